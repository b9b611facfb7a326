/** @file Strings of Python: escapes, and the values and formats within f-strings. */
import type { Expression, Node, Piece } from './syntax.js';

/** The part of the reader that strings need. */
interface Reader {
  readonly source: string;
  text(n: Node): string;
  parts(n: Node): Node[];
  tuple(nodes: Node[]): Expression;
}

export function stringOf(reader: Reader, n: Node): Expression {
  const nodes = n.name === 'ContinuedString' ? reader.parts(n) : [n];
  const pieces: Piece[] = [];
  let raw = false;
  for (const m of nodes) {
    const text = reader.text(m);
    const prefix = /^[a-zA-Z]*/.exec(text)![0].toLowerCase();
    if (prefix.includes('b')) return { kind: 'unknown', from: n.from, to: n.to };
    const quote = text.slice(prefix.length).startsWith('"""') || text.slice(prefix.length).startsWith("'''") ? 3 : 1;
    // The grammar ends a string without its last quote at the end of the line.
    if (!isClosed(text.slice(prefix.length), quote)) return { kind: 'unknown', from: n.from, to: n.to };
    const isRaw = prefix.includes('r');
    raw ||= isRaw;
    const from = m.from + prefix.length + quote;
    const made = piecesOf(reader, m, from, m.to - quote, isRaw, prefix.includes('f'));
    if (!made) return { kind: 'unknown', from: n.from, to: n.to };
    pieces.push(...made);
  }
  const merged: Piece[] = [];
  for (const p of pieces) {
    const last = merged.at(-1);
    if ('text' in p && last && 'text' in last) last.text += p.text;
    else merged.push(p);
  }
  return { kind: 'string', pieces: merged, raw, from: n.from, to: n.to };
}

/** Whether a literal ends with the quotes that it begins with, none of them escaped. */
function isClosed(literal: string, quote: number): boolean {
  const end = literal.slice(0, quote);
  const inner = literal.slice(quote, -quote);
  return literal.length >= 2 * quote && literal.endsWith(end) && /\\*$/.exec(inner)![0].length % 2 === 0;
}

/** The pieces of a literal; null where it has a bracket that Python refuses, or a character by its name. */
function piecesOf(reader: Reader, n: Node, from: number, to: number, raw: boolean, braces: boolean): Piece[] | null {
  const pieces: Piece[] = [];
  let isKnown = true;
  const plain = (start: number, end: number): void => {
    let text = reader.source.slice(start, end);
    if (!raw && /(^|[^\\])(\\\\)*\\N\{/.test(text)) isKnown = false;
    if (braces && /(?<!\})\}(\}\})*(?!\})/.test(text)) isKnown = false;
    if (!raw) text = withoutEscapes(text);
    if (braces) text = text.replaceAll('{{', '{').replaceAll('}}', '}');
    if (text !== '') pieces.push({ text });
  };
  let at = from;
  for (const r of reader.parts(n)) {
    if (r.name !== 'FormatReplacement') continue;
    plain(at, r.from);
    at = r.to;
    const inner = reader.parts(r).filter((p) => p.name !== '{' && p.name !== '}');
    const values = inner.filter((p) => !p.name.startsWith('Format') || p.name === 'FormatString');
    const spec = inner.find((p) => p.name === 'FormatSpec');
    const conversion = inner.find((p) => p.name === 'FormatConversion');
    const value = reader.tuple(values);
    const format = spec ? piecesOf(reader, spec, spec.from + 1, spec.to, raw, true) : [];
    if (!format) return null;
    pieces.push({
      value,
      conversion: conversion ? reader.text(conversion).slice(1) : '',
      format,
      source: reader.source.slice(value.from, value.to),
      self: inner.some((p) => p.name === 'FormatSelfDoc'),
    });
  }
  plain(at, to);
  return isKnown ? pieces : null;
}

const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  "'": "'",
  '"': '"',
  '\\': '\\',
  '\n': '',
};

function withoutEscapes(text: string): string {
  return text.replace(
    /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g,
    (whole, octal, hex, short, long, char) => {
      if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
      const code = hex ?? short ?? long;
      if (code !== undefined) {
        const point = Number.parseInt(code, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      }
      return ESCAPES[char] ?? whole;
    },
  );
}
