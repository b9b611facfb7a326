import type { Output } from '../addon/progress.js';
import { type Arguments, kindError, positive, readArguments } from '../arguments/options.js';

/** Options of {@link ProgressBar}. */
export interface ProgressBarOptions {
  /** The text before the bar; default ''. */
  label?: string;
  /** The samples that one step handles, to show samples a second; default none. */
  samples?: number;
  /** Where to draw; default stderr. Not a terminal: one line every ten seconds. */
  output?: Output;
}

const seconds = (s: number) => (s < 90 ? `${Math.ceil(s)} s` : `${Math.floor(s / 60)} min ${Math.round(s % 60)} s`);

function short(value: number): string {
  if (Number.isInteger(value) || !Number.isFinite(value)) return String(value);
  const magnitude = Math.abs(value);
  return magnitude !== 0 && (magnitude < 1e-3 || magnitude >= 1e5) ? value.toExponential(2) : value.toPrecision(4);
}

/**
 * A bar that shows how far a loop is, what it measures, its speed and the time that is left.
 *
 * @example
 * import { ProgressBar } from 'torchebm/utils';
 * const bar = new ProgressBar(100, { label: 'training', samples: 256 });
 * for (let step = 1; step <= 100; step++) bar.update(step, { loss: 1 / step });
 */
export class ProgressBar {
  readonly total: number;
  readonly #start = performance.now();
  readonly #label: string;
  readonly #samples: number;
  readonly #output: Output;
  #drawn = Number.NEGATIVE_INFINITY;

  constructor(...args: Arguments<{ total: number } & ProgressBarOptions, ['total']>) {
    const owner = 'ProgressBar';
    const { total, label, samples, output } = readArguments<{ total: number } & Required<ProgressBarOptions>>(
      owner,
      args,
      { label: '', samples: 0, output: process.stderr },
      ['total'],
    );
    this.total = positive(owner, 'total', total);
    if (typeof label !== 'string') throw kindError(owner, 'label', 'a string', label);
    if (typeof output?.write !== 'function') throw kindError(owner, 'output', 'a stream', output);
    this.#label = label;
    this.#samples = samples;
    this.#output = output;
  }

  /** Whether the next {@link update} short of the end would draw; measuring costs, so measure only then. */
  get isDue(): boolean {
    return performance.now() - this.#drawn >= (this.#output.isTTY ? 100 : 10_000);
  }

  /** Tells that `step` of `total` are done, and what was measured. */
  update(step: number, metrics: Readonly<Record<string, number>> = {}): void {
    const end = step >= this.total;
    if (!end && !this.isDue) return;
    this.#drawn = performance.now();
    const line = this.#line(step, metrics);
    if (this.#output.isTTY)
      this.#output.write(`\r\x1b[K${line.slice(0, (this.#output.columns ?? 100) - 1)}${end ? '\n' : ''}`);
    else this.#output.write(`${line}\n`);
  }

  #line(step: number, metrics: Readonly<Record<string, number>>): string {
    const elapsed = (performance.now() - this.#start) / 1000;
    const share = Math.min(1, step / this.total);
    const filled = Math.round(share * 20);
    const parts = [
      `${this.#label} [${'#'.repeat(filled)}${'-'.repeat(20 - filled)}] ${step}/${this.total}`.trimStart(),
    ];
    for (const [name, value] of Object.entries(metrics)) parts.push(`${name} ${short(value)}`);
    if (this.#samples > 0 && elapsed > 0) parts.push(`${Math.round((step * this.#samples) / elapsed)} samples/s`);
    parts.push(
      step >= this.total ? `in ${seconds(elapsed)}` : `${seconds((elapsed * (this.total - step)) / step)} left`,
    );
    return parts.join('  ');
  }
}
