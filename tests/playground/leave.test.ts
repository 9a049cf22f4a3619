import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, parseCommand, redact } from '../../src/analyzer/index.ts';
import { answer } from '../../src/playground/answer.ts';
import { exampleInput, type Input } from '../../src/playground/input.ts';
import { type Exports, type Leaving, leavingWith } from '../../src/playground/leave.ts';
import { leaveStrings } from '../../src/playground/leave-strings.ts';
import { inputOfRequestFile } from '../../src/playground/request-file.ts';
import { openSession } from '../../src/playground/session.ts';
import { decodeShare } from '../../src/playground/share.ts';
import { secretPlaces } from '../analyzer/redact/secret-places.ts';

const place = { page: 'https://clinic.example/playground/', site: 'https://clinic.example/', version: '1.2.3' };

function leaving(input: Input, rename = false, locale: 'en' | 'zh-CN' = 'en'): Leaving {
  const found = answer(openSession(), { about: 'leaving', input, locale, rename, place });
  if (!found) throw new Error('no verdict');
  return found;
}

function exportsOf(...args: Parameters<typeof leaving>): Exports {
  const found = leaving(...args);
  if (found.kind === 'refused') throw new Error(`${found.because}: ${found.subject}`);
  return found.exports;
}

const fragmentOf = (link: string) => link.slice(link.indexOf('#'));

/** The example with a password, a comment and a host name in it that are nobody's business. */
const private_: Input = {
  ...exampleInput,
  files: exampleInput.files.map((file) => ({
    ...file,
    text: `# call Bob\n${file.text.replace('ansible_host=10.0.0.11', 'ansible_host=10.0.0.11 ansible_password=hunter2')}`,
  })),
};

test('the link brings back what was typed, a text without a name without one', () => {
  const pasted: Input = { files: [{ path: '', text: '[kube_node]\r\nw1\n' }], command: 'ansible-playbook cluster.yml' };
  const { link } = exportsOf(pasted);
  expect(link.startsWith('https://clinic.example/playground/#v1.')).toBe(true);
  expect(decodeShare(fragmentOf(link))).toEqual({ kind: 'state', state: pasted });
});

