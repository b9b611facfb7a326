import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { native } from '../../lib/addon/binding.js';
import { MLPEnergy } from '../../lib/core/index.js';
import * as nn from '../../lib/nn/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { OPERATORS } from '../../lib/torch/onnx/operators.js';
import { liveTensors } from '../support/live.js';
import { decode } from './onnx/decode.js';
import { Forward, operatorRows } from './onnx/operators.js';
import { energyRows, fieldRows, moduleRows } from './zoo/table.js';

// With TORCHEBM_ONNX, files, inputs and outputs go to that folder, where scripts/onnx.mjs has onnxruntime run them.
const kept = process.env.TORCHEBM_ONNX;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'torchebm-onnx-'));
mkdirSync(folder, { recursive: true });
afterAll(() => {
  if (!kept) rmSync(folder, { recursive: true });
});

let warning: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  torch.manualSeed(0);
  warning = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  return () => warning.mockRestore();
});

/** Models that cannot be written, and why. */
const REFUSED: Record<string, RegExp> = {
  'energy in place on temporaries': /aten::copy_ cannot be written, since it writes into a part of a tensor/,
  'energy views': /aten::unfold cannot be written, since ONNX has no operator for it/,
  'energy branches on values': /it reads values of a tensor \(item\)/,
  'energy item': /it reads values of a tensor \(item\)/,
  'energy a list of values': /it reads values of a tensor/,
  'energy a gradient inside': /it takes a gradient of its own/,
  'energy a functional gradient inside': /aten::tanh_backward cannot be written/,
  'energy complex numbers': /ONNX has no tensors of complex64/,
  'energy scattered sums': /aten::index_add cannot be written/,
  'energy noise': /aten::bernoulli cannot be written/,
  'energy distributions': /aten::broadcast_tensors cannot be written/,
  'energy distributions that look at values': /it reads values of a tensor/,
  'energy linear algebra': /aten::linalg_cholesky cannot be written/,
  'energy a gradient of its own': /it has the custom Function Rounds/,
  'energy an error of its own': /an operator in it fails/,
  'field branches on times': /it reads values of a tensor/,
  'field the gradient of a potential': /it takes a gradient of its own/,
  'module a dictionary': /expected the result of forward to be a Tensor or an array of them/,
};

/** The graphs that onnxruntime has run: operators and constants but the weights, as one number each. */
const verified = new URL('../fixtures/torch/onnx.json', import.meta.url);
function fingerprint(path: string): string {
  const { nodes, constants, inputs, outputs } = decode(readFileSync(path));
  const numbers = constants.map(({ data, ...rest }) =>
    rest.type === 7 || rest.sizes.length === 0 ? { ...rest, data } : rest,
  );
  return createHash('sha256')
    .update(JSON.stringify([nodes, numbers, inputs, outputs]))
    .digest('hex')
    .slice(0, 16);
}

const plain = (x: Tensor) => ({ dtype: x.dtype, shape: x.shape, data: x.to('float64').flatten().tolist() });
const listOf = (value: any): Tensor[] => (Array.isArray(value) ? value : [value]);

