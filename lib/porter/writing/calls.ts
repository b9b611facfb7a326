/** @file Calls: what is called, and methods by the kind of their object. */

import { type Code, type Context, code, fail, LEVEL, typeOf } from '../context.js';
import { isFromKeys } from '../kinds/calls.js';
import { isArrayFunction } from '../kinds/numpy.js';
import { isGenerator } from '../kinds/random.js';
import { methodSignature, signature } from '../kinds/signatures.js';
import { ARRAY, isMap, isNumber, present, type Type, name as typeName } from '../kinds/types.js';
import { camel, quote, variable } from '../names.js';
import { pathExpression } from '../paths.js';
import { type Argument, type Expression, text } from '../reading/syntax.js';
import type { Scope, UserClass, UserFunction } from '../scope.js';
import { args, asOptions, type Item, isDropped, option, placed, plainPaths, printed } from './arguments.js';
import { builtin } from './builtins.js';
import { call as callDoc, type Doc, flat, list } from './doc.js';
import { inText } from './formatting.js';
import { mayBePython, PYTHON_METHODS } from './methods.js';
import { isClass, pythonModule } from './modules.js';
import { numpy } from './numpy.js';
import { arrayCall } from './numpyArray.js';
import { expression, receiver, sequence, torch, value } from './operands.js';
import { outsideMethod } from './outside.js';
import { lacking } from './pyplot.js';
import { drawn } from './random.js';
import { isUnknown } from './references.js';
import { backward, becomesArray, sizeOf, tensorMethod, torchCall } from './torchCalls.js';
import {
  awaited,
  type Call,
  construct,
  isModule,
  isSuper,
  namedCall,
  needsNames,
  superCall,
  userArgs,
  userCall,
  wait,
} from './userCalls.js';
import { byName, dictMethod, listMethod, stringMethod } from './valueMethods.js';

