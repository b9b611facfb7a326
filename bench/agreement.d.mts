interface Results {
  numbers?: number[] | null;
  law?: Record<string, number>;
}
export function agreement(
  row: { near?: Record<string, number>; rounding?: number },
  ours: Results,
  theirs: Results,
): string | null;
