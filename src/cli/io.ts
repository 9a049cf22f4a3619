/** Where the command line writes. What cannot be written is dropped; `isOpen` and `fault` say so. */
export type Output = {
  readonly isTerminal: boolean;
  /** Cells of a line, of a terminal. */
  readonly columns?: number;
  isOpen(): boolean;
  /** Why something could not be written, as the system's code; `undefined`: everything was. */
  fault(): string | undefined;
  /** Resolves when more may be written. */
  write(text: string): Promise<void>;
};

/** Everything of the outside world that a run sees, files apart. */
export type Io = {
  /** What relative paths are relative to. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Runs these arguments in a thread of its own that is ended after some time; `undefined`: the time was over. */
  readonly limited: (args: readonly string[], milliseconds: number) => Promise<number | undefined>;
  /** The version of the package. */
  readonly version: string;
  /** The address of the site's start page; `undefined`: it is not known. */
  readonly site?: string;
};

/** Ends a run with a message for the user and exit status 2. */
export class Stop extends Error {
  override readonly name = 'Stop';
}