export function call(c: Context, e: Call): Code {
  const path = c.program.path(e.of, c.scope);
  if (path) return pathCall(c, e, path);
  if (e.of.kind === 'name' && c.program.newTypes.has(e.of.name) && e.args[0]) return expression(c, e.args[0].value);
  if (e.of.kind === 'name' && !c.scope.find(e.of.name)) return builtin(c, e, e.of.name);
  if (isFromKeys(e, c.scope)) {
    const [keys, fill] = e.args;
    const made: Doc = [
      'Array.from(',
      sequence(c, keys!.value),
      ', (key: any) => [key, ',
      fill ? value(c, fill.value) : 'null',
      '] as const)',
    ];
    return code([isMap(typeOf(c, e)) ? 'new Map(' : 'Object.fromEntries(', made, ')']);
  }
  // A switch of gradients around a function: `torch.enable_grad()(closure)`.
  const around = e.of.kind === 'call' && e.of.args.length === 0 ? c.program.path(e.of.of, c.scope) : null;
  if (around && e.args.length === 1 && /^torch\.(no_grad|enable_grad|inference_mode)$/.test(around)) {
    const js = camel(around.slice('torch.'.length));
    const made: Doc = ['((f: any) => (...args: any[]) => ', torch(c), `.${js}(() => f(...args)))`];
    return code([made, '(', value(c, e.args[0]!.value), ')']);
  }
  const [head] = e.args;
  if (e.of.kind === 'name' && c.fn?.registers.has(e.of.name) && head?.value.kind === 'string') {
    const items = args(c, e.args);
    items[0] = { doc: quote(variable(text(head.value))) };
    return code([receiver(c, e.of), callDoc(items)]);
  }
  const fn = c.inference.callee(e, c.scope);
  const of = typeOf(c, e.of);
  if (fn && (e.of.kind === 'name' || e.of.kind === 'index') && needsNames(c, e.args, fn))
    return wait(c, fn, namedCall(c, e).doc);
  if (of.k === 'class') return construct(c, e, of.cls);
  // A parameter whose default is a class may be given a function.
  if (e.of.kind === 'name' && mayBeEither(c, e.of.name)) {
    if (e.args.some((a) => a.name !== null || a.spread === '**')) return namedCall(c, e);
    return code([c.imports.python('call'), callDoc([{ doc: value(c, e.of) }, ...args(c, e.args)])]);
  }
  if (of.k === 'maker') {
    // Names in an object reach parameters that stand in one in every class that may be meant.
    const byName = e.args.filter((a) => a.name !== null || a.spread === '**');
    const given = e.args.filter((a) => a.name === null && a.spread !== '**');
    let isPlain = true;
    for (const cls of of.classes) {
      const parameters = (cls.method('__init__')?.passed ?? []).slice(1);
      // Arguments by position may stand in an object in one of the classes.
      isPlain &&= given.every(
        (a, i) => !a.spread && (parameters[i]?.option !== true || parameters[i]?.parameter.spread !== ''),
      );
      isPlain &&= !cls.isRecord || given.length === 0;
      const fits = (p: UserFunction['passed'][number]): boolean => p.option || p.parameter.spread !== '';
      const all = byName.some((a) => a.spread)
        ? parameters
        : parameters.filter((p) => byName.some((a) => a.name === p.parameter.name));
      isPlain &&= cls.isRecord || all.every(fits);
    }
    if (!isPlain) return namedCall(c, e);
    return code(['new (', value(c, e.of), ' as any)', callDoc(args(c, e.args))]);
  }
  if (isSuper(e.of)) return superCall(c, e);
  if (fn) return userCall(c, e, fn);
  if (e.of.kind === 'attribute' && keepsMaker(c, e.of)) {
    if (e.args.some((a) => a.name !== null || a.spread === '**')) return namedCall(c, e);
    return code([c.imports.python('call'), callDoc([{ doc: value(c, e.of) }, ...args(c, e.args)])]);
  }
  if (e.of.kind === 'attribute') return method(c, e, e.of);
  if (e.of.kind === 'index') {
    // The entry of a dictionary may be a function or a class.
    if (e.args.some((a) => a.name !== null || a.spread === '**')) return namedCall(c, e);
    return code([c.imports.python('call'), callDoc([{ doc: value(c, e.of) }, ...args(c, e.args)])]);
  }
  if (of.k === 'any' && e.of.kind === 'name') {
    if (e.args.some((a) => a.name !== null || (a.spread === '**' && !isDropped(c, a.value)))) return namedCall(c, e);
    // An object with a method `__call__` may be meant, or a class that stands as a value.
    const isMeant = (x: UserClass): boolean =>
      (x.methods.has('__call__') && !isModule(x)) || x.isDecorated || x.isValue;
    if ([...c.program.classes.values()].some(isMeant))
      return code([c.imports.python('call'), callDoc([{ doc: value(c, e.of) }, ...args(c, e.args)])]);
  }
  // A class below may have the `__call__` that its base lacks.
  if (of.k === 'inst' && of.cls.root === null && !of.cls.method('__call__') && !e.args.some((a) => a.name || a.spread))
    return code([c.imports.python('call'), callDoc([{ doc: value(c, e.of) }, ...args(c, e.args)])]);
  // The arguments of `this`, whose class may be one below, are not known to TypeScript.
  if (of.k === 'inst' && isModule(of.cls) && flat(receiver(c, e.of)) === 'this')
    return code([`(this as ${of.cls.js})`, callDoc(args(c, e.args))]);
  if (isColorIndex(c, e)) return code([receiver(c, e.of), '(BigInt(', value(c, e.args[0]!.value), '))']);
  return code([receiver(c, e.of), callDoc(args(c, e.args))]);
}

/** Whether a colour map is called with whole numbers, which count its colours. */
function isColorIndex(c: Context, e: Call): boolean {
  const of = typeOf(c, e.of);
  const [first] = e.args;
  if (of.k !== 'lib' || of.name !== 'matplotlib.Colormap' || !first) return false;
  return e.args.length === 1 && present(typeOf(c, first.value)).k === 'int';
}

/** Whether a field may hold a class, of the library or the program: one that is made or called by its annotation. */
function keepsMaker(c: Context, e: Expression & { kind: 'attribute' }): boolean {
  const owner = present(typeOf(c, e.of));
  if (owner.k !== 'inst' || owner.cls.method(e.name)) return false;
  const record = owner.cls.isRecord
    ? owner.cls.definition.body.find(
        (m) => m.kind === 'assign' && m.targets[0]?.kind === 'name' && m.targets[0].name === e.name,
      )
    : undefined;
  if (record?.kind !== 'assign' || !record.annotation) return false;
  return /^(typing\.)?(Callable|Type|type)\b/.test(
    c.program.source.slice(record.annotation.from, record.annotation.to),
  );
}

