import { expect, test } from 'vitest';
import { repository } from '../../../src/site/repository.ts';
import { attributesOf, builtPages } from './built-pages.ts';

/** Where a claim may rest: the projects themselves and their documents. */
const sources = [
  'https://github.com/kubernetes-sigs/kubespray/',
  'https://github.com/ansible/ansible/',
  'https://github.com/ansible/awx/',
  'https://docs.cilium.io/',
  'https://github.com/k8snetworkplumbingwg/',
  'https://docs.ansible.com/',
  'https://kubernetes.io/',
  'https://kubespray.io/',
  'https://jmespath.org/',
];

const outside = builtPages().flatMap(({ path, html }) =>
  attributesOf(html, 'href')
    .filter((href) => /^[a-z]+:/i.test(href) && !href.startsWith('http://127.0.0.1:4321/'))
    .map((href) => ({ path, href })),
);

test('every link that leaves the site leads to a project, its documents, or the sources of this site', () => {
  const foreign = outside.filter(
    ({ href }) => !href.startsWith(repository) && !sources.some((source) => href.startsWith(source)),
  );
  expect([...new Set(foreign.map(({ path, href }) => `${path}: ${href}`))]).toEqual([]);
});

test('a link into upstream names an issue, a pull request, a commit, a file at a tag, or a page', () => {
  const upstream = [...new Set(outside.map(({ href }) => href))].filter((href) =>
    /^https:\/\/github\.com\/(?:kubernetes-sigs\/kubespray|ansible\/ansible)\//.test(href),
  );
  expect(upstream.length).toBeGreaterThan(60);
  const known =
    /\/(?:issues|pull)\/\d+(?:#[\w-]+)?$|\/commit\/[0-9a-f]{9,40}$|\/(?:blob|tree)\/(?:v\d+\.\d+\.\d+|master)\/[\w./-]+(?:#[\w-]+)?$|\/releases(?:\/tag\/v[\d.]+)?$/;
  expect(upstream.filter((href) => !known.test(href))).toEqual([]);
});
