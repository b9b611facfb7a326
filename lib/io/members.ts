/** @file The members of a JSON object, one by one: long ones in slices, and none silently twice. */
import type { Routine } from '../control/routine.js';
import { pause } from './slices.js';

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const comma = 0x2c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** A fault of a JSON object. */
export class NotMembers extends Error {}

/**
 * The members of a JSON object, name to the text of the value, in their order.
 *
 * @throws NotMembers if the text is no JSON object, or a name is there twice. The values are not looked into.
 */
export function* members(text: string): Routine<Map<string, string>> {
  const found = new Map<string, string>();
  const skipSpace = (at: number): number => {
    let end = at;
    while (isSpace(text.charCodeAt(end))) end++;
    return end;
  };
  /** Where the text goes on behind this character. */
  const behind = (code: number, at: number): number => {
    if (text.charCodeAt(at) !== code) throw new NotMembers('is not JSON');
    return skipSpace(at + 1);
  };
  const start = skipSpace(0);
  if (text.charCodeAt(start) !== openBrace) throw new NotMembers('is not a JSON object');
  let at = behind(openBrace, start);
  let pauseAt = 0;
  for (let more = text.charCodeAt(at) !== closeBrace; more; ) {
    if (text.charCodeAt(at) !== quote) throw new NotMembers('is not JSON');
    const nameEnd = stringEnd(text, at);
    const name = parseName(text.slice(at, nameEnd));
    if (found.has(name)) throw new NotMembers(`holds ${JSON.stringify(name)} twice`);
    at = behind(colon, skipSpace(nameEnd));
    const end = valueEnd(text, at);
    found.set(name, text.slice(at, end));
    at = end;
    more = text.charCodeAt(at) === comma;
    if (more) at = behind(comma, at);
    if (at < pauseAt) continue;
    pauseAt = at + 32_768;
    yield pause;
  }
  if (behind(closeBrace, at) !== text.length) throw new NotMembers('is not JSON');
  return found;
}

/** Behind the quote that closes the string at `at`. */
function stringEnd(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === backslash) end++;
    else if (code === quote) return end + 1;
  }
  throw new NotMembers('is not JSON');
}

/** Where the value at `from` ends: before a comma or a brace that is not its own. */
function valueEnd(text: string, from: number): number {
  let at = from;
  for (let depth = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = stringEnd(text, at) - 1;
    else if (code === openBrace || code === openBracket) depth++;
    else if (depth === 0 && (code === comma || code === closeBrace)) break;
    else if (code === closeBrace || code === closeBracket) depth--;
  }
  return at;
}

/** The name that a JSON string stands for. */
function parseName(text: string): string {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NotMembers('is not JSON', { cause });
  }
}
