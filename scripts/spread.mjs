// The spread of a fixture's numbers over the environments of environments.mjs, and the tolerance that follows.

/** The differences that are allowed are this many times those that were found. */
export const SAFETY = 10;
/** And at least this many units in the last place of a tensor's largest element: every kernel may round once or twice. */
export const FLOOR = 8;
const EPSILON = { float64: 2 ** -52, complex128: 2 ** -52, float16: 2 ** -10, complex32: 2 ** -10, bfloat16: 2 ** -7 };
const SINGLE = 2 ** -23;

const isObject = (value) => typeof value === 'object' && value !== null;
const isList = (value) =>
  Array.isArray(value) && value.length > 0 && value.every((e) => isObject(e) && !Array.isArray(e));
const NUMBERS = /^(-?inf|nan|-?Infinity|NaN)$/i;
const toNumber = (value) => (typeof value === 'string' ? Number(value.replace(/inf(inity)?/i, 'Infinity')) : value);
const isNumber = (value) => typeof value === 'number' || (typeof value === 'string' && NUMBERS.test(value));
const isNumeric = (value) => (Array.isArray(value) ? value.length > 0 && value.every(isNumeric) : isNumber(value));

/** A fixture's file as a value: lines of JSON are a list of them. */
export const parse = (path, text) =>
  path.endsWith('l')
    ? {
        lines: text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      }
    : JSON.parse(text);

/** The parts that are told of separately: every element of a list of objects, and what else stands at the top. */
export function* unitsOf(node, path = '') {
  if (isList(node)) for (const [i, item] of node.entries()) yield* unitsOf(item, `${path}[${i}]`);
  else if (isObject(node) && (path === '' || isList(node.cases))) {
    for (const [key, value] of Object.entries(node)) yield* unitsOf(value, path === '' ? key : `${path}.${key}`);
  } else yield [path, node];
}

const READERS = {
  float64: [8, (b, i) => b.readDoubleLE(i)],
  float32: [4, (b, i) => b.readFloatLE(i)],
  complex128: [8, (b, i) => b.readDoubleLE(i)],
  complex64: [4, (b, i) => b.readFloatLE(i)],
  float16: [2, (b, i) => half(b.readUInt16LE(i))],
  complex32: [2, (b, i) => half(b.readUInt16LE(i))],
  bfloat16: [2, (b, i) => brain(b.readUInt16LE(i))],
  int64: [8, (b, i) => Number(b.readBigInt64LE(i))],
  int32: [4, (b, i) => b.readInt32LE(i)],
  int16: [2, (b, i) => b.readInt16LE(i)],
  int8: [1, (b, i) => b.readInt8(i)],
  uint8: [1, (b, i) => b.readUInt8(i)],
  bool: [1, (b, i) => b.readUInt8(i)],
  uint16: [2, (b, i) => b.readUInt16LE(i)],
  uint32: [4, (b, i) => b.readUInt32LE(i)],
  uint64: [8, (b, i) => Number(b.readBigUInt64LE(i))],
};

function half(bits) {
  const [exponent, fraction, sign] = [(bits >> 10) & 31, bits & 1023, bits >> 15 ? -1 : 1];
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}

function brain(bits) {
  return new DataView(Uint8Array.from([bits >> 8, bits & 255, 0, 0]).buffer).getFloat32(0);
}

/** The numbers of a part of a fixture, flat: a number, lists of them, or a tensor in either form. */
export function numbersOf(stored) {
  if (isNumber(stored)) return [toNumber(stored)];
  if (Array.isArray(stored)) return stored.flat(Number.POSITIVE_INFINITY).map(toNumber);
  if (Array.isArray(stored.values)) return numbersOf(stored.values);
  const bytes = Buffer.from(stored.data, 'base64');
  const [size, read] = READERS[stored.dtype];
  return Array.from({ length: bytes.length / size }, (_, i) => read(bytes, i * size));
}

const isTensor = (value) =>
  isObject(value) && 'dtype' in value && (Array.isArray(value.values) || typeof value.data === 'string');

