/** @file Text: strings, f-strings, and values as Python writes them. */
import { type Code, type Context, code, LEVEL, typeOf } from '../context.js';
import { isTensor, present, type Type } from '../kinds/types.js';
import { escaped, quote } from '../names.js';
import type { Expression, Piece } from '../reading/syntax.js';
import { type Doc, flat } from './doc.js';
import { receiver, value } from './operands.js';

/** The text of a string, with `${…}` for what an f-string holds. */
export function string(c: Context, pieces: readonly Piece[]): Code {
  if (pieces.every((p) => 'text' in p))
    return code(quote(pieces.map((p) => ('text' in p ? p.text : '')).join('')), LEVEL.atom);
  return code(template(c, pieces), LEVEL.atom);
}

function template(c: Context, pieces: readonly Piece[]): Doc {
  return [
    '`',
    ...pieces.map(
      (p): Doc => ('text' in p ? escaped(p.text).replaceAll('`', '\\`').replaceAll('${', '\\${') : replaced(c, p)),
    ),
    '`',
  ];
}

function replaced(c: Context, p: Exclude<Piece, { text: string }>): Doc {
  const label = p.self ? escaped(`${p.source}=`).replaceAll('`', '\\`') : '';
  return [label, '${', flat(shown(c, p)), '}'];
}

function shown(c: Context, p: Exclude<Piece, { text: string }>): Doc {
  const t = present(typeOf(c, p.value));
  const conversion = p.conversion || (p.self && p.format.length === 0 ? 'r' : '');
  const plain = p.format.length === 0 && conversion !== 'r';
  if (plain) return inText(c, p.value);
  let of: Doc =
    isTensor(t) && p.format.length > 0 && conversion === '' ? [receiver(c, p.value), '.item()'] : value(c, p.value);
  if (conversion === 'r') of = [c.imports.python('repr'), '(', of, t.k === 'float' ? ", 'float')" : ')'];
  if (p.format.length === 0) return of;
  // A format without a letter writes 1.0 as a float.
  const spec = p.format.map((f) => ('text' in f ? f.text : '0')).join('');
  if (t.k === 'float' && /(^|[^a-zA-Z%])$/.test(spec) && !/\.\d+$/.test(spec))
    of = [c.imports.python('str'), '(', of, ", 'float')"];
  const format: Doc = p.format.every((f) => 'text' in f)
    ? quote(p.format.map((f) => ('text' in f ? f.text : '')).join(''))
    : template(c, p.format);
  const right =
    t.k === 'float' && /(^|[^a-zA-Z%])$/.test(spec) && !/\.\d+$/.test(spec) && !/[<>^=]/.test(spec) && /\d/.test(spec);
  return [c.imports.python('format'), '(', of, ', ', right ? quote(`>${spec}`) : format, ')'];
}

/** A value as Python's `str` writes it, inside a template. */
export function inText(c: Context, e: Expression): Doc {
  const t = typeOf(c, e);
  if (t.k === 'str' || t.k === 'int') return value(c, e);
  if (t.k === 'path' || t.k === 'dtype' || t.k === 'device') return value(c, e);
  // An array of NumPy shows more digits than a tensor.
  if (t.k === 'tensor' && t.numpy && !t.scalar)
    return [c.imports.python('str'), '(', receiver(c, e), '.tolist()', t.whole ? ')' : ", 'float')"];
  const float = holdsFloats(t);
  return [c.imports.python('str'), '(', value(c, e), float ? ", 'float')" : ')'];
}

/** Whether the numbers in a value are floats. */
export function holdsFloats(t: Type): boolean {
  if (t.k === 'float') return true;
  if (t.k === 'opt') return holdsFloats(t.of);
  if (t.k === 'list') return holdsFloats(t.of);
  if (t.k === 'tuple') return t.items.length > 0 && t.items.every(holdsFloats);
  return t.k === 'dict' && holdsFloats(t.value);
}
