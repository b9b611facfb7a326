/** @file The measure of `npm run parity`: rounding passes, and what is more than rounding does not. */
import { describe, expect, it, test } from 'vitest';
import * as torchebm from '../../lib/index.js';
import { compare, judge, type Run, readCases } from '../../scripts/parity/compare.mjs';
import { functionsOf } from '../../scripts/parity/python.mjs';
import { numbersOf, partsOf, type Spread, scaleOf } from '../../scripts/spread.mjs';
import { fixture } from '../support/fixtures.js';

/** The verdict over a function that returns `body`, where Python's returned `result`. */
const run = async (body: string, result: unknown, spread?: Record<string, number>) => {
  const [definition] = functionsOf(`def f(x: rows):\n    return ${body}\n`);
  const line: Run = { name: 'f', shape: [1], dtype: 'float32', seed: 0, result: result as Run['result'] };
  const { differences } = await compare(torchebm, definition!, line);
  return judge(differences, line.result, spread);
};
const stored = (...values: number[]) => {
  const data = Buffer.from(Float32Array.from(values).buffer).toString('base64');
  return { '': { dtype: 'float32', shape: [values.length], data } };
};

describe('judge', () => {
  it('takes bits as equal, and differences to 1e-6 of the largest element of the tensor as rounding', async () => {
    expect(await run('torch.tensor([100.0, 0.5])', stored(100, 0.5))).toEqual({
      path: '',
      relative: 0,
      state: 'equal',
    });
    expect((await run('torch.tensor([100.0, 0.5])', stored(100, 0.50009))).state).toBe('close');
    expect(await run('torch.tensor([100.0, 0.5])', stored(100, 0.5002))).toMatchObject({ state: 'off' });
  });

  it('lets no other tensor, and no small one, lend a scale', async () => {
    const two = { '[0]': stored(1000)[''], '[1]': stored(0.5)[''] };
    const found = await run('[torch.tensor([1000.0]), torch.tensor([0.500002])]', two);
    expect(found).toMatchObject({ path: '[1]', state: 'off' });
    expect((await run('torch.tensor([0.500002])', stored(0.5))).state).toBe('off');
  });

  it('calls off what has another shape, type, path or is not finite', async () => {
    const off = { state: 'off', relative: Number.POSITIVE_INFINITY };
    expect(await run('torch.tensor([1.0, 2.0])', stored(1))).toMatchObject(off);
    expect(await run('torch.tensor([1.0]).double()', stored(1))).toMatchObject(off);
    expect(await run('[torch.tensor([1.0])]', stored(1))).toMatchObject({ ...off, path: 'expected , got [0]' });
    expect(await run('torch.tensor([0.0]).log()', stored(1))).toMatchObject(off);
    expect(await run('torch.tensor([-1.0]).log()', stored(1))).toMatchObject(off);
  });

  it('takes what is no farther than Python is from itself, as its fixture has it, and nothing beyond', async () => {
    const spread = { '': 1e-7, 'result.': 4e-6 };
    expect((await run('torch.tensor([0.500002])', stored(0.5), spread)).state).toBe('apart');
    expect((await run('torch.tensor([0.500005])', stored(0.5), spread)).state).toBe('off');
  });
});

test.each([...readCases().keys()])('the spread of Python in %s hides nothing above 1e-4', (room) => {
  const { lines } = fixture<{ lines: Run[] }>(`parity/${room}.jsonl`);
  const spread = fixture<Spread>(`parity/${room}.spread.json`);
  for (const [i, line] of lines.entries()) {
    for (const [path, part] of partsOf(line.result)) {
      const by = 1e-4 * Math.max(1, scaleOf(numbersOf(part)));
      const { state } = judge([{ path, by }], line.result, spread[`lines[${i}]`]);
      expect(state, `${line.name} ${line.dtype} ${path}`).toBe('off');
    }
  }
});
