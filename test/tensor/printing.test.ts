import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import * as ebm from '../../lib/index.js';
import * as torch from '../../lib/torch/index.js';
import { fixture } from '../support/fixtures.js';

interface Case {
  python: string;
  typescript: string;
  text: string;
  /** The arguments of `setPrintoptions`, in Python and in TypeScript. */
  settings?: [string, string];
  /** The default dtype. */
  default?: torch.DType;
}
const { cases } = fixture<{ cases: Case[] }>('torch/printing.json');

/** The text of a TypeScript expression, or of what it gives to `see`; and what console.log shows. */
function printed(expression: string): [text: string, inspected: string] {
  torch.manualSeed(0);
  const seen: [string, string][] = [];
  const text = (value: unknown): [string, string] =>
    typeof value === 'string' ? [value, value] : [String(value), inspect(value)];
  const see = (x: torch.Tensor) => {
    seen.push(text(x));
    return x;
  };
  const value = new Function('torch', 'ebm', 'inspect', 'see', `return ${expression}`)(torch, ebm, inspect, see);
  return seen[0] ?? text(value);
}

afterEach(() => {
  torch.setPrintoptions({ profile: 'default' });
  torch.setDefaultDtype('float32');
});

describe('as in Python', () => {
  const named = cases.map(
    (one) => [[one.python, one.settings?.[0], one.default].filter(Boolean).join('; '), one] as const,
  );
  test.each(named)('%s', (_, { typescript, settings, text, ...rest }) => {
    if (rest.default) torch.setDefaultDtype(rest.default);
    if (settings) new Function('torch', `torch.setPrintoptions(${settings[1]})`)(torch);
    expect(printed(typescript)).toEqual([text, text]);
  });
});

describe('inside other things', () => {
  const x = torch.tensor([
    [1, 2],
    [3, 4.5],
  ]);
  const text = 'tensor([[1.0000, 2.0000],\n        [3.0000, 4.5000]])';

  test('a template string, an object, a list, a Map, an error of Node', () => {
    expect(`${x}`).toBe(text);
    expect(`${[x, x]}`).toBe(`${text},${text}`);
    expect(inspect({ x })).toContain('x: tensor([[1.0000, 2.0000],');
    expect(inspect([torch.ones([2])])).toBe('[ tensor([1., 1.]) ]');
    expect(inspect(new Map([['x', torch.ones([2])]]))).toBe("Map(1) { 'x' => tensor([1., 1.]) }");
    expect(inspect({ a: { b: { c: { d: x } } } })).not.toContain('tensor');
    expect(inspect({ layer: new torch.nn.Linear(1, 2) })).toContain('Linear(in_features=1, out_features=2, bias=True)');
  });

  test('what was disposed of', () => {
    const gone = torch.ones([2]);
    gone.dispose();
    expect(inspect([gone])).toBe('[ tensor(disposed) ]');
  });

  test('where Python shows an address, what there is to say', () => {
    expect(inspect(new torch.Generator())).toBe("Generator(device='cpu')");
    const optimizer = new torch.optim.SGD([new torch.nn.Parameter(torch.ones([2]))], { lr: 0.1 });
    const scheduler = new torch.optim.lrScheduler.StepLR(optimizer, { stepSize: 3 });
    expect(`${scheduler}`).toBe('StepLR(last_epoch=0, step_size=3, gamma=0.1)');
    expect(inspect({ scheduler })).toBe('{ scheduler: StepLR(last_epoch=0, step_size=3, gamma=0.1) }');
    expect(inspect(new ebm.LinearScheduler(1, 0.5, 2))).toMatch(/^LinearScheduler\(start_value=1, .*end_value=0.5/);
    expect(inspect(new ebm.LinearInterpolant())).toBe('LinearInterpolant()');
  });
});

test('several results are a list, and have names', () => {
  const result = torch.tensor([3, 1, 2]).sort();
  const [values, indices] = result;
  expect(values).toBe(result.values);
  expect(indices).toBe(result.indices);
  expect(Array.isArray(result)).toBe(true);
  expect(Object.keys(result)).toEqual(['0', '1']);
  const shapes = result.map((x) => x.shape);
  expect(Object.getPrototypeOf(shapes)).toBe(Array.prototype);
  expect(shapes).toEqual([[3], [3]]);
  expect([...result].length).toBe(2);
});

describe('setPrintoptions', () => {
  const plain = { precision: 4, threshold: 1000, edgeitems: 3, linewidth: 80, sciMode: null };

  test('sets what is given, and the mode of exponents always', () => {
    expect(torch.getPrintoptions()).toEqual(plain);
    torch.setPrintoptions({ precision: 2, sciMode: true });
    torch.setPrintoptions({ edgeitems: 1 });
    expect(torch.getPrintoptions()).toEqual({ ...plain, precision: 2, edgeitems: 1 });
    torch.setPrintoptions(6, 10);
    expect(torch.getPrintoptions()).toEqual({ ...plain, precision: 6, threshold: 10, edgeitems: 1 });
    torch.setPrintoptions({ profile: 'full', linewidth: 100 });
    expect(torch.getPrintoptions()).toEqual({ ...plain, threshold: Number.POSITIVE_INFINITY, linewidth: 100 });
  });

  test('takes what getPrintoptions gives, and that is a copy', () => {
    torch.setPrintoptions({ profile: 'short', sciMode: false });
    const before = torch.getPrintoptions();
    torch.setPrintoptions({ precision: 8 });
    torch.setPrintoptions(before);
    expect(torch.getPrintoptions()).toEqual({ ...plain, precision: 2, edgeitems: 2, sciMode: false });
    before.precision = 0;
    expect(torch.getPrintoptions().precision).toBe(2);
  });

  test.each([
    [{ precision: 1.5 }, 'setPrintoptions: expected precision to be a non-negative integer, got 1.5'],
    [{ precision: 101 }, 'setPrintoptions: expected precision to be at most 100, got 101'],
    [{ threshold: -1 }, 'setPrintoptions: expected threshold to be non-negative, got -1'],
    [{ threshold: Number.NaN }, 'setPrintoptions: expected threshold to be non-negative, got NaN'],
    [{ linewidth: 0 }, 'setPrintoptions: expected linewidth to be a positive integer, got 0'],
    [{ sciMode: 1 }, 'setPrintoptions: expected sciMode to be true or false, got 1'],
    [
      { profile: 'ful' },
      `setPrintoptions: expected profile to be "default", "short" or "full", got "ful", did you mean "full"?`,
    ],
    [{ sci_mode: true }, 'setPrintoptions: unknown option sci_mode, did you mean sciMode?'],
  ])('refuses %o and changes nothing', (given, message) => {
    expect(() => torch.setPrintoptions({ edgeitems: 7, ...given } as never)).toThrow(message);
    expect(torch.getPrintoptions()).toEqual(plain);
  });
});
