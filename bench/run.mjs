// npm run bench: the rows of bench/rows here and in their rivals, in turns in one run, on the same number of threads.
//   --only ID       a row, or all whose id begins so (langevin); may be given more than once
//   --threads N,M   as many threads, and cores, for every side; default: all cores; 1,2 measures each row with both
//   --rounds N      timed runs of each side, of which the median counts; 5 by default
//   --quick         one run of each side beside the one that is checked
//   --scaling       the rows of bench/scaling instead, whose sizes grow; bench/scaling.mjs draws them
//   --busy          each row again beside a process that burns a core
//   --json FILE     the rows as JSON; a whole run writes them to bench/results with machine and versions too
//   --python P      a Python with torch and torchebm; default: one that is made in .cache/reference
// A side's time counts once its results agree with ours: numbers where both draw the same, else their law.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, main, root } from '../scripts/common.mjs';
import { prepare } from '../scripts/prepare.mjs';
import { agreement } from './agreement.mjs';
import { describeMachine, limitOf, measureLimits } from './machine.mjs';
import { rivalPythons } from './rivals.mjs';
import { readRows } from './rows.mjs';
import { Side } from './side.mjs';
import { header, line } from './table.mjs';

/** Burns a core for as long as this process lives. */
const BURNER = 'const { ppid } = process; while (process.ppid === ppid) for (let i = 0; i < 1e7; i++);';

await main(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      threads: { type: 'string', default: String(cpus().length) },
      rounds: { type: 'string', default: '5' },
      quick: { type: 'boolean', default: false },
      scaling: { type: 'boolean', default: false },
      busy: { type: 'boolean', default: false },
      json: { type: 'string' },
      python: { type: 'string' },
    },
  });
  const counts = values.threads.split(',').map((n) => whole('threads', n));
  const rounds = values.quick ? 1 : whole('rounds', values.rounds);
  const { env, libtorch } = await prepare();
  Object.assign(process.env, env);
  const rows = (await readRows(values.scaling ? 'scaling' : 'rows')).filter(({ id }) => chosen(id, values.only));
  if (rows.length === 0) throw new Failure(`bench: expected --only to name a row, got ${values.only}`);
  const pythons = rivalPythons(libtorch, values.python, new Set(rows.flatMap(({ row }) => row.rivals)));
  const machine = await describeMachine(libtorch, pythons);
  const limits = new Map();
  for (const threads of counts) limits.set(threads, await measureLimits(threads));

  console.log(`${machine.processor}, ${machine.cores} cores, load ${machine.load}; Node ${process.versions.node}`);
  console.log(`median of ${rounds}, in turns; ms\n`);
  const width = Math.max(...rows.map(({ id }) => id.length)) + 2;
  console.log(header(width));
  const results = [];
  const isWhole = values.only === undefined && !values.quick;
  const name = `${machine.date.slice(0, 10)}-${machine.processor.replace(/[^A-Za-z0-9]+/g, '-').toLowerCase()}.json`;
  for (const entry of rows) {
    for (const threads of counts) {
      const result = await measure(entry, { threads, rounds, busy: values.busy, pythons, limits: limits.get(threads) });
      results.push(result);
      console.log(line(result, width));
      // After every row, so that a run that is cut short keeps what it has measured.
      if (values.json) write(values.json, results);
      if (!isWhole) continue;
      write(join(root, 'bench', 'results', values.scaling ? 'scaling' : '', name), {
        ...machine,
        limits: Object.fromEntries(limits),
        rows: results,
      });
    }
  }
});

function whole(name, text) {
  const n = Number(text);
  if (Number.isInteger(n) && n > 0) return n;
  throw new Failure(`bench: expected --${name} to be a positive integer, got ${text}`);
}

function chosen(id, only) {
  return (
    only === undefined || only.some((name) => id === name || id.startsWith(`${name}-`) || id.startsWith(`${name}/`))
  );
}

function write(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
}

/** One row on so many threads: here and in each rival that agrees with it. */
async function measure({ id, folder, row }, { threads, rounds, busy, pythons, limits }) {
  const result = { id, threads, ours: null, rivals: {}, limit: limitOf(row.work, limits), checked: false };
  if (row.absent) return { ...result, absent: row.absent };
  const ours = Side.here(folder, id, threads);
  const sides = [];
  try {
    const first = await ours.begin();
    for (const rival of row.rivals) {
      const side = Side.there(pythons[rival], folder, rival, id, threads);
      try {
        const problem = agreement(row, first, await side.begin(first.given));
        if (problem) throw new Failure(problem);
        sides.push([rival, side]);
      } catch (error) {
        side.end();
        result.rivals[rival] = { ms: null, peakMB: null, failed: error.message };
      }
    }
    const all = [['ours', ours], ...sides];
    const rated = (times) => rate(row, all, times);
    const times = rated(await inTurns(all, rounds));
    result.ours = times.ours;
    for (const [rival] of sides) result.rivals[rival] = times[rival];
    result.checked = row.rivals.length > 0 && sides.length === row.rivals.length;
    if (busy) {
      const burner = spawn(process.execPath, ['-e', BURNER], { stdio: 'ignore' });
      try {
        const beside = rated(await inTurns(all, rounds));
        result.busy = { ours: beside.ours, rivals: Object.fromEntries(sides.map(([rival]) => [rival, beside[rival]])) };
      } finally {
        burner.kill();
      }
    }
    return result;
  } catch (error) {
    return { ...result, failed: error.message };
  } finally {
    ours.end();
    for (const [, side] of sides) side.end();
  }
}

/** `rounds` runs of each side in turns, and one before that does not count, unless a single one is wanted. */
async function inTurns(sides, rounds) {
  const times = Object.fromEntries(sides.map(([name]) => [name, []]));
  for (let round = rounds > 1 ? -1 : 0; round < rounds; round++) {
    for (const [name, side] of sides) {
      const { ms } = await side.run();
      if (round >= 0) times[name].push(ms);
    }
  }
  return times;
}

/** The median of a side in the row's unit, and the memory that its process has had at most. */
function rate(row, sides, times) {
  return Object.fromEntries(
    sides.map(([name, side]) => {
      const median = times[name].toSorted((a, b) => a - b)[times[name].length >> 1];
      return [name, { ms: (median * (row.unit ?? 1)) / side.amount, peakMB: side.peakMB }];
    }),
  );
}