/** Whether a name is a parameter whose default is a class, and which calls may give a function. */
function mayBeEither(c: Context, name: string): boolean {
  for (let s: Scope | null = c.scope; s; s = s.parent) {
    const v = s.variables.get(name);
    if (!v) continue;
    const fallback = s.fn?.passed.find((p) => p.variable === v)?.parameter.fallback;
    if (!fallback || !/^(maker|class)$/.test(c.inference.type(fallback, s.parent ?? s).k)) return false;
    return v.type?.k === 'any' || s.fn?.passed.find((p) => p.variable === v)?.parameter.annotation != null;
  }
  return false;
}

/** Options whose text is one of a few; TypeScript knows only that a variable holds text. */
const CHOICES =
  /^(mode|integrator|interpolant|coupling|prediction|energy_type|loss_weight|ct|t_sampler|hessian_method|projection_type|diffusion_form|last_step|decay_schedule)$/;

const WAITING = new Set(['sample', 'integrate']);

function method(c: Context, e: Call, of: Expression & { kind: 'attribute' }): Code {
  const owner = present(typeOf(c, of.of));
  const { name } = of;
  if (isGenerator(owner)) return drawn(c, e, name, receiver(c, of.of), owner);
  if (of.of.kind === 'attribute' && of.of.name === '__dict__') {
    const [only, ...more] = e.args;
    if (name === 'update' && only && !only.name && !only.spread && more.length === 0)
      return code(['Object.assign(', value(c, of.of.of), ', ', asOptions(c, only.value), ')']);
    if (!/^(get|items|keys|values|copy)$/.test(name)) fail(`the method ${name} of __dict__`);
  }
  if (name === '_replace' || name === '_asdict') {
    if (name === '_replace')
      return code([c.imports.python('replaced'), callDoc([{ doc: replacedOne(c, of.of, owner) }, ...args(c, e.args)])]);
    return code([c.imports.python('vars'), '(', value(c, of.of), ')']);
  }
  switch (owner.k) {
    case 'tensor':
      return tensorMethod(c, e, of);
    case 'int':
    case 'float':
      if (name === 'item' || name === 'tolist' || name === 'copy') return expression(c, of.of);
      if (name === 'round')
        return code([c.imports.python('round'), callDoc([{ doc: value(c, of.of) }, ...args(c, e.args)])]);
      if (name === 'is_integer') return code(['Number.isInteger(', value(c, of.of), ')']);
      break;
    case 'str':
      return stringMethod(c, e, of);
    case 'list':
    case 'shape':
    case 'tuple': {
      const made = listMethod(c, e, of, owner);
      if (made) return made;
      if (PYTHON_METHODS.list!.has(name)) return byName(c, e, of);
      break;
    }
    case 'set':
      if (name === 'update' && e.args.length === 1) {
        const x = receiver(c, of.of);
        return code(['for (const x of ', sequence(c, e.args[0]!.value), ') ', x, '.add(x)'], LEVEL.comma);
      }
      if (name === 'add' || name === 'clear') return code([receiver(c, of.of), '.', name, callDoc(args(c, e.args))]);
      if (name === 'discard' || name === 'remove')
        return code([receiver(c, of.of), '.delete', callDoc(args(c, e.args))]);
      return byName(c, e, of);
    case 'dict': {
      const made = dictMethod(c, e, of, owner);
      if (made) return made;
      if (PYTHON_METHODS.dict!.has(name)) return byName(c, e, of);
      break;
    }
    case 'iterable':
      // The value that `yield` gives in the generator.
      if (name === 'send' && e.args.length === 1)
        return code([receiver(c, of.of), '.next', callDoc(args(c, e.args)), '.value']);
      if (name === 'close' && !owner.bar) return code([receiver(c, of.of), '.return(undefined)']);
      break;
    case 'path':
      return pathMethod(c, e, of);
    case 'parser':
      return parserMethod(c, e, of, owner);
    case 'any': {
      // Names of NumPy's arguments tell an array.
      if (
        isArrayFunction(name) &&
        (e.args.some((a) => /^(axis|ddof|keepdims)$/.test(a.name ?? '')) || becomesArray(c, of.of)) &&
        c.program.usesNumpy
      ) {
        const made = arrayCall(c, name, receiver(c, of.of), ARRAY, e.args);
        if (made) return made;
      }
      if (
        /^(std|var)$/.test(name) &&
        c.program.usesNumpy &&
        !e.args.some((a) => /^(dim|unbiased|correction)$/.test(a.name ?? ''))
      )
        c.notes.push({
          line: c.program.line(e.from),
          python: c.program.source.slice(e.from, e.to),
          reason: `taken for a tensor of torch, whose ${name} divides by n - 1; that of NumPy divides by n`,
          lines: 0,
        });
      if (name === 'append' && e.args.length === 1)
        return code([receiver(c, of.of), '.push', callDoc(args(c, e.args))]);
      // A stream of Node has none.
      if (name === 'flush' && e.args.length === 0 && !isOwn(c, name)) return byName(c, e, of);
      if (mayBePython(name) && !(isView(name) && e.args.length === 0 && !c.inference.hasMaps()) && !isOwn(c, name))
        return byName(c, e, of);
      if (name === 'items' && e.args.length === 0) return code(['Object.entries<any>(', value(c, of.of), ')']);
      if (name === 'values' && e.args.length === 0) return code(['Object.values<any>(', value(c, of.of), ')']);
      if (name === 'keys' && e.args.length === 0) return code(['Object.keys(', value(c, of.of), ')']);
      if (name === 'numpy' && e.args.length === 0) return expression(c, of.of);
      if (name === 'upper' || name === 'lower' || name === 'title' || name === 'format') return stringMethod(c, e, of);
      break;
    }
  }
  return libraryMethod(c, e, of, owner);
}

