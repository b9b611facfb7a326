/** @file Results of operators with several: lists that can also be read by name, `x.max(0).indices`. */
import { snakeCase } from '../arguments/names.js';
import type { Schema } from './schema.js';

/** The list of the results of an operator; Python's structure sequences, such as `torch.return_types.max`. */
class Results extends Array<unknown> {
  /** Lists made from this one, such as by `map`, are plain. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}

/** Makes the lists of the results of one overload of the operator `name`; undefined where no result has a name. */
export function resultsOf(name: string, { results }: Schema): ((values: readonly unknown[]) => unknown[]) | undefined {
  if (!results.some((result) => result.name)) return undefined;
  class Named extends Results {}
  results.forEach((result, i) => {
    if (!result.name) return;
    Object.defineProperty(Named.prototype, result.name, {
      get(this: unknown[]) {
        return this[i];
      },
    });
  });
  if (results.every((result) => result.name)) {
    const value = function (this: unknown[]): string {
      return `torch.return_types.${name}(\n${results.map((r, i) => `${snakeCase(r.name)}=${this[i]}`).join(',\n')})`;
    };
    for (const key of ['toString', Symbol.for('nodejs.util.inspect.custom')]) {
      Object.defineProperty(Named.prototype, key, { value });
    }
  }
  return (values) => {
    const list = new Named();
    for (const value of values) list.push(value);
    return list;
  };
}
