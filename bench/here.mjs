// Our side of a row: node bench/here.mjs FOLDER ID THREADS. Reads a line for each run and answers with one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { torch } from 'torchebm';

const [folder, id, threads] = process.argv.slice(2);
torch.setNumThreads(Number(threads));
const { rows } = await import(join(folder, 'here.mjs'));

let made;
for await (const _ of createInterface({ input: process.stdin })) {
  const answer = await (made ? once() : first()).catch((error) => ({ failed: `${error.name}: ${error.message}` }));
  console.log(JSON.stringify(answer));
}

async function first() {
  torch.manualSeed(0);
  made = await rows[id].make();
  const given = {};
  for (const [name, value] of Object.entries(made.given ?? {})) given[name] = value.tolist();
  return { ...(await once({ results: true })), given };
}

/** The first run tells its results; the others their time alone. */
async function once({ results = false } = {}) {
  torch.manualSeed(1);
  const begin = performance.now();
  const value = await made.run();
  const ms = performance.now() - begin;
  const told = results ? { amount: made.amount, ...(await made.results?.(value)) } : {};
  return { ms, peakMB: value?.peakMB ?? peakMB(), ...told };
}

/** The memory that this process has had at most. */
function peakMB() {
  const line = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
  return Math.round(Number(line[1]) / 1024);
}
