import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as core from '../../lib/core/index.js';
import * as models from '../../lib/models/index.js';
import * as nn from '../../lib/nn/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { runPython } from '../../scripts/parity/python.mjs';
import { expectNear, expectStored, fixture, type Stored } from '../support/fixtures.js';

type Spec = number[] | 't' | 'y';
interface Case {
  source: string;
  seed: number;
  dtype: DType;
  positional: Spec[];
  named: Record<string, Spec>;
  batch: number;
  labels: number;
  init: [name: string, shape: number[], checksums: [number, number]][];
  after: number;
  output: Stored;
  inputGrads: (Stored | null)[];
  paramGrads: [name: string, checksum: number | null][];
  gradient?: Stored;
}
const { cases, functions } = fixture<{ cases: Case[]; functions: Record<string, any> }>('models/models.json');

/** The names in Python's source: the models by their names here, and presets by the rule. */
const scope = { ...core, ...models, ditS_2: models.ditS2, nn, zeros: (n: number) => torch.zeros([n]), eye: torch.eye };
const build = (source: string): nn.Module => runPython(source, scope);

const weights = (n: number, from: number, to: number, dtype: DType) => torch.linspace(from, to, n, { dtype });
const checksum = (g: Tensor) =>
  g
    .to('float64')
    .flatten()
    .mul(weights(g.numel(), 0.5, 1.5, 'float64'))
    .sum()
    .item() as number;

describe.each([...new Set(cases.map(({ source }) => source))])('%s', (source) => {
  const own = cases.filter((c) => c.source === source);

  it('starts from Python’s weights, under Python’s names', () => {
    for (const entry of own) {
      const { seed, init } = entry;
      torch.manualSeed(seed);
      const state = build(source).stateDict();
      expect(Object.entries(state).map(([name, w]) => [name, w.shape])).toEqual(init.map((row) => row.slice(0, 2)));
      for (const [i, w] of Object.values(state).entries()) expectNear([checksum(w), checksum(w.abs())], init[i]!, 2);
      expectNear(torch.randn([], { dtype: 'float64' }), entry, 'after');
    }
  });

  it('gives Python’s outputs and gradients', () => {
    for (const c of own) {
      const { dtype, seed, batch } = c;
      const model = build(source).to(dtype);
      const generator = new torch.Generator().manualSeed(10 + seed);
      torch.noGrad(() => {
        for (const p of model.parameters()) p.copy_(torch.randn(p.shape, { generator }).mul(0.3));
      });
      const leaves: Tensor[] = [];
      const make = (spec: Spec): Tensor => {
        if (spec === 'y') return torch.arange(batch).remainder(c.labels);
        if (spec === 't') return torch.rand([batch], { generator, dtype });
        leaves.push(torch.randn(spec, { generator, dtype }).requiresGrad_(true));
        return leaves.at(-1)!;
      };
      const args = c.positional.map(make);
      const named = Object.fromEntries(Object.entries(c.named).map(([name, spec]) => [name, make(spec)]));
      torch.manualSeed(seed);
      const y: Tensor = model(...args, ...(Object.keys(named).length > 0 ? [named] : []));
      expectStored(y, c.output, source);

      const params = model.namedParameters();
      const loss = y.mul(weights(y.numel(), -1, 1, dtype).view(y.shape)).sum();
      const grads = torch.grad(loss, [...leaves, ...params.map(([, p]) => p)], { allowUnused: true });
      for (const [i, expected] of c.inputGrads.entries()) {
        if (expected) expectStored(grads[i], expected, `${source}: gradient of input ${i}`);
        else expect(grads[i]).toBe(null);
      }
      expect(params.map(([name]) => name)).toEqual(c.paramGrads.map(([name]) => name));
      for (const [i, entry] of c.paramGrads.entries()) {
        const [name, expected] = entry;
        const got = grads[leaves.length + i];
        if (expected === null) expect(got, name).toBe(null);
        else expectNear(checksum(got!), entry, 1, name);
      }
      if (c.gradient) {
        const gradient = (model as core.BaseModel).gradient(args[0]!.detach(), named);
        expectStored(gradient, c.gradient, `${source}: gradient`);
      }
    }
  });
});

it('covers every class of the room', () => {
  const classes = Object.entries(models).filter(([name]) => /^[A-Z]/.test(name) && name !== 'ConditionalBackbone');
  const told = cases.map(({ source }) => source).join(' ');
  const absent = classes.map(([name]) => name).filter((name) => !told.includes(name));
  expect(absent.sort()).toEqual(['LabelClassifierFreeGuidance', 'LabelEmbedder']); // tested by themselves
});

describe('functions', () => {
  it('give Python’s numbers', () => {
    const x = torch.arange(2 * 3 * 4 * 6, { dtype: 'float32' }).view([2, 3, 4, 6]);
    expectStored(models.patchify2d(x, 2), functions.patchify2d);
    expectStored(models.build2dSincosPosEmbed(8, [2, 3]), functions.sincos, 'sincos');
    expectStored(models.build2dSincosPosEmbed(12, 2, { dtype: 'float64' }), functions.sincos64, 'sincos64');
    const t = torch.linspace(0, 3, 4);
    expectStored(models.MLPTimestepEmbedder.sinusoidalEmbedding(t, 9, 50), functions.sinusoid, 'sinusoid');
  });

  it('drop Python’s labels', () => {
    torch.manualSeed(4);
    const embedder = new models.LabelEmbedder(3, 2, 0.4);
    const labels = torch.arange(17).remainder(3);
    expect(embedder.maybeDropLabels(labels).tolist()).toEqual(functions.dropped);
    expectStored(embedder(labels, { training: false }), functions.embedded, 'embedded');
  });
});

it.each(Object.entries(fixture<Record<string, any>>('models/files.json')))(
  'the state of a %s that Python wrote loads, and gives its outputs',
  (name, { source, x, t, y, output }) => {
    const model = build(source);
    model.loadStateDict(torch.load(join(import.meta.dirname, `../fixtures/models/${name}.pt`)));
    const read = ({ values, shape }: Stored) => torch.tensor(values).view(shape);
    const got: Tensor = model.eval()(read(x), read(t), torch.tensor(y, { dtype: 'int64' }));
    expectStored(got, output, name);
  },
);
