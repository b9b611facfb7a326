/** @file Types of argument lists that come by position, by name, or both, as in Python. */

/** `K` as it must be, a list of names in `A`; the compiler compares both without laying out the members of an array. */
export type Names<A, K> = { [I in keyof K]: K[I] & keyof A };

/**
 * The arguments `A` of a call: leading ones by position, in the order `K`, then one object with any of the others.
 *
 * `Arguments<{ input: Tensor; inplace?: boolean; out?: Tensor }, ['input', 'inplace']>` accepts `(x)`, `(x, true)`,
 * `(x, true, { out })`, `(x, { out })` and `({ input: x, out })`.
 * `K` is a list that is not readonly, here and below.
 */
export type Arguments<A, K extends Names<A, K>> = InOrder<A, K>;

/** {@link Arguments} whose names are checked elsewhere. */
export type InOrder<A, K> =
  | ({} extends A ? [options?: A] : [named: A])
  | (K extends [infer F extends keyof A, ...infer R] ? [A[F], ...InOrder<Omit<A, F>, R>] : never);

/**
 * The arguments that have defaults: leading ones by position, in the order `K`, then one object with any of the others.
 *
 * `Trailing<{ bias?: boolean; device?: string }, ['bias']>` accepts `()`, `({ bias: false })`, `(false)` and
 * `(false, { device: 'cpu' })`.
 */
export type Trailing<O, K extends Names<O, K>> = TrailingIn<O, K>;

type TrailingIn<O, K> =
  | [options?: O]
  | (K extends [infer A extends keyof O, ...infer R] ? [O[A], ...TrailingIn<O, R>] : never);

/**
 * Arguments of which one without a default goes by name, in an object that also has all those behind it; `K` lists
 * those without a default.
 *
 * `Named<{ inFeatures: number; outFeatures: number; bias?: boolean }, ['inFeatures', 'outFeatures']>` accepts
 * `({ inFeatures: 2, outFeatures: 3, bias: false })` and `(2, { outFeatures: 3 })`.
 */
export type Named<O, K extends Names<O, K>> = NamedIn<O, K>;

type NamedIn<O, K> =
  | [named: O]
  | (K extends [infer A extends keyof O, infer B, ...infer R] ? [O[A], ...NamedIn<Omit<O, A>, [B, ...R]>] : never);

/**
 * Arguments that Python takes by keyword alone: those without a default, `R`, by position in the order `K` or by name,
 * the others by name.
 *
 * `Keywords<{ inDim: number }, ['inDim'], { depth?: number }>` accepts `({ inDim: 2, depth: 1 })`, `(2)` and
 * `(2, { depth: 1 })`.
 */
export type Keywords<R, K extends (keyof R)[], O> = [...{ [I in keyof K]: R[K[I]] }, options?: O] | NamedIn<R & O, K>;
