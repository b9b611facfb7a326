import { describe, expect, it } from 'vitest';
import { lower, reads } from '../../lib/specs/lower.js';
import * as torch from '../../lib/torch/index.js';

describe('lower', () => {
  const x = torch.ones([2]);
  const y = torch.ones([3]);

  it('gives tensors as ids and generators as handles, however deep', () => {
    const generator = new torch.Generator();
    const { values } = lower([x, { list: [y, { x }], generator, none: null, flag: true }]);
    const expected = { list: [y._id, { x: x._id }], generator: generator._handle, none: null, flag: true };
    expect(values).toEqual([x._id, expected]);
  });

  it('lists what is read through specs, each tensor once', () => {
    const model = { kind: 'graph', [reads]: [x, y] };
    const part = { kind: 'graph', [reads]: [y] };
    const { values, reads: ids } = lower([{ model: { ...model, part } }, part]);
    expect(ids).toEqual([x._id, y._id]);
    expect(values).toEqual([{ model: { kind: 'graph', part: { kind: 'graph' } } }, { kind: 'graph' }]);
  });

  it('leaves functions, typed arrays and objects of a class as they are', () => {
    const own = [() => 1, new Float64Array(2), new Map(), new (class Handle {})()];
    expect(lower(own).values.every((value, i) => value === own[i])).toBe(true);
  });
});
