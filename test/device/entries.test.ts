/**
 * @file Every class and function that takes arguments (test/support/entries.ts), with its tensors on a second device: the
 * results are there, and equal those of the CPU.
 */
import { describe, expect, it } from 'vitest';
import * as torch from '../../lib/torch/index.js';
import { Tensor } from '../../lib/torch/index.js';
import { entries, families } from '../support/entries.js';
import { name as device, fake, isReal, moved, onFake, places, tensorsIn } from './support.js';

/** Rows that have no tensor of a device in their result, with the reason. */
const NOT_THERE: Record<string, readonly string[]> = {
  'draws pictures, of what it copies': Object.keys(families.plot!.rows).map((name) => `plot.${name}`),
  'gives what it read from a file, on the device that the file names': ['torch.load', 'utils.loadCheckpoint'],
  'has no gradients, of which the norm would be': ['nn.utils.clipGradNorm_'],
  'shares the memory of an array': ['torch.frombuffer', 'torch.fromTypedArray'],
  'has tensors of its own in its body': ['torch.autocast'],
  'says itself where it is': [
    'torch.Generator',
    ...Object.entries(families.integrators!.rows).map(([name]) => `integrators.${name}`),
  ],
};
/** Rows that are left out, with the reason. */
const LEFT_OUT: Record<string, readonly string[]> = {
  'its module was prepared by another function, of which a copy of the module knows nothing': [
    'nn.utils.removeSpectralNorm',
    'nn.utils.removeWeightNorm',
  ],
  "TorchScript's files know no device of this kind": ['torch.jit.load', 'torch.jit.save'],
  'its outputs belong to a graph, which a copy leaves behind; training.test.ts has backward passes': ['torch.grad'],
};
const leftOut = new Set(Object.values(LEFT_OUT).flat());
const elsewhere = new Set(Object.values(NOT_THERE).flat());

/** Expects two values of one form whose numbers differ by rounding at most. */
function expectNear(got: any, expected: any, path = ''): void {
  if (typeof expected === 'number' && typeof got === 'number') {
    const most = (isReal ? 1e-3 : 1e-5) * Math.max(1, Math.abs(expected));
    if (!Object.is(got, expected) && !(Math.abs(got - expected) <= most)) expect(`${path}: ${got}`).toBe(`${expected}`);
  } else if (got !== null && expected !== null && typeof got === 'object' && typeof expected === 'object') {
    expect(Object.keys(got), path).toEqual(Object.keys(expected));
    for (const key of Object.keys(expected)) expectNear(got[key], expected[key], `${path}.${key}`);
  } else {
    expect(got, path).toEqual(expected);
  }
}

/** A value with its tensors as numbers, on whatever device they are. */
function numbers(value: any, seen = new Set<unknown>()): unknown {
  if (value instanceof Tensor) return [value.shape, value.dtype, value.detach().cpu().tolist()];
  if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value)) {
    return typeof value === 'function' ? 'function' : value;
  }
  seen.add(value);
  if (value instanceof torch.nn.Module) return [value.constructor.name, numbers(value.stateDict(), seen)];
  if (value instanceof torch.optim.Optimizer) return numbers(value.defaults, seen);
  if (Array.isArray(value)) return value.map((item) => numbers(item, seen));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value.constructor?.name;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, numbers(item, seen)]));
}

describe('on a second device', () => {
  it.each(entries.filter(({ name }) => !leftOut.has(name)))('$name', ({ name, call, named }) => {
    torch.manualSeed(0);
    const before = places()[0];
    const here = call(named());
    const draws = places()[0] !== before;
    torch.manualSeed(0);
    const there = onFake(() => call(moved(named(), fake)));
    if (!elsewhere.has(name)) {
      const places = new Set(tensorsIn(there).map(({ device }) => String(device)));
      expect([...places]).toEqual(tensorsIn(here).length > 0 ? [device] : []);
    }
    if (!(isReal && draws)) expectNear(numbers(there), numbers(here));
  });
});

it('every module that draws its weights has them from the generator of its device', () => {
  torch.manualSeed(0);
  const [cpu, before] = places();
  onFake(() => new torch.nn.Linear(2, 3));
  const [cpuAfter, after] = places();
  expect(cpuAfter).toBe(cpu);
  expect(after).not.toBe(before);
});
