/** @file Whether what a call is to keep can fit into memory. */
import { totalmem } from 'node:os';
import type { Device, DType } from '../torch/index.js';

/** Bytes of the types that are not of four. */
const widths: Partial<Record<DType, number>> = { float64: 8, float16: 2, bfloat16: 2 };

/** Numbers that fit everywhere. */
const SMALL = 1e6;

const units = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];

function inWords(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return `${Number((bytes / 1000 ** power).toPrecision(3))} ${units[power]}`;
}

/** Throws RangeError, with figures, unless numbers of this shape can fit into the machine's memory, or the container's. */
export function checkRoom(
  owner: string,
  what: string,
  shape: readonly number[],
  place: { dtype: DType; device: Device },
  cure: string,
): void {
  const numbers = shape.reduce((product, size) => product * size, 1);
  if (numbers <= SMALL) return; // at every call: to ask for place and memory takes longer than to begin a job
  const { dtype, device } = place;
  if (device.type !== 'cpu') return;
  const bytes = numbers * (widths[dtype] ?? 4);
  const most = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  if (bytes <= most) return;
  throw new RangeError(
    `${owner}: expected ${what} to fit into memory, got ${shape.join(' × ')} numbers of ${dtype}, ` +
      `${inWords(bytes)} of ${inWords(most)}; ${cure}`,
  );
}
