import { InvalidArgumentError } from 'commander';

/** Reads a positive whole number given on the command line. */
export function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value <= 0) throw new InvalidArgumentError('It must be a positive whole number.');
  return value;
}

/** Reads a whole number of at least 0 given on the command line. */
export function seedNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(value) || value < 0) {
    throw new InvalidArgumentError('It must be a whole number of at least 0.');
  }
  return value;
}

/** Reads a positive number given on the command line. */
export function positiveNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a positive number.');
  return value;
}

/** Reads the widths of hidden layers, such as `128,128`. */
export function widths(text: string): number[] {
  return text.split(',').map((part) => positiveInteger(part.trim()));
}
