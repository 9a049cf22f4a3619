import { Lexer } from 'yaml';

/** What the lexer keeps to itself; `tests/analyzer/document/yaml.test.ts` holds that it is still there. */
type Inside = {
  flowLevel: number;
  indentNext: number;
  parseQuotedScalar: () => Generator<string, string>;
  pushUntil: (test: (char: string) => boolean) => Generator<string, number>;
};

/**
 * The lexer with libyaml's rule for lines within brackets and quotes: they need no indentation, whatever the key before them has
 * (`yaml_parser_unroll_indent` of libyaml does nothing in a flow context). A colon ends the name of an anchor, as in `*a: 1`.
 */
export function libyamlLexer(): Lexer {
  const lexer = new Lexer();
  const inside = lexer as unknown as Inside;
  let wanted = 0;
  let quoted = false;
  Object.defineProperty(inside, 'indentNext', {
    get: () => (quoted || inside.flowLevel > 0 ? 0 : wanted),
    set: (indent: number) => {
      wanted = indent;
    },
  });
  const parseQuotedScalar = inside.parseQuotedScalar;
  inside.parseQuotedScalar = function* () {
    quoted = true;
    const next = yield* parseQuotedScalar.call(inside);
    quoted = false;
    return next;
  };
  const pushUntil = inside.pushUntil;
  inside.pushUntil = (test) => pushUntil.call(inside, (char) => char === ':' || test(char));
  return lexer;
}
