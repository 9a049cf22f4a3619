import { describe, expect, test } from 'vitest';
import { commandNames, helpText } from '../../src/cli/help.ts';
import { ran } from './captured-io.ts';

test('says its version', async () => {
  expect(await ran(['--version'])).toEqual({ status: 0, out: '1.2.3\n', err: '' });
});

test.each(['--help', '-h', 'help'])('explains itself with %s', async (option) => {
  expect(await ran([option])).toEqual({ status: 0, out: helpText('all', 'en'), err: '' });
});

describe.each(commandNames)('%s', (name) => {
  test('explains itself in English and Chinese', async () => {
    expect(await ran([name, '--help'])).toEqual({ status: 0, out: helpText(name, 'en'), err: '' });
    expect((await ran(['--lang=zh-cn', name, '-h'])).out).toBe(helpText(name, 'zh-CN'));
    expect((await ran(['help', name])).out).toBe(helpText(name, 'en'));
  });

  test('has the same usage, options and statuses in both languages', () => {
    const facts = (text: string) => text.match(/--?[a-z][a-z-]*|^ {2}[0-9] /gm)?.toSorted();
    expect(facts(helpText(name, 'zh-CN'))).toEqual(facts(helpText(name, 'en')));
  });
});

test('keeps its help within 120 cells', () => {
  for (const name of ['all', ...commandNames] as const) {
    for (const line of helpText(name, 'en').split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  }
});

test('without a command says how it is used, and ends with 2', async () => {
  expect(await ran([])).toEqual({ status: 2, out: '', err: helpText('all', 'en') });
});

test('answers a command that does not exist', async () => {
  expect(await ran(['diagnos'])).toEqual({
    status: 2,
    out: '',
    err: 'multus-clinic: "diagnos" is not a command. The commands are diagnose, hosts, explain, decode, patch, plan and batch.\nSee "multus-clinic --help".\n',
  });
});

test('answers a language that it does not have', async () => {
  const { status, err } = await ran(['--lang', 'fr', 'batch']);
  expect(status).toBe(2);
  expect(err).toContain('The language "fr" is not available. Choose en or zh-cn.');
});

test('answers a language that is left out', async () => {
  expect((await ran(['batch', '--lang'])).status).toBe(2);
});

test('leaves --lang after the dashes to the command', async () => {
  const { status, err } = await ran(['diagnose', '--', 'ansible-playbook', 'cluster.yml', '--lang', 'fr']);
  expect(status).toBe(2);
  expect(err).toContain('There is no inventory.');
});

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, '没有'],
  [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'is not a command'],
  [{ LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_US' }, '没有'],
  [{}, 'is not a command'],
])('speaks the language of the environment %j', async (env, words) => {
  expect((await ran(['nope'], { env })).err).toContain(words);
});

test('shows control characters of an argument escaped', async () => {
  expect((await ran(['\u001b[2J\u202e'])).err).toContain('"\\u{1b}[2J\\u{202e}" is not a command.');
});

test('never shows a stack trace', async () => {
  function* broken(): Iterable<Uint8Array> {
    yield new Uint8Array();
    throw new Error('the disk is on fire');
  }
  expect(await ran(['batch'], { stdin: broken() })).toEqual({
    status: 2,
    out: '',
    err: 'multus-clinic: Something went wrong that should not: the disk is on fire. Please report it.\n',
  });
});
