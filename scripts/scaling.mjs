// The time of a step of a distributed training by a model (compute, bytes, latency, bandwidth) that is fitted to times
// measured here, and what follows for more ranks. Prints the tables of docs/distributed.md:
//   node scripts/scaling.mjs [--ranks 2,4]
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root } from './common.mjs';

/** The buckets that DistributedDataParallel sends: 1 MiB first, then 25 MiB. */
const [FIRST, BUCKET] = [2 ** 20, 25 * 2 ** 20];
/** Operations of a step beside those of the gradients: which parameters were used, and the metrics of all ranks. */
const SMALL = 3;
/** The part of a step that is its pass backward, during which gradients are sent. */
const BACKWARD = 2 / 3;

/** Seconds of an all-reduce of so many bytes in a ring of ranks. */
const allReduce = ({ call, latency, bandwidth }, ranks, bytes) =>
  call + 2 * (ranks - 1) * latency + ((2 * (ranks - 1)) / ranks) * (bytes / bandwidth);

/** Seconds of a step whose gradients come evenly during the pass backward, and are sent bucket by bucket. */
function step(network, ranks, { compute, bytes }) {
  if (ranks === 1) return compute;
  const sizes = [];
  for (let left = bytes; left > 0; left -= sizes.at(-1))
    sizes.push(Math.min(left, sizes.length === 0 ? FIRST : BUCKET));
  let sent = 0;
  let ready = compute * (1 - BACKWARD);
  for (const size of sizes) {
    ready += (compute * BACKWARD * size) / bytes;
    sent = Math.max(sent, ready) + allReduce(network, ranks, size);
  }
  return Math.max(sent, compute) + SMALL * allReduce(network, ranks, 4);
}

/** The three numbers of `allReduce` whose squared relative errors are least, none below 0. */
function fit(measured) {
  const columns = (ranks, bytes) => [1, 2 * (ranks - 1), ((2 * (ranks - 1)) / ranks) * bytes];
  const solve = (used) => {
    const rows = measured.map(({ ranks, bytes, seconds }) => columns(ranks, bytes).map((x) => x / seconds));
    const matrix = used.map((i) => [...used.map((j) => dot(rows, i, j)), rows.reduce((sum, row) => sum + row[i], 0)]);
    for (const [k, pivot] of matrix.entries()) {
      for (const row of matrix) {
        if (row === pivot) continue;
        const factor = row[k] / pivot[k];
        for (let i = k; i < row.length; i++) row[i] -= factor * pivot[i];
      }
    }
    return matrix.map((row, k) => row.at(-1) / row[k]);
  };
  let used = [0, 1, 2];
  let values = solve(used);
  while (values.some((value) => value < 0)) {
    used = used.filter((_, i) => values[i] >= 0);
    values = solve(used);
  }
  const [call = 0, latency = 0, slowness = 0] = [0, 1, 2].map((i) => values[used.indexOf(i)]);
  return { call, latency, bandwidth: 1 / slowness };
}
const dot = (rows, i, j) => rows.reduce((sum, row) => sum + row[i] * row[j], 0);

/** The times that so many ranks measure. */
function measure(ranks) {
  const args = [
    join(root, 'dist/cli/main.js'),
    'launch',
    '--nproc',
    String(ranks),
    join(root, 'scripts/scaling/rank.mjs'),
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: root });
  if (status !== 0) throw new Error(`${ranks} ranks failed:\n${stdout}${stderr}`);
  return JSON.parse(/\{"operations".*\}/.exec(stdout)[0]);
}

const ms = (seconds) => (seconds * 1e3).toFixed(seconds < 0.01 ? 2 : 1);
const percent = (share) => `${Math.round(100 * share)} %`;
const table = (head, rows) =>
  console.log([head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'), '\n');

await main(async () => {
  const { values } = parseArgs({ options: { ranks: { type: 'string', default: '2,4' } } });
  const sizes = values.ranks.split(',').map(Number);
  console.log(`${cpus()[0].model.trim()}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}\n`);
  const alone = measure(1);
  const runs = sizes.map((ranks) => ({ ranks, ...measure(ranks) }));
  const operations = runs.flatMap(({ ranks, operations }) => operations.map((each) => ({ ranks, ...each })));
  const here = fit(operations);
  const errors = operations.map(({ ranks, bytes, seconds }) => Math.abs(allReduce(here, ranks, bytes) / seconds - 1));
  console.log(
    `call ${ms(here.call)} ms, latency ${(here.latency * 1e6).toFixed(0)} µs, bandwidth ` +
      `${(here.bandwidth / 1e9).toFixed(2)} GB/s; median error ${percent(errors.sort((a, b) => a - b)[errors.length >> 1])}\n`,
  );
  table(
    ['step', 'ranks', 'measured, ms', 'model, ms'],
    runs.flatMap(({ ranks, steps }) =>
      steps.map(({ name, seconds }, i) => {
        // Ranks that are more than the cores wait for one another.
        const { bytes, seconds: own } = alone.steps[i];
        const compute = own * Math.max(1, ranks / cpus().length);
        return [name, ranks, ms(seconds), ms(step(here, ranks, { compute, bytes }))];
      }),
    ),
  );
  const networks = [
    ['as between processes here', here],
    ['10 Gbit/s, 50 µs', { call: here.call, latency: 50e-6, bandwidth: 1.25e9 }],
    ['100 Gbit/s, 10 µs', { call: here.call, latency: 10e-6, bandwidth: 12.5e9 }],
  ];
  table(
    ['modelled: step', 'bytes of gradients', 'compute, ms', 'network', '8 ranks', '64 ranks'],
    alone.steps.flatMap(({ name, bytes, seconds: compute }) =>
      networks.map(([network, numbers]) => [
        ...[name, `${(bytes / 2 ** 20).toFixed(2)} MiB`, ms(compute), network],
        ...[8, 64].map((ranks) => percent(compute / step(numbers, ranks, { compute, bytes }))),
      ]),
    ),
  );
});
