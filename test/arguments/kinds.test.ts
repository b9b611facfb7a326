/** @file Every option of every class and function refuses what is of another kind, and says which option it was. */
import { describe, expect, it, vi } from 'vitest';

interface Read {
  defaults: Record<string, unknown>;
  names: readonly string[];
}
const reads: Read[] = vi.hoisted(() => []);

// The readers tell which options a call has: a new option is tested without a line here.
vi.mock('../../lib/arguments/options.js', async (load) => {
  const actual = await load<typeof import('../../lib/arguments/options.js')>();
  const note = (defaults: object, positions: readonly string[] = []) =>
    reads.push({
      defaults: defaults as Record<string, unknown>,
      names: [...new Set([...positions, ...Object.keys(defaults)])],
    });
  return {
    ...actual,
    readArguments: (...given: Parameters<typeof actual.readArguments>) => {
      note(given[2] as object, given[3]);
      return actual.readArguments(...given);
    },
    readOptions: (...given: Parameters<typeof actual.readOptions>) => {
      note(given[2]);
      return actual.readOptions(...given);
    },
  };
});

const { entries } = await import('../support/entries.js');

/** A value that no option takes. */
class Odd {}

/** Values that are of another kind than an option with this default. */
function wrong(byDefault: unknown): unknown[] {
  if (typeof byDefault === 'boolean') return ['false', 0, null, new Odd()];
  if (typeof byDefault === 'number') return ['x', true, null, Number.NaN, new Odd()];
  if (typeof byDefault === 'string') return [7, true, new Odd()];
  return [new Odd()];
}

/** Options whose old name is another: an error has today's. */
const renamed: Record<string, string> = { decay: 'friction', nSteps: 'kSteps', sigma: 'noiseScale' };

/** Options that may be any object. */
const anything = [
  'plot.contour: numbers',
  'torch.jit.trace: exampleKwargInputs',
  'torch.load: mapLocation',
  'torch.save: obj',
];

/** Functions that are operators of libtorch as they are: the border reads what they get (test/torch). */
const OPERATORS = /^nn\.functional\.\w+_$/;

const ownReaders = entries.filter(({ name }) => !OPERATORS.test(name));
const options = ownReaders.flatMap(({ name, call, named }) => {
  const given = named();
  reads.length = 0;
  call(given);
  const [read] = reads;
  if (!read) return [{ name, option: '(no reader)', call, named, values: [] }];
  const names = read.names.filter((option) => !anything.includes(`${name}: ${option}`));
  return names.map((option) => ({ name, option, call, named, values: wrong(read.defaults[option]) }));
});

describe('an option of the wrong kind', () => {
  it.each(options)('$name: $option', ({ option, call, named, values }) => {
    expect(values.length, 'its arguments go through the reader').toBeGreaterThan(0);
    for (const value of values) {
      const make = () => call({ ...named(), [option]: value });
      expect(make, String(value)).toThrow(new RegExp(`\\b(${option}|${renamed[option]})\\b`));
    }
  });
});
