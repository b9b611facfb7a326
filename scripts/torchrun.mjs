// Compares `torchebm launch` with PyTorch's own torchrun: the variables that ranks get, on one machine and on two, and
// to the bit the numbers of a training in two processes.
//   node scripts/torchrun.mjs [--python P] [--fixtures]
//   --fixtures      writes test/fixtures/distributed/torchrun.json, with which `npm test` compares where there is no torchrun
import { deepStrictEqual } from 'node:assert';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, main, root } from './common.mjs';
import { referencePython } from './reference.mjs';
import { importAddon } from './transpile.mjs';

const fixture = join(root, 'test', 'fixtures', 'distributed', 'torchrun.json');
const program = (name) => join(root, 'test', 'distributed', 'programs', name);
const cli = join(root, 'dist/cli/main.js');

/** A variable that Python's own start-up sets, and the folder of which there is a new one each time. */
const tidy = ({ LC_CTYPE: _, TORCHELASTIC_ERROR_FILE: file, ...rest }) => ({
  ...rest,
  ...(file && { TORCHELASTIC_ERROR_FILE: '' }),
});

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The JSON that ranks print, by rank, of one launcher for each list of arguments. */
async function ranks(command, all, env = process.env) {
  const texts = await Promise.all(
    all.map(
      (args) =>
        new Promise((resolve, reject) => {
          const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
          let text = '';
          for (const stream of [child.stdout, child.stderr])
            stream.setEncoding('utf8').on('data', (more) => (text += more));
          child.on('error', reject);
          child.on('close', (code) =>
            code === 0 ? resolve(text) : reject(new Failure(`${command} failed:\n${text}`)),
          );
        }),
    ),
  );
  const lines = texts.flatMap((text) => [...text.matchAll(/(\{.*\})$/gm)]);
  return lines.map(([, json]) => JSON.parse(json));
}

/** The variables that ranks get of a launcher which has none but these. */
async function variables(command, all) {
  const own = { PATH: process.env.PATH, HOME: process.env.HOME };
  const found = await ranks(command, all, own);
  return found
    .map((env) => tidy(Object.fromEntries(Object.entries(env).filter(([name]) => !(name in own)))))
    .sort((a, b) => a.RANK - b.RANK);
}

const printing = [process.execPath, '-e', 'console.log(JSON.stringify(process.env))'];

/** The ways to start that are compared: options of torchrun and of launch for each machine. */
const WAYS = [
  { nproc: 2, nnodes: 1, maxRestarts: 0 },
  { nproc: 2, nnodes: 2, maxRestarts: 3 },
];

const theirs = ({ nproc, nnodes, maxRestarts }, node, port) => [
  ...['--no-python', '--nproc-per-node', `${nproc}`, '--nnodes', `${nnodes}`, '--node-rank', `${node}`],
  ...['--master-addr', '127.0.0.1', '--master-port', `${port}`, '--max-restarts', `${maxRestarts}`],
];
const ours = ({ nproc, nnodes, maxRestarts }, node, port) => [
  ...[cli, 'launch', '--nproc', `${nproc}`, '--nnodes', `${nnodes}`, '--node-rank', `${node}`],
  ...['--rdzv', `127.0.0.1:${port}`, '--max-restarts', `${maxRestarts}`],
];

await main(async () => {
  const { values } = parseArgs({ options: { python: { type: 'string' }, fixtures: { type: 'boolean' } } });
  const { findLibtorch } = await importAddon('libtorch');
  const libtorch = findLibtorch({ headers: true });
  const torchrun = join(dirname(referencePython(libtorch, values.python)), 'torchrun');

  const runs = [];
  for (const way of WAYS) {
    const nodes = Array.from({ length: way.nnodes }, (_, node) => node);
    const [port, other] = [await freePort(), await freePort()];
    const recorded = await variables(
      torchrun,
      nodes.map((node) => [...theirs(way, node, port), ...printing]),
    );
    const given = await variables(
      process.execPath,
      nodes.map((node) => [...ours(way, node, other), ...printing]),
    );
    for (const [all, own] of [
      [recorded, port],
      [given, other],
    ]) {
      for (const env of all) {
        deepStrictEqual(env.MASTER_PORT, `${own}`);
        delete env.MASTER_PORT;
      }
    }
    // For the errors of Python programs, which write them there.
    deepStrictEqual(
      given,
      recorded.map(({ TORCHELASTIC_ERROR_FILE: _, ...rest }) => rest),
    );
    console.log(
      `${way.nnodes} machines of ${way.nproc} ranks: ${Object.keys(given[0]).length} variables are those of torchrun.`,
    );
    runs.push({ ...way, ranks: recorded });
  }
  const record = `${JSON.stringify({ torch: libtorch.version.split('+')[0], runs }, null, 1)}\n`;
  if (values.fixtures) {
    mkdirSync(dirname(fixture), { recursive: true });
    writeFileSync(fixture, record);
  } else {
    deepStrictEqual(JSON.parse(readFileSync(fixture, 'utf8')).runs, runs);
  }

  const training = [process.execPath, program('fit.mjs'), 'dsm'];
  const [way] = WAYS;
  const trained = async (command, args) =>
    (await ranks(command, [[...args, ...training]])).sort((a, b) => a.logged - b.logged);
  const [first, second] = [
    await trained(torchrun, theirs(way, 0, await freePort())),
    await trained(process.execPath, ours(way, 0, await freePort())),
  ];
  deepStrictEqual(first, second);
  console.log(`torchrun and torchebm launch: ${second.length} ranks with the same weights, history and generators.`);
});
