/** @file Writing pickles. */
import { short } from '../../arguments/messages.js';
import { walked } from '../../arguments/thrown.js';
import { isCount, PickleCall, PickleGlobal, PicklePersistent } from './values.js';

/**
 * A pickle (protocol 2) of a value: null and undefined, booleans, numbers (whole ones as int, others as float), bigints,
 * strings, Uint8Arrays, arrays (frozen ones as tuples), sets, maps and plain objects (whose keys that are counts from 0
 * up become ints), complex numbers `{ re, im }`, and what `replace` gives for any other object.
 *
 * @throws TypeError for anything else; `owner` begins its message, which says where the value is.
 */
export function encodePickle(
  value: unknown,
  replace: (value: object, path: string) => PickleGlobal | PickleCall | undefined = () => undefined,
  owner = 'encodePickle',
): Uint8Array {
  const writer = new Writer(replace, owner);
  walked(owner, 'value', () => writer.write(value, 'value'));
  return writer.end();
}

class Writer {
  readonly #parts: Buffer[] = [Buffer.from([0x80, 2])];
  readonly #memo = new Map<unknown, number>();
  readonly #globals = new Map<string, PickleGlobal>();

  constructor(
    readonly replace: (value: object, path: string) => PickleGlobal | PickleCall | undefined,
    readonly owner: string,
  ) {}

  end(): Uint8Array {
    this.#op('.');
    return Buffer.concat(this.#parts);
  }

  #op(code: string, operand?: Buffer): void {
    this.#parts.push(Buffer.from(code, 'latin1'));
    if (operand) this.#parts.push(operand);
  }

  #remember(key: unknown): void {
    this.#op('r', u32(this.#memo.size));
    this.#memo.set(key, this.#memo.size);
  }

  /** Refers to what was written before; false if it was not. */
  #recall(key: unknown): boolean {
    const index = this.#memo.get(key);
    if (index === undefined) return false;
    this.#op('j', u32(index));
    return true;
  }

  write(value: unknown, path: string): void {
    if (value === undefined || value === null) this.#op('N');
    else if (typeof value === 'boolean') this.#op(value ? '\x88' : '\x89');
    else if (typeof value === 'number') this.#number(value);
    else if (typeof value === 'bigint') this.#bigint(value);
    else if (typeof value === 'string') this.#string(value);
    else if (typeof value === 'object') this.#object(value, path);
    else throw this.#refuse(value, path);
  }

  #refuse(value: unknown, path: string): TypeError {
    const got = typeof value === 'function' || typeof value === 'symbol' ? `a ${typeof value}` : nameOf(value);
    const cure = typeof (value as { stateDict?: unknown })?.stateDict === 'function' ? '; save its stateDict()' : '';
    return new TypeError(
      `${this.owner}: expected ${short(path)} to be a tensor, a number, a string or a container of them, got ${got}${cure}`,
    );
  }

  #number(value: number): void {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
      const operand = Buffer.alloc(8);
      operand.writeDoubleBE(value);
      this.#op('G', operand);
    } else if (value >= 0 && value < 256) {
      this.#op('K', Buffer.from([value]));
    } else if (value >= -(2 ** 31) && value < 2 ** 31) {
      const operand = Buffer.alloc(4);
      operand.writeInt32LE(value);
      this.#op('J', operand);
    } else {
      this.#bigint(BigInt(value));
    }
  }

  #bigint(value: bigint): void {
    if (value !== BigInt.asIntN(2040, value))
      throw new RangeError(`${this.owner}: expected whole numbers below 2^2039`);
    const bytes: number[] = [];
    let rest = value;
    // Until what remains is the sign alone, and the last byte says the same.
    while (!((rest === 0n && (bytes.at(-1) ?? 0) < 128) || (rest === -1n && (bytes.at(-1) ?? 0) >= 128))) {
      bytes.push(Number(rest & 255n));
      rest >>= 8n;
    }
    this.#op('\x8a', Buffer.from([bytes.length, ...bytes]));
  }

  #string(value: string): void {
    if (this.#recall(value)) return;
    const text = Buffer.from(value, 'utf8');
    this.#op('X', Buffer.concat([u32(text.length), text]));
    this.#remember(value);
  }

  #object(value: object, path: string): void {
    if (this.#recall(value)) return;
    if (value instanceof PicklePersistent) {
      this.#tuple(value.id, path);
      this.#op('Q');
    } else if (value instanceof PickleGlobal) {
      this.#global(value);
    } else if (value instanceof PickleCall) {
      this.#call(value, path);
    } else if (Array.isArray(value)) {
      if (Object.isFrozen(value)) this.#tuple(value, path);
      else this.#list(value, path);
    } else if (value instanceof Map) {
      this.#dict(value, value.entries(), path);
    } else if (value instanceof Set) {
      this.#call(new PickleCall(new PickleGlobal('__builtin__', 'set'), [[...value]]), path);
      this.#remember(value);
    } else if (value instanceof Uint8Array) {
      const text = Buffer.from(value).toString('latin1');
      this.#call(new PickleCall(new PickleGlobal('_codecs', 'encode'), [text, 'latin1']), path);
      this.#remember(value);
    } else {
      this.#other(value, path);
    }
  }

  #list(items: readonly unknown[], path: string): void {
    this.#op(']');
    this.#remember(items);
    this.#op('(');
    items.forEach((item, i) => {
      this.write(item, `${path}[${i}]`);
    });
    this.#op('e');
  }

  #other(value: object, path: string): void {
    const call = this.replace(value, path);
    if (call) {
      this.#object(call, path);
      this.#remember(value);
      return;
    }
    const proto = Object.getPrototypeOf(value);
    if (proto !== Object.prototype && proto !== null) throw this.#refuse(value, path);
    const { re, im } = value as { re?: unknown; im?: unknown };
    if (typeof re === 'number' && typeof im === 'number' && Object.keys(value).length === 2) {
      this.#global(new PickleGlobal('__builtin__', 'complex'));
      for (const part of [re, im]) {
        const operand = Buffer.alloc(8);
        operand.writeDoubleBE(part);
        this.#op('G', operand);
      }
      this.#op('\x86');
      this.#op('R');
      return;
    }
    const entries = Object.entries(value).map(([key, item]) => [isCount(key) ? Number(key) : key, item] as const);
    this.#dict(value, entries, path);
  }

  #dict(value: object, entries: Iterable<readonly [unknown, unknown]>, path: string): void {
    this.#op('}');
    this.#remember(value);
    this.#op('(');
    for (const [key, item] of entries) {
      this.write(key, `a key of ${path}`);
      this.write(item, typeof key === 'string' && /^\w+$/.test(key) ? `${path}.${key}` : `${path}[${String(key)}]`);
    }
    this.#op('u');
  }

  #tuple(items: readonly unknown[], path: string): void {
    this.#op('(');
    items.forEach((item, i) => {
      this.write(item, `${path}[${i}]`);
    });
    this.#op('t');
  }

  #global(value: PickleGlobal): void {
    const text = `${value.module}\n${value.name}\n`;
    const known = this.#globals.get(text) ?? value;
    if (this.#recall(known)) return;
    this.#globals.set(text, known);
    this.#op('c', Buffer.from(text));
    this.#remember(known);
  }

  #call(value: PickleCall, path: string): void {
    this.#global(value.callee);
    this.#tuple(value.args, path);
    this.#op('R');
  }
}

const nameOf = (value: unknown): string => `a ${(value as object).constructor?.name || 'nameless object'}`;

function u32(value: number): Buffer {
  const operand = Buffer.alloc(4);
  operand.writeUInt32LE(value);
  return operand;
}