/** A named tuple of which another is made; `this` is of its class, as far as TypeScript is concerned. */
function replacedOne(c: Context, e: Expression, owner: Type): Doc {
  const of = receiver(c, e);
  return flat(of) === 'this' && owner.k === 'inst' ? `this as ${owner.cls.js}` : of;
}

const isView = (name: string): boolean => /^(items|keys|values)$/.test(name);

/** Whether a class of the program alone has a method of a name: no value of Python's own kinds is meant by `model.update(…)`. */
const isOwn = (c: Context, name: string): boolean =>
  c.program.methods.has(name) && !/^(get|pop|copy|index|count|sort|split)$/.test(name);

function libraryMethod(c: Context, given: Call, of: Expression & { kind: 'attribute' }, owner: Type): Code {
  const { name } = of;
  const e = isOwn(c, name) ? given : asFunctions(c, given);
  if (owner.k === 'lib' && owner.name === 'matplotlib.AxesList' && name === 'tolist') return expression(c, of.of);
  const behind = name === '__wrapped__' ? typeOf(c, of.of) : null;
  if (behind?.k === 'func' && isCached(c, behind.fn))
    return code([receiver(c, of.of), '.wrapped', callDoc(userArgs(c, e.args, behind.fn))]);
  if (behind && c.program.asksWrapped)
    return code(['(', receiver(c, of.of), ' as any).wrapped', callDoc(args(c, e.args))]);
  if (/^__\w+__$/.test(name)) fail(`the method ${name}`);
  const missing = lacking(owner, name);
  if (missing) fail(missing);
  const outside = outsideMethod(c, e, of, owner);
  if (outside) return outside;
  const wrong = e.args.find(
    (a) =>
      (name === 'sample' && a.name === 'batch_size') ||
      (name === 'interpolate' && a.name === 't' && isNumber(typeOf(c, a.value))),
  );
  if (wrong) fail(name === 'sample' ? 'sample has no option batch_size: n_samples' : 'interpolate takes t as a tensor');
  const js = protectedName(owner, name) ?? camel(name);
  if (isUnknown(owner, name)) return code(['(', receiver(c, of.of), ` as any).${js}`, callDoc(args(c, e.args))]);
  if (owner.k === 'lib' && owner.name === 'csv.writer' && name === 'writerow')
    return code([receiver(c, of.of), '.', js, callDoc([{ doc: cells(c, e.args[0]!.value) }])]);
  const samples =
    WAITING.has(name) &&
    !(owner.k === 'lib' && owner.name.startsWith('torch.distributions')) &&
    (e.args.some((a) => a.name) || owner.k === 'lib' || owner.k === 'inst');
  if (owner.k === 'lib' && owner.name.startsWith('torch.distributions') && (name === 'sample' || name === 'rsample')) {
    return code([receiver(c, of.of), '.', js, callDoc(args(c, e.args))]);
  }
  if (samples) {
    const known = methodSignature(name);
    const items = args(c, known ? placed(e.args, known.slice(1) as string[], known[0]) : e.args);
    const target = receiver(c, of.of);
    if (c.canAwait) return awaited(c, [target, '.', js, callDoc(items)]);
    return code([target, `.${js}Sync`, callDoc(items)]);
  }
  if (name === 'savefig' || name === 'show' || (name === 'save' && isAnimation(c, of.of))) {
    const target = receiver(c, of.of);
    const given = name === 'savefig' ? withoutPdf(c, e.args) : e.args;
    const items = plainPaths(c, given, args(c, given));
    if (c.canAwait) return awaited(c, [target, '.', js, callDoc(items)]);
    return name === 'savefig'
      ? code([target, '.savefigSync', callDoc(items)])
      : code(['void ', target, '.', js, callDoc(items)], LEVEL.unary);
  }
  if (name === 'numpy' && e.args.length === 0) return expression(c, of.of);
  if (name === 'backward' && owner.k === 'any' && !isOwn(c, name)) return backward(c, e, receiver(c, of.of));
  if (/^register_(buffer|parameter)$/.test(name) && e.args[0]?.value.kind === 'string') {
    const more = args(c, e.args).slice(1);
    return code([receiver(c, of.of), '.', js, callDoc([{ doc: quote(variable(text(e.args[0].value))) }, ...more])]);
  }
  if (name === 'add_argument') return code([receiver(c, of.of), '.addArgument', callDoc(argumentArgs(c, e.args))]);
  const signature_ = owner.k === 'lib' && owner.name.includes('ntegrator') ? methodSignature(name) : undefined;
  if (owner.k === 'lib' && name === 'step' && signature_) {
    return code([
      receiver(c, of.of),
      '.',
      js,
      callDoc(args(c, placed(e.args, signature_.slice(1) as string[], signature_[0]))),
    ]);
  }
  return code([receiver(c, of.of), '.', js, callDoc(args(c, e.args))]);
}

