/** @file Classes that only their subclasses have instances of, at run time as in types. */

const bases = new WeakSet<object>();

/** Makes a class one that only its subclasses have instances of. */
export function base(Class: abstract new (...args: any[]) => unknown): void {
  bases.add(Class);
}

/** Refuses to make an instance of a {@link base} itself. */
export function refuseBase(Class: { readonly name: string }): void {
  if (!bases.has(Class)) return;
  throw new TypeError(`${Class.name}: expected a subclass, got the base itself, which has no meaning of its own`);
}
