// npm run generate: writes lib/tensor/generated/ from the operator schemas of libtorch, and lib/specs/generated/ from the
// registry of native/ebm.
//   --check   writes nothing; fails if the files are not what would be written
// PyTorch's methods are read off TensorBody.h; everything else is a function.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './common.mjs';
import { importAddon } from './transpile.mjs';

const HEADER = '// Written by scripts/generate.mjs from the operator schemas of libtorch. Do not edit.\n';
const camel = (name) => name.replace(/(?<=[^_])_+([a-z0-9])/g, (_, c) => c.toUpperCase());
const RESERVED = new Set(
  'var delete new in of default case class const enum export extends import return switch this throw try typeof void while with yield let static function if else for do break continue null true false super package private protected public interface implements await'.split(
    ' ',
  ),
);
/** Names whose TypeScript form is written by hand, beside the generated ones: see lib/tensor. */
const BY_HAND = new Set([
  'cdist',
  'meshgrid',
  'nonzero',
  'norm',
  'stft',
  'tensordot',
  'unique_consecutive',
  'to',
  'item',
  'size',
  'stride',
  'dim',
  'numel',
  'data',
  'set_data',
  'backward',
  'requires_grad_',
  'retain_grad',
  'is_leaf',
  'output_nr',
  'index',
  'layout',
  'device',
  'dtype',
  'shape',
  'grad',
  'is_floating_point',
  'is_complex',
  'element_size',
  'storage_offset',
  'full',
  'tensor',
  'from_file',
  'manual_seed',
  'T',
  'H',
  'mT',
  'mH',
  'detach_copy',
  'save',
  'load',
  'device_count',
  'tidy',
  'keep',
  'result_type',
  'can_cast',
  'equal_',
  'real',
  'imag',
  'retains_grad',
  'is',
  'dispose',
  'constructor',
  'toString',
]);
/** Operators of two tensors, each of which may be a number that acts as a tensor without dimensions: Python's list. */
const NUMBER_OPERANDS = ['add', 'sub', 'subtract', 'mul', 'multiply', 'div', 'divide', 'true_divide', 'floor_divide'];
const isNumberOperand = (name) => NUMBER_OPERANDS.includes(name.replace(/_$/, ''));
/** Families that Python keeps in a module of their own, by the prefix of their operators. */
const MODULES = { linalg_: 'linalg', fft_: 'fft', special_: 'special' };

