import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numbersOf, parse, partsOf, type Spread, scaleOf, toleranceOf, unitsOf } from '../../scripts/spread.mjs';

const folder = join(import.meta.dirname, '../fixtures');
const files = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((file) => /\.jsonl?$/.test(file) && !file.includes('.spread.'));
const HALVES = ['bfloat16', 'float16', 'complex32'];
/** A tolerance above this share of the numbers around would let wrong ones pass. */
const LIMIT = 0.01;

/** The parts of a unit in groups of those that stand together, as the gradients of one model do. */
function groupsOf(unit: unknown): Map<string, [string, any][]> {
  const groups = new Map<string, [string, any][]>();
  for (const [name, part] of partsOf(unit)) {
    if (typeof part === 'string' || HALVES.includes((part as any)?.dtype ?? (unit as any)?.dtype)) continue;
    const group = name.split('.')[0]!;
    groups.set(group, [...(groups.get(group) ?? []), [name, part]]);
  }
  return groups;
}

describe('the tolerance of each fixture is small beside its numbers', () => {
  it.each(files)('%s', (file) => {
    const spreadFile = join(folder, file.replace(/\.jsonl?$/, '.spread.json'));
    const spread: Spread = existsSync(spreadFile) ? JSON.parse(readFileSync(spreadFile, 'utf8')) : {};
    const loose: string[] = [];
    for (const [path, unit] of unitsOf(parse(file, readFileSync(join(folder, file), 'utf8')))) {
      for (const parts of groupsOf(unit).values()) {
        const scale = Math.max(...parts.map(([, part]) => scaleOf(numbersOf(part))));
        for (const [name, part] of parts) {
          const share = toleranceOf(part, name, unit, spread[path]) / scale;
          if (scale > 0 && share > LIMIT) loose.push(`${path}.${name}: ${share.toPrecision(2)} of ${scale}`);
        }
      }
    }
    expect(loose).toEqual([]);
  });
});

/** Read by hand: what other programs have written, what has no measured numbers (text, too), and the operators (replay.mjs). */
const BY_HAND = [
  ...[
    'io/',
    'distributed/torchrun',
    'logging/mlflow',
    'conformance/',
    'python/arrays',
    'python/images',
    'python/text',
    'python/random',
    'torch/onnx',
    'torch/surface',
    'samplers/eight_schools',
    'samplers/nuts',
    'utils/chains',
    'utils/metrics',
  ],
];

it('tests take the tolerance of a fixture from fixture()', () => {
  const tests = join(import.meta.dirname, '..');
  const others = readdirSync(tests, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('support/'))
    .flatMap((file) => readFileSync(join(tests, file), 'utf8').match(/fixtures\/[\w/]+(?=\.jsonl?\b)/g) ?? [])
    .filter((name) => !BY_HAND.some((known) => name.startsWith(`fixtures/${known}`)));
  expect(others).toEqual([]);
});
