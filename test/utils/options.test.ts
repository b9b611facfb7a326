import { describe, expect, it } from 'vitest';
import { oneOf, positive, positiveInteger, readOptions } from '../../lib/utils/options.js';

const defaults = { stepSize: 0.1, noiseScale: 1 };

describe('readOptions', () => {
  it('completes what is given, an undefined value counting as absent', () => {
    expect(readOptions('Owner', { stepSize: 2, noiseScale: undefined }, defaults)).toEqual({
      stepSize: 2,
      noiseScale: 1,
    });
    expect(readOptions('Owner', undefined, defaults)).toEqual(defaults);
  });

  it.each([
    ['stepsize', 'Owner: unknown option stepsize, did you mean stepSize?'],
    ['step_size', 'Owner: unknown option step_size, did you mean stepSize?'],
    ['noisScale', 'Owner: unknown option noisScale, did you mean noiseScale?'],
    ['banana', 'Owner: unknown option banana; it takes stepSize, noiseScale'],
  ])('BAD CALL - unknown key %s', (key, message) => {
    expect(() => readOptions('Owner', { [key]: 1 } as object, defaults)).toThrow(new TypeError(message));
  });

  it('BAD CALL - a number instead of options', () => {
    expect(() => readOptions('Owner', 3 as never, defaults)).toThrow(
      new TypeError('Owner: expected options to be an object such as { stepSize }, got 3'),
    );
  });
});

describe('validators', () => {
  it('pass the value on', () => {
    expect(positive('Owner', 'stepSize', 0.5)).toBe(0.5);
    expect(oneOf('Owner', 'mode', 'sum', ['mean', 'sum'])).toBe('sum');
  });

  it('BAD CALL - wrong kind and wrong value', () => {
    expect(() => positive('Owner', 'stepSize', -1)).toThrow(
      new RangeError('Owner: expected stepSize to be positive, got -1'),
    );
    expect(() => positive('Owner', 'stepSize', '1')).toThrow(
      new TypeError('Owner: expected stepSize to be positive, got "1"'),
    );
    expect(() => positiveInteger('Owner', 'nSteps', 1.5)).toThrow(
      new RangeError('Owner: expected nSteps to be a positive integer, got 1.5'),
    );
    expect(() => oneOf('Owner', 'reduction', 'maen', ['mean', 'sum', 'none'])).toThrow(
      new RangeError('Owner: expected reduction to be "mean", "sum" or "none", got "maen", did you mean "mean"?'),
    );
  });
});
