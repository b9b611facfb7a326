// A small Python, of the kind that scripts consist of, run under the rule that maps Python to TypeScript: `snake_case`
// becomes `camelCase`, keywords become one trailing options object, classes are called with `new`. The operators of
// tensors become their methods.
//
// There are: calls, attributes, subscripts, lists, comprehensions, tuples, dictionaries, lambdas, arithmetic,
// assignments, `for … in …:`, `with torch.no_grad():` and `return`.

export const camelCase = (name) => name.replace(/(?<=[A-Za-z0-9])_([a-z])/g, (_, letter) => letter.toUpperCase());

const TOKEN = /'[^']*'|"[^"]*"|[A-Za-z_]\w*|\d+\.?\d*(?:e[-+]?\d+)?|\.\d+|\*\*|[-+*/@()[\]{},.=:]/g;

/** The value of one expression. Names are looked up in `scope`. */
export function runPython(source, scope) {
  return new Parser(source, false).parse()(new Map(Object.entries(scope)));
}

/**
 * Runs the lines of a function's body and returns what it returns. With `sync`, methods are called by their …Sync twin
 * where they have one; otherwise promises are awaited.
 */
export async function runBody(lines, scope, { sync = false } = {}) {
  const names = scope instanceof Map ? scope : new Map(Object.entries(scope));
  for (let i = 0; i < lines.length; i++) {
    const { indent, text } = lines[i];
    const inner = lines.slice(i + 1);
    const end = inner.findIndex((line) => line.indent <= indent);
    const block = end < 0 ? inner : inner.slice(0, end);
    const value = (source) => new Parser(source, sync).parse()(names);
    const loop = /^for (\w+) in (.*):$/.exec(text);
    const within = /^with torch\.no_grad\(\):$/.exec(text);
    if (loop) {
      for (const item of value(loop[2])) {
        names.set(camelCase(loop[1]), item);
        const result = await runBody(block, names, { sync });
        if (result !== undefined) return result;
      }
      i += block.length;
    } else if (within) {
      const torch = names.get('torch');
      const result = await torch.noGrad(() => runBody(block, names, { sync }));
      if (result !== undefined) return result;
      i += block.length;
    } else if (text.startsWith('return ')) {
      const result = await value(text.slice('return '.length));
      return Array.isArray(result) ? Promise.all(result) : result;
    } else {
      const [targets, source] = splitAssignment(text);
      const result = await value(source);
      if (targets) assign(targets, result, names, sync);
    }
  }
  return undefined;
}

/** The functions of a module: name, parameters as written, and the lines of the body. */
export function functionsOf(source) {
  const functions = [];
  for (const line of logicalLines(source)) {
    const head = /^def (\w+)\((.*)\):$/.exec(line.text);
    if (head && line.indent === 0) functions.push({ name: head[1], parameters: head[2], lines: [] });
    else if (line.indent > 0) functions.at(-1)?.lines.push(line);
  }
  return functions;
}

/** Lines without comments, joined while brackets are open. */
function logicalLines(source) {
  const lines = [];
  let open = '';
  for (const raw of source.replace(/"""[\s\S]*?"""/g, '').split('\n')) {
    const text = raw.replace(/(^|\s)#.*$/, '').trimEnd();
    if (text.trim() === '') continue;
    open = open === '' ? text : `${open} ${text.trim()}`;
    const bracket = (characters) => open.split('').filter((c) => characters.includes(c)).length;
    if (bracket('([{') > bracket(')]}')) continue;
    lines.push({ indent: open.length - open.trimStart().length, text: open.trim() });
    open = '';
  }
  return lines;
}

function splitAssignment(text) {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if ('([{'.includes(text[i])) depth++;
    else if (')]}'.includes(text[i])) depth--;
    else if (text[i] === '=' && depth === 0) {
      return [
        text
          .slice(0, i)
          .split(',')
          .map((target) => target.trim()),
        text.slice(i + 1),
      ];
    }
  }
  return [null, text];
}

function assign(targets, value, names, sync) {
  const set = (target, item) => {
    const dot = target.lastIndexOf('.');
    if (dot < 0) names.set(camelCase(target), item);
    else new Parser(target.slice(0, dot), sync).parse()(names)[camelCase(target.slice(dot + 1))] = item;
  };
  if (targets.length === 1) return set(targets[0], value);
  const items = [...value];
  for (const [i, target] of targets.entries()) set(target, items[i]);
}

const isTensor = (value) => typeof value === 'object' && value !== null && typeof value.matmul === 'function';

const OPERATORS = {
  '+': ['add', (a, b) => a + b],
  '-': ['sub', (a, b) => a - b],
  '*': ['mul', (a, b) => a * b],
  '/': ['div', (a, b) => a / b],
  '@': ['matmul', undefined],
  '**': ['pow', (a, b) => a ** b],
};

function operate(operator, a, b) {
  const [method, plain] = OPERATORS[operator];
  if (isTensor(a)) return a[method](b);
  if (!isTensor(b)) return plain(a, b);
  // Python's reflected operators.
  if (operator === '+' || operator === '*') return b[method](a);
  if (operator === '-') return b.neg().add(a);
  if (operator === '/') return b.reciprocal().mul(a);
  throw new Error(`there is no ${operator} of a number and a tensor here`);
}

const LEVELS = [['+', '-'], ['*', '/', '@'], ['**']];

/** Reads an expression as a function of the names. */
class Parser {
  constructor(source, sync) {
    this.source = source;
    this.sync = sync;
    this.tokens = source.match(TOKEN) ?? [];
    this.at = 0;
  }

