/** @file Other programs, servers, sockets and pictures of files, by their helpers in `torchebm/python`. */
import { type Code, type Context, code, fail, typeOf } from '../context.js';
import { present, type Type } from '../kinds/types.js';
import { camel } from '../names.js';
import type { Argument, Expression } from '../reading/syntax.js';
import { text } from '../reading/syntax.js';
import { args, type Item } from './arguments.js';
import { call as callDoc, type Doc } from './doc.js';
import { receiver, value } from './operands.js';
import { awaited, type Call } from './userCalls.js';

/** The places of arguments in functions and methods of PIL, which take all of them by position here. */
const PLACES: Record<string, readonly string[]> = {
  open: ['fp'],
  new: ['mode', 'size', 'color'],
  fromarray: ['obj', 'mode'],
  GaussianBlur: ['radius'],
  BoxBlur: ['radius'],
  convert: ['mode'],
  resize: ['size', 'resample'],
  filter: ['filter'],
  crop: ['box'],
  transpose: ['method'],
  paste: ['im', 'box'],
  copy: [],
  close: [],
  getbbox: [],
};

export function inPlaces(c: Context, given: readonly Argument[], names: readonly string[]): Item[] {
  if (given.some((a) => a.spread)) return args(c, given);
  const items: Item[] = [];
  given.forEach((a, i) => {
    const at = a.name === null ? i : names.indexOf(a.name);
    if (at < 0) fail(`the argument ${a.name}`);
    items[at] = { doc: value(c, a.value) };
  });
  return Array.from(items, (item) => item ?? { doc: 'undefined' });
}

/** The text of a message and what is put in it: what Python's loggers add besides is left out. */
export const messageArgs = (c: Context, e: Call): Item[] =>
  args(
    c,
    e.args.filter((a) => !/^(exc_info|stack_info|stacklevel|extra)$/.test(a.name ?? '')),
  );

/** A call that waits, where something can. */
function waited(c: Context, doc: Doc, name: string): Code {
  return c.canAwait ? awaited(c, doc) : fail(`${name} waits, which a function that is passed on cannot`);
}

/** A call of a function of one of these modules; null for others. */
export function outsideCall(c: Context, e: Call, path: string): Code | null {
  const [first] = e.args.map((a) => a.value);
  switch (path) {
    case 'base64.b64decode':
      return code(['Buffer.from(', value(c, first!), ", 'base64')"]);
    case 'base64.b64encode':
      // As bytes: Python makes text of them by `decode`.
      return code(['Buffer.from(Buffer.from(', value(c, first!), ").toString('base64'))"]);
    case 'urllib.request.Request': {
      const given = inObject(e.args, ['data', 'headers']);
      return code(['new ', c.imports.python('Request'), callDoc(args(c, given))]);
    }
    case 'urllib.request.urlopen':
    case 'urllib.request.urlretrieve': {
      const name = path.slice('urllib.request.'.length);
      const given = name === 'urlopen' ? inObject(e.args, ['data', 'timeout']) : e.args;
      return waited(c, [c.imports.python(name), callDoc(args(c, given))], path);
    }
    case 'websocket.create_connection':
      return waited(c, [c.imports.python('websocket'), '.createConnection', callDoc(args(c, e.args))], path);
    case 'subprocess.Popen':
      return code(['new ', c.imports.python('Popen'), callDoc(args(c, e.args))]);
    case 'cairosvg.svg2png':
      return code([c.imports.python('cairosvg'), '.svg2png', callDoc(args(c, e.args))]);
  }
  if (path.startsWith('PIL.')) {
    const [, room, name = '', ...more] = path.split('.');
    const places = more.length === 0 ? PLACES[name] : undefined;
    if (room === 'Image' && places && /^(open|new|fromarray)$/.test(name))
      return code([c.imports.python('Image'), `.${name}`, callDoc(inPlaces(c, e.args, places))]);
    if (room === 'ImageFilter' && places && /Blur$/.test(name))
      return code(['new ', c.imports.python('ImageFilter'), `.${name}`, callDoc(inPlaces(c, e.args, places))]);
  }
  return /^(base64|urllib|websocket|cairosvg|PIL)\./.test(path) ? fail(`${path} has no counterpart`) : null;
}

/** Arguments behind the first one by their names. */
const inObject = (given: readonly Argument[], names: readonly string[]): Argument[] =>
  given.map((a, i) => (i > 0 && a.name === null ? { ...a, name: names[i - 1] ?? null } : a));

/** A method of an object of these modules; null for others. */
export function outsideMethod(c: Context, e: Call, of: Expression & { kind: 'attribute' }, owner: Type): Code | null {
  if (owner.k !== 'lib') return null;
  const { name } = of;
  const target = (): Doc => receiver(c, of.of);
  switch (owner.name) {
    case 'bytes': {
      if (name === 'hex' && e.args.length === 0) return code([target(), ".toString('hex')"]);
      const encoding = e.args[0] ? text(e.args[0].value) : 'utf8';
      if (name !== 'decode' || !/^(utf-?8|ascii|latin-?1)$/i.test(encoding)) fail(`the method ${name} of bytes`);
      return code([target(), /^l/i.test(encoding) ? ".toString('latin1')" : '.toString()']);
    }
    case 'hashlib.Hash':
      if (name === 'hexdigest') return code([target(), ".digest('hex')"]);
      if (name === 'digest') return code([target(), '.digest()']);
      return name === 'update' ? null : fail(`the method ${name} of a hash`);
    case 'logging.Logger':
      return /^(debug|info|warn|warning|error|exception|critical|log)$/.test(name)
        ? code([target(), `.${name}`, callDoc(messageArgs(c, e))])
        : null;
    case 'websocket.Connection':
      return name === 'recv' ? waited(c, [target(), '.recv()'], name) : null;
    case 'subprocess.Popen': {
      if (name !== 'wait' && name !== 'communicate') return null;
      const given =
        name === 'wait'
          ? args(c, inObject([{ ...e.args[0]!, name: null }, ...e.args], ['timeout']).slice(1))
          : inPlaces(c, e.args, ['input']);
      return waited(c, [target(), `.${name}`, callDoc(given)], name);
    }
    case 'subprocess.Output':
      return name === 'read'
        ? waited(c, [target(), '.read()'], name)
        : fail(`the method ${name} of a program's output`);
    case 'PIL.Image': {
      if (name === 'save') return code([target(), '.save', callDoc(args(c, e.args))]);
      const places = PLACES[name] ?? fail(`the method ${name} of PIL's pictures`);
      return code([target(), `.${camel(name)}`, callDoc(inPlaces(c, e.args, places))]);
    }
    default:
      return null;
  }
}

/** Text that JSON is read from: bytes become text. */
export function textOf(c: Context, e: Expression): Doc {
  const t = present(typeOf(c, e));
  return t.k === 'lib' && t.name === 'bytes' ? ['String(', value(c, e), ')'] : value(c, e);
}
