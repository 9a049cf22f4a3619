import { exampleInput, type Input, isSameInput } from './input.ts';
import { inputOfRequestFile, requestFileText } from './request-file.ts';

/** The part of `localStorage` that is used here. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const key = 'multus-clinic:input';

/** The input that was kept in this browser; `undefined`: none, or none that can be read. */
export function keptInput(store: Store | undefined): Input | undefined {
  try {
    const text = store?.getItem(key);
    return text ? inputOfRequestFile(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps an input in this browser; `false`: the browser refuses, as private modes and full stores do. The example needs no keeping. */
export function keepInput(store: Store | undefined, input: Input): boolean {
  try {
    if (isNothing(input) || isSameInput(input, exampleInput)) store?.removeItem(key);
    else if (store) store.setItem(key, requestFileText(input));
    else return false;
    return true;
  } catch {
    return isNothing(input) || isSameInput(input, exampleInput);
  }
}

function isNothing({ files, command }: Input): boolean {
  return command === '' && files.every(({ path, text }) => path === '' && text === '');
}

/** The browser's store; some browsers throw at the very mention of it. */
export function browserStore(): Store | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
