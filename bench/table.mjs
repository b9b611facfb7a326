// A row of results as a line of text.
const SIDES = ['torchebm', 'compile', 'jax', 'flow_matching', 'nutpie'];
const WIDTH = 14;

/** The heads of the columns, of which the first, the ids, is so wide. */
export function header(width) {
  const cells = ['threads', 'here', ...SIDES, 'limit'].map((name) => name.padStart(WIDTH));
  return `${'row'.padEnd(width)}${cells.join('')}`;
}

export function line({ id, threads, ours, rivals, limit, absent, failed, busy }, width) {
  const name = id.padEnd(width);
  if (absent ?? failed) return `${name}${String(threads).padStart(WIDTH)}  ${absent ?? `failed: ${failed}`}`;
  const cells = [String(threads), digits(ours), ...SIDES.map((side) => compared(rivals[side], ours)), digits(limit)];
  const problems = Object.entries(rivals).filter(([, { failed }]) => failed);
  const beside = busy ? [`${' '.repeat(width - 2)}busy${besides(busy)}`] : [];
  const notes = problems.map(([side, { failed }]) => `  ${side}: ${failed}`);
  return [`${name}${cells.map((cell) => cell.padStart(WIDTH)).join('')}`, ...beside, ...notes].join('\n');
}

function besides({ ours, rivals }) {
  const cells = ['', digits(ours), ...SIDES.map((side) => compared(rivals[side], ours))];
  return cells.map((cell, i) => cell.padStart(i === 0 ? WIDTH - 2 : WIDTH)).join('');
}

export function digits(time) {
  if (time?.ms == null) return '';
  return time.ms < 0.01 ? time.ms.toFixed(5) : time.ms < 100 ? time.ms.toFixed(2) : time.ms.toFixed(0);
}

function compared(theirs, ours) {
  if (!theirs) return '';
  return theirs.ms === null ? 'failed' : `${digits(theirs)} ${(theirs.ms / ours.ms).toFixed(1)}×`;
}
