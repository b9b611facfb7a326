/** @file Sources of random bits that Python and NumPy draw from: the Mersenne Twister and PCG64. */

/** A source of random bits. */
export interface Bits {
  /** 32 random bits, as a whole number from 0. */
  uint32(): number;
  /** A number in [0, 1) of 53 random bits. */
  double(): number;
}

/** A whole number in 32-bit words, the lowest first. */
export function words(owner: string, seed: number | bigint): number[] {
  if (typeof seed === 'number' && !Number.isInteger(seed))
    throw new TypeError(`${owner}: expected seed to be a whole number, got ${seed}`);
  let rest = BigInt(seed);
  if (rest < 0n) rest = -rest;
  const list: number[] = [];
  do {
    list.push(Number(rest & 0xffffffffn));
    rest >>= 32n;
  } while (rest > 0n);
  return list;
}

/** A seed for who gives none. */
export const fresh = (): number => Math.floor(Math.random() * 2 ** 32);

const N = 624;
const M = 397;

/**
 * The Mersenne Twister MT19937.
 *
 * @see Matsumoto and Nishimura, "Mersenne Twister", 1998.
 */
export class MersenneTwister implements Bits {
  readonly #state = new Uint32Array(N);
  #at = N;

  /** The words of its state, and its place among them. */
  get state(): readonly number[] {
    return [...this.#state, this.#at];
  }

  set state(words: readonly number[]) {
    this.#state.set(words.slice(0, N));
    this.#at = words[N]!;
  }

  /** Starts from one word. */
  seedByWord(seed: number): void {
    this.#state[0] = seed;
    for (let i = 1; i < N; i++) this.#state[i] = Math.imul(1812433253, this.#mixed(i - 1)) + i;
    this.#at = N;
  }

  /** Starts from several words. */
  seedByWords(key: readonly number[]): void {
    const s = this.#state;
    this.seedByWord(19650218);
    let i = 1;
    const next = (): void => {
      if (++i < N) return;
      s[0] = s[N - 1]!;
      i = 1;
    };
    for (let k = 0; k < Math.max(N, key.length); k++) {
      const j = k % key.length;
      s[i] = (s[i]! ^ Math.imul(this.#mixed(i - 1), 1664525)) + key[j]! + j;
      next();
    }
    for (let k = 1; k < N; k++) {
      s[i] = (s[i]! ^ Math.imul(this.#mixed(i - 1), 1566083941)) - i;
      next();
    }
    s[0] = 0x80000000;
  }

  #mixed(i: number): number {
    return this.#state[i]! ^ (this.#state[i]! >>> 30);
  }

  #refill(): void {
    const s = this.#state;
    for (let i = 0; i < N; i++) {
      const y = (s[i]! & 0x80000000) | (s[(i + 1) % N]! & 0x7fffffff);
      s[i] = s[(i + M) % N]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.#at = 0;
  }

  uint32(): number {
    if (this.#at >= N) this.#refill();
    let y = this.#state[this.#at++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  double(): number {
    const high = this.uint32() >>> 5;
    const low = this.uint32() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }
}

const LOW64 = (1n << 64n) - 1n;
const LOW128 = (1n << 128n) - 1n;
const MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n;

/**
 * The permuted congruential generator PCG64 (XSL-RR), started as NumPy's `SeedSequence` does.
 *
 * @see O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms", 2014.
 */
export class Pcg64 implements Bits {
  #state: bigint;
  readonly #increment: bigint;
  /** The upper half of the last 64 bits, where it has not been given yet. */
  #half: number | null = null;

  constructor(entropy: readonly number[]) {
    const [a, b, c, d] = spread64(entropy);
    this.#increment = ((((c! << 64n) | d!) << 1n) | 1n) & LOW128;
    this.#state = (this.#increment + ((a! << 64n) | b!)) & LOW128;
    this.#step();
  }

  #step(): void {
    this.#state = (this.#state * MULTIPLIER + this.#increment) & LOW128;
  }

  /** 64 random bits. */
  uint64(): bigint {
    this.#step();
    const mixed = (this.#state >> 64n) ^ (this.#state & LOW64);
    const turn = this.#state >> 122n;
    return ((mixed >> turn) | (mixed << (64n - turn))) & LOW64;
  }

  uint32(): number {
    if (this.#half !== null) {
      const half = this.#half;
      this.#half = null;
      return half;
    }
    const bits = this.uint64();
    this.#half = Number(bits >> 32n);
    return Number(bits & 0xffffffffn);
  }

  double(): number {
    return Number(this.uint64() >> 11n) / 2 ** 53;
  }
}

/** Four words of 64 bits that depend on all words of a seed. */
function spread64(entropy: readonly number[]): bigint[] {
  let constant = 0x43b0d7e5;
  const hash = (value: number): number => {
    let v = value ^ constant;
    constant = Math.imul(constant, 0x931e8875);
    v = Math.imul(v, constant);
    return (v ^ (v >>> 16)) >>> 0;
  };
  const mix = (x: number, y: number): number => {
    const v = Math.imul(0xca01f9dd, x) - Math.imul(0x4973f715, y);
    return (v ^ (v >>> 16)) >>> 0;
  };
  const pool = Array.from({ length: 4 }, (_, i) => hash(entropy[i] ?? 0));
  for (let from = 0; from < 4; from++)
    for (let to = 0; to < 4; to++) if (from !== to) pool[to] = mix(pool[to]!, hash(pool[from]!));
  for (const word of entropy.slice(4)) for (let to = 0; to < 4; to++) pool[to] = mix(pool[to]!, hash(word));
  let factor = 0x8b51f9dd;
  const out = Array.from({ length: 8 }, (_, i) => {
    let v = pool[i % 4]! ^ factor;
    factor = Math.imul(factor, 0x58f38ded);
    v = Math.imul(v, factor);
    return BigInt((v ^ (v >>> 16)) >>> 0);
  });
  return [0, 2, 4, 6].map((i) => out[i]! | (out[i + 1]! << 32n));
}

/** A whole number in [0, max]: bits are drawn until those that max has are at most max. */
export function masked(bits: Bits, max: number): number {
  if (max === 0) return 0;
  const mask = 2 ** (32 - Math.clz32(max)) - 1;
  for (;;) {
    const value = (bits.uint32() & mask) >>> 0;
    if (value <= max) return value;
  }
}

/**
 * A whole number in [0, max] by one multiplication.
 *
 * @see Lemire, "Fast Random Integer Generation in an Interval", 2019.
 */
export function multiplied(bits: Bits, max: number): number {
  if (max === 0) return 0;
  const range = BigInt(max) + 1n;
  const threshold = (2n ** 32n - range) % range;
  for (;;) {
    const product = BigInt(bits.uint32()) * range;
    if ((product & 0xffffffffn) >= threshold) return Number(product >> 32n);
  }
}
