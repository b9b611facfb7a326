import { describe, expect, it } from 'vitest';
import { BaseTrainer, ContrastiveDivergenceTrainer } from '../../lib/core/index.js';
import * as nn from '../../lib/nn/index.js';
import * as optim from '../../lib/optim/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { EarlyStopping, type FitProgress, type TrainerCallback } from '../../lib/training/index.js';
import { liveTensors } from '../support/live.js';
import { Energy, normalLoader, weightsOf } from './support.js';

/** A trainer whose loss is mean E(x)² and needs no chains. */
function quick(options: object = {}, scale = 1) {
  torch.manualSeed(0);
  const makeLoader = normalLoader(12, 2, 4);
  const model = new Energy();
  const optimizer = new optim.SGD(model.parameters(), { lr: 0.01 });
  const lossFn = (x: Tensor) => model(x).pow(2).mean().mul(scale) as Tensor;
  const trainer = new BaseTrainer(model, optimizer, lossFn, { device: 'cpu', ...options });
  return { trainer, model, optimizer, loader: makeLoader(), lossFn };
}

const outcome = (promise: Promise<unknown>) =>
  promise.then(
    (value) => ({ value }),
    (error) => ({ error }),
  );

describe('fit', () => {
  it('gives the means of each epoch, and the weights that train gives', async () => {
    const a = quick();
    const expected = a.trainer.train(a.loader, 3);
    const b = quick();
    expect(await b.trainer.fit(b.loader, { epochs: 3 })).toEqual(expected);
    expect(weightsOf(b.model)).toEqual(weightsOf(a.model));
    expect(expected.loss).toHaveLength(3);
    const c = quick();
    expect(c.trainer.trainEpoch(c.loader)).toEqual({ loss: expected.loss![0] });
  });

  it('ends after a number of steps, in the midst of an epoch', async () => {
    const { trainer, loader } = quick();
    const seen: number[] = [];
    for await (const { step, epoch } of trainer.steps(loader, { steps: 7 })) seen.push(step * 10 + epoch);
    expect(seen).toEqual([10, 20, 30, 41, 51, 61, 72]);
    expect((await trainer.fit(loader, { steps: 4 })).loss).toHaveLength(2);
    expect(await trainer.fit(loader, { epochs: 0 })).toEqual({ loss: [] });
  });

  it('lets the event loop turn between steps', async () => {
    const { trainer, loader } = quick();
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await trainer.fit(loader, { epochs: 20 });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });

  it.each([
    ['chains from the data', { persistent: false }],
    ['a replay buffer', { persistent: true }],
    ['gradients that wait', { gradAccumSteps: 3 }],
    ['mixed precision', { useMixedPrecision: true }],
  ])('runs chains and gradients off the event loop, to the same bits: %s', async (_, options) => {
    const make = () => {
      torch.manualSeed(0);
      const loader = normalLoader(12, 2, 4)();
      const model = new Energy();
      const during: number[] = [];
      let turns = 0;
      let ended = false;
      const turn = () => {
        turns++;
        if (!ended) setImmediate(turn);
      };
      setImmediate(turn);
      const callback: TrainerCallback = {
        onBatchStart: () => {
          turns = 0;
        },
        onBatchEnd: () => {
          during.push(turns);
        },
        onTrainEnd: () => {
          ended = true;
        },
      };
      const all = { kSteps: 5000, bufferSize: 8, device: 'cpu', clipGradNorm: 1, callbacks: [callback], ...options };
      const trainer = new ContrastiveDivergenceTrainer(model, new LangevinDynamics(model), all);
      return { trainer, model, loader, during };
    };
    const a = make();
    const history = a.trainer.fitSync(a.loader, { epochs: 3 });
    expect(Math.max(...a.during)).toBe(0);
    const b = make();
    expect(await b.trainer.fit(b.loader, { epochs: 3 })).toEqual(history);
    expect(weightsOf(b.model)).toEqual(weightsOf(a.model));
    expect(Math.max(...b.during)).toBeGreaterThan(0);
  });

  it('tells of progress', async () => {
    const { trainer, loader } = quick();
    const seen: FitProgress[] = [];
    const { loss } = await trainer.fit(loader, { epochs: 2, onProgress: (progress) => seen.push(progress) });
    const { rate, loss: last, ...rest } = seen.at(-1)!;
    expect(rest).toEqual({ step: 6, total: 6, timeLeft: 0, epoch: 1, terms: {} });
    expect(rate).toBeGreaterThan(0);
    expect(Number.isFinite(last)).toBe(true);
    expect(loss).toHaveLength(2);
  });

  it('tells of the other metrics of a step, and of the time that is left, also in the midst', async () => {
    class Measuring extends BaseTrainer {
      protected override measure(data: Tensor) {
        return { spread: data.std() };
      }
    }
    const { model, optimizer, lossFn, loader } = quick();
    const seen: FitProgress[] = [];
    const slow = { onBatchEnd: () => new Promise<void>((resolve) => setTimeout(resolve, 30)) };
    const trainer = new Measuring(model, optimizer, lossFn, { device: 'cpu', callbacks: [slow] });
    await trainer.fit(loader, { epochs: 2, onProgress: (progress) => seen.push(progress) });
    const [first] = seen;
    expect(first).toMatchObject({ total: 6, terms: { spread: expect.any(Number) }, loss: expect.any(Number) });
    expect(first!.step).toBeLessThan(6);
    expect(first!.timeLeft).toBeCloseTo((6 - first!.step) / first!.rate, 6);
  });

  it('gives its steps one by one, and ends when they are broken off', async () => {
    const { trainer, loader } = quick();
    for await (const { step, metrics } of trainer.steps(loader, { epochs: 100 })) {
      expect(Object.keys(metrics)).toEqual(['loss']);
      expect(metrics.loss).toBeGreaterThan(0);
      if (step === 5) break;
    }
    expect((await trainer.fit(loader)).loss).toHaveLength(1); // at rest again
  });

  it('refuses a second training at the same time', async () => {
    const { trainer, loader } = quick();
    const first = trainer.fit(loader, { epochs: 3 });
    expect(await outcome(trainer.fit(loader))).toMatchObject({ error: { message: expect.stringMatching(/at rest/) } });
    expect((await first).loss).toHaveLength(3);
  });

  it('rejects with the reason of its signal, after the step under way', async () => {
    const { trainer, loader } = quick();
    const controller = new AbortController();
    const reason = { why: 'closing' };
    let steps = 0;
    for await (const { step } of (async function* () {
      const run = trainer.steps(loader, { epochs: 50, signal: controller.signal });
      try {
        yield* run;
      } catch (error) {
        expect(error).toBe(reason);
      }
    })()) {
      steps = step;
      if (step === 4) controller.abort(reason);
    }
    expect(steps).toBe(4);
    await expect(trainer.fit(loader, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(() => trainer.fitSync(loader, { signal: AbortSignal.abort(reason) })).toThrow();
  });

  it('validates, and keeps what that gives with val before its name', async () => {
    const { trainer, loader } = quick();
    let calls = 0;
    const validate = async (model: unknown) => {
      expect(model).toBe(trainer.model);
      await new Promise((resolve) => setTimeout(resolve, 1));
      return { loss: ++calls, error: torch.tensor(2) };
    };
    expect(await trainer.fit(loader, { epochs: 2, validate })).toMatchObject({ valLoss: [1, 2], valError: [2, 2] });
    expect(() => trainer.fitSync(loader, { validate })).toThrow(/no promise/);
  });

  it('accumulates gradients over steps', () => {
    const a = quick({ gradAccumSteps: 3 });
    const b = quick();
    const batches = [...a.loader] as Tensor[][];
    for (const batch of batches) a.trainer.trainStep(batch);
    const whole = batches.map(([x]) => b.lossFn(x!)).reduce((sum, loss) => sum.add(loss));
    whole.div(3).backward();
    b.optimizer.step();
    const [mine, expected] = [weightsOf(a.model), weightsOf(b.model)];
    for (const [i, value] of expected.entries()) expect(mine[i]).toBeCloseTo(value, 6);
  });

  it('clips gradients and measures their norm', () => {
    const { trainer, loader, model } = quick({ clipGradNorm: 1e-3 }, 100);
    const [batch] = loader as unknown as [unknown];
    const { gradNorm } = trainer.trainStep(batch);
    expect(gradNorm!.item()).toBeGreaterThan(0.1);
    const norm = nn.utils.getTotalNorm(model.parameters().map((parameter) => parameter.grad!));
    expect(norm.item()).toBeCloseTo(1e-3, 6);
    const cut = quick({ clipGradValue: 1e-4 }, 100);
    cut.trainer.trainStep([...cut.loader][0]);
    for (const { grad } of cut.model.parameters()) expect(grad!.abs().max().item()).toBeLessThanOrEqual(1.0001e-4);
  });

  it('steps the schedule of the learning rate by epoch or by step', async () => {
    const { optimizer, model, loader, lossFn } = quick();
    const half = () => new optim.lrScheduler.StepLR(optimizer, 1, { gamma: 0.5 });
    const trainer = new BaseTrainer(model, optimizer, lossFn, { lrScheduler: half(), device: 'cpu' });
    await trainer.fit(loader, { epochs: 2 });
    expect(optimizer.paramGroups[0]!.lr).toBeCloseTo(0.01 / 4, 9);
    const byStep = new BaseTrainer(model, optimizer, lossFn, {
      lrScheduler: half(),
      scheduleBy: 'step',
      device: 'cpu',
    });
    await byStep.fit(loader, { epochs: 1 });
    expect(optimizer.paramGroups[0]!.lr).toBeCloseTo(0.01 / 32, 9);
  });

  it('updates what follows the weights, once a step of the optimizer', async () => {
    let updates = 0;
    const { trainer, loader } = quick({ gradAccumSteps: 2, ema: { update: () => updates++ } });
    await trainer.fit(loader, { steps: 6 });
    expect(updates).toBe(3);
  });

  it('computes in bfloat16 under mixed precision, with gradients in float32', () => {
    const { trainer, model, loader } = quick({ useMixedPrecision: true });
    let seen = '';
    model.net.children()[0].registerForwardHook((_: unknown, __: unknown, y: Tensor) => {
      seen = y.dtype;
    });
    trainer.trainStep([...loader][0]);
    expect(seen).toBe('bfloat16');
    for (const parameter of model.parameters()) expect(parameter.grad!.dtype).toBe('float32');
  });

  it('writes down its metrics', async () => {
    const lines: unknown[] = [];
    let flushed = 0;
    const log = {
      addScalar: (...line: unknown[]) => lines.push(line),
      flush: () => {
        flushed++;
      },
    };
    const { trainer, loader } = quick();
    await trainer.fit(loader, { epochs: 1, log, logEvery: 2, validate: () => ({ loss: 3 }) });
    expect(lines).toEqual([
      ['loss', expect.any(Number), 2],
      ['epoch/loss', expect.any(Number), 0],
      ['epoch/valLoss', 3, 0],
      ['epoch/lr', 0.01, 0],
    ]);
    expect(flushed).toBe(1);
  });
});

describe('a loss that is not finite', () => {
  it('ends the training with an error that names the step, or nothing if told so', async () => {
    const { trainer, loader } = quick({}, Number.NaN);
    await expect(trainer.fit(loader)).rejects.toThrow(
      /loss to be finite, got NaN at step 1 of the training, in batch 0 of epoch 0/,
    );
    expect((await trainer.fit(loader, { nonFinite: 'ignore' })).loss).toEqual([Number.NaN]);
    expect(trainer.train(loader, 1).loss).toEqual([Number.NaN]);
  });
});

describe('callbacks', () => {
  it('can be added to a trainer that is there', async () => {
    const given: TrainerCallback[] = [];
    const { trainer, loader } = quick({ callbacks: given });
    let epochs = 0;
    trainer.callbacks.push({ onEpochEnd: () => void epochs++ });
    await trainer.fit(loader, { epochs: 2 });
    expect([epochs, given.length]).toEqual([2, 0]);
  });

  it('are called in order, with what Python gives them', async () => {
    const { trainer, loader } = quick({
      callbacks: [
        {
          onTrainStart: (...args: unknown[]) => seen.push(['start', ...args]),
          onEpochStart: (...args: unknown[]) => seen.push(['epoch', ...args]),
          onBatchStart: (...args: unknown[]) => seen.push(['batch', ...args]),
          onBatchEnd: async (...args: unknown[]) => seen.push(['done', ...args]),
          onEpochEnd: (...args: unknown[]) => seen.push(['epoch done', ...args]),
          onTrainEnd: (...args: unknown[]) => seen.push(['end', ...args]),
        },
      ],
    });
    const seen: unknown[][] = [];
    const history = await trainer.fit(loader, { epochs: 1 });
    const each = ['batch', 'done', 'batch', 'done', 'batch', 'done'];
    expect(seen.map(([name]) => name)).toEqual(['start', 'epoch', ...each, 'epoch done', 'end']);
    expect(seen.every(([, first]) => first === trainer)).toBe(true);
    expect(seen[1]![2]).toBe(0);
    expect(Object.keys(seen[3]![3] as object)).toEqual(['loss']);
    expect(seen.at(-2)!.slice(2)).toEqual([0, { loss: history.loss![0] }]);
    expect(seen.at(-1)![2]).toBe(history);
  });

  const hooks = ['onTrainStart', 'onEpochStart', 'onBatchStart', 'onBatchEnd', 'onEpochEnd', 'onTrainEnd'] as const;
  it.each(hooks)('that throw null in %s end the training with it', async (hook) => {
    for (const thrown of [null, undefined, new Error('no')]) {
      const fails: TrainerCallback = {
        [hook]: () => {
          throw thrown;
        },
      };
      const { trainer, loader } = quick({ callbacks: [fails] });
      expect(await outcome(trainer.fit(loader))).toEqual({ error: thrown });
      let caught: unknown = 'nothing';
      try {
        trainer.train(loader, 1);
      } catch (error) {
        caught = error;
      }
      expect(caught).toBe(thrown);
    }
  });

  it('that return promises are refused in place', () => {
    const { trainer, loader } = quick({ callbacks: [{ onBatchEnd: async () => {} }] });
    expect(() => trainer.fitSync(loader)).toThrow(/no promise/);
  });

  it('stop the training', async () => {
    const { trainer, loader } = quick({ callbacks: [{ onBatchEnd: (t: BaseTrainer) => t.stop() }] });
    let steps = 0;
    for await (const _ of trainer.steps(loader, { epochs: 5 })) steps++;
    expect(steps).toBe(1);
  });
});

describe('EarlyStopping', () => {
  it.each([
    ['min', [3, 2, 2.5, 2.5, 1]],
    ['max', [3, 4, 4, Number.NaN, 9]],
  ] as const)('ends the training after two epochs without improvement (%s)', async (mode, values) => {
    const stopping = new EarlyStopping({ monitor: 'valScore', patience: 2, mode, restoreBest: true });
    const { trainer, loader, model } = quick({ callbacks: [stopping] });
    const weights: number[][] = [];
    let epoch = 0;
    const validate = () => {
      weights.push(weightsOf(model));
      return { score: values[epoch++]! };
    };
    const { valScore } = await trainer.fit(loader, { epochs: 10, validate });
    expect(valScore).toEqual(values.slice(0, 4));
    expect(stopping.best).toBe(values[1]);
    expect(weightsOf(model)).toEqual(weights[1]);
  });

  it('needs its metric', async () => {
    const { trainer, loader } = quick({ callbacks: [new EarlyStopping({ monitor: 'valLoss' })] });
    await expect(trainer.fit(loader)).rejects.toThrow(
      'EarlyStopping: expected monitor to be one of loss, got "valLoss"',
    );
  });
});

describe('batches', () => {
  const { trainer } = quick();
  const x = torch.ones([2, 2], { dtype: 'float64' });
  const y = torch.tensor([1n, 2n]);
  it.each([
    ['a tensor', x, {}],
    ['a list of one', [x], {}],
    ['a pair', [x, y], { y }],
    ['a pair with a mapping', [x, { label: y, scale: 2 }], { label: y, scale: 2 }],
    ['a pair with null', [x, null], {}],
    ['an object with x', { x, y }, { y }],
    ['an object with data', { data: x, y, s: 'text' }, { y, s: 'text' }],
  ])('%s', (_, batch, expected) => {
    const [data, kwargs] = trainer.splitBatch(batch);
    expect(data.dtype).toBe('float32');
    expect(Object.keys(kwargs)).toEqual(Object.keys(expected));
    for (const [name, value] of Object.entries(kwargs)) {
      if (value instanceof torch.Tensor) expect(value.dtype).toBe('int64');
      else expect(value).toBe((expected as Record<string, unknown>)[name]);
    }
  });

  it('reach the loss with their conditions, under those given by hand', () => {
    let seen: any;
    const { model, optimizer } = quick();
    const lossFn = (data: Tensor, { modelKwargs }: { modelKwargs: object }) => {
      seen = modelKwargs;
      return [model(data).mean(), 'more'] as [Tensor, string];
    };
    const conditional = new BaseTrainer(model, optimizer, lossFn, { device: 'cpu' });
    conditional.trainStep([x, { a: 1, b: 2 }], { b: 3 });
    expect(seen).toEqual({ a: 1, b: 3 });
  });
});

describe('a subclass', () => {
  it('may have steps of its own', async () => {
    class Mine extends BaseTrainer {
      override trainStep(batch: unknown) {
        const metrics = super.trainStep(batch);
        return { ...metrics, twice: metrics.loss!.mul(2) };
      }
    }
    const { model, optimizer, lossFn, loader } = quick();
    const history = await new Mine(model, optimizer, lossFn, { device: 'cpu' }).fit(loader, { epochs: 2 });
    for (const [i, loss] of history.loss!.entries()) expect(history.twice![i]).toBeCloseTo(2 * loss, 5);
  });
});

describe('memory', () => {
  it('holds as many tensors after many steps as after few', async () => {
    torch.manualSeed(0);
    const model = new Energy();
    const sampler = new LangevinDynamics(model);
    const options = { kSteps: 2, persistent: true, bufferSize: 64, device: 'cpu', clipGradNorm: 1 };
    const trainer = new ContrastiveDivergenceTrainer(model, sampler, options);
    const loader = normalLoader(8, 2, 4)();
    await trainer.fit(loader, { epochs: 5 });
    const before = liveTensors();
    await trainer.fit(loader, { epochs: 60 });
    expect(liveTensors() - before).toBeLessThanOrEqual(2);
    trainer.train(loader, 60);
    expect(liveTensors() - before).toBeLessThanOrEqual(2);
  });
});

describe('bad input', () => {
  const model = new Energy();
  const optimizer = new optim.SGD(model.parameters());
  const lossFn = (x: Tensor) => model(x).mean() as Tensor;
  const sampler = new LangevinDynamics(model);
  const plateau = new optim.lrScheduler.ReduceLROnPlateau(optimizer);
  const make = (options: object) => () => new BaseTrainer(model, optimizer, lossFn, { device: 'cpu', ...options });
  const cd = (options: object) => () => new ContrastiveDivergenceTrainer(model, sampler, options);
  const { trainer, loader } = quick();
  const fit =
    (options: any, batches: any = loader) =>
    () =>
      trainer.fitSync(batches, options);
  const stop = (options: any) => () => new EarlyStopping(options);

  it.each<[string, () => unknown, new (...args: any[]) => Error, RegExp]>([
    ['no model', () => new BaseTrainer(null as never, optimizer, lossFn), TypeError, /model to be a module, got null/],
    ['no optimizer', () => new BaseTrainer(model, {} as never, lossFn), TypeError, /optimizer to be/],
    ['no loss', () => new BaseTrainer(model, optimizer, 3 as never), TypeError, /lossFn to be a loss/],
    ['no accumulation', make({ gradAccumSteps: 0 }), RangeError, /gradAccumSteps to be a positive integer, got 0/],
    ['half an accumulation', make({ gradAccumSteps: 1.5 }), RangeError, /gradAccumSteps/],
    ['an accumulation in words', make({ gradAccumSteps: '2' }), TypeError, /gradAccumSteps/],
    ['a misspelt option', make({ gradAccumStep: 2 }), TypeError, /did you mean gradAccumSteps/],
    ['a name of Python', make({ use_mixed_precision: true }), TypeError, /did you mean useMixedPrecision/],
    ['precision in words', make({ useMixedPrecision: 'yes' }), TypeError, /useMixedPrecision to be true or false/],
    ['a dtype that is none', make({ dtype: 'float31' }), RangeError, /dtype to be .*did you mean "float32"/],
    ['a device that is none', make({ device: 'gpu' }), Error, /gpu/],
    ['callbacks that are no list', make({ callbacks: {} }), TypeError, /callbacks to be an array/],
    ['a callback that is a number', make({ callbacks: [1] }), TypeError, /callbacks to be objects/],
    ['a callback that is null', make({ callbacks: [null] }), TypeError, /callbacks to be objects/],
    ['a norm of 0', make({ clipGradNorm: 0 }), RangeError, /clipGradNorm to be positive/],
    ['a norm in words', make({ clipGradNorm: '1' }), TypeError, /clipGradNorm/],
    ['a negative bound', make({ clipGradValue: -1 }), RangeError, /clipGradValue/],
    ['no scheduler', make({ lrScheduler: {} }), TypeError, /lrScheduler/],
    ['a schedule by week', make({ scheduleBy: 'week' }), RangeError, /scheduleBy to be "epoch" or "step"/],
    ['a plateau by step', make({ lrScheduler: plateau, scheduleBy: 'step' }), RangeError, /ReduceLROnPlateau/],
    ['an average that is none', make({ ema: {} }), TypeError, /ema/],
    ['a seed as generator', make({ generator: 1 }), TypeError, /generator to be a torch.Generator/],
    [
      'a loss of text',
      () => new BaseTrainer(model, optimizer, (() => 'x') as never, { device: 'cpu' }).trainStep(torch.ones([1, 2])),
      TypeError,
      /the loss to be a Tensor/,
    ],
    ['a learning rate of 0', cd({ learningRate: 0 }), RangeError, /learningRate to be positive/],
    ['negative steps', cd({ kSteps: -1 }), RangeError, /kSteps/],
    ['an empty buffer', cd({ persistent: true, bufferSize: 0 }), RangeError, /bufferSize/],
    ['a sampler that is none', () => new ContrastiveDivergenceTrainer(model, {} as never), TypeError, /sampler/],
    ['no loader', fit({}, null), TypeError, /loader to be a DataLoader/],
    ['an empty loader', fit({}, []), RangeError, /at least one batch/],
    ['batches of text', fit({}, ['x']), TypeError, /batch to be a Tensor, a pair/],
    ['batches without data', fit({}, [{ y: 1 }]), TypeError, /the data of a batch to be a Tensor/],
    ['negative epochs', fit({ epochs: -1 }), RangeError, /epochs/],
    ['epochs in words', fit({ epochs: '3' }), TypeError, /epochs/],
    ['half a step', fit({ steps: 0.5 }), RangeError, /steps/],
    ['a validation that is no function', fit({ validate: {} }), TypeError, /validate to be a function/],
    ['a validation that gives a number', fit({ validate: () => 1 }), TypeError, /the result of validate/],
    ['an unknown policy', fit({ nonFinite: 'skip' }), RangeError, /nonFinite to be "throw" or "ignore"/],
    ['a bar in words', fit({ progressBar: 'Training' }), TypeError, /progressBar/],
    ['a log that is none', fit({ log: {} }), TypeError, /log to be a writer/],
    ['a log of no steps', fit({ logEvery: 0 }), RangeError, /logEvery/],
    ['no signal', fit({ signal: {} }), TypeError, /signal to be an AbortSignal/],
    ['progress that is no function', fit({ onProgress: 1 }), TypeError, /onProgress/],
    ['a name of Python in fit', fit({ num_epochs: 2 }), TypeError, /unknown option num_epochs/],
    ['no number of epochs', () => trainer.train(loader, undefined as never), TypeError, /numEpochs/],
    ['no patience', stop({ patience: 0 }), RangeError, /patience/],
    ['an unknown mode', stop({ mode: 'less' }), RangeError, /mode to be "min" or "max"/],
    ['a monitor that is no name', stop({ monitor: 3 }), TypeError, /monitor/],
    ['a negative delta', stop({ minDelta: -1 }), RangeError, /minDelta/],
  ])('%s is an error', (_, body, kind, message) => {
    expect(body).toThrow(kind);
    expect(body).toThrow(message);
  });
});
