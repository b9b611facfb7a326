import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { built, temporary } from '../addon/support.js';

const program = `
  import { writeSync } from 'node:fs';
  import * as torch from '${built('torch/index.js')}';
  import { BaseTrainer, MLPEnergy } from '${built('core/index.js')}';
  const model = new MLPEnergy(2, { hiddenDims: [8] });
  const optimizer = new torch.optim.SGD(model.parameters(), { lr: 1e-3 });
  const trainer = new BaseTrainer(model, optimizer, (x) => model(x).pow(2).mean(), { device: 'cpu' });
  const [checkpointDir, steps] = process.argv.slice(1);
  try {
    for await (const { step } of trainer.steps([torch.randn([8, 2])], { steps: Number(steps), checkpointDir, checkpointEvery: 5 })) {
      writeSync(1, 'step ' + step + '\\n');
    }
    writeSync(1, 'done\\n');
  } catch (error) {
    writeSync(1, error.message + '\\n');
  }
`;

const turns = `
  import { mkdirSync, rmdirSync, writeSync } from 'node:fs';
  import { setTimeout as sleep } from 'node:timers/promises';
  import { Lease } from '${built('addon/lease.js')}';
  const [owned, mark, times] = process.argv.slice(1);
  const taken = () => {
    try {
      return Lease.take(owned);
    } catch (error) {
      if (error.name !== 'HeldError') throw error;
    }
  };
  for (let i = 0; i < Number(times); i++) {
    let lease;
    while (!(lease = taken())) await sleep(3 * Math.random());
    mkdirSync(mark);
    rmdirSync(mark);
    if (i % 2) lease.release();
    else await lease.releaseLater();
  }
  writeSync(1, 'done');
`;

const children = new Set<ChildProcess>();
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

/** A training in a folder. */
const train = (folder: string, steps: number) => run(program, folder, `${steps}`);

/** A process: what it has printed so far, and its end. */
function run(text: string, ...args: string[]) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', text, ...args]);
  children.add(child);
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (more: string) => {
      output.text += more;
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.on('close', () => resolve(output.text));
  });
  return { child, output, ended };
}

it('of two processes in one folder the second is refused, until the first is killed', async () => {
  const folder = temporary();
  const first = train(folder, 1e9);
  await expect.poll(() => first.output.text, { timeout: 30_000 }).toMatch(/step 6\n/);
  const refused = await train(folder, 1e9).ended;
  expect(refused).toMatch(
    new RegExp(`expected checkpointDir to be of no other training under way, .* by process ${first.child.pid} on `),
  );
  expect(refused).not.toMatch(/step \d/);
  first.child.kill('SIGKILL');
  const last = Number(/.*step (\d+)/s.exec(await first.ended)![1]);
  const next = await train(folder, last + 10).ended;
  // At once, and from the checkpoint.
  expect(Number(/step (\d+)/.exec(next)![1])).toBeGreaterThan(5);
  expect(next).toMatch(/done\n$/);
  expect(fs.readdirSync(folder)).not.toContain('.lease-1');
}, 120_000);

it('many processes have a lease in turn, never two at once, and none fails for what another removes', async () => {
  const folder = temporary();
  const [owned, mark] = [`${folder}/.lease`, `${folder}/mark`];
  const all = await Promise.all([1, 2, 3, 4, 5, 6].map(() => run(turns, owned, mark, '150').ended));
  expect(all).toEqual(all.map(() => 'done'));
}, 120_000);
