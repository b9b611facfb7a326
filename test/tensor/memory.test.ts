import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import * as torch from '../../lib/torch/index.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The tensors that are alive once the collector has taken all that nobody holds. */
function live() {
  collect();
  return torch.memoryStats();
}

/** The number of tensors alive after `body` beyond those before; the result of `body` is alive still. */
function growth(body: () => unknown): number {
  const before = live().tensors;
  const result = body();
  const after = live().tensors;
  expect(result).not.toBe(torch);
  return after - before;
}

describe('dispose', () => {
  test('releases the memory and leaves a handle that refuses', () => {
    const x = torch.ones([1000]);
    const { tensors, bytes } = live();
    x.dispose();
    const after = live();
    expect(after.tensors).toBe(tensors - 1);
    expect(after.bytes).toBe(bytes - 4000);
    expect(x.isDisposed).toBe(true);
    expect(String(x)).toBe('tensor(disposed)');
    expect(() => x.add(1)).toThrow(new TypeError('add: expected a live tensor, got one that was disposed of'));
    expect(() => x.shape).toThrow(new TypeError('Tensor: expected a live tensor, got one that was disposed of'));
    x.dispose();
    expect(live().tensors).toBe(tensors - 1);
  });

  test('keeps what a view or a graph still needs', () => {
    const x = torch.ones([4], { requiresGrad: true });
    const y = x.exp();
    const loss = y.sum();
    y.dispose();
    loss.backward();
    expect(x.grad!.tolist()).toEqual(Array(4).fill(Math.fround(Math.E)));
    const base = torch.arange(4);
    const view = base.narrow(0, 1, 2);
    base.dispose();
    expect(view.tolist()).toEqual([1, 2]);
  });

  test('is what `using` calls', () => {
    let inner: torch.Tensor;
    {
      using x = torch.ones([2]);
      inner = x;
      expect(inner.isDisposed).toBe(false);
    }
    expect(inner.isDisposed).toBe(true);
  });
});

describe('tidy', () => {
  test('disposes of all but what is returned, also inside collections', () => {
    const x = torch.ones([2]);
    expect(growth(() => torch.tidy(() => x.add(1).mul(2).sum()))).toBe(1);
    const collections = () =>
      torch.tidy(() => ({ a: [x.add(1), x.add(2)], b: new Map([['c', x.add(3)]]), d: x.add(4).shape }));
    expect(growth(collections)).toBe(3);
    expect(torch.tidy(() => [x.add(1)])[0]!.tolist()).toEqual([2, 2]);
    expect(x.isDisposed).toBe(false);
  });

  test('keeps the results of operators with several, and drops those it did not return', () => {
    const x = torch.tensor([3, 1, 2]);
    const { values } = torch.tidy(() => ({ values: x.sort().values }));
    expect(values.tolist()).toEqual([1, 2, 3]);
    expect(growth(() => torch.tidy(() => x.sort().indices.sum()))).toBe(1);
  });

  test('nests: what the inner scope returns belongs to the outer one', () => {
    let inner: torch.Tensor | undefined;
    const outer = torch.tidy(() => {
      inner = torch.tidy(() => torch.ones([2]).add(1));
      expect(inner.isDisposed).toBe(false);
      return inner.add(1);
    });
    expect(inner!.isDisposed).toBe(true);
    expect(outer.tolist()).toEqual([3, 3]);
  });

  test('lets `keep` out of every open scope', () => {
    let kept: torch.Tensor | undefined;
    torch.tidy(() => {
      torch.tidy(() => {
        kept = torch.keep(torch.ones([2]));
      });
    });
    expect(kept!.tolist()).toEqual([1, 1]);
  });

  test('disposes when the function throws, whatever it throws, and leaves no scope open', () => {
    let inner: torch.Tensor | undefined;
    let outer: torch.Tensor | undefined;
    const fail = () =>
      torch.tidy(() => {
        outer = torch.ones([2]);
        torch.tidy(() => {
          inner = torch.ones([2]);
          throw null;
        });
      });
    let thrown: unknown = 'nothing';
    try {
      fail();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBe(null);
    expect(inner!.isDisposed && outer!.isDisposed).toBe(true);
    expect(torch.ones([2]).isDisposed).toBe(false);
  });

  test('refuses a promise', () => {
    expect(() => torch.tidy(() => Promise.resolve(1))).toThrow(
      new TypeError('tidy: expected a synchronous function, got one that returns a promise'),
    );
  });

  test('holds through sweeps: an id that was freed and taken again is another tensor', () => {
    const outside = torch.ones([2]);
    const result = torch.tidy(() => {
      let y = outside;
      for (let i = 0; i < 400_000; i++) y = y.add(1);
      expect(torch.memoryStats().tensors).toBeLessThan(200_000);
      return y;
    });
    expect(result.tolist()).toEqual([400_001, 400_001]);
    expect(outside.tolist()).toEqual([1, 1]);
  });
});

test('memoryStats counts a storage once, however many tensors share it', () => {
  const { tensors, bytes } = live();
  const x = torch.zeros([100]);
  const views = [x.view([10, 10]), x.narrow(0, 5, 10), x.detach()];
  const after = live();
  expect(after.tensors - tensors).toBe(1 + views.length);
  expect(after.bytes - bytes).toBe(400);
  expect(views.every((view) => view.storageKey() === x.storageKey())).toBe(true);
});
