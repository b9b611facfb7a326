// A process that runs one row: it makes what the row needs, then runs it whenever it is asked to.
import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Failure, root } from '../scripts/common.mjs';

const bench = join(root, 'bench');

export class Side {
  #child;
  #lines;
  #errors = '';
  /** The units of the row that a run is: steps, or draws that count. */
  amount = 1;
  /** The memory that the process has had at most, after its last run. */
  peakMB = 0;

  constructor(command, threads) {
    // Libraries without an option for threads count the cores that they may use.
    const whole = threads >= cpus().length;
    const [program, ...args] = whole ? command : ['taskset', '-c', `0-${threads - 1}`, ...command];
    const env = { ...process.env, OMP_NUM_THREADS: String(threads), TF_CPP_MIN_LOG_LEVEL: '3' };
    this.#child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.on('error', (error) => {
      this.#errors += error.message;
    });
    this.#child.stdin.on('error', () => {});
    this.#child.stderr.on('data', (data) => {
      this.#errors = (this.#errors + data).slice(-2000);
    });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  static here(folder, id, threads) {
    return new Side([process.execPath, join(bench, 'here.mjs'), folder, id, String(threads)], threads);
  }

  static there(python, folder, rival, id, threads) {
    return new Side([python, join(bench, 'there.py'), folder, rival, id, String(threads)], threads);
  }

  /** Makes the row and runs it once: its results, and what a rival is given of it. */
  async begin(given = null) {
    const first = await this.#ask({ given });
    this.amount = first.amount ?? 1;
    return first;
  }

  run() {
    return this.#ask({});
  }

  end() {
    this.#child.kill();
  }

  async #ask(what) {
    this.#child.stdin.write(`${JSON.stringify(what)}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Failure(this.#errors.trim().split('\n').at(-1) || 'the process ended');
    const answer = JSON.parse(value);
    if (answer.failed) throw new Failure(answer.failed);
    this.peakMB = answer.peakMB;
    return answer;
  }
}
