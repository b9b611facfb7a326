/**
 * @file Runs a Python expression of calls under the rule that maps Python to TypeScript: `snake_case` becomes
 * `camelCase`, keywords one trailing options object, classes are called with `new`.
 */
import { camelCase } from '../../lib/nn/names.js';

type Scope = Record<string, any>;

/** Evaluates `source`; names are looked up in `scope`. */
export function runPython(source: string, scope: Scope): any {
  const tokens = source.match(/'[^']*'|[A-Za-z_]\w*|\d+\.?\d*(?:e-?\d+)?|[-()[\],.=]/g) ?? [];
  let at = 0;
  const take = (expected?: string): string => {
    const token = tokens[at++];
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new Error(`${source}: expected ${expected ?? 'more'} at token ${at}, got ${token}`);
    }
    return token;
  };
  const list = (end: string): unknown[] => {
    const items: unknown[] = [];
    while (tokens[at] !== end) {
      items.push(value());
      if (tokens[at] === ',') at++;
    }
    take(end);
    return items;
  };
  const call = (callee: any, owner: any, name: string): unknown => {
    const positional: unknown[] = [];
    const options: Record<string, unknown> = {};
    while (tokens[at] !== ')') {
      if (tokens[at + 1] === '=') {
        const key = camelCase(take());
        take('=');
        options[key] = value();
      } else {
        positional.push(value());
      }
      if (tokens[at] === ',') at++;
    }
    take(')');
    const args = Object.keys(options).length > 0 ? [...positional, options] : positional;
    if (typeof callee !== 'function') throw new Error(`${source}: ${name} is no function`);
    return /^[A-Z]/.test(name) ? new callee(...args) : callee.apply(owner, args);
  };
  const value = (): any => {
    const token = take();
    if (token === '-') return -value();
    if (token === '(') return list(')');
    if (token === '[') return list(']');
    if (token.startsWith("'")) return token.slice(1, -1);
    if (/^\d/.test(token)) return Number(token);
    if (token === 'True' || token === 'False') return token === 'True';
    if (token === 'None') return null;
    let owner: any;
    let name = camelCase(token);
    let result = scope[name];
    while (tokens[at] === '.' || tokens[at] === '(') {
      if (take() === '.') {
        owner = result;
        name = camelCase(take());
        result = owner[name];
      } else {
        result = call(result, owner, name);
      }
    }
    return result;
  };
  return value();
}
