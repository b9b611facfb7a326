// The table of a bundle: what was measured on the device, beside its rivals in Python.

/** The rows, with what they are to reach, and the rivals of each. */
export const ROWS = {
  'langevin-doublewell': { goal: '20x eager, 2x the demo', rivals: ['eager', 'compiled', 'demo'] },
  'langevin-mlp': { goal: '5x eager, 2x compiled', rivals: ['eager', 'compiled'] },
  'cd10-step': { goal: '5x eager', rivals: ['eager'] },
  'dit-s2-flow-step': { goal: '1x eager', rivals: ['eager', 'compiled'] },
};
const RIVALS = ['eager', 'compiled', 'demo'];

/** The rows that a program has printed, a line of JSON for each; its other lines are the reader's. */
export function rowsOf(text) {
  const lines = text.split('\n').filter((line) => line.startsWith('{'));
  return Object.fromEntries(lines.map((line) => JSON.parse(line)).map((row) => [row.id, row]));
}

/**
 * The table of rows of ours, { time or failed }, and of theirs, { eager, compiled, demo, share, failed }, in ms, where
 * `failed` has reasons. Of the numbers it counts those that are there, those that are not though `asked` has them
 * (`'ours'`, or the name of a rival), and those that nobody asked for.
 */
export function tableOf(ours, theirs, asked) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const reasons = [];
  const shown = (id, who, value, reason) => {
    if (value !== undefined) {
      count.passed++;
      return value.toFixed(1);
    }
    if (!asked.includes(who)) {
      count.skipped++;
      return 'skipped';
    }
    count.failed++;
    reasons.push(`${id}, ${who}: ${reason ?? 'nothing was measured'}`);
    return 'failed';
  };
  const rows = Object.entries(ROWS).map(([id, { goal, rivals }]) => {
    const { time, failed } = ours[id] ?? {};
    const there = theirs[id] ?? {};
    const cells = [id, shown(id, 'ours', time, failed)];
    for (const rival of RIVALS) {
      const other = there[rival];
      cells.push(rivals.includes(rival) ? shown(id, rival, other, there.failed?.[rival]) : '-');
      cells.push(other === undefined || time === undefined ? '-' : `${(other / time).toFixed(1)}x`);
    }
    // The share of the device's limit, for which Python names the time that it would take.
    const known = there.share !== undefined && time !== undefined;
    return [...cells, goal, known ? `${((100 * there.share) / time).toFixed(0)} %` : '-'];
  });
  const head = ['row', 'ours ms', ...RIVALS.flatMap((rival) => [`${rival} ms`, 'ratio']), 'goal', 'of the limit'];
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i].length)));
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]))
      .join('  ')
      .trimEnd(),
  );
  return { ...count, reasons, lines };
}
