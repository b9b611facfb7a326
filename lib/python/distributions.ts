/** @file Single draws of NumPy's distributions, by the algorithms of its generators, from a source of simple numbers. */

/** Numbers that a generator makes: in [0, 1), normal ones, exponential ones. */
export interface Source {
  double(): number;
  normal(): number;
  exponential(): number;
}

/** Successes of n trials of the probability p up to 0.5, by inversion of the distribution. */
export function successes(from: Pick<Source, 'double'>, n: number, p: number): number {
  if (n === 0 || p === 0) return 0;
  if (n * p > 30) throw new RangeError(`binomial: expected n * min(p, 1 - p) to be at most 30, got ${n * p}`);
  const q = 1 - p;
  const start = Math.exp(n * Math.log(q));
  const bound = Math.trunc(Math.min(n, n * p + 10 * Math.sqrt(n * p * q + 1)));
  let x = 0;
  let px = start;
  let u = from.double();
  while (u > px) {
    if (++x > bound) {
      x = 0;
      px = start;
      u = from.double();
    } else {
      u -= px;
      px = ((n - x + 1) * p * px) / (x * q);
    }
  }
  return x;
}

/**
 * A number of the gamma distribution with the scale 1.
 *
 * @see Marsaglia and Tsang, "A Simple Method for Generating Gamma Variables", 2000; Ahrens and Dieter for shapes below 1.
 */
export function gamma(from: Source, shape: number): number {
  if (shape === 1) return from.exponential();
  if (shape === 0) return 0;
  if (shape < 1) {
    for (;;) {
      const u = from.double();
      const v = from.exponential();
      if (u <= 1 - shape) {
        const x = u ** (1 / shape);
        if (x <= v) return x;
      } else {
        const y = -Math.log((1 - u) / shape);
        const x = (1 - shape + shape * y) ** (1 / shape);
        if (x <= v + y) return x;
      }
    }
  }
  const b = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * b);
  for (;;) {
    let x: number;
    let v: number;
    do {
      x = from.normal();
      v = 1 + c * x;
    } while (v <= 0);
    v = v * v * v;
    const u = from.double();
    if (u < 1 - 0.0331 * (x * x) * (x * x)) return b * v;
    if (Math.log(u) < 0.5 * x * x + b * (1 - v + Math.log(v))) return b * v;
  }
}

/** A number of the beta distribution: by Jöhnk's method where both parameters are at most 1. */
export function beta(from: Source, a: number, b: number): number {
  if (a > 1 || b > 1) {
    const x = gamma(from, a);
    return x / (x + gamma(from, b));
  }
  for (;;) {
    const u = from.double();
    const v = from.double();
    const x = u ** (1 / a);
    const y = v ** (1 / b);
    if (x + y > 1) continue;
    if (x + y > 0) return x / (x + y);
    const [p, q] = [Math.log(u) / a, Math.log(v) / b];
    const top = Math.max(p, q);
    return Math.exp(p - top - Math.log(Math.exp(p - top) + Math.exp(q - top)));
  }
}

export function student(from: Source, df: number): number {
  const x = from.normal();
  return (Math.sqrt(df / 2) * x) / Math.sqrt(gamma(from, df / 2));
}

export function laplace(from: Source): number {
  for (;;) {
    const u = from.double();
    if (u >= 0.5) return -Math.log(2 - u - u);
    if (u > 0) return Math.log(u + u);
  }
}

export function logistic(from: Source): number {
  for (;;) {
    const u = from.double();
    if (u > 0) return Math.log(u / (1 - u));
  }
}

export function gumbel(from: Source): number {
  for (;;) {
    const u = 1 - from.double();
    if (u < 1) return -Math.log(-Math.log(u));
  }
}

/**
 * The number of events of a rate.
 *
 * @see Hörmann, "The Transformed Rejection Method for Generating Poisson Random Variables", 1993, for rates from 10 on.
 */
export function poisson(from: Source, rate: number): number {
  if (rate === 0) return 0;
  if (rate < 10) {
    const bound = Math.exp(-rate);
    let count = 0;
    for (let product = from.double(); product > bound; product *= from.double()) count++;
    return count;
  }
  const logRate = Math.log(rate);
  const b = 0.931 + 2.53 * Math.sqrt(rate);
  const a = -0.059 + 0.02483 * b;
  const inverse = 1.1239 + 1.1328 / (b - 3.4);
  const accepted = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = from.double() - 0.5;
    const v = from.double();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + rate + 0.43);
    if (us >= 0.07 && v <= accepted) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    const left = Math.log(v) + Math.log(inverse) - Math.log(a / (us * us) + b);
    if (left <= -rate + k * logRate - logFactorial(k)) return k;
  }
}

const STIRLING = [
  8.333333333333333e-2, -2.777777777777778e-3, 7.936507936507937e-4, -5.952380952380952e-4, 8.417508417508418e-4,
  -1.917526917526918e-3, 6.41025641025641e-3, -2.955065359477124e-2, 1.796443723688307e-1, -1.3924322169059,
];

/** The logarithm of k!, by Stirling's series. */
function logFactorial(k: number): number {
  const x = k + 1;
  if (x === 1 || x === 2) return 0;
  const steps = x < 7 ? Math.trunc(7 - x) : 0;
  let above = x + steps;
  const square = (1 / above) * (1 / above);
  const series = STIRLING.reduceRight((sum, term) => sum * square + term, 0);
  let made = series / above + 0.5 * 1.8378770664093453 + (above - 0.5) * Math.log(above) - above;
  for (let i = 0; i < steps; i++) {
    made -= Math.log(above - 1);
    above -= 1;
  }
  return made;
}