function expectExported(
  name: string,
  model: nn.Module,
  inputs: Tensor[],
  named: Record<string, Tensor>,
  anyBatch: boolean,
) {
  const path = join(folder, `${name.replace(/\W+/g, '-')}.onnx`);
  const names = [...inputs.map((_, i) => (i === 0 ? 'x' : `x${i}`)), ...Object.keys(named)];
  const dynamicAxes = anyBatch ? Object.fromEntries([...names, 'output'].map((one) => [one, { 0: 'batch' }])) : null;
  const write = () => torch.onnx.export(model, inputs, path, { kwargs: named, dynamicAxes });
  if (REFUSED[name]) {
    expect(write).toThrow(REFUSED[name]);
    return;
  }
  write();
  expect(warning.mock.calls).toEqual([]);
  if (!kept) {
    expect([name, fingerprint(path)]).toEqual([name, JSON.parse(readFileSync(verified, 'utf8'))[name]]);
    return;
  }
  writeFileSync(path.replace(/onnx$/, 'txt'), JSON.stringify([name, fingerprint(path)]));
  model.eval();
  const cases = (anyBatch ? [1, 2] : [1]).map((times) => {
    const all = [...inputs, ...Object.values(named)].map((x) =>
      times === 1 ? x : torch.cat([x, x, x.narrow(0, 0, 1)], 0),
    );
    const byName = Object.fromEntries(Object.keys(named).map((key, i) => [key, all[inputs.length + i]!]));
    const args = [...all.slice(0, inputs.length), ...(Object.keys(named).length > 0 ? [byName] : [])];
    const outputs = listOf(torch.noGrad(() => (model as any)(...args)));
    return { inputs: Object.fromEntries(names.map((one, i) => [one, plain(all[i]!)])), outputs: outputs.map(plain) };
  });
  writeFileSync(path.replace(/onnx$/, 'json'), JSON.stringify(cases));
}

const tensorsOf = (values: Record<string, unknown> = {}) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value instanceof torch.Tensor)) as Record<
    string,
    Tensor
  >;

describe('export writes what onnxruntime has run, or says what it cannot', () => {
  it.each(Object.entries(energyRows))('energy: %s', (name, row) => {
    const inputs = [torch.randn([6, ...(row.shape ?? [2])])];
    expectExported(`energy ${name}`, row.make(), inputs, tensorsOf(row.modelKwargs), !row.oneBatch);
  });
  it.each(Object.entries(fieldRows))('field: %s', (name, row) => {
    const inputs = [torch.randn([6, ...(row.shape ?? [2])]), torch.rand([6])];
    expectExported(`field ${name}`, row.make(), inputs, tensorsOf(row.modelKwargs), !row.oneBatch);
  });
  it.each(Object.entries(moduleRows))('module: %s', (name, row) => {
    expectExported(`module ${name}`, row.make(), row.inputs(), row.named?.() ?? {}, false);
  });
  it.each(Object.entries(operatorRows))('operators: %s', (name, [body, inputs]) => {
    expectExported(`operators ${name}`, new Forward(body), inputs(), {}, false);
  });

  it('every operator that it knows', () => {
    const found = new Set<string>();
    for (const [body, inputs] of Object.values(operatorRows)) {
      const { nodes } = native().graphNodes(torch.jit.trace(new Forward(body), inputs())._graph);
      for (const { kind } of nodes) found.add(kind.replace(/^aten::(.*?)_?$/, '$1'));
    }
    expect(Object.keys(OPERATORS).filter((name) => !found.has(name) && !found.has(name.replace(/_$/, '')))).toEqual([]);
  });
});

