import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { built } from '../addon/support.js';
import { message, records } from '../logging/events.js';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'torchebm-logs-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

const linesOf = (file: string) =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as { step: number; tag: string });

it('a process that ends without close leaves no record behind', () => {
  const file = path.join(root, 'end.jsonl');
  const program = `
    import { JsonLinesWriter } from '${built('utils/index.js')}';
    const writer = new JsonLinesWriter(process.argv[1]);
    writer.addScalar('loss', 1, 1);
    if (process.argv[2]) process.exit();
  `;
  for (const end of [[], ['exit']]) {
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, file, ...end]);
    expect(String(stderr)).toBe('');
  }
  expect(linesOf(file)).toHaveLength(2);
});

it('a record that the system refuses to write whole is absent', () => {
  const file = path.join(root, 'refused.jsonl');
  const program = `
    import { JsonLinesWriter } from '${built('utils/index.js')}';
    const writer = new JsonLinesWriter(process.argv[1]);
    let step = 0;
    try {
      for (; step < 1e5; step++) {
        writer.addScalar('loss', 1, step);
        writer.flush();
      }
    } catch (error) {
      console.log(error.code, step);
    }
    try { writer.close(); } catch (error) { console.log(error.code, step); }
  `;
  // Files of at most 8 KiB; the signal that says so is ignored, and the write fails.
  const command = `trap '' XFSZ; ulimit -f 8; exec "$0" --input-type=module -e "$1" "$2"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, program, file]);
  expect(String(stderr)).toMatch(/^$|EFBIG/);
  const [refused, ...more] = String(stdout).trim().split('\n');
  const [code, step] = refused!.split(' ');
  expect([code, ...more]).toEqual(['EFBIG', `EFBIG ${step}`]);
  expect(linesOf(file).map((line) => line.step)).toEqual(Array.from({ length: Number(step) }, (_, i) => i));
});

const training = `
  import { writeSync } from 'node:fs';
  import * as torch from '${built('torch/index.js')}';
  import { BaseTrainer, MLPEnergy } from '${built('core/index.js')}';
  import { JsonLinesWriter, SummaryWriter } from '${built('utils/index.js')}';
  torch.setNumThreads(1);
  torch.manualSeed(0);
  const folder = process.argv[1];
  const model = new MLPEnergy(2, { hiddenDims: [8] });
  const optimizer = new torch.optim.SGD(model.parameters(), { lr: 1e-3 });
  const trainer = new BaseTrainer(model, optimizer, (x) => model(x).pow(2).mean(), { device: 'cpu' });
  const loader = new torch.utils.data.DataLoader(torch.randn([40, 2]), { batchSize: 8, shuffle: true });
  const log = [new JsonLinesWriter(folder + '/metrics.jsonl'), new SummaryWriter(folder + '/events')];
  const options = { epochs: 12, checkpointDir: folder + '/checkpoints', checkpointEvery: 7, log };
  for await (const { step } of trainer.steps(loader, options)) {
    if (step % 5 === 0) for (const writer of log) writer.flush(); // as every 2 seconds
    writeSync(1, 'step ' + step + '\\n');
  }
`;

/** Runs the training, killed once it has done `killAt` steps. */
function run(folder: string, killAt = Number.POSITIVE_INFINITY): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', training, folder]);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const latest = Number(/.*step (\d+)/s.exec(text)?.[1] ?? 0);
      if (latest >= killAt) child.kill('SIGKILL');
    });
    child.on('close', () => resolve(stderr));
  });
}

it('a training that was killed three times has logged every step once', async () => {
  const folder = path.join(root, 'training');
  for (const killAt of [3, 20, 40]) expect(await run(folder, killAt)).toBe('');
  fs.appendFileSync(path.join(folder, 'metrics.jsonl'), '{"step":41,"ta'); // killed as it wrote
  expect(await run(folder)).toBe('');
  const steps = Array.from({ length: 60 }, (_, i) => i + 1);
  const lines = linesOf(path.join(folder, 'metrics.jsonl'));
  expect(lines.filter(({ tag }) => tag === 'loss').map(({ step }) => step)).toEqual(steps);
  const epochs = Array.from({ length: 12 }, (_, i) => i);
  expect(lines.filter(({ tag }) => tag === 'epoch/loss').map(({ step }) => step)).toEqual(epochs);
  const events = fs
    .readdirSync(path.join(folder, 'events'))
    .flatMap((name) =>
      records(path.join(folder, 'events', name))
        .slice(1)
        .map(message),
    )
    .map((event) => ({ step: event[2]![0] as number, tag: String(message(message(event[5]![0])[1]![0])[1]![0]) }));
  expect(events).toEqual(lines.map(({ step, tag }) => ({ step, tag })));
}, 120_000);
