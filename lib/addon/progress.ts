/** The progress of one step of a long piece of work. */
export interface Progress {
  /** E.g. `Downloading torch 2.11.0 (1/3)`. */
  label: string;
  done: number;
  total: number;
}

/** Where a bar is drawn, such as `process.stderr`. */
export interface Output {
  write(text: string): unknown;
  /** Whether it is a terminal, `columns` wide. */
  isTTY?: boolean;
  columns?: number;
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

/**
 * Draws byte counts with speed and time left: one bar that is redrawn on a terminal, else a line every ten seconds.
 *
 * @returns the function to call with every progress report.
 */
export function drawProgress(output: Output = process.stderr): (progress: Progress) => void {
  let label = '';
  let start = 0;
  let drawn = 0;
  return (progress) => {
    const now = Date.now();
    const isNew = progress.label !== label;
    const isEnd = progress.done >= progress.total;
    if (isNew) {
      label = progress.label;
      start = now;
    }
    if (!isNew && !isEnd && now - drawn < (output.isTTY ? 100 : 10_000)) return;
    if (isEnd && drawn === Number.POSITIVE_INFINITY && !isNew) return;
    drawn = isEnd ? Number.POSITIVE_INFINITY : now;
    const line = describeProgress(progress, (now - start) / 1000);
    if (output.isTTY) output.write(`\r\x1b[K${line.slice(0, (output.columns ?? 80) - 1)}${isEnd ? '\n' : ''}`);
    else output.write(`${line}\n`);
  };
}

/** One line: label, bar, bytes, speed and the time left. */
export function describeProgress({ label, done, total }: Progress, seconds: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 1;
  const filled = Math.round(share * 20);
  const speed = seconds > 0 ? done / seconds : 0;
  const rest = speed > 0 && share < 1 ? `  ${Math.ceil((total - done) / speed)} s left` : '';
  const bar = '#'.repeat(filled) + '-'.repeat(20 - filled);
  const rate = speed > 0 ? `  ${megabytes(speed)} MB/s` : '';
  return `${label.padEnd(36)} [${bar}] ${megabytes(done)}/${megabytes(total)} MB${rate}${rest}`;
}
