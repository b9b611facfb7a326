/** @file Other programs, waiting, and executors, as Python's `subprocess`, `time.sleep` and `concurrent.futures`. */
import { spawnSync } from 'node:child_process';
import { str } from './format.js';

/** Options of {@link subprocess}. */
export interface ProcessOptions {
  /** Raises an error where the program ends with another code than 0. */
  check?: boolean;
  /** Keeps what the program writes, in place of showing it. */
  captureOutput?: boolean;
  /** Python's `text`: what is kept is text here in any case. */
  text?: boolean;
  /** Written to the program. */
  input?: string;
  /** The folder in which it runs. */
  cwd?: string | { toString(): string };
  /** Seconds after which it is ended. */
  timeout?: number;
  env?: Record<string, string | undefined>;
  /** A line for the shell in place of a list of words. */
  shell?: boolean;
  /** `PIPE` keeps it, `DEVNULL` drops it. */
  stdout?: number;
  stderr?: number;
}

/** The result of a program. */
export interface CompletedProcess {
  args: unknown;
  returncode: number;
  /** Its output, where that was kept; else null. */
  stdout: string | null;
  stderr: string | null;
}

export const PIPE = -1;
export const DEVNULL = -3;

function run(args: string | readonly unknown[], options: ProcessOptions = {}): CompletedProcess {
  const way = (given: number | undefined) =>
    options.captureOutput || given === PIPE ? 'pipe' : given === DEVNULL ? 'ignore' : 'inherit';
  const words = typeof args === 'string' ? [args] : args.map((a) => (typeof a === 'string' ? a : str(a)));
  const [program, ...rest] = words;
  const done = spawnSync(program!, rest, {
    cwd: options.cwd === undefined ? undefined : String(options.cwd),
    env: options.env ?? process.env,
    input: options.input,
    shell: options.shell ?? false,
    timeout: options.timeout === undefined ? undefined : options.timeout * 1000,
    stdio: [options.input === undefined ? 'inherit' : 'pipe', way(options.stdout), way(options.stderr)],
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (done.error) throw done.error;
  const returncode = done.status ?? -1;
  if (options.check && returncode !== 0)
    throw new Error(`subprocess: expected ${program} to end with code 0, got ${done.signal ?? returncode}`);
  return { args, returncode, stdout: done.stdout, stderr: done.stderr };
}

/**
 * Python's `subprocess`: `run` waits for a program and tells how it ended.
 *
 * @throws Error where the program cannot be started, ends late, or, with `check`, with a code other than 0.
 * @example
 * import { subprocess } from 'torchebm/python';
 * console.log(subprocess.run(['echo', 'done'], { captureOutput: true, text: true }).stdout); // done
 */
export const subprocess = {
  PIPE,
  DEVNULL,
  run,
  call: (args: string | readonly unknown[], options: ProcessOptions = {}): number => run(args, options).returncode,
  checkCall: (args: string | readonly unknown[], options: ProcessOptions = {}): number =>
    run(args, { ...options, check: true }).returncode,
  checkOutput: (args: string | readonly unknown[], options: ProcessOptions = {}): string =>
    run(args, { ...options, check: true, stdout: PIPE }).stdout ?? '',
};

/** Waits for some seconds, as `time.sleep`; nothing else runs meanwhile. */
export function sleep(seconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
}

/** A call that {@link ThreadPoolExecutor} was given, done already. */
class Future {
  readonly #outcome: { value: unknown } | { error: unknown };

  constructor(work: () => unknown) {
    try {
      this.#outcome = { value: work() };
    } catch (error) {
      this.#outcome = { error };
    }
  }

  result(): any {
    if ('error' in this.#outcome) throw this.#outcome.error;
    return this.#outcome.value;
  }

  done(): boolean {
    return true;
  }
}

/**
 * Python's executors of `concurrent.futures`: here each piece of work is done when it is given, one after another.
 *
 * @example
 * import { ThreadPoolExecutor } from 'torchebm/python';
 * console.log([...new ThreadPoolExecutor().map((n: number) => n * n, [1, 2, 3])]); // [ 1, 4, 9 ]
 */
export class ThreadPoolExecutor {
  /** The number of threads that Python's would have. */
  readonly maxWorkers: number | null;

  constructor(options: { maxWorkers?: number | null } | number | null = {}) {
    this.maxWorkers = typeof options === 'object' ? (options?.maxWorkers ?? null) : options;
  }

  /** The results for the elements of lists, in their order. */
  map(work: (...args: any[]) => any, ...lists: Iterable<any>[]): any[] {
    const all = lists.map((l) => [...l]);
    const length = Math.min(...all.map((l) => l.length));
    return Array.from({ length }, (_, i) => work(...all.map((l) => l[i])));
  }

  submit(work: (...args: any[]) => any, ...args: any[]): Future {
    return new Future(() => work(...args));
  }

  shutdown(): void {}

  __enter__(): this {
    return this;
  }

  __exit__(): void {}
}
