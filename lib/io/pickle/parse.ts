/** @file Reading pickles. */
import { isOverflow } from '../../arguments/thrown.js';
import { isCount } from './values.js';

/** A function that a pickle may call. */
export type PickleFunction = (...args: any[]) => unknown;

/** The things that a pickle may name, by `module name`: functions are called, all else is a value. */
export type PickleGlobals = ReadonlyMap<string, unknown>;

const MARK = Symbol('mark');
/** Whole numbers of more bytes are refused: no file of data needs them. */
const LONGEST_NUMBER = 2 ** 16;
/** The instructions that make a container. */
const CONTAINERS = ')\x85\x86\x87t]}\x8f\x91R\x81';
/** Functions of every pickle. */
const COMMON = new Map<string, unknown>([
  ['collections OrderedDict', (pairs: readonly [unknown, unknown][] = []) => new Map(pairs)],
  ['collections Counter', (pairs: ReadonlyMap<unknown, unknown> = new Map()) => new Map(pairs)],
  ['builtins set', (items: readonly unknown[] = []) => new Set(items)],
  ['builtins frozenset', (items: readonly unknown[] = []) => new Set(items)],
  ['builtins complex', (re: number, im: number) => ({ re, im })],
  ['builtins bytearray', (bytes: Uint8Array = new Uint8Array()) => bytes],
  ['_codecs encode', (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))],
]);

/**
 * The value that a pickle builds.
 *
 * Lists are arrays, tuples frozen arrays; None is null. Dictionaries are plain objects where such an object can keep
 * their keys and their order (names, or counts from 0 up), and else maps. Whole numbers above 2^53 are bigints. Values
 * that a pickle shares, or nests in themselves, are shared here too.
 *
 * @param globals what it may name beside Python's own containers.
 * @param persistent finds what lies outside the pickle.
 * @param maxBytes about how much memory its contents may take, of strings and containers; 1 GiB by default.
 * @throws RangeError if the bytes are no pickle or cut short, or would take more memory or much more time than such a
 * file needs; TypeError for a name or an instruction that is not known.
 */
export function parsePickle(
  bytes: Uint8Array,
  globals: PickleGlobals = new Map(),
  persistent: (id: unknown) => unknown = () => {
    throw new TypeError('the pickle refers to something outside of it');
  },
  maxBytes = 2 ** 30,
): unknown {
  try {
    return finish(run(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), globals, persistent, maxBytes));
  } catch (cause) {
    const { code } = cause as { code?: string };
    if (code === 'ERR_OUT_OF_RANGE' || code === 'ERR_BUFFER_OUT_OF_BOUNDS')
      throw new RangeError('the pickle is cut short', { cause });
    if (isOverflow(cause)) throw new RangeError('the pickle is nested too deeply', { cause });
    throw cause;
  }
}

