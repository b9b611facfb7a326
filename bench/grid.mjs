// Workloads that are made larger in one way at a time. The id of a row says its size, which the rivals read there:
// langevin-gauss/chains=1000,steps=20,width=10.

/** Rows about the size `base`, with the sizes of `axes` along one axis after the other; `make` gives the row of a size. */
export function grid(name, base, axes, make) {
  const rows = {};
  for (const [axis, values] of Object.entries(axes)) {
    for (const value of values) {
      const size = { ...base, [axis]: value };
      const parts = Object.entries(size).map(([key, number]) => `${key}=${number}`);
      rows[`${name}/${parts.join(',')}`] = make(size);
    }
  }
  return rows;
}

/** The workload and the size of a row. */
export function sizeOf(id) {
  const [name, parts] = id.split('/');
  const entries = parts.split(',').map((part) => part.split('='));
  return { name, size: Object.fromEntries(entries.map(([key, number]) => [key, Number(number)])) };
}
