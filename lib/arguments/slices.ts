/** @file Slices as Python writes them: '1:5', ':-1', '::2'. */

/** The first place of a slice and the one at which it ends. */
export function sliceEnds(
  from: number | null,
  to: number | null | undefined,
  step: number,
  n: number,
): [number, number] {
  const clip = (i: number | null | undefined, fallback: number): number => {
    if (i === null || i === undefined) return fallback;
    const j = i < 0 ? i + n : i;
    return step > 0 ? Math.min(Math.max(j, 0), n) : Math.min(Math.max(j, -1), n - 1);
  };
  return [clip(from, step > 0 ? 0 : n - 1), clip(to, step > 0 ? n : -1)];
}

/** The places that a slice means in a list of `n` elements. */
export function slicePlaces(text: string, n: number): number[] {
  const [a, b, c] = text.split(':').map((p) => (p.trim() === '' ? null : Number(p)));
  const step = c ?? 1;
  if (step === 0) throw new RangeError('slice: expected the step to be other than 0, got 0');
  const [from, to] = sliceEnds(a!, b, step, n);
  const places: number[] = [];
  for (let i = from; step > 0 ? i < to : i > to; i += step) places.push(i);
  return places;
}