function run(data: Buffer, globals: PickleGlobals, persistent: (id: unknown) => unknown, maxBytes: number): unknown {
  const stack: unknown[] = [];
  const memo = new Map<number, unknown>();
  let at = 0;
  const skip = (n: number): number => {
    at += n;
    return at - n;
  };
  const take = (n: number): Buffer => {
    if (n > data.length - at) throw new RangeError('the pickle is cut short');
    return data.subarray(at, skip(n) + n);
  };
  const line = (): string => {
    const end = data.indexOf(10, at);
    if (end < 0) throw new RangeError('the pickle is cut short');
    const length = end - at;
    return take(length + 1).toString('utf8', 0, length);
  };
  const pop = (): any => {
    if (stack.length === 0) throw new RangeError('the pickle is damaged: it takes a value that it never made');
    return stack.pop();
  };
  const top = <T>(kind: abstract new (...args: any[]) => T, name: string): T => {
    const value = stack.at(-1);
    if (!(value instanceof kind)) throw new TypeError(`the pickle adds items to a value that is no ${name}`);
    return value;
  };
  const popMark = (): unknown[] => {
    const begin = stack.lastIndexOf(MARK);
    if (begin < 0) throw new RangeError('the pickle is damaged: it takes a value that it never made');
    return stack.splice(begin).slice(1);
  };
  // Shared contents are named in a few bytes each time they are given to a function, which may copy them.
  let copies = 2 ** 16 + 16 * data.length;
  let memory = maxBytes;
  const hold = (size: number): void => {
    memory -= size;
    if (memory < 0) {
      throw new RangeError(`the pickle would take more than ${maxBytes} bytes; raise maxBytes if you trust it`);
    }
  };
  const copy = (items: number): void => {
    copies -= items;
    if (copies < 0) throw new RangeError('the pickle copies its contents over and over');
    hold(16 * items);
  };
  const tuple = (items: unknown[]) => stack.push(Object.freeze(items));
  const long = (length: number): number | bigint => {
    if (length > LONGEST_NUMBER) throw new RangeError(`the pickle holds a whole number of ${length} bytes`);
    const digits = Buffer.from(take(length)).reverse().toString('hex');
    return whole(BigInt.asIntN(8 * length, BigInt(`0x${digits || '0'}`)));
  };
  const long8 = (): number => Number(data.readBigUInt64LE(skip(8)));
  const global = (module: string, name: string) => {
    const key = `${module === '__builtin__' ? 'builtins' : module} ${name}`;
    if (!COMMON.has(key) && !globals.has(key)) {
      throw new TypeError(`it holds an object of Python's ${key.replace(' ', '.')}, which only Python can make`);
    }
    stack.push(COMMON.get(key) ?? globals.get(key));
  };

  for (;;) {
    const op = String.fromCharCode(data.readUInt8(skip(1)));
    hold(CONTAINERS.includes(op) ? 256 : 16);
    switch (op) {
      case '\x80': // PROTO
        skip(1);
        break;
      case '\x95': // FRAME
        skip(8);
        break;
      case '.': // STOP
        return pop();
      case '0': // POP
        pop();
        break;
      case '(':
        stack.push(MARK);
        break;
      case 'N':
        stack.push(null);
        break;
      case '\x88':
        stack.push(true);
        break;
      case '\x89':
        stack.push(false);
        break;
      case 'J':
        stack.push(data.readInt32LE(skip(4)));
        break;
      case 'K':
        stack.push(data.readUInt8(skip(1)));
        break;
      case 'M':
        stack.push(data.readUInt16LE(skip(2)));
        break;
      case '\x8a': // LONG1
        stack.push(long(data.readUInt8(skip(1))));
        break;
      case '\x8b': // LONG4
        stack.push(long(data.readUInt32LE(skip(4))));
        break;
      case 'G':
        stack.push(data.readDoubleBE(skip(8)));
        break;
      case 'X': // BINUNICODE
        stack.push(take(data.readUInt32LE(skip(4))).toString('utf8'));
        break;
      case '\x8c': // SHORT_BINUNICODE
        stack.push(take(data.readUInt8(skip(1))).toString('utf8'));
        break;
      case '\x8d': // BINUNICODE8
        stack.push(take(long8()).toString('utf8'));
        break;
      case 'U': // SHORT_BINSTRING, a str of Python 2
        stack.push(take(data.readUInt8(skip(1))).toString('latin1'));
        break;
      case 'B': // BINBYTES
        stack.push(new Uint8Array(take(data.readUInt32LE(skip(4)))));
        break;
      case 'C': // SHORT_BINBYTES
        stack.push(new Uint8Array(take(data.readUInt8(skip(1)))));
        break;
      case '\x8e': // BINBYTES8
      case '\x96': // BYTEARRAY8
        stack.push(new Uint8Array(take(long8())));
        break;
      case ')':
        tuple([]);
        break;
      case '\x85':
        tuple([pop()]);
        break;
      case '\x86': {
        const b = pop();
        tuple([pop(), b]);
        break;
      }
      case '\x87': {
        const [c, b] = [pop(), pop()];
        tuple([pop(), b, c]);
        break;
      }
      case 't':
        tuple(popMark());
        break;
      case ']':
        stack.push([]);
        break;
      case 'a': {
        const item = pop();
        top<unknown[]>(Array, 'list').push(item);
        break;
      }
      case 'e': {
        const items = popMark();
        const list = top<unknown[]>(Array, 'list');
        for (const item of items) list.push(item);
        break;
      }
      case '}':
        stack.push(new Map());
        break;
      case 's': {
        const value = pop();
        const key = pop();
        top<Map<unknown, unknown>>(Map, 'dictionary').set(key, value);
        break;
      }
      case 'u': {
        const items = popMark();
        const map = top<Map<unknown, unknown>>(Map, 'dictionary');
        for (let i = 0; i + 1 < items.length; i += 2) map.set(items[i], items[i + 1]);
        break;
      }
      case '\x8f': // EMPTY_SET
        stack.push(new Set());
        break;
      case '\x90': {
        const items = popMark();
        const set = top<Set<unknown>>(Set, 'set');
        for (const item of items) set.add(item);
        break;
      }
      case '\x91': // FROZENSET
        stack.push(new Set(popMark()));
        break;
      case 'c': {
        const module = line();
        global(module, line());
        break;
      }
      case '\x93': {
        const name = pop();
        global(String(pop()), String(name));
        break;
      }
      case 'R':
      case '\x81': {
        const args = pop();
        const callee = pop();
        if (typeof callee !== 'function' || !Array.isArray(args)) {
          throw new TypeError('the pickle calls a value that is no function');
        }
        for (const arg of args) copy(sizeOf(arg));
        stack.push(callee(...args));
        break;
      }
      case 'b': // BUILD: the attributes of an OrderedDict, such as the versions in a state dictionary
        pop();
        top<Map<unknown, unknown>>(Map, 'dictionary');
        break;
      case 'Q':
        stack.push(persistent(pop()));
        break;
      case 'q':
        memo.set(data.readUInt8(skip(1)), stack.at(-1));
        break;
      case 'r':
        memo.set(data.readUInt32LE(skip(4)), stack.at(-1));
        break;
      case '\x94': // MEMOIZE
        memo.set(memo.size, stack.at(-1));
        break;
      case 'h':
        stack.push(memo.get(data.readUInt8(skip(1))));
        break;
      case 'j':
        stack.push(memo.get(data.readUInt32LE(skip(4))));
        break;
      default:
        throw new TypeError(`the pickle has an instruction that is not known: ${op.charCodeAt(0)} at byte ${at - 1}`);
    }
  }
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value) || typeof value === 'string' || value instanceof Uint8Array) return 1 + value.length;
  return value instanceof Map || value instanceof Set ? 1 + value.size : 1;
}

