import { describe, expect, it } from 'vitest';
import * as nn from '../../lib/nn/index.js';
import * as torch from '../../lib/torch/index.js';
import { Tensor } from '../../lib/torch/index.js';
import { runPython } from '../../scripts/parity/python.mjs';
import { expectStored, fixture, type Stored } from '../support/fixtures.js';

type Input = number[] | { high: number; shape: number[] } | 'unit' | 'signs';

interface Case {
  python: string;
  inputs: Input[];
  repr: string;
  state: Record<string, Stored>;
  outputs: Stored[];
  inputGradients: (Stored | null)[];
  gradients: Record<string, Stored>;
  buffers: Record<string, Stored>;
}

const scope = {
  nn,
  torch: { ...torch, float64: 'float64' },
  parametrizations: nn.utils.parametrizations,
  spectralNorm: nn.utils.spectralNorm,
  weightNorm: nn.utils.weightNorm,
};

function draw(spec: Input, dtype: torch.DType): Tensor {
  if (spec === 'unit') return torch.rand([5, 4]);
  if (spec === 'signs') return torch.randint(2, [5]).mul(2).sub(1).to('float32');
  if (!Array.isArray(spec)) return torch.randint(spec.high, spec.shape);
  return torch.randn(spec, { dtype }).requiresGrad_();
}

function check(fixtureCase: Case, evaluate: boolean): void {
  torch.manualSeed(0);
  const module: nn.Module = runPython(fixtureCase.python, scope);
  expect(module.toString()).toBe(fixtureCase.repr);
  const state = module.stateDict();
  expect(Object.keys(state)).toEqual(Object.keys(fixtureCase.state));
  for (const [key, stored] of Object.entries(fixtureCase.state)) expectStored(state[key], stored, key);
  const inputs = fixtureCase.inputs.map((spec) => draw(spec, module.parameters()[0]?.dtype ?? 'float32'));
  if (evaluate) {
    module(...inputs);
    module.eval();
  }
  const output = module(...inputs);
  const outputs = [output].flat(2).filter((part) => part instanceof Tensor);
  expect(outputs.length).toBe(fixtureCase.outputs.length);
  let total = torch.zeros([]);
  outputs.forEach((part: Tensor, i) => {
    expectStored(part, fixtureCase.outputs[i]!, `output ${i}`);
    const weights = torch.linspace(-1, 1, part.numel(), { dtype: part.dtype }).view(part.shape);
    total = total.add(part.mul(weights).sum());
  });
  if (total.requiresGrad) total.backward();
  fixtureCase.inputGradients.forEach((stored, i) => {
    if (stored) expectStored(inputs[i]!.grad, stored, `gradient of input ${i}`);
    else expect(inputs[i]!.grad).toBeNull();
  });
  const parameters = module.namedParameters().filter(([, parameter]) => parameter.grad);
  expect(parameters.map(([name]) => name)).toEqual(Object.keys(fixtureCase.gradients));
  for (const [name, parameter] of parameters) {
    expectStored(parameter.grad, fixtureCase.gradients[name]!, `gradient of ${name}`);
  }
  const buffers = Object.fromEntries(module.namedBuffers());
  expect(Object.keys(buffers)).toEqual(Object.keys(fixtureCase.buffers));
  for (const [name, stored] of Object.entries(fixtureCase.buffers)) expectStored(buffers[name], stored, name);
}

describe.each([
  ['layers', false],
  ['sequences', false],
  ['evaluated', true],
  ['losses', false],
] as const)('%s as in PyTorch: weights, outputs, gradients, printed form', (file, evaluate) => {
  const { cases } = fixture<{ cases: Case[] }>(`nn/${file}.json`);
  it.each(cases.map((entry) => [entry.python, entry] as const))('%s', (_, entry) => check(entry, evaluate));
});
