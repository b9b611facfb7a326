/** @file Pictures of other sizes and blurred ones, to the byte as Pillow makes them. */
import type { Samples } from '../io/png.js';

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

/** The weight of a pixel by its distance from the middle, and how far the weights reach. */
const FILTERS: Record<number, { reach: number; weight: (x: number) => number }> = {
  1: { reach: 3, weight: (x) => (x >= -3 && x < 3 ? sinc(x) * sinc(x / 3) : 0) },
  2: { reach: 1, weight: (x) => Math.max(0, 1 - Math.abs(x)) },
  3: { reach: 2, weight: (x) => cubic(Math.abs(x)) },
  4: { reach: 0.5, weight: (x) => (x > -0.5 && x <= 0.5 ? 1 : 0) },
  5: { reach: 1, weight: (x) => (Math.abs(x) >= 1 ? 0 : sinc(x) * (0.54 + 0.46 * Math.cos(Math.PI * x))) },
};

/** The cubic of Keys with a = -1/2. */
const cubic = (x: number): number =>
  x < 1 ? (1.5 * x - 2.5) * x * x + 1 : x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;

/** Weights are whole numbers of this part, so that sums are exact. */
const ONE = 2 ** 22;

/** The pixels that one of the smaller or larger picture is made of. */
function weights(size: number, wanted: number, filter: number): { first: number; of: number[] }[] {
  const { reach, weight } = FILTERS[filter]!;
  const scale = size / wanted;
  const wide = Math.max(1, scale);
  return Array.from({ length: wanted }, (_, i) => {
    const middle = (i + 0.5) * scale;
    const first = Math.max(0, Math.trunc(middle - reach * wide + 0.5));
    const last = Math.min(size, Math.trunc(middle + reach * wide + 0.5));
    const raw = Array.from({ length: last - first }, (_, k) => weight((k + first - middle + 0.5) * (1 / wide)));
    const sum = raw.reduce((a, b) => a + b, 0);
    return { first, of: raw.map((w) => Math.trunc((w / (sum || 1)) * ONE + (w < 0 ? -0.5 : 0.5))) };
  });
}

/** A picture with another width, or with `upright` another height. */
function along({ width, height, channels, data }: Samples, wanted: number, filter: number, upright: boolean): Samples {
  const made = upright ? { width, height: wanted } : { width: wanted, height };
  const out = new Uint8Array(made.width * made.height * channels);
  const parts = weights(upright ? height : width, wanted, filter);
  for (let y = 0; y < made.height; y++) {
    for (let x = 0; x < made.width; x++) {
      const { first, of } = parts[upright ? y : x]!;
      const start = (upright ? first * width + x : y * width + first) * channels;
      const step = (upright ? width : 1) * channels;
      for (let k = 0; k < channels; k++) {
        let sum = ONE / 2;
        for (let i = 0; i < of.length; i++) sum += of[i]! * data[start + k + i * step]!;
        out[(y * made.width + x) * channels + k] = Math.min(255, Math.max(0, Math.floor(sum / ONE)));
      }
    }
  }
  return { ...made, channels, data: out };
}

/** A picture of another size. `filter`: 0 takes the nearest pixel, 1 Lanczos, 2 bilinear, 3 bicubic, 4 box, 5 Hamming. */
export function resized(of: Samples, [width, height]: readonly [number, number], filter: number): Samples {
  if (filter === 0) return picked(of, width, height);
  const isClear = of.channels === 2 || of.channels === 4;
  let made = isClear ? weighed(of) : of;
  if (width !== of.width) made = along(made, width, filter, false);
  if (height !== of.height) made = along(made, height, filter, true);
  return isClear ? unweighed(made) : made;
}

function picked({ width: wide, height: tall, channels, data }: Samples, width: number, height: number): Samples {
  const out = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (Math.floor((y + 0.5) * (tall / height)) * wide + Math.floor((x + 0.5) * (wide / width))) * channels;
      out.set(data.subarray(from, from + channels), (y * width + x) * channels);
    }
  }
  return { width, height, channels, data: out };
}

/** Colours by their alpha: what cannot be seen has no part in its neighbours. */
function weighed(of: Samples): Samples {
  return byAlpha(of, (value, alpha) => {
    const product = value * alpha + 128;
    return ((product >> 8) + product) >> 8;
  });
}

const unweighed = (of: Samples): Samples =>
  byAlpha(of, (value, alpha) =>
    alpha === 0 || alpha === 255 ? value : Math.min(255, Math.trunc((255 * value) / alpha)),
  );

function byAlpha(of: Samples, change: (value: number, alpha: number) => number): Samples {
  const { channels } = of;
  const last = channels - 1;
  const data = of.data.map((value, i) =>
    i % channels === last ? value : change(value, of.data[i - (i % channels) + last]!),
  );
  return { ...of, data };
}

/** The radius of a box that is as wide as a bell curve, when it goes over the picture three times. */
function boxRadius(radius: number): number {
  const f = Math.fround;
  const variance = f(f(radius * radius) / 3);
  const length = f(Math.sqrt(12 * variance + 1));
  const low = f(Math.floor((length - 1) / 2));
  const part = f(f((2 * low + 1) * (low * (low + 1) - 3 * variance)) / f(6 * (variance - (low + 1) * (low + 1))));
  return f(low + part);
}

/** A picture blurred as by a bell curve whose standard deviation is `radius` pixels. */
export function blurred(of: Samples, radius: number): Samples {
  if (radius === 0) return { ...of, data: of.data.slice() };
  return boxed(of, boxRadius(Math.fround(radius)), 3);
}

/** A picture whose pixels are means of those around, `times` over. */
export function boxed(of: Samples, radius: number, times = 1): Samples {
  let made = of;
  for (const upright of [false, true]) for (let i = 0; i < times; i++) made = boxAlong(made, radius, upright);
  return made;
}

function boxAlong({ width, height, channels, data }: Samples, given: number, upright: boolean): Samples {
  const radius = Math.trunc(given);
  const whole = Math.trunc(Math.fround(2 ** 24 / Math.fround(Math.fround(given * 2) + 1)));
  const edge = Math.trunc((2 ** 24 - (radius * 2 + 1) * whole) / 2);
  const [size, lines] = upright ? [height, width] : [width, height];
  const out = new Uint8Array(data.length);
  for (let line = 0; line < lines; line++) {
    for (let k = 0; k < channels; k++) {
      const start = (upright ? line : line * width) * channels + k;
      const step = (upright ? width : 1) * channels;
      const at = (x: number): number => data[start + Math.min(size - 1, Math.max(0, x)) * step]!;
      let sum = 0;
      for (let x = -radius - 1; x < radius; x++) sum += at(x);
      for (let x = 0; x < size; x++) {
        sum += at(x + radius) - at(x - radius - 1);
        const bulk = sum * whole + (at(x - radius - 1) + at(x + radius + 1)) * edge;
        out[start + x * step] = Math.floor((bulk + 2 ** 23) / 2 ** 24);
      }
    }
  }
  return { width, height, channels, data: out };
}