test('says the verdict in the words of the Markdown link', () => {
  expect(exportsOf(exampleInput).linkMarkdown).toMatch(
    /^\[.*stops.*\]\(https:\/\/clinic\.example\/playground\/#v1\.\S+\)$/,
  );
  expect(exportsOf(exampleInput, false, 'zh-CN').linkMarkdown).toMatch(/^\[.*\p{Script=Han}.*\]\(/u);
});

test('gives Markdown for an issue in both languages, with texts and link', () => {
  const { markdown, link } = exportsOf(exampleInput);
  expect(markdown.en).toContain('### Verdict');
  expect(markdown.en).toContain('[kube_control_plane]');
  expect(markdown.en).toContain(`[${leaveStrings.en.reproduce}](${link})`);
  expect(markdown.en).toContain('https://clinic.example/findings/lookup-reaches-excluded-hosts/');
  expect(markdown['zh-CN']).toContain(`[${leaveStrings['zh-CN'].reproduce}](${link})`);
});

test('gives the matching command of the command-line tool', () => {
  expect(exportsOf(exampleInput).cli).toBe(`multus-clinic diagnose -k v2.25.1 -- ${exampleInput.command}`);
  const pasted = { ...exampleInput, command: 'ansible-playbook cluster.yml', ansible: '2.16.8' };
  expect(exportsOf(pasted).cli).toBe(
    'multus-clinic diagnose -i inventory/mycluster/hosts.ini -k v2.25.1 --ansible 2.16.8 -- ansible-playbook cluster.yml',
  );
  const told = { ...exampleInput, facts: 'empty', down: [{ host: 'w2', from: 'facts' }] } as const;
  expect(exportsOf(told).cli).toBe(
    `multus-clinic diagnose -k v2.25.1 --facts empty --down w2@facts -- ${exampleInput.command}`,
  );
});

test('the command of the command-line tool says what is ticked', () => {
  expect(exportsOf({ ...exampleInput, patched: true, vaultHoldsSecrets: true }).cli).toBe(
    `multus-clinic diagnose -k v2.25.1 --patched --vault-holds-secrets -- ${exampleInput.command}`,
  );
});

test('gives SARIF of this version', () => {
  const log = JSON.parse(exportsOf(exampleInput).sarif);
  expect(log.runs[0].tool.driver).toMatchObject({ name: 'multus-clinic', version: '1.2.3' });
  expect(log.runs[0].results[0].message.text).toMatch(/^Stops: /);
});

test('the picture names hosts as the rest does, renamed where they are', () => {
  const named = (text: string) => text.replaceAll('mycluster', 'acme').replaceAll(/\bw(?=1|\[)/g, 'acme-');
  const own: Input = {
    ...exampleInput,
    command: named(exampleInput.command),
    files: exampleInput.files.map(({ path, text }) => ({ path: named(path), text: named(text) })),
  };
  const { picture } = exportsOf(own);
  expect(picture).toContain('>acme-1<');
  expect(picture).toMatch(/<title id="title">Stops: /);
  const renamed = exportsOf(own, true).picture;
  expect(renamed).toContain('>worker-1<');
  expect(renamed).not.toMatch(/acme|\bcp1\b/);
});

test('gives JSON and a file that can be read back', () => {
  const [{ path, text }] = exampleInput.files as [{ path: string; text: string }];
  const clean: Input = { ...exampleInput, files: [{ path, text: text.replace(' ansible_host=10.0.0.11', '') }] };
  const { json, file } = exportsOf(clean);
  expect(JSON.parse(json)).toMatchObject({ request: clean, prediction: { schema: 1, outcome: 'fails' } });
  expect(inputOfRequestFile(file)).toEqual(clean);
  expect(file.trimEnd()).not.toContain('\n');
});

test('fills in the bug form of Kubespray in English, from the Chinese page as well', () => {
  const { bugForm } = exportsOf(exampleInput, false, 'zh-CN');
  expect(bugForm.tooLong).toBe(false);
  const { origin, pathname, searchParams } = new URL(bugForm.href);
  expect(origin + pathname).toBe('https://github.com/kubernetes-sigs/kubespray/issues/new');
  expect(searchParams.get('template')).toBe('bug-report.yaml');
  expect(searchParams.get('title')).toContain('Multus | Start resources');
  expect(searchParams.get('ansible_command')).toBe(`\`\`\`sh\n${exampleInput.command}\n\`\`\``);
  expect(searchParams.get('kubespray_version')).toBe('v2.25.1');
  expect(searchParams.get('network_plugin')).toBe('multus');
  expect(searchParams.get('ansible_output')).toContain("has no attribute 'multus_manifest_2'");
  expect(bugForm.href).not.toMatch(/%E[4-9]/);
});

test('a report too long for an address is text to paste, and the form opens empty', () => {
  const names = Array.from({ length: 2000 }, (_, at) => `node-${(at * 7919) % 65_521}\n`).join('');
  const { bugForm, link, linkTooLong, markdown } = exportsOf({
    ...exampleInput,
    files: [{ path: 'inventory/mycluster/hosts.ini', text: `[kube_node]\n${names}` }],
    command: 'ansible-playbook -i inventory/mycluster/hosts.ini cluster.yml',
  });
  expect(bugForm.tooLong).toBe(true);
  expect(bugForm.href).toBe('https://github.com/kubernetes-sigs/kubespray/issues/new?template=bug-report.yaml');
  expect(bugForm.text).toContain('### Full inventory with variables');
  expect(linkTooLong).toBe(true);
  expect(markdown.en).not.toContain(link);
});

test('a report of a wrong verdict asks for what really happened', () => {
  expect(exportsOf(exampleInput).wrong).toMatch(/^## This verdict is wrong\n[\s\S]*### Verdict/);
});

test.for([false, true])(
  'nothing that leaves holds the password, the comment or the address; other names: %s',
  (rename) => {
    const found = leaving(private_, rename);
    const { dropped, renamed, ...rest } = found;
    const all = JSON.stringify(rest);
    expect(all).not.toMatch(/hunter2|Bob|10\.0\.0\.11/);
    const decoded = decodeShare(fragmentOf(exportsOf(private_, rename).link));
    expect(JSON.stringify(decoded)).not.toMatch(/hunter2|Bob|10\.0\.0\.11/);
    expect(JSON.stringify(decoded).includes('cp1')).toBe(!rename);
    expect(dropped.map(({ name }) => name)).toContain('ansible_password');
    expect(renamed.length > 0).toBe(rename);
  },
);

test.for([false, true])('no secret is in any export, wherever it was planted; other names: %s', (rename) => {
  const leaks = secretPlaces.flatMap(([name, plant]) => {
    const found = leaving(plant('zqplainword'), rename);
    if (found.kind === 'refused') return [];
    const { link, bugForm } = found.exports;
    const texts = [JSON.stringify(found.exports), JSON.stringify(decodeShare(fragmentOf(link))), bugForm.href];
    return texts.some((text) => /zqplainword/i.test(text)) ? [name] : [];
  });
  expect(leaks).toEqual([]);
});

test('tells why nothing leaves', () => {
  const redaction = redact(
    {
      files: [{ path: 'h', text: 'hunter2hunter ansible_password=hunter2hunter\n' }],
      command: 'ansible-playbook cluster.yml',
    },
    analyze({ files: [], command: '' }),
    { rename: false },
  );
  expect(leavingWith(redaction, exampleInput, [], place, 'en')).toMatchObject({
    kind: 'refused',
    because: 'secret-remains',
    subject: 'ansible_password',
  });
});

test('the command of the tool is a command again, whatever the request is', () => {
  fc.assert(
    fc.property(fc.constantFrom('w1', 'w1 w2', 'kube_node:!w1', '~w[12]'), (limit) => {
      const command = `ansible-playbook cluster.yml --limit '${limit.replaceAll("'", `'\\''`)}'`;
      const { cli } = exportsOf({ ...exampleInput, command });
      expect(parseCommand(cli.slice(cli.indexOf(' -- ') + 4)).limit?.text).toBe(limit);
    }),
    { numRuns: 8 },
  );
});

test('every reason has words in both languages, and no two are the same', () => {
  for (const { unreadable } of Object.values(leaveStrings)) {
    const said = Object.values(unreadable).map((say) => say('1'));
    expect(said.length).toBeGreaterThanOrEqual(10);
    expect(new Set(said).size).toBe(said.length);
  }
});