const whole = (value: bigint): number | bigint => (Number.isSafeInteger(Number(value)) ? Number(value) : value);

/** Whether a plain object keeps these keys, in this order, and none that JavaScript reads otherwise. */
function fitsObject(keys: readonly unknown[]): boolean {
  let last = -1;
  let names = false;
  return keys.every((key) => {
    if (typeof key === 'string') {
      names = true;
      return key !== '__proto__' && !isCount(key);
    }
    const fits = typeof key === 'number' && isCount(String(key)) && key > last && !names;
    last = Number(key);
    return fits;
  });
}

/** Turns the maps that dictionaries were built as into plain objects, where these can hold the same. */
function finish(root: unknown): unknown {
  const done = new Map<object, unknown>();
  const visit = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (done.has(value)) return done.get(value);
    if (value instanceof Map) {
      if (!fitsObject([...value.keys()])) {
        done.set(value, value);
        for (const [key, item] of value) value.set(key, visit(item));
        return value;
      }
      const object: Record<string, unknown> = {};
      done.set(value, object);
      for (const [key, item] of value) object[String(key)] = visit(item);
      return object;
    }
    if (Array.isArray(value)) {
      if (Object.isFrozen(value)) {
        const items = Object.freeze(value.map(visit));
        done.set(value, items);
        return items;
      }
      done.set(value, value);
      for (let i = 0; i < value.length; i++) value[i] = visit(value[i]);
    }
    return value;
  };
  return visit(root);
}
