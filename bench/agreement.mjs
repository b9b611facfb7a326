// Whether a rival has computed what we have.

/**
 * Why a rival's results do not agree with ours; null if they do. `numbers` have to be equal to what rounding grows to,
 * the named values of `law` to the row's `near`, in shares of ours.
 */
export function agreement({ near = {}, rounding = 1e-3 }, ours, theirs) {
  if (theirs.numbers && ours.numbers) return ofNumbers(rounding, ours.numbers, theirs.numbers);
  const names = Object.keys(near).filter((name) => theirs.law?.[name] !== undefined && ours.law?.[name] !== undefined);
  if (names.length === 0) return 'gave no results to compare';
  for (const name of names) {
    const [a, b] = [ours.law[name], theirs.law[name]];
    if (!(Math.abs(a - b) <= near[name] * Math.max(Math.abs(a), 1e-12))) return `${name} is ${b}, here ${a}`;
  }
  return null;
}

function ofNumbers(rounding, ours, theirs) {
  if (ours.length !== theirs.length) return `gave ${theirs.length} numbers, here ${ours.length}`;
  const off = Math.max(...theirs.map((value, i) => Math.abs(value - ours[i]) / (1 + Math.abs(value))));
  return off < rounding ? null : `numbers are off by ${off}`;
}
