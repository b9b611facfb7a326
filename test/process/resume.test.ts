import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { built } from '../addon/support.js';

/** `npm run soak` kills 20 trainings at one moment each; `npm test` one training at three. */
const soak = process.env.TORCHEBM_SOAK === '1';
const [trainings, kills] = soak ? [20, 1] : [1, 3];
const steps = 60;

const program = `
  import { createHash } from 'node:crypto';
  import { writeSync } from 'node:fs';
  import * as torch from '${built('torch/index.js')}';
  import { BaseTrainer, MLPEnergy } from '${built('core/index.js')}';
  import { LangevinDynamics } from '${built('samplers/index.js')}';
  import { PersistentContrastiveDivergence } from '${built('losses/index.js')}';
  torch.setNumThreads(1);
  torch.manualSeed(0);
  const data = new torch.utils.data.TensorDataset(torch.randn([40, 2]));
  const model = new MLPEnergy(2, { hiddenDims: [16] });
  const lossFn = new PersistentContrastiveDivergence(model, new LangevinDynamics(model), { kSteps: 5, bufferSize: 64, initSteps: 5 });
  const optimizer = new torch.optim.Adam(model.parameters(), { lr: 1e-2 });
  const lrScheduler = new torch.optim.lrScheduler.StepLR(optimizer, 3);
  const trainer = new BaseTrainer(model, optimizer, lossFn, { device: 'cpu', clipGradNorm: 1, gradAccumSteps: 2, lrScheduler });
  const loader = new torch.utils.data.DataLoader(data, { batchSize: 8, shuffle: true });
  const options = { epochs: ${steps / 5}, checkpointDir: process.argv[1], checkpointEvery: 1, keepCheckpoints: 2 };
  for await (const { step } of trainer.steps(loader, options)) writeSync(1, 'step ' + step + '\\n');
  const hash = createHash('sha256');
  for (const parameter of model.parameters()) hash.update(new Uint8Array(parameter.toTypedArray().buffer));
  hash.update(new Uint8Array(lossFn.replayBuffer.toTypedArray().buffer));
  writeSync(1, 'weights ' + hash.digest('hex') + '\\n');
`;

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'torchebm-resume-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/** Runs the training, and kills it `delay` ms after it has done `killAt` steps; its weights if it came to its end. */
function run(folder: string, killAt = Number.POSITIVE_INFINITY, delay = 0) {
  return new Promise<{ weights: string | null; signal: string | null; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder], { env: process.env });
    let [stdout, stderr] = ['', ''];
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const latest = Number(/.*step (\d+)/s.exec(stdout)?.[1] ?? 0);
      if (latest >= killAt) setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('close', (_, signal) => {
      resolve({ weights: /weights (\w+)/.exec(stdout)?.[1] ?? null, signal, stderr });
    });
  });
}

it(
  `a training killed at ${trainings * kills} random moments ends with the bits of one that was not`,
  async () => {
    const whole = await run(path.join(root, 'whole'));
    expect(whole.stderr).toBe('');
    expect(whole.weights).not.toBeNull();
    let killed = 0;
    for (let i = 0; i < trainings; i++) {
      const folder = path.join(root, String(i));
      for (let kill = 0; kill < kills; kill++) {
        const killAt = Math.floor(((kill + Math.random()) / kills) * (steps - 2)) + 1;
        const { signal, stderr } = await run(folder, killAt, Math.random() * 15);
        expect(stderr).toBe('');
        if (signal === 'SIGKILL') killed++;
      }
      const { weights, stderr } = await run(folder);
      expect({ weights, stderr }).toEqual({ weights: whole.weights, stderr: '' });
      const left = fs.readdirSync(folder).filter((name) => !/^step-\d+\.safetensors$/.test(name));
      expect(left).toEqual([]);
    }
    expect(killed).toBeGreaterThanOrEqual(Math.ceil((trainings * kills) / 2));
  },
  soak ? 600_000 : 120_000,
);
