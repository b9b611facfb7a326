/** @file Classes whose methods read their own properties and arguments alone: the library's. */
const classes = new WeakSet<object>();

/** Says of the classes among these exports that they are such. */
export function closed(exports: object): void {
  for (const value of Object.values(exports)) if (typeof value === 'function') classes.add(value);
}

/** Whether an object is an instance of such a class itself, not of a subclass. */
export function isClosed(value: object): boolean {
  return typeof value.constructor === 'function' && classes.has(value.constructor);
}