/** The parts of a unit: path → what `numbersOf` reads, or text. */
export function* partsOf(node, path = '') {
  if (isNumeric(node) || isTensor(node) || typeof node === 'string') yield [path, node];
  else if (isObject(node)) {
    for (const [key, value] of Object.entries(node)) yield* partsOf(value, path === '' ? key : `${path}.${key}`);
  }
}

/** Whether numbers were written by a float32, in full or to nine digits. */
const isSingle = (v) => !(Number.isFinite(v) && Math.fround(v) !== v && Number(Math.fround(v).toPrecision(9)) !== v);

export const scaleOf = (numbers) =>
  numbers.reduce((most, v) => (Number.isFinite(v) ? Math.max(most, Math.abs(v)) : most), 0);

/** The largest difference of two parts; Infinity where one has another number of elements, or is not finite there. */
export function differenceOf(a, b) {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return a.reduce((most, v, i) => {
    if (Object.is(v, b[i]) || v === b[i]) return most;
    const by = Math.abs(v - b[i]);
    return Number.isNaN(by) ? Number.POSITIVE_INFINITY : Math.max(most, by);
  }, 0);
}

/** Two digits, upwards. */
const brief = (value) => Number((value * 1.05).toPrecision(2));

/**
 * The spread of values of one file, the first of which is the fixture: unit → part → the largest difference, and under
 * '' the upper quartile of these relative to the largest element of each part. Parts that stay below are left out.
 * Text that differs, and what is whole in all environments and yet differs, is a decision: `decisions` collects it.
 */
export function spreadOf(trees, decisions = []) {
  const spread = {};
  const others = trees.slice(1).map((tree) => new Map(unitsOf(tree)));
  for (const [path, unit] of unitsOf(trees[0])) {
    const alike = others.map((units) => new Map(partsOf(units.get(path) ?? {})));
    const found = [];
    for (const [name, part] of partsOf(unit)) {
      if (typeof part === 'string' && !isNumber(part)) {
        if (alike.some((parts) => parts.get(name) !== part)) decisions.push(`${path}.${name}`);
        continue;
      }
      const numbers = numbersOf(part);
      const all = alike.map((parts) => (parts.has(name) ? numbersOf(parts.get(name)) : []));
      const by = Math.max(0, ...all.map((other) => differenceOf(numbers, other)));
      const whole = [numbers, ...all].flat().every((v) => Number.isInteger(v) && Math.abs(v) < 2 ** 20);
      if (by > 0 && (whole || by === Number.POSITIVE_INFINITY)) decisions.push(`${path}.${name}`);
      if (!whole) found.push({ name, by, scale: scaleOf(numbers) });
    }
    const relative = found.filter(({ scale }) => scale > 0).map(({ by, scale }) => by / scale);
    const shared = relative.sort((a, b) => a - b)[Math.floor((relative.length - 1) * 0.75)] ?? 0;
    const apart = found.filter(({ by, scale }) => by > brief(shared) * scale);
    if (shared === 0 && apart.length === 0) continue;
    spread[path] = Object.fromEntries([['', brief(shared)], ...apart.map(({ name, by }) => [name, brief(by)])]);
  }
  return spread;
}

/** The largest difference of a part over the environments, given the spread of its unit and its largest element. */
export function apartOf(name, scale, spread = {}) {
  let own = name;
  while (own !== '' && !(own in spread)) own = own.slice(0, Math.max(0, own.lastIndexOf('.')));
  const found = own === '' ? 0 : spread[own];
  return Math.max(found, (spread[''] ?? 0) * scale);
}

/** The tolerance of numbers around a part of a fixture, or a part of that, given the spread of its unit. */
export function toleranceOf(part, name, unit, spread = {}) {
  const numbers = numbersOf(part);
  const dtype = part?.dtype ?? unit?.dtype;
  const epsilon = EPSILON[dtype] ?? (dtype === undefined && !numbers.every(isSingle) ? EPSILON.float64 : SINGLE);
  const scale = scaleOf(numbers);
  return SAFETY * apartOf(name, scale, spread) + FLOOR * epsilon * scale;
}
