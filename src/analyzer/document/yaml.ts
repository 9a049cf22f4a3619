import { Composer, type Document, type ParsedNode, Parser, YAMLParseError } from 'yaml';
import type { DocumentFaultCode } from '../problem.ts';
import { parseJsonDocument } from './json.ts';
import { libyamlLexer } from './libyaml-lexer.ts';
import { nestsTooDeeply, refusedTab } from './libyaml-refusals.ts';
import { readPlainMappings } from './plain-mappings.ts';
import type { Tree } from './tree.ts';
import { type Building, type DuplicateKey, Fault, treeOf } from './yaml-tree.ts';

/** Why a text is no document for Ansible: `message` is the parser's own, as the YAML library of Python words it. */
export type DocumentFault = {
  readonly code: DocumentFaultCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** Python raised it while it built a value, so that Ansible prints it bare. */
  readonly raised?: boolean;
};

/** What Ansible reads from a YAML or JSON text. No tree and no fault: the text holds no document, which is Python's `None`. */
export type ParsedDocument = {
  readonly tree?: Tree;
  readonly fault?: DocumentFault;
  readonly duplicates: readonly DuplicateKey[];
};

/** Line ends of YAML 1.1 that the parser at hand does not know; one unit each, so that offsets hold. */
const OTHER_LINE_END = /\r(?!\n)|[\x85\u2028\u2029]/g;

const CONTROL = /[^\t\n\r\x20-\x7e\x85\xa0-\ufffd]/;

/**
 * Reads one document as Ansible does: as JSON, else as YAML 1.1 with PyYAML's rules for scalars, merges, tags and
 * duplicate keys. Source: `from_yaml`, lib/ansible/parsing/utils/yaml.py; `AnsibleConstructor`, lib/ansible/parsing/yaml/constructor.py.
 */
export function parseYamlDocument(written: string): ParsedDocument {
  const text = written.replace(OTHER_LINE_END, '\n');
  const json = parseJsonDocument(text);
  if (json) return { tree: json, duplicates: [] };
  const control = CONTROL.exec(text);
  if (control)
    return failed('control-character', 'control characters are not allowed', control.index, control.index + 1);
  if (nestsTooDeeply(text)) return nestedTooDeeply;
  const plain = readPlainMappings(text);
  return plain ? { tree: plain, duplicates: [] } : parseWholeLanguage(text);
}

/** What `parseYamlDocument` makes of a text that is no JSON and has no control character, however it is written. */
export function parseWholeLanguage(text: string): ParsedDocument {
  let document: Document.Parsed;
  try {
    document = documentOf(text);
  } catch (thrown) {
    if (thrown instanceof RangeError) return nestedTooDeeply;
    throw thrown;
  }
  const error =
    document.errors.find(({ pos: [at] }) => !startsCommentLine(text, at)) ??
    document.warnings.find(({ code }) => code === 'BAD_DIRECTIVE');
  if (error) {
    const start = Math.min(error.pos[0], text.length);
    return failed(
      codeOf(error.code),
      says(error.code, error.message),
      start,
      Math.min(Math.max(start, error.pos[1]), text.length),
    );
  }
  const tab = text.includes('\t') ? refusedTab(text, document.contents) : undefined;
  if (tab) return failed('yaml-tab', tab.message, tab.start, tab.end);
  if (!document.contents) return { duplicates: [] };
  const building: Building = { text, anchors: new Map(), duplicates: [], depth: 0, merged: 0, flow: false };
  try {
    return { tree: treeOf(building, document.contents), duplicates: building.duplicates };
  } catch (thrown) {
    if (thrown instanceof Fault) return faulted(thrown);
    throw thrown;
  }
}

/** The first document of a text. What it has of more is an error of it, as `parseDocument` of the library has it. */
function documentOf(text: string): Document.Parsed {
  const composer = new Composer<ParsedNode>({
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    strict: false,
  });
  const [first, another] = composer.compose(tokensOf(text), true, text.length);
  const document = first!;
  if (another)
    document.errors.push(
      new YAMLParseError([another.range[0], another.range[1]], 'MULTIPLE_DOCS', 'several documents'),
    );
  return document;
}

/** The parser at hand asks for a space before a comment, within brackets even where the comment begins a line. */
function startsCommentLine(text: string, at: number): boolean {
  return text[at] === '#' && text[at - 1] === '\n';
}

function* tokensOf(text: string): ReturnType<Parser['parse']> {
  const parser = new Parser();
  for (const lexeme of libyamlLexer().lex(text)) yield* parser.next(lexeme);
  yield* parser.end();
}

const failed = (code: DocumentFaultCode, message: string, start: number, end: number): ParsedDocument => ({
  fault: { code, message, start, end },
  duplicates: [],
});

const faulted = ({ code, message, start, end, raised }: Fault): ParsedDocument => ({
  fault: raised ? { code, message, start, end, raised } : { code, message, start, end },
  duplicates: [],
});

const nestedTooDeeply = failed('yaml-nested-too-deeply', 'maximum recursion depth exceeded', 0, 0);

function codeOf(code: string): DocumentFaultCode {
  if (code === 'TAB_AS_INDENT') return 'yaml-tab';
  return code === 'MULTIPLE_DOCS' ? 'yaml-several-documents' : 'yaml-syntax';
}

/** The words of libyaml for the errors that it shares with the parser at hand; else the parser's own. */
function says(code: string, message: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'found character that cannot start any token';
    case 'MULTIPLE_DOCS':
      return 'but found another document';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return 'mapping values are not allowed in this context';
    case 'BAD_INDENT':
    case 'KEY_OVER_1024_CHARS':
      return 'did not find expected key';
    case 'BAD_SCALAR_START':
      return 'found character that cannot start any token';
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return "could not find expected ':'";
    case 'UNEXPECTED_TOKEN':
      return 'did not find expected <document start>';
    default:
      return message;
  }
}
