// Checks MlflowWriter and TrackioWriter against the real servers, and records their answers for test/logging:
//   node scripts/trackers.mjs [mlflow|trackio …] [--python P] [--fixtures]
//   --python P      a Python that has them; default: one made in .cache/<tracker>
//   --fixtures      writes test/fixtures/logging/<tracker>.json
import { deepStrictEqual, match } from 'node:assert';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { MlflowWriter, TrackioWriter } from '../dist/utils/index.js';
import { callMlflow } from '../test/logging/mlflowCalls.mjs';
import { callTrackio } from '../test/logging/trackioCalls.mjs';
import { root, run } from './common.mjs';

const { values, positionals } = parseArgs({
  options: { python: { type: 'string' }, fixtures: { type: 'boolean' } },
  allowPositionals: true,
});

/** The start of each, its first answer, and whether what was written is there. */
const TRACKERS = {
  mlflow: {
    args: (folder, port) => {
      const store = `sqlite:///${join(folder, 'runs.db')}`;
      return ['-m', 'mlflow', 'server', '--port', `${port}`, '--workers', '1', '--backend-store-uri', store];
    },
    env: () => ({}),
    ready: '/health',
    version: async (real) => (await fetch(`${real}/version`)).text(),
    check: checkMlflow,
  },
  trackio: {
    args: () => ['-m', 'trackio.cli', 'show'],
    env: (folder, port) => ({ TRACKIO_DIR: folder, TRACKIO_WRITE_TOKEN: 'secret', GRADIO_SERVER_PORT: `${port}` }),
    ready: '/version',
    version: async (real) => (await (await fetch(`${real}/version`)).json()).version,
    check: checkTrackio,
  },
};

async function checkMlflow(real, uri) {
  const { ids, refused } = await callMlflow(MlflowWriter, uri);
  const ask = async (call) => (await fetch(`${real}/api/2.0/mlflow/${call}`)).json();
  const history = async (id, key) =>
    (await ask(`metrics/get-history?run_id=${id}&metric_key=${key}`)).metrics.map(({ step, value }) => [step, value]);
  const status = async (id) => (await ask(`runs/get?run_id=${id}`)).run.info.status;
  deepStrictEqual(ids[0], ids[1]);
  deepStrictEqual(new Set(ids).size, 3);
  deepStrictEqual(await Promise.all(ids.map(status)), ['FINISHED', 'FINISHED', 'FAILED', 'RUNNING']);
  const losses = await history(ids[0], 'loss');
  console.log('history of loss:', JSON.stringify(losses));
  deepStrictEqual(
    losses.map(([step]) => Number(step)),
    [1, 2, 3, 4],
  );
  deepStrictEqual([losses[0][1], losses[3][1]], [0.5, 0.125]);
  console.log('refused:', refused);
}

async function checkTrackio(real, uri) {
  const { refused } = await callTrackio(TrackioWriter, uri);
  const ask = async (call, args) => {
    const body = JSON.stringify({ project: 'recorded', ...args });
    const headers = { 'content-type': 'application/json' };
    return (await (await fetch(`${real}/api/${call}`, { method: 'POST', headers, body })).json()).data;
  };
  const losses = await ask('get_metric_values', { run: "it's first", metric_name: 'loss' });
  console.log('history of loss:', JSON.stringify(losses.map(({ step, value }) => [step, value])));
  deepStrictEqual(
    losses.map(({ step }) => step),
    [1, 2, 3, 4],
  );
  deepStrictEqual([losses[0].value, losses[3].value], [0.5, 0.125]);
  deepStrictEqual(await ask('get_run_configs', {}), {
    "it's first": { lr: 1e-3, hidden: [64, 64] },
    second: { lr: 1 },
  });
  const second = await ask('get_metric_values', { run: 'second', metric_name: 'loss' });
  deepStrictEqual(
    second.map(({ value }) => value),
    [0.75],
  );
  match(refused, /bulk_log was refused with 400: A write_token is required/);
  console.log('refused:', refused);
}

async function check(name) {
  const { args, env, ready, version, check } = TRACKERS[name];
  const own = join(root, '.cache', name, 'bin', 'python');
  if (!values.python && !existsSync(own)) {
    console.error(`Making ${dirname(dirname(own))}: ${name}; --python names another`);
    run('python3', ['-m', 'venv', '--clear', dirname(dirname(own))], { what: 'python3 -m venv' });
    run(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', name], { what: 'pip install' });
  }
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const port = 20_000 + (process.pid % 10_000);
  const server = spawn(values.python ?? own, args(folder, port), {
    ...{ stdio: 'ignore', cwd: folder, detached: true },
    env: { ...process.env, ...env(folder, port) },
  });
  const real = `http://127.0.0.1:${port}`;
  const answers = async () => (await fetch(real + ready).catch(() => null))?.ok;
  while (!(await answers())) {
    if (server.exitCode !== null) throw new Error(`${name}: the server ended with ${server.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const told = await version(real);

  /** Stands between, and takes down what is said. */
  const calls = [];
  const between = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method, url } = request;
    const { 'x-trackio-write-token': token } = request.headers;
    const headers = { 'content-type': 'application/json', ...(token && { 'x-trackio-write-token': token }) };
    const answer = await fetch(real + url, { method, headers, ...(method === 'POST' && { body }) });
    const text = await answer.text();
    calls.push({ method, url, body: body && JSON.parse(body), status: answer.status, answer: JSON.parse(text) });
    response.writeHead(answer.status, headers).end(text);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => between.once('listening', resolve));
  try {
    await check(real, `http://127.0.0.1:${between.address().port}`);
    console.log(`${name} ${told}: ${calls.length} calls with the effects that are expected`);
    if (values.fixtures) {
      const recorded = join(root, 'test', 'fixtures', 'logging', `${name}.json`);
      mkdirSync(dirname(recorded), { recursive: true });
      writeFileSync(recorded, `${JSON.stringify({ [name]: told, calls }, null, 1)}\n`);
    }
  } finally {
    between.close();
    process.kill(-server.pid, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const name of positionals.length > 0 ? positionals : Object.keys(TRACKERS)) {
  if (!TRACKERS[name]) throw new Error(`expected one of ${Object.keys(TRACKERS).join(', ')}, got ${name}`);
  await check(name);
}
