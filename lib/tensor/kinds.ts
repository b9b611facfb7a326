/** @file The kinds of values in calls of operators, as letters, and which of them an argument of a schema takes. */
import { isOptions, ownNames } from '../arguments/options.js';
import { Device } from './device.js';
import { isDType } from './dtype.js';
import { Generator } from './generator.js';
import type { Argument, Schema } from './schema.js';
import { Tensor } from './tensor.js';

/** The options that a value holds, as a literal; undefined for one that is no object of options. */
export function optionsIn(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || value instanceof Tensor) return undefined;
  if ('re' in value && 'im' in value) return undefined;
  const proto = Object.getPrototypeOf(value);
  if (proto === Object.prototype || proto === null) return value as Record<string, unknown>;
  return isOptions(value) ? ownNames(value) : undefined;
}

const isWhole = (value: unknown) => typeof value === 'number' && Number.isInteger(value);
const isTensor = (value: unknown) => value instanceof Tensor;

/** Whether a list holds something, and nothing but such values. */
function areAll(list: readonly unknown[], is: (value: unknown) => boolean): boolean {
  for (let i = 0; i < list.length; i++) if (!is(list[i])) return false;
  return list.length > 0;
}

/** A letter for the kind of a value; calls with the same letters are carried out by the same plan. */
export function kindOf(value: unknown): string {
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) ? 'i' : 'f';
    case 'undefined':
      return '-';
    case 'boolean':
      return 'b';
    case 'bigint':
      return 'n';
    case 'string':
      return isDType(value) ? 'd' : 's';
    case 'object':
      if (value === null) return '0';
      if (value instanceof Tensor) return 't';
      if (Array.isArray(value) || ArrayBuffer.isView(value)) {
        const list = value as unknown[];
        if (areAll(list, isWhole)) return '[i';
        if (areAll(list, isTensor)) return '[t';
        for (let i = 0; i < list.length; i++) {
          const element = list[i];
          if (element !== null && element !== undefined) {
            const kind = kindOf(element);
            // One fraction among whole numbers makes a list of fractions.
            if (kind === 'i' && list.some((v) => typeof v === 'number' && !Number.isInteger(v))) return '[f';
            return `[${list.includes(null) ? '?' : ''}${kind}`;
          }
        }
        return list.length > 0 ? '[?' : '[';
      }
      if (value instanceof Generator) return 'g';
      if (value instanceof Device) return 'e';
      if ('re' in value && 'im' in value) return 'c';
      return 'o';
    default:
      return 'x';
  }
}

const ACCEPTS: Record<Argument['type'], string> = {
  Tensor: 't',
  Operand: 'tifbnc',
  Scalar: 'ifbnc',
  int: 'in',
  float: 'ifn',
  bool: 'b',
  str: 'sd',
  ScalarType: 'd',
  Layout: 's',
  MemoryFormat: 's',
  Device: 'es',
  Generator: 'g',
};

export function accepts(argument: Argument, kind: string, loose: boolean): boolean {
  if (kind === '0') return argument.optional;
  if (kind === '-') return argument.optional || argument.hasDefault;
  const one = ACCEPTS[argument.type];
  if (!argument.list) return kind.length === 1 && one.includes(kind);
  if (!kind.startsWith('['))
    return loose && (argument.type === 'int' || argument.type === 'float') && one.includes(kind);
  let element = kind.slice(1);
  if (element.startsWith('?')) {
    if (!argument.sparse) return false;
    element = element.slice(1);
  }
  return element === '' || one.includes(element);
}

/** The name of an argument in a call's options: Python has `input` and `out` where many schemas have other names. */
export function optionName(argument: Argument, schema: Schema): string {
  const { name } = argument;
  if (name === 'self' && !schema.arguments.some((a) => a.name === 'input')) return 'input';
  const isOut = (a: Argument) => a.writes && a.keywordOnly;
  return isOut(argument) && schema.arguments.filter(isOut).length === 1 ? 'out' : name;
}
