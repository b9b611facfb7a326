import { expect, test } from 'vitest';
import * as torch from '../../lib/torch/index.js';

const [floats, wholes] = [torch.ones([2]), torch.ones([3], { dtype: 'int64' })];
const complex = torch.ones([1], { dtype: 'complex64' });

test('tensors and dtypes are asked for their kind of numbers', () => {
  expect([floats, wholes, complex].map((x) => torch.isFloatingPoint(x))).toEqual([true, false, false]);
  expect([floats, wholes, complex].map((x) => torch.isComplex(x))).toEqual([false, false, true]);
  expect([torch.isFloatingPoint(torch.bfloat16), torch.isComplex(torch.complex64)]).toEqual([true, true]);
  expect([floats, wholes, complex].map((x) => [x.isFloatingPoint(), x.isComplex()])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
  expect(() => torch.isFloatingPoint(3 as never)).toThrow('isFloatingPoint: expected input to be a tensor or a dtype');
  expect(() => torch.isComplex('float' as never)).toThrow('isComplex: expected input to be a tensor or a dtype');
});

test('predicates of PyTorch take a tensor', () => {
  expect([torch.numel(wholes), torch.isSameSize(floats, floats), torch.isSigned(floats)]).toEqual([3, true, true]);
  expect([torch.isNonzero(torch.tensor([2])), torch.isConj(floats), torch.isInference(floats)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([floats.isCpu, floats.isMeta, floats.isSparse, floats.toSparse().isSparse]).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(() => torch.numel(3 as never)).toThrow('numel: expected input to be a Tensor');
  expect([torch.isInferenceModeEnabled(), torch.inferenceMode(() => torch.isInferenceModeEnabled())]).toEqual([
    false,
    true,
  ]);
});

test('dtypes that meet', () => {
  expect(torch.resultType(wholes, 1.5)).toBe('float32');
  expect(torch.resultType(floats, torch.ones([], { dtype: 'float64' }))).toBe('float32');
  expect(torch.resultType(floats, wholes)).toBe('float32');
  expect([torch.canCast('float64', 'int32'), torch.canCast('float64', 'float32')]).toEqual([false, true]);
  expect(torch.promoteTypes('int64', 'float16')).toBe('float16');
});

test('limits of dtypes', () => {
  // Python: torch.finfo(d).eps, .max, .tiny, .resolution, .bits
  const rows = (['float64', 'float32', 'float16', 'bfloat16', 'complex64'] as const).map((dtype) => {
    const { eps, max, tiny, resolution, bits } = torch.finfo(dtype);
    return [eps, max, tiny, resolution, bits];
  });
  expect(rows).toEqual([
    [2.220446049250313e-16, 1.7976931348623157e308, 2.2250738585072014e-308, 1e-15, 64],
    [1.1920928955078125e-7, 3.4028234663852886e38, 1.1754943508222875e-38, 1e-6, 32],
    [0.0009765625, 65504, 6.103515625e-5, 0.001, 16],
    [0.0078125, 3.3895313892515355e38, 1.1754943508222875e-38, 0.01, 16],
    [1.1920928955078125e-7, 3.4028234663852886e38, 1.1754943508222875e-38, 1e-6, 32],
  ]);
  expect([torch.finfo().dtype, torch.finfo(torch.float32).min]).toEqual(['float32', -3.4028234663852886e38]);
  expect(torch.iinfo(torch.int8)).toEqual({ bits: 8, max: 127, min: -128, dtype: 'int8' });
  expect(torch.iinfo(torch.int64).max).toBe(9223372036854775807n);
  expect(() => torch.finfo(torch.int64)).toThrow('finfo: expected dtype to be a dtype of fractions, got "int64"');
  expect(() => torch.iinfo(torch.bool)).toThrow('iinfo: expected dtype to be a dtype of whole numbers, got "bool"');
});
