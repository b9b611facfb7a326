import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { BaseModel, BaseTrainer } from '../../lib/core/index.js';
import { ContrastiveDivergence } from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import * as optim from '../../lib/optim/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { CheckpointFolder } from '../../lib/training/index.js';
import { EMA } from '../../lib/utils/index.js';
import { Energy, weightsOf } from './support.js';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'torchebm-abort-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
let folders = 0;
const fresh = () => path.join(root, String(folders++));

/** Products of matrices that take long, with nothing between them that could look for an abort. */
class Heavy extends BaseModel {
  a = new nn.Parameter(torch.ones([2, 3000]));
  b = new nn.Parameter(torch.ones([3000, 3000]));
  override forward(x: Tensor): Tensor {
    return x.mm(this.a).sin().mm(this.b).mm(this.b).sum(-1);
  }
}

function make(model: BaseModel = new Energy()) {
  const sampler = new LangevinDynamics(model, { stepSize: 0.01 });
  const buffer = model instanceof Heavy ? {} : { persistent: true, bufferSize: 16, initSteps: 1 };
  const lossFn = new ContrastiveDivergence(model, sampler, { kSteps: 2, ...buffer });
  const ema = new EMA(model, { decay: 0.5 });
  const callbacks: Record<string, unknown>[] = [{}];
  const options = { device: 'cpu', ema, callbacks } as const;
  const trainer = new BaseTrainer(model, new optim.Adam(model.parameters(), { lr: 0.01 }), lossFn, options);
  return { model, lossFn, trainer };
}

/** All that a step may change, but the generators. */
function stateOf(trainer: BaseTrainer): string {
  const { generators: _, ...state } = trainer.stateDict();
  return JSON.stringify(state, (_, value) => (value instanceof torch.Tensor ? value.tolist() : value));
}

/** Whether a job has the weights of a model. */
function isBusy(model: BaseModel): boolean {
  try {
    torch.noGrad(() => model.parameters()[1]!.add_(0));
    return false;
  } catch (error) {
    expect((error as Error).name).toBe('BusyError');
    return true;
  }
}

/** Waits until a step of {@link Heavy} is at its first operations. */
async function stepOf(model: BaseModel): Promise<void> {
  while (!isBusy(model)) await setTimeout(1);
  await setTimeout(30);
}

describe('fit that is aborted', () => {
  it('breaks off a step without an end, changes nothing, and leaves a checkpoint of the state before it', async () => {
    torch.manualSeed(0);
    const batches = [1, 2, 3, 4].map(() => torch.randn([4, 2]));
    const begin = () => {
      torch.manualSeed(1);
      return make();
    };
    const whole = begin();
    await whole.trainer.fit(batches);

    const checkpointDir = fresh();
    const cut = begin();
    const controller = new AbortController();
    let before = '';
    Object.assign(cut.trainer.callbacks[0]!, {
      onBatchStart: (_: unknown, batch: Tensor) => {
        if (batch !== batches[2]) return;
        before = stateOf(cut.trainer);
        cut.lossFn.kSteps = 1e12;
        void setTimeout(20).then(() => controller.abort('enough'));
      },
    });
    await expect(cut.trainer.fit(batches, { checkpointDir, signal: controller.signal })).rejects.toBe('enough');
    expect(stateOf(cut.trainer)).toBe(before);
    expect(new CheckpointFolder(checkpointDir).files.map((file) => path.basename(file))).toEqual([
      'step-000000002.safetensors',
    ]);

    const rest = begin();
    await rest.trainer.fit(batches, { checkpointDir });
    expect(weightsOf(rest.model)).toEqual(weightsOf(whole.model));
  });

  it('at an operation that takes long keeps nobody waiting, and comes to rest when that has ended', async () => {
    const { model, trainer } = make(new Heavy());
    const batches = [torch.randn([1500, 2])];
    const checkpointDir = fresh();
    const controller = new AbortController();
    const before = model.parameters()[1]!.detach().clone();
    const running = trainer.fit(batches, { checkpointDir, signal: controller.signal });
    await stepOf(model);
    controller.abort('enough');
    await expect(running).rejects.toBe('enough');
    expect(isBusy(model)).toBe(true);
    await expect(trainer.fit(batches)).rejects.toThrow(/expected a trainer at rest/);
    await expect
      .poll(() => new CheckpointFolder(checkpointDir).files.length, { timeout: 60_000, interval: 50 })
      .toBe(1);
    await expect.poll(() => fs.existsSync(path.join(checkpointDir, '.lease-1'))).toBe(false);
    expect(model.parameters()[1]).toEqualTensor(before);
    await trainer.fit(batches, { steps: 0 });
  }, 90_000);

  it('by stop({ within }) waits for such an operation, since it promises a checkpoint', async () => {
    const { model, trainer } = make(new Heavy());
    const checkpointDir = fresh();
    const running = trainer.fit([torch.randn([1500, 2])], { checkpointDir });
    await stepOf(model);
    trainer.stop({ within: 0 });
    expect(await running).toEqual({ loss: [] });
    expect(new CheckpointFolder(checkpointDir).latest).toMatch(/step-000000000\.safetensors$/);
  }, 90_000);
});
