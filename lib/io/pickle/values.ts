/** @file The contents of a pickle that have no counterpart in JavaScript. */

/** A name in a module of Python, such as `torch FloatStorage`. */
export class PickleGlobal {
  constructor(
    readonly module: string,
    readonly name: string,
  ) {}
}

/** A call of a function of Python, which the reader of the pickle makes to get the object. */
export class PickleCall {
  constructor(
    readonly callee: PickleGlobal,
    readonly args: readonly unknown[],
  ) {}
}

/** An object that lies outside the pickle, by what finds it there. */
export class PicklePersistent {
  constructor(readonly id: readonly unknown[]) {}
}

/** Whether JavaScript takes a key for a number, and puts it before all names. */
export const isCount = (key: string): boolean => /^(0|[1-9]\d{0,8})$/.test(key);
