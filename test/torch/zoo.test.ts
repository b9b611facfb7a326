import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BaseModel } from '../../lib/core/index.js';
import { DenoisingScoreMatching, FlowMatchingLoss } from '../../lib/losses/index.js';
import { nativeField } from '../../lib/native/field.js';
import { nativeModel } from '../../lib/native/model.js';
import type * as nn from '../../lib/nn/index.js';
import { FlowSampler, LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { Closure, setTemperature } from './zoo/energies.js';
import { energyRows, fieldRows, moduleRows, type Row } from './zoo/table.js';

// With TORCHEBM_ZOO, graphs, inputs and outputs go to that folder, where scripts/pt-both-ways.mjs has Python read them.
const kept = process.env.TORCHEBM_ZOO;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'torchebm-zoo-'));
mkdirSync(folder, { recursive: true });
afterAll(() => {
  if (!kept) rmSync(folder, { recursive: true });
});

const ROWS = 6;
const near = { rtol: 1e-6, atol: 1e-6 };
const listOf = (value: any): Tensor[] => (Array.isArray(value) ? value : [value]);
const input = ({ shape = [2], modelKwargs = {} }: Row) => ({
  shape: [ROWS, ...shape],
  dtype: 'float32' as const,
  device: 'cpu',
  modelKwargs,
});
/** Keeps each call of a random module from taking the numbers of the one before. */
const seeded = <T>(body: () => T): T => {
  torch.manualSeed(3);
  return body();
};
const point = ({ shape = [2] }: Row) => seeded(() => torch.randn([ROWS, ...shape]));

let warning: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  torch.manualSeed(0);
  warning = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  return () => warning.mockRestore();
});
const warnings = () => warning.mock.calls.map(([message]: unknown[]) => String(message));

/** Two of the same weights: one as it is, one that native loops call back. */
function pair(row: Row): [plain: any, called: any] {
  const make = () => seeded(row.make);
  const called = make();
  if (called instanceof BaseModel) {
    called.gradient = (...args) => (Object.getPrototypeOf(called) as BaseModel).gradient.call(called, ...args);
  } else called.registerForwardHook(() => undefined);
  return [make(), called];
}

function expectWay(row: Row, spec: { kind: string }): void {
  if (row.way instanceof RegExp) {
    expect(spec.kind).toBe('callback');
    expect(warnings().at(-1)).toMatch(row.way);
  } else {
    expect(warnings()).toEqual([]);
    expect(spec.kind).toBe('graph');
  }
}

/** The outputs of a graph, which Python must find too, and a file of it. */
function expectSaved(name: string, script: torch.jit.ScriptModule, inputs: Tensor[]): void {
  const path = join(folder, `${name.replace(/\W+/g, '-')}.pt`);
  script.save(path);
  const loaded = torch.jit.load(path);
  const [expected, got] = [script, loaded].map((one) => seeded(() => torch.noGrad(() => listOf(one(...inputs)))));
  for (const [i, output] of expected!.entries()) expect(got![i]!).toEqualTensor(output);
  expect(Object.keys(loaded.stateDict())).toEqual(Object.keys(script.stateDict()));
  torch.save({ inputs, outputs: expected }, path.replace(/pt$/, 'io'));
}

function expectTraced(name: string, row: Row, model: nn.Module, inputs: Tensor[], named: Record<string, Tensor>): void {
  const call = (one: nn.Module) =>
    seeded(() => listOf((one as any)(...inputs, ...(Object.keys(named).length > 0 ? [named] : []))));
  const make = () => torch.jit.trace(model, inputs, { exampleKwargInputs: named });
  if (row.traced && !row.oneBatch) {
    expect(make).toThrow(row.traced);
    return;
  }
  const script = make();
  expect(warnings().join()).toMatch(row.traced ?? /^$/);
  const [expected, got] = [call(model), call(script)];
  for (const [i, output] of expected.entries()) expect(got[i]!).toBeCloseToTensor(output, near);
  expectSaved(name, script, [...inputs, ...Object.values(named)]);
}

