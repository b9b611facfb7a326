import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as nn from '../../lib/nn/index.js';
import { call, deepcopy, Enum, keywords, open, operator, partial, popItem } from '../../lib/python/index.js';
import * as torch from '../../lib/torch/index.js';

test('partial joins what is given by name, early and late', () => {
  const f = (x: number, { by = 1, add = 0 }: { by?: number; add?: number } = {}) => x / by + add;
  expect([partial(f, { by: 2 })(3), partial(f, 3, { by: 2 })({ add: 1 }), partial(f, { by: 2 })(3, { by: 3 })]).toEqual(
    [1.5, 2.5, 1],
  );
  expect([keywords([1, { a: 2 }]), keywords([1])]).toEqual([{ a: 2 }, {}]);
});

test('a deep copy shares nothing', () => {
  const layer = new nn.Linear(2, 2);
  const made = { layer, list: [torch.ones([2])], shared: layer };
  const twin = deepcopy(made);
  torch.noGrad(() => layer.weight.zero_());
  made.list[0]!.zero_();
  expect(twin.layer.weight.abs().sum().item()).toBeGreaterThan(0);
  expect(twin.list[0]!.sum().item()).toBe(2);
  expect(twin.shared).toBe(twin.layer);
});

test('a class is made and a function called, whatever a dictionary holds', () => {
  expect(call(nn.Linear, 2, 3)).toBeInstanceOf(nn.Linear);
  expect(call(Math.max, 2, 3)).toBe(3);
});

test('members of an enumeration', () => {
  class Phase extends Enum {
    static readonly WARM = new Phase('WARM', 'warm');
    static readonly MAIN = new Phase('MAIN', 'main');
  }
  expect([Phase.of('main'), Phase.members().length, String(Phase.WARM)]).toEqual([Phase.MAIN, 2, 'Phase.WARM']);
  expect(() => Phase.of('none')).toThrow('Phase: expected value to be that of a member, got none');
});

test('files of text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'porter-'));
  const path = join(folder, 'a.txt');
  const out = open(path, 'w');
  out.write('one\n');
  out.writelines(['two\n', 'three']);
  out.close();
  const read = open(path);
  expect([read.readline(), ...read]).toEqual(['one\n', 'two\n', 'three']);
  read.close();
  rmSync(folder, { recursive: true });
});

test('values of operators and entries of dictionaries', () => {
  expect([operator.or([], () => 'b'), operator.and([], () => 'b'), operator.or(2, () => 3)]).toEqual(['b', [], 2]);
  const d: Record<string, number> = { a: 1 };
  expect([popItem(d, 'a'), popItem(d, 'a', 5), Object.keys(d).length]).toEqual([1, 5, 0]);
  expect(() => popItem(d, 'a')).toThrow("popItem: expected the dictionary to have the key 'a', got none");
});