/** Whether a function keeps what it gave, with the function itself behind it. */
const isCached = (c: Context, fn: UserFunction): boolean =>
  fn.definition.kind === 'function' &&
  fn.definition.decorators.some((d) =>
    /^functools\.(lru_)?cache$/.test(c.program.path(d.kind === 'call' ? d.of : d, c.program.module) ?? ''),
  );

/** A method for classes below that Python writes with `_`, and which is a public one here. */
const protectedName = (owner: Type, name: string): string | null =>
  owner.k === 'inst' && owner.cls.root?.startsWith('torchebm.') && !owner.cls.method(name) && name === '_split_batch'
    ? 'splitBatch'
    : null;

/** A call of the library, whose functions are functions: an object with a `__call__` is its method. */
const asFunctions = (c: Context, e: Call): Call => ({
  ...e,
  args: e.args.map((a) => {
    const t = present(typeOf(c, a.value));
    if (a.spread || t.k !== 'inst' || isModule(t.cls) || !t.cls.method('__call__')) return a;
    const { from, to } = a.value;
    return { ...a, value: { kind: 'attribute', of: a.value, name: '__call__', from, to } as Expression };
  }),
});

/** A figure that Python writes as PDF is one of SVG here, of which the report tells. */
function withoutPdf(c: Context, given: readonly Argument[]): Argument[] {
  return given.map((a) => {
    // `folder / 'figure.pdf'`
    if (a.value.kind === 'binary' && a.value.op === '/') {
      const [right] = withoutPdf(c, [{ ...a, value: a.value.right }]);
      return { ...a, value: { ...a.value, right: right!.value } };
    }
    const last = a.value.kind === 'string' ? a.value.pieces.at(-1) : undefined;
    if (a.value.kind !== 'string' || !last || !('text' in last) || !/\.pdf$/i.test(last.text)) return a;
    c.notes.push({
      line: c.program.line(a.value.from),
      python: c.program.source.slice(a.value.from, a.value.to),
      reason: 'written as SVG, since there is no PDF here',
      lines: 0,
    });
    const pieces = [...a.value.pieces.slice(0, -1), { ...last, text: last.text.replace(/\.pdf$/i, '.svg') }];
    return { ...a, value: { ...a.value, pieces } };
  });
}

