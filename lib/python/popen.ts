/** @file Programs that run beside the script, as Python's `subprocess.Popen`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { str } from './format.js';
import { DEVNULL, PIPE, type ProcessOptions } from './processes.js';

/** The input of a program. */
export interface PopenInput {
  write(data: string | Uint8Array): void;
  flush(): void;
  close(): void;
}

/** Node's `Readable`, whose types a program may lack. */
interface Stream extends AsyncIterable<unknown> {
  setEncoding(encoding: 'utf8'): AsyncIterable<unknown>;
}

/** The output of a program; it is read to its end, or line by line in `for await`. */
export class PopenOutput {
  readonly #stream: Stream;
  readonly #isText: boolean;

  /** @internal */
  constructor(stream: Stream, isText: boolean) {
    this.#stream = stream;
    this.#isText = isText;
  }

  async read(): Promise<any> {
    const parts: Buffer[] = [];
    for await (const part of this.#stream) parts.push(part as Buffer);
    const bytes = Buffer.concat(parts);
    return this.#isText ? bytes.toString('utf8') : bytes;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    let rest = '';
    for await (const part of this.#stream.setEncoding('utf8')) {
      const lines = (rest + part).split(/(?<=\n)/);
      rest = lines.at(-1)!.endsWith('\n') ? '' : lines.pop()!;
      yield* lines;
    }
    if (rest !== '') yield rest;
  }
}

/**
 * A program that runs beside the script, as `subprocess.Popen`: its end is waited for.
 *
 * @example
 * import { Popen, subprocess } from 'torchebm/python';
 * const cat = new Popen(['cat'], { stdin: subprocess.PIPE, stdout: subprocess.PIPE, text: true });
 * const [out] = await cat.communicate('hello');
 * console.log(out, cat.returncode); // hello 0
 */
export class Popen {
  readonly args: string | readonly unknown[];
  readonly stdin: PopenInput | null;
  readonly stdout: PopenOutput | null;
  readonly stderr: PopenOutput | null;
  readonly #child: ChildProcess;
  readonly #end: Promise<number>;
  #code: number | null = null;
  #error: Error | null = null;

  constructor(args: string | readonly unknown[], options: ProcessOptions & { stdin?: number } = {}) {
    this.args = args;
    const way = (given: number | undefined) => (given === PIPE ? 'pipe' : given === DEVNULL ? 'ignore' : 'inherit');
    const words = typeof args === 'string' ? [args] : args.map((a) => (typeof a === 'string' ? a : str(a)));
    this.#child = spawn(words[0]!, words.slice(1), {
      cwd: options.cwd === undefined ? undefined : String(options.cwd),
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: [way(options.stdin), way(options.stdout), way(options.stderr)],
    });
    const { stdin, stdout, stderr } = this.#child;
    this.#end = new Promise((resolve) => {
      this.#child.on('error', (error) => {
        this.#error = error;
        resolve(-1);
      });
      this.#child.on('close', (code, signal) => {
        // A signal that ended it counts below zero, as in Python.
        this.#code = code ?? -(signal ? constants.signals[signal] : 0);
        resolve(this.#code);
      });
    });
    // A program that has ended reads no more: `wait` tells how it ended.
    stdin?.on('error', () => {});
    this.stdin = stdin && {
      write: (data) => void stdin.write(data),
      flush() {},
      close: () => void stdin.end(),
    };
    const isText = options.text === true;
    this.stdout = stdout && new PopenOutput(stdout, isText);
    this.stderr = stderr && new PopenOutput(stderr, isText);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** The code with which it ended, below zero for a signal; null while it runs. */
  get returncode(): number | null {
    return this.#code;
  }

  /** The code with which it ended, below zero for a signal; null while it runs. */
  poll(): number | null {
    return this.#code;
  }

  /**
   * Waits for its end, at most `timeout` seconds.
   *
   * @throws Error where it could not be started, or runs on.
   */
  async wait(options: { timeout?: number | null } = {}): Promise<number> {
    const late = options.timeout == null ? null : AbortSignal.timeout(options.timeout * 1000);
    const code = await (late ? Promise.race([this.#end, once(late, 'abort').then(() => null)]) : this.#end);
    if (this.#error) throw this.#error;
    if (code === null) throw new Error(`Popen.wait: expected the end within ${options.timeout} s, got none`);
    return code;
  }

  /** Gives it its input, and waits for what it writes and for its end. */
  async communicate(input: string | Uint8Array | null = null): Promise<[any, any]> {
    if (input !== null) this.stdin?.write(input);
    this.stdin?.close();
    const [out, err] = await Promise.all([this.stdout?.read(), this.stderr?.read(), this.wait()]);
    return [out ?? null, err ?? null];
  }

  terminate(): void {
    this.#child.kill('SIGTERM');
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  sendSignal(signal: number | string): void {
    this.#child.kill(signal as NodeJS.Signals | number);
  }

  __enter__(): this {
    return this;
  }

  __exit__(): void {
    this.stdin?.close();
  }
}
