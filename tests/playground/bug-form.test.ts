import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { analyze, locales, type Request, renderMarkdown } from '../../src/analyzer/index.ts';
import { bugForm } from '../../src/playground/bug-form.ts';
import { propertyRuns } from '../property-runs.ts';

const hostile = [
  '@kubernetes/maintainers #1 ![x](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)> <details open>',
  '```\n</details>\n# heading\n[x](javascript:alert(1))\n```',
  '~~~~ |a|b| `` ` ``` <!-- -->',
] as const;

type Node = {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly checked?: boolean | null | undefined;
  readonly children?: readonly Node[];
};

/** What a tracker would make a picture, a link or HTML of, our own folding of files apart. */
function activeNodes(node: Node): readonly Node[] {
  const isOwn = /^(?:<details><summary>[^<>]*<\/summary>|<\/details>|<sub>|<\/sub>)$/.test(node.value ?? '');
  const isActive =
    /^(?:image|imageReference|linkReference|definition|footnoteReference|footnoteDefinition|delete)$/.test(node.type) ||
    // A box to tick, which anyone who may write there can.
    typeof node.checked === 'boolean' ||
    (node.type === 'html' && !isOwn) ||
    (node.type === 'link' && !/^https:\/\/clinic\.example\//.test(node.url ?? ''));
  return [...(isActive ? [node] : []), ...(node.children ?? []).flatMap(activeNodes)];
}

/** With tables, footnotes, boxes to tick, and links of addresses. */
const asGithub = (markdown: string): Node => markdownToMdast(markdown, { features: { gfm: true } });
/** By another library: plain CommonMark, with links of addresses wherever they are in prose. */
const withAddresses = (markdown: string): Node => fromMarkdown(markdown, { mdastExtensions: [gfmFromMarkdown()] });

/** The trees of both libraries. */
const parsed = (markdown: string): Node => ({ type: 'root', children: [asGithub(markdown), withAddresses(markdown)] });

/** Pieces of prose in which GitHub finds a person, a team, an issue or a commit. */
function mentions(node: Node): readonly string[] {
  const found =
    node.type === 'text' ? (node.value ?? '').match(/(?<![\w/])@\w|(?<![\w&])#\d|\bGH-\d|\w\/\w+#\d/g) : undefined;
  return [...(found ?? []), ...(node.children ?? []).flatMap(mentions)];
}

const piece = fc.constantFrom(
  ...[
    '@kubernetes/sig',
    '#12',
    'GH-3',
    'a/b#4',
    '![x](y)',
    '[x](y)',
    '<img src=x>',
    '</details>',
    '<!--',
    '-->',
    '<a@b.example>',
  ],
  ...[
    'https://evil.example/x',
    'www.evil.example',
    'a@b.example',
    '```',
    '~~~',
    '`',
    '\\',
    '|',
    '\n',
    '\n\n',
    '    ',
    '> ',
    '- ',
    '# ',
    '"',
    "'",
  ],
  ...[
    '[^1]',
    '[^1]: x',
    '- [ ] ',
    '- [x] ',
    '~~',
    '~x~',
    '|-|-|',
    '[x]: y',
    '<https://x.example>',
    '&#64;x',
    '\u200b',
    'w1',
    ' ',
  ],
);
const hostileText = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));

test('nothing that leaves as Markdown is more than text, whatever pieces it is made of', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const request = requestWith(text);
      const prediction = analyze(request);
      const options = { locale: 'en', withFiles: true, site: 'https://clinic.example/' } as const;
      for (const markdown of [
        bugForm(request, prediction, undefined).text,
        renderMarkdown(request, prediction, options),
        renderMarkdown(request, prediction, { ...options, locale: 'zh-CN' }),
      ]) {
        expect(activeNodes(parsed(markdown))).toEqual([]);
        expect(mentions(parsed(markdown))).toEqual([]);
      }
    }),
    propertyRuns(100),
  );
});

/** Text outside of code, where a tracker looks for mentions and numbers of issues. */
function prose(markdown: string): string {
  return markdown.replace(/^(`{3,})[^`\n]*\n[\s\S]*?\n\1$/gm, '').replace(/(`+)[^`][\s\S]*?\1/g, '');
}

function requestWith(text: string): Request {
  return {
    files: [{ path: `inv/${text}`, text: `[kube_node]\nw1 note="${text}"\n${text}\n` }],
    command: `ansible-playbook -i 'inv/${text}' cluster.yml --limit '${text}' # ${text}`,
    kubespray: text,
  };
}

test.for(hostile)('nothing in the bug form is more than text: %s', (text) => {
  const request = requestWith(text);
  const form = bugForm(request, analyze(request), undefined);
  for (const tree of [fromMarkdown(form.text), parsed(form.text)]) expect(activeNodes(tree)).toEqual([]);
  expect(form.text).toMatch(/### Command used to invoke ansible\n\n`{3,}sh\n/);
});

test.for(hostile)('nothing in the Markdown for an issue is more than text: %s', (text) => {
  const request = requestWith(text);
  for (const locale of locales) {
    const options = { locale, withFiles: true, site: 'https://clinic.example/' };
    const markdown = renderMarkdown(request, analyze(request), options);
    for (const tree of [fromMarkdown(markdown), parsed(markdown)]) expect(activeNodes(tree)).toEqual([]);
    expect(prose(markdown)).not.toContain('@kubernetes');
  }
});

test('what GitHub would make active is found where it is', () => {
  const kinds = (markdown: string) => activeNodes(asGithub(markdown)).map(({ type }) => type);
  expect(kinds('a[^1]\n\n[^1]: b')).toEqual(['footnoteReference', 'footnoteDefinition']);
  expect(kinds('- [ ] a')).toEqual(['listItem']);
  expect(kinds('|a|\n|-|\n|![x](y)|')).toEqual(['image']);
  expect(kinds('see www.evil.example')).toEqual(['link']);
});
