import { refuseBase } from './base.js';

/** The method that runs when a {@link Callable} is called; it gets the arguments as an array. @internal */
export const call = Symbol('call');

/** Makes `new` return a function that has the class's methods, so that instances can be called. @internal */
export class Callable {
  constructor() {
    refuseBase(new.target);
    // An arrow function has no properties but `length` and `name`, which would hide an instance's own.
    const self = (...args: unknown[]): unknown => (self as unknown as { [call](args: unknown[]): unknown })[call](args);
    delete (self as { name?: string }).name;
    delete (self as { length?: number }).length;
    // biome-ignore lint/correctness/noConstructorReturn: the instance is the function.
    return Object.setPrototypeOf(self, new.target.prototype) as this;
  }
}
