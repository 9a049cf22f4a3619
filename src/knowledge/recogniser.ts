import { sameExpression } from './expression.ts';

/** Says what an expression is among those that are known; one that is not is a complaint. */
export class Recogniser {
  readonly complaints: string[] = [];

  /** The value of the form that the text has, spaces apart; the first form's where it has none, since there is no result then. */
  form<T>(
    what: string,
    text: unknown,
    forms: readonly [readonly [form: string, value: T], ...(readonly [string, T])[]],
  ): T {
    const known = forms.find(([form]) => typeof text === 'string' && sameExpression(form, text));
    if (!known) this.#complain(what, text);
    return (known ?? forms[0])[1];
  }

  /** The same by patterns, for texts of several lines. */
  pattern<T>(
    what: string,
    text: unknown,
    forms: readonly [readonly [form: RegExp, value: T], ...(readonly [RegExp, T])[]],
  ): T {
    const known = forms.find(([form]) => typeof text === 'string' && form.test(text));
    if (!known) this.#complain(what, text);
    return (known ?? forms[0])[1];
  }

  #complain(what: string, text: unknown): void {
    this.complaints.push(
      text === undefined ? `${what}: not found` : `${what}: unknown expression ${JSON.stringify(text)}`,
    );
  }
}
