import { describe, expect, it } from 'vitest';
import { camelCase } from '../../lib/arguments/names.js';
import { BaseModel } from '../../lib/core/index.js';
import * as losses from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { expectNear, fixture } from '../support/fixtures.js';

class Energy extends BaseModel {
  net: nn.Sequential;
  labels: nn.Embedding;

  constructor(dim: number, dtype: DType) {
    super({ dtype });
    this.net = new nn.Sequential(
      new nn.Linear(dim, 8, { dtype }),
      new nn.SiLU(),
      new nn.Linear(8, 8, { dtype }),
      new nn.SiLU(),
      new nn.Linear(8, 1, { dtype }),
    );
    this.labels = new nn.Embedding(4, dim, { dtype });
  }

  override forward(x: Tensor, { y }: { y?: Tensor } = {}): Tensor {
    const rows = x.flatten(1);
    return this.net(y ? rows.add(this.labels(y)) : rows).squeeze(-1);
  }
}

class Field extends nn.Module {
  first: nn.Linear;
  last: nn.Linear;
  labels: nn.Embedding;

  constructor(
    dim: number,
    dtype: DType,
    readonly features: boolean,
  ) {
    super();
    this.first = new nn.Linear(dim + 1, 8, { dtype });
    this.last = new nn.Linear(8, dim, { dtype });
    this.labels = new nn.Embedding(4, dim, { dtype });
  }

  override forward(x: Tensor, t: Tensor, { y }: { y?: Tensor } = {}): Tensor | [Tensor, Tensor[]] {
    const rows = y ? x.flatten(1).add(this.labels(y)) : x.flatten(1);
    const hidden = nn.functional.silu(this.first(torch.cat([rows, t.unsqueeze(-1)], 1)));
    const out = this.last(hidden).viewAs(x);
    return this.features ? [out, [hidden]] : out;
  }
}

/** The same forward, out of the reach of the tracer. */
class CallbackEnergy extends Energy {
  override forward(x: Tensor, given?: { y?: Tensor }): Tensor {
    x.select(0, 0).flatten().select(0, 0).detach().item();
    return super.forward(x, given);
  }
}

interface Case {
  loss: string;
  options: Record<string, unknown>;
  conditional: boolean;
  seed: number;
  dtype: DType;
  shape: number[];
  value: number;
  next: number;
  gradients: Record<string, number[] | null>;
}

type Make = (
  Loss: any,
  options: Record<string, unknown>,
  dim: number,
  dtype: DType,
) => { lossFn: any; model: nn.Module };

/** The parts of the losses of a file. */
const makers: Record<string, (Model: typeof Energy) => Make> = {
  score_matching: (Model) => (Loss, options, dim, dtype) => {
    const model = new Model(dim, dtype);
    return { lossFn: new Loss(model, { dtype, ...options }), model };
  },
  energy_matching: (Model) => (Loss, options, dim, dtype) => {
    const model = new Model(dim, dtype);
    return { lossFn: new Loss(model, { dtype, ...options }), model };
  },
  matching: () => (Loss, options, dim, dtype) => {
    const model = new Field(dim, dtype, options.applyDispersion === true);
    return { lossFn: new Loss(model, { dtype, ...options }), model };
  },
  contrastive_divergence: (Model) => (Loss, options, dim, dtype) => {
    const model = new Model(dim, dtype);
    const sampler = new LangevinDynamics(model, { stepSize: 0.01, dtype });
    return { lossFn: new Loss(model, sampler, { dtype, ...options }), model };
  },
};

function check(make: Make, entry: Case): void {
  const { loss: name, options, ...given } = entry;
  const { conditional, seed, dtype, shape } = given;
  torch.manualSeed(seed);
  const dim = shape.slice(1).reduce((product, size) => product * size, 1);
  const renamed = Object.fromEntries(Object.entries(options).map(([key, value]) => [camelCase(key), value]));
  const { lossFn, model } = make((losses as Record<string, unknown>)[name], renamed, dim, dtype);
  const x = torch.randn(shape, { dtype });
  const call = conditional ? { y: torch.randint(0, 3, [shape[0]!]) } : {};
  const result: Tensor | [Tensor, Tensor] = lossFn(x, call);
  const loss = Array.isArray(result) ? result[0] : result;
  loss.backward();
  expect(torch.rand([]).item(), 'the next draw').toBe(given.next);
  expectNear(loss, entry, 'value', 'loss');
  for (const [parameter, tensor] of model.namedParameters()) {
    const expected = given.gradients[parameter];
    if (!expected) expect(tensor.grad?.any().item() ?? false, parameter).toBe(false);
    else expectNear(tensor.grad, expected, undefined, parameter);
  }
}

describe.each(Object.keys(makers))('%s gives the values and gradients of TorchEBM 0.8.9', (file) => {
  const { cases } = fixture<{ cases: Case[] }>(`losses/${file}.json`);
  const named = cases.map((one) => [`${one.loss} ${JSON.stringify(one.options)}`, one] as const);
  const groups = [...new Set(named.map(([name]) => name))].map(
    (name) => [name, named.filter(([other]) => other === name).map(([, one]) => one)] as const,
  );
  it.each(groups)('%s', (_name, group) => {
    for (const one of group) check(makers[file]!(Energy), one);
  });
  if (file === 'matching') return; // their model is a field
  it.each(groups)('%s, with a model that is called back', (_name, group) => {
    check(makers[file]!(CallbackEnergy), group.find(({ dtype }) => dtype === 'float64')!);
  });
});
