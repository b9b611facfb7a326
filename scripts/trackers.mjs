// Checks MlflowWriter against a real server of MLflow, and records its answers for test/logging/mlflow.test.ts:
//   node scripts/mlflow.mjs [--python P] [--fixtures]
//   --python P      a Python with MLflow; default: one made in .cache/mlflow
//   --fixtures      writes test/fixtures/logging/mlflow.json
import { deepStrictEqual } from 'node:assert';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { MlflowWriter } from '../dist/utils/index.js';
import { callMlflow } from '../test/logging/mlflowCalls.mjs';
import { root, run } from './common.mjs';

const { values } = parseArgs({ options: { python: { type: 'string' }, fixtures: { type: 'boolean' } } });
const own = join(root, '.cache', 'mlflow', 'bin', 'python');
if (!values.python && !existsSync(own)) {
  console.error(`Making ${dirname(dirname(own))}: mlflow; --python names another`);
  run('python3', ['-m', 'venv', '--clear', dirname(dirname(own))], { what: 'python3 -m venv' });
  run(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'mlflow'], { what: 'pip install' });
}

const folder = mkdtempSync(join(tmpdir(), 'mlflow-'));
const port = 20_000 + (process.pid % 10_000);
const store = `sqlite:///${join(folder, 'runs.db')}`;
const server = spawn(
  values.python ?? own,
  ['-m', 'mlflow', 'server', '--port', `${port}`, '--workers', '1', '--backend-store-uri', store],
  { stdio: 'ignore', cwd: folder, detached: true },
);
const real = `http://127.0.0.1:${port}`;
while (!(await fetch(`${real}/health`).catch(() => null))?.ok) await new Promise((resolve) => setTimeout(resolve, 500));
const version = await (await fetch(`${real}/version`)).text();

/** Stands between, and takes down what is said. */
const calls = [];
const between = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { method, url } = request;
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(real + url, { method, headers, ...(method === 'POST' && { body }) });
  const text = await answer.text();
  calls.push({ method, url, body: body && JSON.parse(body), status: answer.status, answer: JSON.parse(text) });
  response.writeHead(answer.status, headers).end(text);
}).listen(0, '127.0.0.1');
await new Promise((resolve) => between.once('listening', resolve));

try {
  const { ids, refused } = await callMlflow(MlflowWriter, `http://127.0.0.1:${between.address().port}`);
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
  console.log(`MLflow ${version}: ${calls.length} calls with the effects that are expected`);
  if (values.fixtures) {
    const recorded = join(root, 'test', 'fixtures', 'logging', 'mlflow.json');
    mkdirSync(dirname(recorded), { recursive: true });
    writeFileSync(recorded, `${JSON.stringify({ mlflow: version, calls }, null, 1)}\n`);
  }
} finally {
  between.close();
  process.kill(-server.pid, 'SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
