/** @file Butcher tableaus as subclasses give them, and their checks. */
import { counted, valueError } from '../arguments/options.js';

/** A method by its Butcher tableau. */
interface Method {
  readonly tableauA: readonly (readonly number[])[];
  readonly tableauB: readonly number[];
  readonly tableauC: readonly number[];
  readonly errorWeights: readonly number[] | null;
  readonly order: number | null;
  readonly fsal: boolean;
}

/** The tableau of a method; its rows and weights have the lengths that its times ask for. */
export function readTableau(owner: string, method: Method) {
  const { tableauA: a, tableauB: b, tableauC: c, errorWeights: e, fsal, order } = method;
  const isRow = (row: unknown) => Array.isArray(row) && row.every((value) => typeof value === 'number');
  const check = (name: string, value: unknown, holds: boolean, what: string) => {
    if (value === undefined) throw new TypeError(`${owner}: expected ${name} to be a getter of the class, got none`);
    if (!holds) throw valueError(owner, name, what, value);
  };
  const n = Array.isArray(c) ? c.length : 0;
  check('tableauC', c, isRow(c) && n > 0, 'an array of numbers, one for each stage');
  check('tableauB', b, isRow(b) && b.length === n, `${counted(n, 'number')}, one for each stage`);
  const rows = Array.isArray(a) && a.length === n && a.every((row, i) => isRow(row) && row.length <= i + 1);
  check('tableauA', a, rows, `${n} rows of numbers, row i with at most i + 1 of them`);
  if (e !== null) {
    check('errorWeights', e, isRow(e) && e.length === n + Number(fsal), `${counted(n + Number(fsal), 'number')}`);
    check('order', order, Number.isInteger(order) && order! > 0, 'a positive integer, since there are error weights');
  }
  return { a, b, c, e };
}
