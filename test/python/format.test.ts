import { describe, expect, test } from 'vitest';
import { divmod, format, formatString, mod, percent, repr, round, slice, str } from '../../lib/python/index.js';

// What Python 3.11 prints.
test.each([
  [1234567.891, ',.2f', '1,234,567.89'],
  [0.000012345, '.2e', '1.23e-05'],
  [255, 'x', 'ff'],
  [255, '#010b', '0b11111111'],
  [0.25, '.1%', '25.0%'],
  [3, '+d', '+3'],
  ['ab', '^6', '  ab  '],
  ['cd', '>5', '   cd'],
  [2.5, '.0f', '2'],
  [0.125, '.2f', '0.12'],
  [-0.0001, '.2f', '-0.00'],
  [7, '03d', '007'],
  [-7, '05d', '-0007'],
  [1e20, 'g', '1e+20'],
  [0.0001, 'g', '0.0001'],
  [12345.678, 'e', '1.234568e+04'],
  [Number.NaN, '.2f', 'nan'],
  [Number.NEGATIVE_INFINITY, '8.1f', '    -inf'],
  [0.5, '<8.3f', '0.500   '],
  [2.71, '*^10.2f', '***2.71***'],
])('format(%s, %s)', (value, spec, expected) => {
  expect(format(value, spec)).toBe(expected);
});

describe('other text', () => {
  test('str and repr', () => {
    expect([str(1, 'float'), str(0.00001), str(1e16), str(null), str([true, 'a', 1.5]), repr("it's")]).toEqual([
      '1.0',
      '1e-05',
      '10000000000000000',
      'None',
      "[True, 'a', 1.5]",
      '"it\'s"',
    ]);
  });

  test('older ways to format', () => {
    expect(formatString('{:>8.3f} {name} {{}}', [2.5], { name: 'x' })).toBe('   2.500 x {}');
    expect(percent('%5.2f|%-6s|%03d|%g', [3.1442, 'abc', 7, 0.0001])).toBe(' 3.14|abc   |007|0.0001');
  });
});

test('numbers', () => {
  expect([0.5, 1.5, 2.5, -0.5].map((x) => round(x) + 0)).toEqual([0, 2, 2, 0]);
  expect([round(2.675, 2), round(0.125, 2), round(1234.5678, -2)]).toEqual([2.67, 0.12, 1200]);
  expect([mod(-7, 3), mod(7, -3), divmod(17, 5), divmod(-7, 2)]).toEqual([2, -2, [3, 2], [-4, 1]]);
  expect([slice([0, 1, 2, 3, 4], '::-1'), slice('abcdef', '1:5:2'), slice([1, 2, 3], '-2:')]).toEqual([
    [4, 3, 2, 1, 0],
    'bd',
    [2, 3],
  ]);
});