/** A row of a table, whose floats keep their point. */
function cells(c: Context, e: Expression): Doc {
  if (e.kind !== 'list' && e.kind !== 'tuple') return value(c, e);
  const items = e.items.map((i) => ({
    doc: i.value.kind !== 'starred' && typeOf(c, i.value).k === 'float' ? inText(c, i.value) : value(c, i.value),
  }));
  return list('[', items, ']');
}

function isAnimation(c: Context, e: Expression): boolean {
  const t = typeOf(c, e);
  if (t.k === 'lib') return /Animation/.test(t.name);
  return e.kind === 'name' && new RegExp(`\\b${e.name}\\s*=\\s*(\\w+\\.)*\\w*Animation\\(`).test(c.program.source);
}

function pathMethod(c: Context, e: Call, of: Expression & { kind: 'attribute' }): Code {
  const names: Record<string, string> = { joinpath: 'join', absolute: 'resolve', expanduser: 'resolve' };
  const known = [
    'as_uri',
    'mkdir',
    'exists',
    'resolve',
    'with_suffix',
    'with_name',
    'is_file',
    'is_dir',
    'unlink',
    'read_text',
    'write_text',
    'read_bytes',
    'write_bytes',
    'iterdir',
    'glob',
    'rglob',
    'stat',
    'open',
  ];
  if (!names[of.name] && !known.includes(of.name)) fail(`the method ${of.name} of a path`);
  return code([receiver(c, of.of), '.', names[of.name] ?? camel(of.name), callDoc(args(c, e.args))]);
}

function parserMethod(c: Context, e: Call, of: Expression & { kind: 'attribute' }, owner: Type): Code {
  if (/^parse_(known_)?args$/.test(of.name) && owner.k === 'parser') {
    const fields = [...owner.fields].map(([n, t]) => {
      const shown = typeName(t);
      if (shown === 'Tensor') c.imports.need('torchebm/torch', 'type Tensor');
      return `${camel(n)}: ${shown}`;
    });
    // None stands for the arguments of the program.
    const given = e.args.every((a) => !a.name && !a.spread)
      ? e.args.map((a) => ({ doc: value(c, a.value) }))
      : args(c, e.args);
    const shape = owner.fields.has('') ? '' : `<{ ${fields.join('; ')} }>`;
    return code([receiver(c, of.of), `.${camel(of.name)}${shape}`, callDoc(given)]);
  }
  if (!/^(add_(argument|subparsers|parser|argument_group|mutually_exclusive_group)|set_defaults)$/.test(of.name))
    fail(`the method ${of.name} of a parser`);
  return code([receiver(c, of.of), '.', camel(of.name), callDoc(argumentArgs(c, e.args))]);
}

/** The arguments of `add_argument`: a class that reads the text is made with `new`. */
const argumentArgs = (c: Context, given: readonly Argument[]): Item[] => {
  const reads = given.find((a) => a.name === 'type' && isClass(c, a.value))?.value;
  if (!reads) return args(c, given);
  const of = typeOf(c, reads);
  const isEnum = of.k === 'class' && of.cls.isEnum;
  const made = option('type', [
    '(text: string) => ',
    isEnum ? '' : 'new ',
    value(c, reads),
    isEnum ? '.of(text)' : '(text)',
  ]);
  const rest = args(
    c,
    given.filter((a) => a.value !== reads && a.name === null),
  );
  const named = given.filter((a) => a.value !== reads && a.name !== null);
  return [
    ...rest,
    { doc: list('{', [made, ...named.map((a) => option(camel(a.name!), value(c, a.value)))], '}', ' ') },
  ];
};