describe('a file of export', () => {
  const path = join(folder, 'one.onnx');
  const net = new nn.Sequential(new nn.Linear(2, 3), new nn.Tanh(), new nn.Dropout(0.5));
  const x = torch.ones([4, 2]);

  it('has names, sizes, versions and weights', () => {
    torch.onnx.export(net, x, path, {
      inputNames: ['point'],
      outputNames: ['features'],
      dynamicAxes: { point: [0], features: { '-2': 'rows' } as never },
      opsetVersion: 21,
    });
    const file = decode(readFileSync(path));
    expect([file.version, file.producer, file.opset, file.name]).toEqual([10, 'torchebm', 21, 'Sequential']);
    expect(file.inputs).toEqual([{ name: 'point', type: 1, sizes: ['point_0', 2] }]);
    expect(file.outputs).toEqual([{ name: 'features', type: 1, sizes: ['rows', 3] }]);
    expect(file.nodes.map(({ op }) => op)).toEqual(['Transpose', 'MatMul', 'Add', 'Tanh', 'Identity']);
    const weight = net.parameters()[0]!.detach().toTypedArray();
    expect(file.constants.find(({ name }) => name === '0.weight')).toEqual({
      ...{ name: '0.weight', type: 1, sizes: [3, 2] },
      data: Buffer.from(weight.buffer, weight.byteOffset, weight.byteLength).toString('hex'),
    });
    expect(net.modules().every((module) => module.training)).toBe(true);
  });

  it('may be made of a graph from a file', () => {
    torch.jit.trace(new MLPEnergy(2, { hiddenDims: [4] }), x).save(join(folder, 'script.pt'));
    torch.onnx.export(torch.jit.load(join(folder, 'script.pt')), x, path);
    expect(decode(readFileSync(path)).outputs).toEqual([{ name: 'output', type: 1, sizes: [4] }]);
  });

  it('tells of a batch that cannot change', () => {
    const fixed = new Forward((x) => x.reshape([x.size(0) * 2]));
    torch.onnx.export(fixed, x, path);
    expect(warning.mock.calls).toEqual([]);
    torch.onnx.export(fixed, x, path, { dynamicAxes: { x: [0] } });
    expect(warning.mock.calls[0]![0]).toContain('onnx.export: the graph of Forward fits batches of 4 alone');
  });

  it('is refused by name for what it cannot be', () => {
    const to = (options: object) => () => torch.onnx.export(net, x, path, options);
    expect(to({ opsetVersion: 9 })).toThrow('onnx.export: expected opsetVersion to be from 18 to 21, got 9');
    expect(to({ inputNames: ['a', 'b'] })).toThrow(
      'onnx.export: expected inputNames to be 1 different names, got ["a", "b"]',
    );
    expect(to({ dynamicAxes: { y: [0] } })).toThrow(
      'onnx.export: expected the names in dynamicAxes to be among x, output, got "y"',
    );
    expect(to({ opset: 18 })).toThrow('opsetVersion');
    expect(() => torch.onnx.export(net, [], path)).toThrow('onnx.export: expected args to be');
    expect(() => torch.onnx.export(1 as never, x, path)).toThrow('onnx.export: expected model to be a Module, got 1');
    expect(() => torch.onnx.export(net, x, '')).toThrow('onnx.export: expected f to be the name of a file, got ""');
    const given = new Forward((x) => x.add_(1));
    expect(() => torch.onnx.export(given, x.clone(), path)).toThrow(
      'onnx.export: aten::add_ cannot be written, since it writes into its input',
    );
  });

  it('has recurrent layers in evaluation, for any number and length of sequences', () => {
    class Tagger extends nn.Module {
      lstm = new nn.LSTM(3, 4, { numLayers: 2, bidirectional: true, batchFirst: true, dropout: 0.5 });
      head = new nn.Linear(8, 2);
      override forward(x: Tensor): Tensor {
        return this.head(this.lstm(x)[0]);
      }
    }
    const axes = { 0: 'sentences', 1: 'words' };
    torch.onnx.export(new Tagger(), torch.randn([2, 5, 3]), path, { dynamicAxes: { x: axes, output: axes } });
    expect(warning.mock.calls).toEqual([]);
    const { nodes, outputs } = decode(readFileSync(path));
    expect(outputs).toEqual([{ name: 'output', type: 1, sizes: ['sentences', 'words', 2] }]);
    expect(nodes.filter(({ op }) => op === 'LSTM').length).toBe(2);
    const projected = new nn.LSTM(3, 4, { projSize: 2 });
    const cut = new Forward((x) => projected(x)[0]);
    Object.assign(cut, { projected });
    expect(() => torch.onnx.export(cut, torch.randn([2, 5, 3]), path)).toThrow(
      'onnx.export: aten::lstm cannot be written, since its hidden states are projected (projSize)',
    );
  });

  it('leaves no tensors behind', () => {
    const write = () => torch.onnx.export(net, x, path);
    write();
    const before = liveTensors();
    for (let i = 0; i < 5; i++) write();
    expect(liveTensors()).toBeLessThanOrEqual(before + 2);
  });
});