const splitTop = (text) => {
  const parts = [];
  let depth = 0;
  let part = '';
  for (const c of text) {
    if ('(['.includes(c)) depth++;
    if (')]'.includes(c)) depth--;
    if (c === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += c;
  }
  if (part.trim()) parts.push(part.trim());
  return parts;
};

/** The type of an argument in the notation of lib/tensor/schema.ts. */
const TYPES = {
  Tensor: 'Tensor',
  number: 'Scalar',
  Scalar: 'Scalar',
  int: 'int',
  SymInt: 'int',
  float: 'float',
  SymFloat: 'float',
  bool: 'bool',
  SymBool: 'bool',
  str: 'str',
  ScalarType: 'ScalarType',
  Layout: 'Layout',
  MemoryFormat: 'MemoryFormat',
  Device: 'Device',
  Generator: 'Generator',
};
function typeOf(real) {
  let text = real;
  let optional = '';
  const strip = (t) => {
    const m = /^Optional\[(.*)\]$/.exec(t);
    return m ? [m[1], true] : t.endsWith('?') ? [t.slice(0, -1), true] : [t, false];
  };
  const [inner, isOptional] = strip(text);
  if (isOptional) optional = '?';
  text = inner;
  const list = /^List\[(.*)\]$/.exec(text)?.[1] ?? /^(.*)\[\d*\]$/.exec(text)?.[1];
  if (list !== undefined) {
    const [element, sparse] = strip(list);
    if (!TYPES[element]) throw new Error(`unknown element type ${element} in ${real}`);
    return `${TYPES[element]}${sparse ? '?' : ''}[]${optional}`;
  }
  if (!TYPES[text]) throw new Error(`unknown type ${real}`);
  return TYPES[text] + optional;
}

function parse([text, types]) {
  const open = text.indexOf('(');
  const [name, overload = ''] = text.slice('aten::'.length, open).split('.');
  let depth = 0;
  let close = open;
  for (; close < text.length; close++) {
    if (text[close] === '(') depth++;
    if (text[close] === ')' && --depth === 0) break;
  }
  const [argumentTypes, resultTypes] = types.split('|').map((t) => t.split(';').filter(Boolean));
  let keywordOnly = false;
  const args = [];
  for (const part of splitTop(text.slice(open + 1, close))) {
    if (part === '*') {
      keywordOnly = true;
      continue;
    }
    const m = /^(.+?) ([A-Za-z_]\w*)(?:=(.*))?$/.exec(part);
    args.push({
      name: m[2],
      type: typeOf(argumentTypes[args.length]),
      writes: /\(\w+(\|\w+)*!/.test(m[1]),
      value: m[3],
      keywordOnly,
      sized: /int\[\d\]/i.test(m[1]),
    });
  }
  const right = text.slice(close + 4).trim();
  const inner =
    right.startsWith('(') && splitTop(right).length === 1 && !/^\([a-z]/.test(right) ? right.slice(1, -1) : right;
  const results = splitTop(inner).map((part, i) => {
    const m = /^(.+?)(?: ([a-z_A-Z]\w*))?$/.exec(part);
    return { type: typeOf(resultTypes[i]), name: m[2] ?? '', writes: /!/.test(part) };
  });
  if (isNumberOperand(name)) {
    for (const a of args.slice(0, 2)) if (!a.writes) a.type = a.type.replace('Tensor', 'Operand');
  }
  return { name, overload, args, results };
}

const render = (s) => {
  const parts = [];
  let star = false;
  for (const a of s.args) {
    if (a.keywordOnly && !star) {
      parts.push('*');
      star = true;
    }
    const type = a.writes ? a.type.replace('Tensor', 'Tensor!') : a.type;
    parts.push(
      `${type} ${camel(a.name)}${a.value === undefined ? '' : `=${a.value.replaceAll(',', ';').replaceAll(' ', '')}`}`,
    );
  }
  const results = s.results.map((r) => `${r.type}${r.writes ? '!' : ''}${r.name ? ` ${camel(r.name)}` : ''}`);
  return `${s.overload}(${parts.join(', ')}) -> ${results.join(', ')}`;
};

// Types as TypeScript writes them: the members of a union.
const TS = {
  Tensor: ['Tensor'],
  Operand: ['Tensor', 'Scalar'],
  Scalar: ['Scalar'],
  int: ['number', 'bigint'],
  float: ['number', 'bigint'],
  bool: ['boolean'],
  str: ['string'],
  ScalarType: ['DType'],
  Layout: ['Layout'],
  MemoryFormat: ['MemoryFormat'],
  Device: ['DeviceLike'],
  Generator: ['Generator'],
};
function tsTypes(a) {
  const optional = a.type.endsWith('?');
  const type = optional ? a.type.slice(0, -1) : a.type;
  let members = TS[type];
  if (type.endsWith('[]')) {
    const sparse = type.endsWith('?[]');
    const element = type.slice(0, sparse ? -3 : -2);
    if (element === 'int' || element === 'float') members = ['Ints'];
    else members = [sparse ? `readonly (${TS[element]} | null)[]` : `readonly ${TS[element]}[]`];
  }
  return optional ? [...members, 'null'] : members;
}
/** Other names that a type takes. */
const INCLUDES = { Ints: ['number', 'bigint'], Scalar: ['number', 'bigint', 'boolean'] };
/** Kinds of object whose properties would count as options in a union with them. */
const OBJECTS = new Set(['Tensor', 'Scalar', 'Generator', 'DeviceLike']);
const tsResult = (r) =>
  r.type.endsWith('[]')
    ? `${r.type.slice(0, -2).replace(/\?$/, '')}[]`.replace('int[]', 'number[]')
    : ({
        Scalar: 'number',
        int: 'number',
        float: 'number',
        bool: 'boolean',
        str: 'string',
        ScalarType: 'DType',
        Tensor: 'Tensor',
      }[r.type] ?? 'unknown');

function tsReturn(s, method) {
  if (s.results.length === 0) return 'void';
  if (s.results.length === 1)
    return method && s.results[0].writes && s.args[0]?.writes ? 'this' : tsResult(s.results[0]);
  const tuple = `[${s.results.map(tsResult).join(', ')}]`;
  const names = s.results.filter((r) => r.name);
  if (names.length === 0) return tuple;
  const type = `${tuple} & { ${names.map((r) => `readonly ${camel(r.name)}: ${tsResult(r)}`).join('; ')} }`;
  return named(
    type,
    names.map((r) => camel(r.name)),
  );
}

// Types of results with names. Written out inside the interface of Tensor they would be copied for its every subclass,
// which takes tsc minutes.
const namedTypes = new Map();
function named(type, fields) {
  const base = fields.map((f) => f[0].toUpperCase() + f.slice(1)).join('');
  let name = base;
  for (let i = 2; (namedTypes.get(name) ?? type) !== type; i++) name = `${base}${i}`;
  namedTypes.set(name, type);
  return name;
}

const FACTORY = ['dtype', 'layout', 'device', 'pin_memory'];

/** The types of a call: arguments by their names, each with the members of its type. */
function shapeOf(s, method) {
  const args = (method ? s.args.filter((a) => a.name !== 'self') : s.args).map((a) => ({
    name: a.name === 'self' && !s.args.some((b) => b.name === 'input') ? 'input' : camel(a.name),
    types: tsTypes(a),
    omittable: a.value !== undefined || (a.type.endsWith('?') && !a.keywordOnly),
    keywordOnly: a.keywordOnly,
  }));
  const written = s.args.filter((a) => a.writes && a.keywordOnly);
  if (written.length === 1) args.find((a) => a.name === camel(written[0].name)).name = 'out';
  if (FACTORY.every((n) => s.args.some((a) => a.name === n)))
    args.push({ name: 'requiresGrad', types: ['boolean'], omittable: true, keywordOnly: true });
  return { args, spread: spreads(s, method), result: tsReturn(s, method) };
}

/** The one argument that Python spreads over the call, `x.view(2, -1)`: see `spreads` in lib/tensor/overload.ts. */
function spreads(s, method) {
  const positional = s.args.filter((a) => !a.keywordOnly && !(method && a.name === 'self'));
  const last = positional.at(-1);
  if (!last || positional.length > 2 || last.value !== undefined || last.writes) return null;
  if (positional.length === 2 && (positional[0].type.endsWith('[]') || positional[0].value !== undefined)) return null;
  return last.type === 'int[]' ? 'number' : last.type === 'Tensor[]' ? 'Tensor' : null;
}

const contains = (types, one) => types.includes(one) || types.some((t) => INCLUDES[t]?.includes(one));

/** One shape for two that differ in one type, or in a result that may be written to; null where there is none. */
function unite(a, b) {
  if (a.result !== b.result) return null;
  const out = b.args.length === a.args.length + 1 ? b.args.findIndex((x) => x.name === 'out') : -1;
  const others = b.args.filter((_, i) => i !== out);
  if (others.length !== a.args.length) return null;
  if (others.some((x, i) => x.name !== a.args[i].name || x.keywordOnly !== a.args[i].keywordOnly)) return null;
  const same = (x, y) => x.omittable === y.omittable && x.types.join() === y.types.join();
  const different = others.filter((x, i) => !same(x, a.args[i]));
  if (out >= 0) return different.length > 0 ? null : { ...a, args: [...a.args, { ...b.args[out], omittable: true }] };
  const covers = (x, y) => (x.omittable || !y.omittable) && y.types.every((t) => contains(x.types, t));
  if (a.args.every((x, i) => covers(x, others[i])) && (a.spread ?? b.spread) === a.spread) return a;
  if (others.every((x, i) => covers(x, a.args[i])) && (b.spread ?? a.spread) === b.spread) return b;
  if (different.length > 1 || a.spread !== b.spread) return null;
  const at = others.indexOf(different[0]);
  if (a.args[at].omittable !== different[0].omittable) return null;
  const types = [...new Set([...a.args[at].types, ...different[0].types])];
  return { ...a, args: a.args.with(at, { ...a.args[at], types }) };
}

function uniteAll(shapes) {
  for (let i = 0; i < shapes.length; i++)
    for (let j = i + 1; j < shapes.length; j++) {
      const both = unite(shapes[i], shapes[j]);
      if (both) return uniteAll(shapes.toSpliced(j, 1).with(i, both));
    }
  return shapes;
}

/**
 * The forms of a call: any number of leading arguments by position, the others by name in one object. Where a position
 * may hold either, one form has both, so that for each number of arguments there is one form, and an error names it.
 */
function signatures(shape) {
  const identifier = (a) => (RESERVED.has(a.name) ? `${a.name}_` : a.name);
  const union = (types) => [...types.filter((t) => t !== 'null'), ...types.filter((t) => t === 'null')].join(' | ');
  const positional = shape.args.filter((a) => !a.keywordOnly);
  const keywords = shape.args.filter((a) => a.keywordOnly);
  const object = (args) => `{ ${args.map((a) => `${a.name}${a.omittable ? '?' : ''}: ${union(a.types)}`).join('; ')} }`;
  const omittable = (k) => positional.slice(k).every((a) => a.omittable) && keywords.every((a) => a.omittable);
  const lines = [];
  let covered = false;
  for (let k = 0; k <= positional.length; k++) {
    const leading = positional.slice(0, k).map((a) => `${identifier(a)}: ${union(a.types)}`);
    const form = (...last) => lines.push(`(${[...leading, ...last].join(', ')}): ${shape.result}`);
    const rest = [...positional.slice(k), ...keywords];
    if (rest.length === 0) {
      if (!covered) form();
      break;
    }
    const mark = omittable(k) && !covered ? '?' : '';
    const next = positional[k];
    covered = k < positional.length && omittable(k + 1) && !next.types.some((t) => OBJECTS.has(t));
    if (covered) form(`${identifier(next)}${mark}: ${union([...next.types, object(rest)])}`);
    else form(`options${mark}: ${object(rest)}`);
  }
  if (shape.spread) {
    const fixed = positional.slice(0, -1).map((a) => `${identifier(a)}: ${union(a.types)}`);
    const last = identifier(positional.at(-1));
    if (keywords.every((a) => a.omittable))
      lines.push(`(${[...fixed, `...${last}: ${shape.spread}[]`].join(', ')}): ${shape.result}`);
    if (keywords.length > 0) {
      const spread = `...args: [...${last}: ${shape.spread}[], options: ${object(keywords)}]`;
      lines.push(`(${[...fixed, spread].join(', ')}): ${shape.result}`);
    }
  }
  return lines;
}
const overloads = (schemas, method) => uniteAll(schemas.map((s) => shapeOf(s, method))).flatMap(signatures);

const load = (await importAddon('load')).loadAddon;
const { findLibtorch } = await importAddon('libtorch');
const all = load().schemas();
// Dimensions with names were a prototype in PyTorch that nobody develops any more.
const NAMED = /\bstr(\[\])?\?? (dims?|dim\d|out_?dim|names|order)\b/;
for (const schema of all) if (NAMED.test(schema[0])) schema[2] ||= 'names of dimensions';
const reachable = all.filter(([, , reason]) => !reason).map(parse);
const { folder } = findLibtorch({ headers: true });
const body = readFileSync(join(folder, 'include/ATen/core/TensorBody.h'), 'utf8');
const methods = new Set(
  Array.from(body.matchAll(/^ +.*?\b(\w+)\(.*\) const;$/gm), (m) => m[1].replace('__dispatch_', '')),
);
// Python's `1 - x`.
methods.add('rsub');

const byName = new Map();
for (const s of reachable) {
  if (isNumberOperand(s.name) && s.args[1].type === 'Scalar') continue;
  if (!byName.has(s.name)) byName.set(s.name, []);
  byName.get(s.name).push(s);
}
// Overloads stand in the order in which Python tries them: plain ones first, then those that write to `out`.
const rank = (s) => (s.args.some((a) => a.writes && a.keywordOnly) ? 1 : 0);
for (const list of byName.values())
  list.sort((a, b) => rank(a) - rank(b) || a.args.length - b.args.length || (a.overload < b.overload ? -1 : 1));
const names = [...byName.keys()].sort();

const doc = (name) => {
  const plain = name.replace(/_$/, '');
  const module = Object.keys(MODULES).find((p) => plain.startsWith(p));
  const path = module ? `${MODULES[module]}.${plain.slice(module.length)}` : plain;
  return `/** ATen's \`${name}\`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.${path} */`;
};

const files = {};
files['schemas.ts'] = `${HEADER}
/** The overloads of every operator, in the notation of ../schema.ts, in the order in which they are tried. */
export const SCHEMAS: Readonly<Record<string, readonly string[]>> = {
${names
  .map(
    (n) =>
      `  ${JSON.stringify(n)}: [\n${byName
        .get(n)
        .map((s) => `    ${JSON.stringify(render(s))},`)
        .join('\n')}\n  ],`,
  )
  .join('\n')}
};
`;

/** The imports that a file's types need. */
function imports(text) {
  const from = {
    '../device.js': ['DeviceLike'],
    '../dtype.js': ['DType'],
    '../generator.js': ['Generator'],
    '../layout.js': ['Layout', 'MemoryFormat'],
    '../op.js': ['Ints', 'Operator'],
    '../tensor.js': ['Scalar', 'Tensor'],
  };
  const lines = Object.entries(from).map(([path, types]) => {
    const used = types.filter(
      (t) => new RegExp(`(: |[(|] ?|readonly )${t}\\b`).test(text) && !new RegExp(`interface ${t}\\b`).test(text),
    );
    return used.length ? `import type { ${used.join(', ')} } from '${path}';\n` : '';
  });
  const results = [...namedTypes.keys()].filter((t) => new RegExp(`\\b${t}\\b`).test(text)).sort();
  if (results.length) lines.push(`import type { ${results.join(', ')} } from './results.js';\n`);
  return lines.join('');
}
const hasSelf = (s) => s.args.some((a) => a.name === 'self' && (a.type === 'Tensor' || a.type === 'Operand'));
const methodNames = names.filter(
  (n) => methods.has(n) && !BY_HAND.has(n) && !n.startsWith('_') && byName.get(n).some(hasSelf),
);
const methodsBody = `/** The methods of Tensor that call an operator. */
export interface OperatorMethods {
${methodNames
  .map((n) => {
    const schemas = byName.get(n).filter((s) => rank(s) === 0 && hasSelf(s));
    const lines = overloads(schemas, true).map((l) => `  ${camel(n)}${l};`);
    return `  ${doc(n)}\n${lines.join('\n')}`;
  })
  .join('\n')}
}

/** The methods of Tensor that call an operator, with its name. */
export const METHODS: Readonly<Record<string, string>> = {
${methodNames.map((n) => `  ${camel(n)}: ${JSON.stringify(n)},`).join('\n')}
};
`;

files['methods.ts'] = `${HEADER}
${imports(methodsBody)}
${methodsBody}`;

/** Kernels of one backend, and halves of another operator: too many and too long to be typed in every program. */
const KERNEL = /_backward|^(cudnn|fbgemm|miopen|mkldnn|mps|quantized)_|^fake_quantize|^fused_|^batch_norm_./;

function functionsFile(entries) {
  const renamed = [];
  // A type that several operators have is written once: every program that imports torch reads these files.
  const types = new Map();
  const lines = entries.map(([n, exported]) => {
    const id = RESERVED.has(exported) ? `${exported}_` : exported;
    if (id !== exported) renamed.push(`export { ${id} as ${exported} };`);
    const lines = overloads(byName.get(n), false).map((l) => `  ${l};`);
    const literal = `{\n${lines.join('\n')}\n}`;
    const type = KERNEL.test(n) ? 'Operator' : (types.get(literal) ?? literal);
    if (type === literal) types.set(literal, `typeof ${id}`);
    return `${doc(n)}\n${id === exported ? 'export ' : ''}const ${id}: ${type} = fn(${JSON.stringify(n)}, ${JSON.stringify(exported)});`;
  });
  const body = `${lines.join('\n')}\n${renamed.join('\n')}${renamed.length ? '\n' : ''}`;
  return `${HEADER}\n${imports(body)}import { fn } from '../op.js';\n\n${body}`;
}
const moduleOf = (n) => Object.keys(MODULES).find((p) => n.startsWith(p));
const publicNames = names.filter((n) => !n.startsWith('_') && !moduleOf(n) && !BY_HAND.has(n));
files['functions.ts'] = functionsFile(publicNames.map((n) => [n, camel(n)]));
for (const [prefix, module] of Object.entries(MODULES)) {
  files[`${module}.ts`] = functionsFile(
    names.filter((n) => n.startsWith(prefix)).map((n) => [n, camel(n.slice(prefix.length))]),
  );
}
const hidden = names.filter((n) => n.startsWith('_') || BY_HAND.has(n)).map((n) => [n, camel(n)]);
files['aten.ts'] = functionsFile(hidden);
files['names.ts'] = `${HEADER}
/** The operators of aten.ts, whose types are long. */
export type HiddenName =
${hidden.map(([, exported]) => `  | ${JSON.stringify(exported)}`).join('\n')};
`;

files['results.ts'] = `${HEADER}
/** @file Results of operators with several, which can be read by position and by name. */
import type { Tensor } from '../tensor.js';

${[...namedTypes].map(([name, type]) => `export type ${name} = ${type};`).join('\n')}
`;

// The operators that cannot be called, with the reason, and how many can.
const unreachable = all
  .filter(([, , reason]) => reason)
  .map(([text, , reason]) => [text.slice('aten::'.length, text.indexOf('(')), reason]);
files['coverage.json'] =
  `${JSON.stringify({ overloads: all.length, reachable: reachable.length, names: names.length, unreachable: Object.fromEntries(unreachable.sort()) }, null, 1)}\n`;

/** The types of the native components, as the program that knows them prints them. */
function componentTypes() {
  const { status, stdout, stderr } = spawnSync(join(root, 'build', 'ebm_describe'), {
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'lib') },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`build/ebm_describe failed: ${stderr}`);
  return stdout;
}

const texts = new Map(Object.entries(files).map(([name, text]) => [join('lib/tensor/generated', name), text]));
texts.set('lib/specs/generated/components.ts', componentTypes());
const stale = [];
for (const [name, text] of texts) {
  const path = join(root, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale.push(name);
  if (process.argv.includes('--check')) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
console.log(`${reachable.length} of ${all.length} overloads, ${names.length} names, ${methodNames.length} methods`);
if (stale.length && process.argv.includes('--check')) {
  console.error(`Not current: ${stale.join(', ')}. Run \`npm run generate\`.`);
  process.exit(1);
}
