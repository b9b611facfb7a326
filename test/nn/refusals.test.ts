import { describe, expect, it } from 'vitest';
import { torch } from '../../lib/index.js';
import * as nn from '../../lib/nn/index.js';

const x = torch.ones([2, 2]);
const wrong: [string, unknown[]][] = [
  ['numbers', [3, 3, 3]],
  ['nothing', [undefined]],
  ['its input by name', [{ input: x }]],
  ['a number behind a tensor', [x, 3, 3]],
];

/** The first arguments that each layer's constructor takes. */
const constructors: unknown[][] = [
  [],
  [1],
  [2],
  [2, 2],
  [2, 1],
  [2, 2, 1],
  [2, 2, 2],
  [1, [2, 1]],
  [new nn.TransformerEncoderLayer(2, 1), 1],
  [new nn.TransformerDecoderLayer(2, 1), 1],
];
function made(Layer: new (...args: any[]) => nn.Module): nn.Module {
  for (const args of constructors) {
    try {
      return new Layer(...args);
    } catch {}
  }
  throw new Error(`expected arguments for ${Layer.name}`);
}

const layers = Object.entries(nn).filter(
  ([, value]) => typeof value === 'function' && value.prototype instanceof nn.Module,
) as [string, new () => nn.Module][];
const functions = Object.entries(nn.functional).filter(([, value]) => typeof value === 'function') as [
  string,
  (...args: unknown[]) => unknown,
][];

/** No message is JavaScript's own, which names our variables. */
const own = /is not a function|Cannot read|is not iterable/;
function message(call: () => unknown): string {
  try {
    call();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe.each(wrong)('a call with %s', (_, args) => {
  it.each(layers)('is refused in our words by nn.%s', (_, Layer) => {
    expect(message(() => (made(Layer) as any)(...args))).not.toMatch(own);
  });
  it.each(functions)('is refused in our words by nn.functional.%s', (_, fn) => {
    expect(message(() => fn(...args))).not.toMatch(own);
  });
});

it('says which argument of which layer it was', () => {
  expect(() => (new nn.LSTM(2, 2) as any)({ input: x })).toThrow('LSTM: expected input to be a Tensor, got { input }');
  expect(() => (new nn.BatchNorm1d(2) as any)(3)).toThrow('BatchNorm1d: expected input to be a Tensor, got 3');
});