  get next() {
    return this.tokens[this.at];
  }

  take(expected) {
    const token = this.tokens[this.at++];
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new Error(`${this.source}: expected ${expected ?? 'more'} at token ${this.at}, got ${token}`);
    }
    return token;
  }

  parse() {
    const first = this.expression();
    if (this.next !== ',') return this.end(first);
    const items = [first];
    while (this.next === ',') {
      this.take();
      items.push(this.expression());
    }
    return this.end((names) => items.map((item) => item(names)));
  }

  end(value) {
    if (this.next !== undefined) throw new Error(`${this.source}: did not expect ${this.next}`);
    return value;
  }

  expression() {
    return this.next === 'lambda' ? this.lambda() : this.binary(0);
  }

  lambda() {
    this.take('lambda');
    const parameters = [];
    while (this.next !== ':') {
      parameters.push(camelCase(this.take()));
      if (this.next === ',') this.take();
    }
    this.take(':');
    const body = this.expression();
    return (names) =>
      (...values) =>
        body(new Map([...names, ...parameters.map((name, i) => [name, values[i]])]));
  }

  binary(level) {
    if (level === LEVELS.length) return this.unary();
    let left = this.binary(level + 1);
    while (LEVELS[level].includes(this.next)) {
      const operator = this.take();
      const a = left;
      const b = this.binary(level + 1);
      left = (names) => operate(operator, a(names), b(names));
    }
    return left;
  }

  unary() {
    if (this.next !== '-') return this.postfix();
    this.take();
    const value = this.unary();
    return (names) => {
      const result = value(names);
      return isTensor(result) ? result.neg() : -result;
    };
  }

  list(end) {
    const items = [];
    while (this.next !== end) {
      items.push(this.expression());
      if (this.next === 'for') return this.comprehension(items[0], end);
      if (this.next === ',') this.take();
    }
    this.take(end);
    return (names) => items.map((item) => item(names));
  }

  comprehension(item, end) {
    this.take('for');
    const variable = camelCase(this.take());
    this.take('in');
    const source = this.expression();
    this.take(end);
    return (names) => Array.from(source(names), (value) => item(new Map([...names, [variable, value]])));
  }

  dictionary() {
    const entries = [];
    while (this.next !== '}') {
      const key = this.take().slice(1, -1);
      this.take(':');
      entries.push([key, this.expression()]);
      if (this.next === ',') this.take();
    }
    this.take('}');
    return (names) => Object.fromEntries(entries.map(([key, value]) => [key, value(names)]));
  }

  atom() {
    const token = this.take();
    if (token === '[') return this.list(']');
    if (token === '{') return this.dictionary();
    if (token === '(') {
      const first = this.at;
      const value = this.next === ')' ? undefined : this.expression();
      if (value && this.next === ')') {
        this.take();
        return value;
      }
      this.at = first;
      return this.list(')');
    }
    if (/^['"]/.test(token)) return () => token.slice(1, -1);
    if (/^[\d.]/.test(token)) return () => Number(token);
    if (token === 'True' || token === 'False') return () => token === 'True';
    if (token === 'None') return () => null;
    const name = camelCase(token);
    return (names) => {
      if (names.has(name)) return names.get(name);
      if (name === 'range') return (n) => Array.from({ length: n }, (_, i) => i);
      throw new Error(`${this.source}: there is no ${token}`);
    };
  }

  postfix() {
    let name = /^[A-Za-z_]/.test(this.next ?? '') ? this.next : undefined;
    let value = this.atom();
    let owner;
    for (;;) {
      if (this.next === '.') {
        this.take();
        const of = value;
        name = this.take();
        const key = camelCase(name);
        owner = of;
        value = (names) => of(names)[key];
      } else if (this.next === '(') {
        this.take();
        value = this.call(value, owner, name);
        owner = undefined;
        name = undefined;
      } else if (this.next === '[') {
        this.take();
        const of = value;
        const index = this.list(']');
        value = (names) => subscript(of(names), index(names));
        owner = undefined;
        name = undefined;
      } else {
        return value;
      }
    }
  }

  call(callee, owner, name) {
    const positional = [];
    const keywords = [];
    while (this.next !== ')') {
      if (this.tokens[this.at + 1] === '=') {
        const key = camelCase(this.take());
        this.take('=');
        keywords.push([key, this.expression()]);
      } else {
        positional.push(this.expression());
      }
      if (this.next === ',') this.take();
    }
    this.take(')');
    return (names) => {
      const args = positional.map((value) => value(names));
      if (keywords.length > 0) args.push(Object.fromEntries(keywords.map(([key, value]) => [key, value(names)])));
      if (owner === undefined) {
        const target = callee(names);
        return isClass(name) ? new target(...args) : target(...args);
      }
      const object = owner(names);
      const key = camelCase(name);
      const method = this.sync && typeof object[`${key}Sync`] === 'function' ? `${key}Sync` : key;
      if (typeof object[method] !== 'function') throw new Error(`${this.source}: ${name} is no function`);
      return isClass(name) ? new object[method](...args) : object[method](...args);
    };
  }
}

const isClass = (name) => name !== undefined && /^[A-Z]/.test(name);

function subscript(value, index) {
  if (isTensor(value)) return value.at(...index);
  const [key] = index;
  if (typeof key === 'string') return value[camelCase(key)];
  if (typeof value.getItem === 'function') return value.getItem(key);
  return value[key < 0 ? value.length + key : key];
}