const tensorsOf = (values: Record<string, unknown> = {}) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value instanceof torch.Tensor)) as Record<
    string,
    Tensor
  >;

describe.each(Object.entries(energyRows))('an energy with %s', (name, row) => {
  it('goes the way that is expected', () => {
    expectWay(
      row,
      nativeModel(row.make(), input(row), () => {}),
    );
  });

  it('gives the chains of the plain forward', () => {
    const chains = pair(row).map((model) => {
      const sampler = new LangevinDynamics(model, { stepSize: 0.01 });
      return seeded(() => sampler.sampleSync({ x: point(row), nSteps: 4, modelKwargs: row.modelKwargs }));
    });
    expect(chains[0]!).toBeCloseToTensor(chains[1]!, near);
  });

  it('gives the loss and the gradients of the plain forward', () => {
    if (row.modelKwargs || row.once) return expect(row.modelKwargs ?? row.once).toBeDefined();
    const [plain, called] = pair(row).map((model) => {
      const loss = seeded(() => new DenoisingScoreMatching(model, { noiseScale: 0.5 })(point(row)));
      if (loss.requiresGrad) loss.backward();
      return [loss.detach(), ...(model as nn.Module).parameters().flatMap(({ grad }) => grad ?? [])];
    });
    expect(plain!.length).toBe(called!.length);
    for (const [i, value] of called!.entries()) expect(plain![i]!).toBeCloseToTensor(value, near);
  });

  it('is traced, saved and read again', () => {
    const named = tensorsOf(row.modelKwargs);
    if (Object.keys(named).length < Object.keys(row.modelKwargs ?? {}).length) return;
    expectTraced(`energy ${name}`, row, seeded(row.make), [point(row)], named);
  });
});

describe.each(Object.entries(fieldRows))('a field with %s', (name, row) => {
  const { modelKwargs } = row;

  it('goes the way that is expected', () => {
    expectWay(
      row,
      nativeField(row.make(), input(row), () => {}),
    );
  });

  it('gives the flows of the plain forward', () => {
    const flows = pair(row).map((field) =>
      seeded(() => new FlowSampler(field).sampleSync({ x: point(row), nSteps: 4, modelKwargs })),
    );
    expect(flows[0]!).toBeCloseToTensor(flows[1]!, near);
  });

  it('gives the loss and the gradients of the plain forward', () => {
    const [plain, called] = pair(row).map((field) => {
      const loss = seeded(() => new FlowMatchingLoss(field)(point(row), { modelKwargs }));
      if (loss.requiresGrad) loss.backward();
      return [loss.detach(), ...(field as nn.Module).parameters().flatMap(({ grad }) => grad ?? [])];
    });
    expect(plain!.length).toBe(called!.length);
    for (const [i, value] of called!.entries()) expect(plain![i]!).toBeCloseToTensor(value, near);
  });

  it('is traced, saved and read again', () => {
    const named = tensorsOf(modelKwargs);
    if (Object.keys(named).length < Object.keys(modelKwargs ?? {}).length) return;
    expectTraced(`field ${name}`, row, seeded(row.make), [point(row), torch.rand([ROWS])], named);
  });
});

describe.each(Object.entries(moduleRows))('a module with %s', (name, row) => {
  it('is traced, saved and read again', () => {
    expectTraced(
      `module ${name}`,
      row as never,
      seeded(row.make),
      seeded(row.inputs),
      seeded(row.named ?? (() => ({}))),
    );
  });
});

it('a variable around a forward is seen to change between calls', () => {
  const model = new Closure();
  const x = point({} as Row);
  const chain = () => seeded(() => new LangevinDynamics(model, { stepSize: 0.1 }).sampleSync({ x, nSteps: 1 }));
  const before = chain();
  setTemperature(1);
  const after = chain();
  setTemperature(2);
  expect(after.sub(before).abs().max().item()).toBeGreaterThan(1e-3);
});

it('has at least forty forwards', () => {
  const all = [energyRows, fieldRows, moduleRows].flatMap((rows) => Object.keys(rows));
  expect(all.length).toBeGreaterThanOrEqual(40);
});
