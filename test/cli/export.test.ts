import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { MLPEnergy } from '../../lib/core/index.js';
import * as torch from '../../lib/torch/index.js';
import { runNode } from '../addon/support.js';
import { decode } from '../torch/onnx/decode.js';

const folder = mkdtempSync(join(tmpdir(), 'torchebm-export-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);
const run = (...args: string[]) => runNode([join(packageRoot, 'dist/cli/main.js'), 'export', ...args], process.env);

const net = new MLPEnergy(2, { hiddenDims: [8] });
torch.jit.trace(net, torch.zeros([3, 2])).save(path('script.pt'));
torch.save({ model: net.stateDict(), optimizer: { step: 3, momentum: [torch.ones([2])] } }, path('checkpoint.pt'));

it('writes weights as safetensors and back', async () => {
  expect((await run(path('script.pt'), '--out', path('net.safetensors'))).stdout).toBe(
    `${path('net.safetensors')}: 4 tensors, 33 numbers\n`,
  );
  expect((await run(path('net.safetensors'), '--out', path('net.pt'))).code).toBe(0);
  const weights = torch.load(path('net.pt'));
  expect(Object.keys(weights).sort()).toEqual(Object.keys(net.stateDict()).sort());
  net.loadStateDict(weights);
});

it('takes every tensor of a checkpoint', async () => {
  expect((await run(path('checkpoint.pt'), '--out', path('all.safetensors'))).code).toBe(0);
  const weights = await torch.safetensors.loadFile(path('all.safetensors'));
  expect(Object.keys(weights)).toContain('optimizer.momentum.0');
  expect(weights['model.net.0.weight']!).toEqualTensor(net.parameters()[0]!.detach());
});

it('writes ONNX for any batch', async () => {
  const { stdout } = await run(path('script.pt'), '--out', path('net.onnx'), '--shape', '1,2');
  expect(stdout).toBe(`${path('net.onnx')}: a model of x [1,2]\n`);
  const { inputs, outputs } = decode(readFileSync(path('net.onnx')));
  expect([inputs[0]!.sizes, outputs[0]!.sizes]).toEqual([['batch', 2], ['batch']]);
});

it('says what it needs', async () => {
  const errors = await Promise.all([
    run(path('script.pt'), '--out', path('net.onnx')),
    run(path('script.pt'), '--out', path('net.bin')),
    run(path('script.pt'), '--shape', '1,2', '--shape', '1'),
    run(path('none.pt'), '--out', path('a.safetensors')),
    run(path('checkpoint.pt'), '--shape', '1,2'),
  ]);
  expect(errors.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
  const texts = errors.map(({ stderr }) => stderr);
  expect(texts[0]).toContain('the model does not name its inputs; give --shape, such as 1,2');
  expect(texts[1]).toContain('expected a file that ends in .onnx, .safetensors or .pt');
  expect(texts[2]).toContain('expected --shape once for each of x, got 2');
  expect(texts[3]).toContain('there is no such file');
  expect(texts[4]).toContain('if torch.save has written it, torch.load reads it');
});
