import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as python from '../../lib/python/index.js';

// The texts that Python prints: scripts/oracle/python_text.py.
const given = JSON.parse(readFileSync(new URL('../fixtures/python/text.json', import.meta.url), 'utf8'));

test.each(given.format as [unknown, string, string][])('format(%s, %s)', (value, spec, expected) => {
  expect(python.format(value, spec)).toBe(expected);
});

test('older ways to format', () => {
  for (const [text, values, expected] of given.percent) expect(python.percent(text, values)).toBe(expected);
  expect(python.formatString('{:>8.3f} {name} {{}}', [2.5], { name: 'x' })).toBe(given.formatString);
});

test('str and repr', () => {
  for (const [value, text, shown] of given.str) {
    expect([python.str(value), python.repr(value)]).toEqual([text, shown]);
  }
  for (const [value, text] of given.float) expect(python.str(value, 'float')).toBe(text);
  expect(python.format(Number.NaN, '.2f') + python.format(Number.NEGATIVE_INFINITY, '8.1f')).toBe('nan    -inf');
});

test('arithmetic', () => {
  for (const [x, digits, expected] of given.round) expect(python.round(x, digits) + 0).toBe(expected + 0);
  for (const [a, b, rest, both] of given.mod) {
    expect([python.mod(a, b), python.divmod(a, b)]).toEqual([rest, both]);
  }
  for (const [value, text, expected] of given.slices) expect(python.slice(value, text)).toEqual(expected);
});

test('JSON is written with its spaces', () => {
  for (const [value, flat, indented] of given.dumps) {
    expect([python.dumps(value), python.dumps(value, { indent: 2 })]).toEqual([flat, indented]);
  }
});

test('sequences of itertools and collections', () => {
  const below3 = (v: number) => v < 3;
  expect([...python.islice(python.count(3, 2), 1, 8, 3)]).toEqual(given.islice);
  expect([...python.takewhile(below3, [1, 2, 3, 1])]).toEqual(given.takewhile);
  expect([...python.dropwhile(below3, [1, 2, 3, 1])]).toEqual(given.dropwhile);
  expect([...python.accumulate([1, 2, 3, 4])]).toEqual(given.accumulate);
  expect([...python.combinations('abcd', 2)]).toEqual(given.combinations);
  expect([...python.permutations([1, 2, 3], 2)]).toEqual(given.permutations);
  expect([...python.pairwise([1, 2, 3])]).toEqual(given.pairwise);
  expect([...python.repeat('a', 2)]).toEqual(['a', 'a']);
  const recent = new python.Deque<number>([], 3);
  for (let i = 0; i < 5; i++) recent.push(i);
  expect([...recent]).toEqual(given.deque);
  expect(python.mostCommon(python.counter('abracadabra'), 2)).toEqual(given.most_common);
});
