// Answers of examples/server under load: node bench/server.mjs. Prints the times of GET while it is idle and while four jobs train,
// and the time from SIGTERM to its end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const port = 18080;
const program = join(import.meta.dirname, '../examples/server/server.mjs');
const server = spawn(process.execPath, [program, mkdtempSync(join(tmpdir(), 'server-')), String(port)], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const agent = new Agent({ keepAlive: true });

async function ask(method, body) {
  const headers = { 'content-type': 'application/json' };
  const asked = request({ agent, port, method, path: '/jobs', headers }).end(body && JSON.stringify(body));
  const [answer] = await once(asked, 'response');
  let text = '';
  for await (const piece of answer) text += piece;
  return JSON.parse(text);
}

async function times(seconds) {
  const found = [];
  for (const end = performance.now() + 1000 * seconds; performance.now() < end; await setTimeout(5)) {
    const begin = performance.now();
    await ask('GET');
    found.push(performance.now() - begin);
  }
  found.sort((a, b) => a - b);
  const at = (share) => `${found[Math.floor(share * found.length)].toFixed(1)} ms`;
  return `median ${at(0.5)}, 99th percentile ${at(0.99)} of ${found.length}`;
}

while (!(await ask('GET').catch(() => null))) await setTimeout(100);
console.log('idle:      ', await times(6));
for (const seed of [1, 2, 3, 4]) await ask('POST', { steps: 1e6, hidden: 64, seed });
while ((await ask('GET')).some(({ step = 0 }) => step === 0)) await setTimeout(100);
console.log('four train:', await times(12));
const begin = performance.now();
server.kill('SIGTERM');
await once(server, 'exit');
console.log(`SIGTERM to exit: ${Math.round(performance.now() - begin)} ms`);
process.exit();
