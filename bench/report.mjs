// Writes the tables of docs/benchmarks.md from a file of bench/results: node bench/report.mjs [FILE], the newest if none.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, main, root } from '../scripts/common.mjs';
import { readRows } from './rows.mjs';
import { digits } from './table.mjs';

/** The rivals as pages and pictures call them. */
export const NAMES = {
  torchebm: 'Python',
  compile: 'compiled',
  jax: 'JAX',
  flow_matching: 'flow_matching',
  nutpie: 'nutpie',
};
const BEGIN = '<!-- written by bench/report.mjs -->';
const END = '<!-- end -->';

/** The newest of the results in a folder. */
export function newestIn(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return join(folder, names.sort().at(-1));
}

/** The page with what stands between its two marks made anew. */
export function rewritten(page, text) {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Failure(`docs/benchmarks.md: expected the marks ${BEGIN} and ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n${text}\n${page.slice(end)}`;
}

/** The tables of a run, one for each number of threads; `rows` are those of readRows. */
export function report(run, rows) {
  const versions = Object.entries(run.versions).map(([name, version]) => `${name} ${version}`);
  const lines = [
    `${run.processor}, ${run.cores} cores, ${run.memoryGB} GB, ${run.date.slice(0, 10)}, load ${run.load} before the ` +
      `run; ${versions.join(', ')}.`,
  ];
  const about = new Map(rows.map(({ id, row }) => [id, row]));
  for (const threads of new Set(run.rows.map((row) => row.threads))) {
    const shown = run.rows.filter((row) => row.threads === threads);
    lines.push('', `${threads === 1 ? 'One thread' : `${threads} threads`}, milliseconds:`, '', ...table(shown, about));
  }
  return lines.join('\n');
}

function table(results, about) {
  const rivals = Object.keys(NAMES).filter((rival) => results.some((row) => row.rivals[rival]));
  const busy = results.some((row) => row.busy);
  const head = ['Row', 'What', 'Here', ...rivals.map((rival) => NAMES[rival])];
  head.push('Share of the limit', ...(busy ? ['Beside a busy core'] : []), 'Memory, MB', 'Goals');
  const lines = [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`];
  for (const row of results) {
    const of = about.get(row.id);
    const cells = [`\`${row.id}\``, of?.what ?? ''];
    if (!row.ours) cells.push(row.absent ?? `failed: ${row.failed}`);
    else {
      cells.push(digits(row.ours), ...rivals.map((rival) => against(row.rivals[rival], row.ours)));
      cells.push(row.limit ? `${Math.round((100 * row.limit.ms) / row.ours.ms)} %, ${row.limit.what}` : '');
      if (busy) cells.push(row.busy ? digits(row.busy.ours) : '');
      cells.push(memory(row), goals(row, of?.goal ?? {}));
    }
    lines.push(`| ${cells.join(' | ')} |`);
  }
  return lines;
}

function against(theirs, ours) {
  if (!theirs) return '';
  return theirs.ms === null ? 'does not run' : `${digits(theirs)}, ${(theirs.ms / ours.ms).toFixed(1)}×`;
}

function memory({ ours, rivals }) {
  return [ours.peakMB, rivals.torchebm?.peakMB ?? rivals.jax?.peakMB].filter((mb) => mb != null).join(' against ');
}

/** The goals of the row, and whether it has met them. */
function goals({ ours, rivals }, goal) {
  return Object.entries(goal)
    .filter(([rival]) => rivals[rival]?.ms != null)
    .map(([rival, times]) => `${NAMES[rival]} ${times}× ${rivals[rival].ms / ours.ms >= times ? 'met' : '**missed**'}`)
    .join(', ');
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    const file = process.argv[2] ?? newestIn(join(root, 'bench', 'results'));
    const page = join(root, 'docs', 'benchmarks.md');
    const text = report(JSON.parse(readFileSync(file, 'utf8')), await readRows());
    writeFileSync(page, rewritten(readFileSync(page, 'utf8'), text));
  });
}