/** A method of a class of the library that is given its object: `BaseModel.gradient(self, x)`; null for other calls. */
function ofClass(c: Context, e: Call, path: string): Code | null {
  const [first, ...rest] = e.args;
  if (e.of.kind !== 'attribute' || !first || first.name || first.spread) return null;
  if (!/^torch(ebm)?\..*[A-Z]\w*\.\w+$/.test(path)) return null;
  const isSelf = first.value.kind === 'name' && first.value.name === c.self;
  const given = typeOf(c, first.value);
  // An object of a class below is meant, where a function of the class itself would be given something else.
  if (!isSelf && (given.k !== 'inst' || given.cls.root === null || given.cls.root.endsWith('.Function'))) return null;
  const { from, to } = e.of;
  const { name } = e.of;
  if (name === '__init__' && isSelf) {
    const base: Expression = { kind: 'call', of: { kind: 'name', name: 'super', from, to }, args: [], from, to };
    return superCall(c, { ...e, of: { kind: 'attribute', of: base, name, from, to }, args: rest });
  }
  const of = pathExpression(c, path.slice(0, path.lastIndexOf('.')), null).doc;
  return code([of, `.prototype.${camel(name)}.call`, callDoc([{ doc: value(c, first.value) }, ...args(c, rest)])]);
}

function pathCall(c: Context, e: Call, path: string): Code {
  const parts = path.split('.');
  const last = parts.at(-1)!;
  if (parts[0] === 'numpy') return numpy(c, e, parts.slice(1).join('.'));
  const special = pythonModule(c, e, path);
  if (special) return special;
  if (path === 'torch.Size') return sizeOf(c, e);
  if (/^tqdm\..*\.write$/.test(path)) return printed(c, e.args.slice(0, 1));
  const unbound = ofClass(c, e, path);
  if (unbound) return unbound;
  if (parts[0] === 'torch') return torchCall(c, e, path, parts, last);
  if (parts[0] === 'torchebm') {
    const of = pathExpression(c, path, e.of.kind === 'name' ? e.of.name : null);
    const known = signature(last);
    const given = known ? placed(e.args, known.slice(1) as string[], known[0]) : e.args;
    const items = args(c, given, camel, CHOICES);
    // The name of one of a few, of which TypeScript knows only that it is text.
    const [name] = given;
    if (/^(get|resolve)_(integrator|interpolant|coupling)$/.test(last) && name && !name.name)
      if (name.value.kind !== 'string') items[0] = { doc: [value(c, name.value), ' as any'] };
    return code([/^[A-Z]/.test(last) ? 'new ' : '', of.doc, callDoc(items)]);
  }
  if (parts[0] === 'matplotlib' || parts[0] === 'pylab') {
    if (path === 'matplotlib.use') return fail('the choice of a backend');
    const of = pathExpression(c, path, e.of.kind === 'name' ? e.of.name : null);
    const given = last === 'savefig' ? withoutPdf(c, e.args) : e.args;
    const items = plainPaths(c, given, args(c, given));
    const isFile = last === 'savefig' || last === 'imsave';
    if (isColorIndex(c, e)) return code([of.doc, '(BigInt(', value(c, e.args[0]!.value), '))']);
    if (isFile || last === 'show') {
      if (c.canAwait) return awaited(c, [of.doc, callDoc(items)]);
      return isFile ? code([of.doc, 'Sync', callDoc(items)]) : code(['void ', of.doc, callDoc(items)], LEVEL.unary);
    }
    // Colour maps are functions, whatever their letters.
    return code([/^[A-Z]/.test(last) && !/\.cm\./.test(path) ? 'new ' : '', of.doc, callDoc(items)]);
  }
  const of = pathExpression(c, path, e.of.kind === 'name' ? e.of.name : null);
  // It begins a pass of its own, for which a loader of data draws a number.
  const bare = /^tqdm\.(.*\.)?tqdm$/.test(path) && !e.args.some((a) => a.name === null);
  if (bare) return code([of.doc, callDoc([{ doc: 'null' }, ...args(c, e.args)])]);
  const begins =
    path === 'tqdm.auto.tqdm' && e.args[0] && ['any', 'lib', 'inst'].includes(typeOf(c, e.args[0].value).k);
  return code([/^[A-Z]/.test(last) ? 'new ' : '', of.doc, begins ? '.auto' : '', callDoc(args(c, e.args))]);
}
