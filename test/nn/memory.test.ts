/** @file Loops over every layer, loss and optimizer, with no `await`, leave no tensors behind. */
import { describe, expect, test } from 'vitest';
import * as torch from '../../lib/torch/index.js';
import { runPython } from '../../scripts/parity/python.mjs';
import { fixture } from '../support/fixtures.js';
import { liveTensors } from '../support/live.js';

const { nn, optim } = torch;
type Tensor = torch.Tensor;
type Input = number[] | { high: number; shape: number[] } | 'unit' | 'signs';

const scope = {
  nn,
  torch: { ...torch, float64: 'float64' },
  parametrizations: nn.utils.parametrizations,
  spectralNorm: nn.utils.spectralNorm,
  weightNorm: nn.utils.weightNorm,
};
const files = ['layers', 'sequences', 'losses'].map((file) =>
  fixture<{ cases: { python: string; inputs: Input[] }[] }>(`nn/${file}.json`),
);
const layers = files.flatMap(({ cases }) => cases.map(({ python, inputs }) => [python, inputs] as const));

function draw(spec: Input, dtype: torch.DType): Tensor {
  if (spec === 'unit') return torch.rand([5, 4]);
  if (spec === 'signs') return torch.ones([5]);
  if (!Array.isArray(spec)) return torch.randint(spec.high, spec.shape);
  return torch.randn(spec, { dtype }).requiresGrad_();
}

/** The number of tensors that 8 more rounds leave, after the first ones. */
function growth(round: () => void): number {
  for (let i = 0; i < 2; i++) round();
  const before = liveTensors();
  for (let i = 0; i < 8; i++) round();
  return liveTensors() - before;
}

/** One pass through a layer and back. */
function passes(python: string, specs: readonly Input[]): () => void {
  const module: torch.nn.Module = runPython(python, scope);
  const inputs = specs.map((spec) => draw(spec, module.parameters()[0]?.dtype ?? 'float32'));
  return () => {
    const outputs = [module(...inputs)].flat(2).filter((part) => part instanceof torch.Tensor) as Tensor[];
    const total = outputs.map((part) => part.sum()).reduce((a, b) => a.add(b));
    if (total.requiresGrad) total.backward();
    module.zeroGrad();
    for (const x of inputs) x.grad = null;
  };
}

describe('flat memory', () => {
  test(`${layers.length} layers and losses`, () => {
    const rounds = layers.map(([python, specs]) => [python, passes(python, specs)] as const);
    const all = () => {
      for (const [, round] of rounds) round();
    };
    // Collecting is what takes time, so they are counted together, and one by one only to name what has grown.
    if (growth(all) <= 0) return;
    expect(rounds.filter(([, round]) => growth(round) > 0).map(([python]) => python)).toEqual([]);
  });

  const optimizers: [string, (parameters: torch.nn.Parameter[]) => torch.optim.Optimizer][] = [
    ['SGD', (p) => new optim.SGD(p, { lr: 0.1, momentum: 0.9 })],
    ['Adam', (p) => new optim.Adam(p, { amsgrad: true })],
    ['AdamW', (p) => new optim.AdamW(p)],
    ['RMSprop', (p) => new optim.RMSprop(p, { momentum: 0.9, centered: true })],
    ['Adagrad', (p) => new optim.Adagrad(p)],
    ['Adadelta', (p) => new optim.Adadelta(p)],
    ['Adamax', (p) => new optim.Adamax(p)],
    ['NAdam', (p) => new optim.NAdam(p)],
    ['RAdam', (p) => new optim.RAdam(p)],
    ['ASGD', (p) => new optim.ASGD(p)],
    ['Rprop', (p) => new optim.Rprop(p)],
    ['LBFGS', (p) => new optim.LBFGS(p, { historySize: 3, lineSearchFn: 'strong_wolfe' })],
  ];

  test('the table of optimizers is whole', () => {
    const classes = Object.entries(optim).filter(
      ([name, value]) =>
        typeof value === 'function' && value.prototype instanceof optim.Optimizer && name !== 'Optimizer',
    );
    expect(optimizers.map(([name]) => name).sort()).toEqual(classes.map(([name]) => name).sort());
  });

  test.each(optimizers)('%s', (_, make) => {
    torch.manualSeed(0);
    const model = new nn.Sequential(new nn.Linear(3, 4), new nn.Tanh(), new nn.Linear(4, 1));
    const optimizer = make(model.parameters());
    const x = torch.randn([8, 3]);
    const closure = () => {
      optimizer.zeroGrad();
      const loss = model(x).pow(2).mean();
      loss.backward();
      return loss;
    };
    const step = () => {
      if (optimizer instanceof optim.LBFGS) optimizer.step(closure);
      else {
        closure();
        optimizer.step();
      }
    };
    for (let i = 0; i < 5; i++) step(); // what it remembers is there from then on
    expect(growth(step)).toBeLessThanOrEqual(0);
  });
});
