/** @file Classes that only their subclasses have instances of, at run time as in types. */

const bases = new WeakSet<object>();

interface Class {
  readonly name: string;
  readonly prototype: object;
}

/** Makes a class one that only its subclasses have instances of, which {@link overrides override} some methods. */
export function base(Class: Class, ...methods: readonly string[]): void {
  bases.add(Class);
  overrides(Class, ...methods);
}

/** Gives a class the methods that its subclasses must have in their place: they say so. */
export function overrides(Class: Class, ...methods: readonly string[]): void {
  for (const name of methods) {
    const value = function (this: object): never {
      throw new TypeError(`${this.constructor.name}: expected ${name} to be overridden`);
    };
    Object.defineProperty(Class.prototype, name, { value, writable: true, configurable: true });
  }
}

/** Refuses to make an instance of a {@link base} itself. */
export function refuseBase(Class: { readonly name: string }): void {
  if (!bases.has(Class)) return;
  throw new TypeError(`${Class.name}: expected a subclass, got the base itself, which has no meaning of its own`);
}
