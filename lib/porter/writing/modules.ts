/** @file Functions of Python's own modules: `math`, `os`, `time`, `json`, `itertools`, `copy` and others. */

import { type Code, type Context, code, fail, LEVEL, operand, typeOf } from '../context.js';
import { RANDOM } from '../kinds/random.js';
import { isTensor, present, name as typeName } from '../kinds/types.js';
import { camel, quote } from '../names.js';
import { MATH_FUNCTIONS, operatorName } from '../paths.js';
import type { Argument, Expression } from '../reading/syntax.js';
import { text } from '../reading/syntax.js';
import type { UserClass, UserFunction } from '../scope.js';
import { args, asOptions, type Item, option } from './arguments.js';
import { builtin } from './builtins.js';
import { call as callDoc, type Doc, list } from './doc.js';
import { files, os } from './files.js';
import { array, expression, receiver, sequence, value } from './operands.js';
import { inPlaces, messageArgs, outsideCall, textOf } from './outside.js';
import { drawn } from './random.js';
import { scipy } from './scipy.js';
import { awaited } from './userCalls.js';

/** A call of a function of a module of Python; null where the module is not one of these. */
export function pythonModule(c: Context, e: Expression & { kind: 'call' }, path: string): Code | null {
  const [first, second] = e.args.map((a) => a.value);
  const one = (): Doc => value(c, first!);
  const [room, ...rest] = path.split('.');
  const name = rest.join('.');
  const outside = outsideCall(c, e, path);
  if (outside) return outside;
  switch (room) {
    case 'math':
      return math(c, e, name);
    case 'os':
      return os(c, e, name, first, second);
    case 'time':
      if (name === 'time') return code('Date.now() / 1000', LEVEL.product);
      if (name === 'strftime' && e.args.length === 1)
        return code([c.imports.python('Datetime'), '.now().strftime(', one(), ')']);
      if (name === 'perf_counter' || name === 'monotonic' || name === 'process_time')
        return code('performance.now() / 1000', LEVEL.product);
      // Programs beside the script go on meanwhile.
      if (name === 'sleep' && c.canAwait && /\bPopen\(/.test(c.program.source))
        return awaited(c, [
          c.imports.need('node:timers/promises', 'setTimeout', 'wait'),
          '(1000 * ',
          operand(expression(c, first!), LEVEL.product),
          ')',
        ]);
      if (name === 'sleep') return code([c.imports.python('sleep'), callDoc(args(c, e.args))]);
      return fail(`time.${name} has no counterpart`);
    case 'imageio_ffmpeg':
      c.notes.push({
        line: c.program.line(e.from),
        python: c.program.source.slice(e.from, e.to),
        reason: 'the ffmpeg of the system, where Python brings one along',
        lines: 0,
      });
      return name === 'get_ffmpeg_exe' ? code("'ffmpeg'", LEVEL.atom) : fail(`${path} has no counterpart`);
    case 're':
    case 'csv':
    case 'statistics':
    case 'heapq':
    case 'bisect':
    case 'textwrap':
    case 'subprocess':
      return HELPERS[room]!.test(name)
        ? code([c.imports.python(room), `.${/^[A-Z]/.test(name) ? name : camel(name)}`, callDoc(numbers(c, e.args))])
        : fail(`${path} has no counterpart`);
    case 'concurrent':
      if (name === 'futures.as_completed') return expression(c, first!);
      return /^futures\.(Thread|Process)PoolExecutor$/.test(name)
        ? code(['new ', c.imports.python('ThreadPoolExecutor'), callDoc(args(c, e.args))])
        : fail(`${path} has no counterpart`);
    case 'scipy':
      return scipy(c, e, path);
    case 'glob':
      if (name !== 'glob' || e.args.length > 1) return fail(`glob.${name} with these arguments`);
      return code([
        c.imports.python('glob'),
        '(',
        typeOf(c, first!).k === 'path' ? ['String(', one(), ')'] : one(),
        ')',
      ]);
    case 'shutil':
      return files(c, e, name);
    case 'json':
      if (name === 'dumps') return code([c.imports.python('dumps'), callDoc(jsonArgs(c, e))]);
      if (name === 'dump')
        return code([
          receiver(c, second!),
          '.write(',
          c.imports.python('dumps'),
          callDoc(jsonArgs(c, { ...e, args: e.args.filter((a) => a.value !== second) })),
          ')',
        ]);
      if (name === 'load') {
        const t = typeOf(c, first!);
        const isText = !(t.k === 'lib' && t.name === 'urllib.Response');
        return code(['JSON.parse(', isText ? '' : 'String(', receiver(c, first!), '.read()', isText ? '' : ')', ')']);
      }
      if (name === 'loads') return code(['JSON.parse(', textOf(c, first!), ')']);
      return fail(`json.${name} has no counterpart`);
    case 'copy':
      if (name === 'copy' && typeOf(c, first!).k === 'list') return code([receiver(c, first!), '.slice()']);
      if (name === 'copy' && typeOf(c, first!).k === 'dict')
        return code(['{ ...', receiver(c, first!), ' }'], LEVEL.atom);
      if (name !== 'deepcopy') return fail(`copy.${name} of this value`);
      return code([c.imports.python('deepcopy'), '(', one(), ')']);
    case 'itertools':
      if (name === 'product') {
        return code([c.imports.python('product'), callDoc(walked(c, e.args))]);
      }
      if (name === 'cycle') return code([c.imports.python('cycle'), callDoc(walked(c, e.args))]);
      if (name === 'chain')
        return code(
          list(
            '[',
            e.args.map((a) => ({ doc: ['...', sequence(c, a.value)] as Doc })),
            ']',
          ),
          LEVEL.atom,
        );
      if (name === 'chain.from_iterable') return code([array(c, first!), '.flatMap((x: any) => [...x])']);
      if (name === 'zip_longest') return code([c.imports.python('zipLongest'), callDoc(walked(c, e.args))]);
      if (ITERTOOLS.has(name)) return code([c.imports.python(camel(name)), callDoc(walked(c, e.args))]);
      return fail(`itertools.${name} has no counterpart`);
    case 'collections':
      if (name === 'defaultdict') {
        return first ? code([c.imports.python('defaultdict'), '(', factory(c, first), ')']) : fail('this defaultdict');
      }
      if (name === 'Counter' && e.args.length <= 1)
        return code([c.imports.python('counter'), callDoc(args(c, e.args))]);
      if (name === 'ChainMap') return code(['new ', c.imports.python(name), callDoc(args(c, e.args))]);
      if (name === 'OrderedDict' && !first) return code('{}', LEVEL.atom);
      if (name === 'deque') {
        const kept = e.args.find((a) => a.name === 'maxlen')?.value ?? second;
        const start = e.args[0]?.name === null ? sequence(c, first!) : '[]';
        const items = kept ? [{ doc: start }, { doc: value(c, kept) }] : e.args.length > 0 ? [{ doc: start }] : [];
        const t = typeOf(c, e);
        const of = t.k === 'list' ? typeName(t.of) : 'any';
        return code(['new ', c.imports.python('Deque'), `<${of}>`, callDoc(items)]);
      }
      if (name === 'OrderedDict' && e.args.every((a) => a.name)) return builtin(c, e, 'dict');
      if (name === 'OrderedDict') return code(['Object.fromEntries(', one(), ')']);
      return fail(`collections.${name} has no counterpart`);
    case 'functools':
      if (name === 'partial') {
        const t = typeOf(c, first!);
        const partly = t.k === 'func' ? given(c, e, t.fn) : null;
        if (partly) return partly;
        const of = made(c, first!);
        // The names that `dict` is given are data, which keep their spelling.
        const isDict = first!.kind === 'name' && first!.name === 'dict' && !c.scope.find('dict');
        const more = args(c, e.args.slice(1), isDict ? (n) => n : undefined);
        return code([c.imports.python('partial'), callDoc([{ doc: of }, ...more])]);
      }
      if (name === 'reduce')
        return code([
          array(c, second!),
          '.reduce(',
          one(),
          ...(e.args[2] ? [', ', value(c, e.args[2].value)] : []),
          ')',
        ]);
      return fail(`functools.${name} has no counterpart`);
    case 'sys':
      if (name === 'exit') return code(['process.exit', callDoc(args(c, e.args))]);
      if (name === 'stdout.write') return code(['process.stdout.write', callDoc(args(c, e.args))]);
      if (name === 'stdout.flush') return fail('a flush of standard output is not needed');
      return fail(`sys.${name} has no counterpart`);
    case 'datetime': {
      const [of, ...method] = name.split('.');
      const own =
        of === 'datetime' ? 'Datetime' : of === 'timedelta' ? 'Timedelta' : fail(`${path} has no counterpart`);
      if (method.length === 0) return code(['new ', c.imports.python(own), callDoc(args(c, e.args))]);
      return /^(now|today|fromtimestamp)$/.test(method.join('.'))
        ? code([c.imports.python(own), `.${method[0]}`, callDoc(args(c, e.args))])
        : fail(`${path} has no counterpart`);
    }
    case 'io':
      return name === 'StringIO' || name === 'BytesIO'
        ? code(['new ', c.imports.python(name), callDoc(args(c, e.args))])
        : fail(`${path} has no counterpart`);
    case 'contextlib':
      if (name === 'redirect_stdout') return code([c.imports.python('redirectStdout'), callDoc(args(c, e.args))]);
      if (name === 'ExitStack') return code(['new ', c.imports.python(name), callDoc(args(c, e.args))]);
      return name === 'nullcontext'
        ? code([c.imports.python(name), callDoc(args(c, e.args))])
        : fail(`contextlib.${name} has no counterpart`);
    case 'random':
      if (name === 'Random') return code(['new ', c.imports.python('Random'), callDoc(args(c, e.args))]);
      return drawn(c, e, name, c.imports.python('random'), RANDOM);
    case 'pathlib':
      return name === 'Path' || name === 'PurePath'
        ? code(['new ', c.imports.python('Path'), callDoc(args(c, e.args))])
        : name === 'Path.cwd'
          ? code([c.imports.python('Path'), '.cwd()'])
          : fail(path);
    case 'warnings':
      return name === 'warn' ? code(['process.emitWarning(', one(), ')']) : fail(`warnings.${name} has no counterpart`);
    case 'logging':
      return logging(c, e, name);
    case 'ast':
      return name === 'literal_eval' ? code([c.imports.python('literalEval'), '(', one(), ')']) : fail(path);
    case 'pprint':
      if (name === 'pformat') return code([c.imports.python('repr'), '(', one(), ')']);
      return /^p?print$|^pp$/.test(name) ? code([c.imports.python('print'), '(', one(), ')']) : fail(path);
    case 'hashlib':
      return /^(md5|sha1|sha256|sha512)$/.test(name) && first
        ? code([c.imports.need('node:crypto', 'createHash'), `('${name}').update(`, one(), ')'])
        : fail(`${path} has no counterpart`);
    case 'traceback':
      return name === 'print_exc'
        ? code(['console.error(', c.flags.at(-1) ?? "''", ')'])
        : fail(`${path} has no counterpart`);
    case 'tempfile':
      if (name === 'TemporaryDirectory')
        return code([
          'new ',
          c.imports.python(name),
          callDoc(
            args(
              c,
              e.args.filter((a) => a.name !== 'ignore_cleanup_errors'),
            ),
          ),
        ]);
      if (name === 'mkdtemp' && e.args.every((a) => a.name === 'prefix' || a.name === 'dir'))
        return code([`new ${c.imports.python('TemporaryDirectory')}`, callDoc(args(c, e.args)), '.name']);
      if (name === 'gettempdir') return code([c.imports.need('node:os', 'tmpdir'), '()']);
      return fail(`tempfile.${name} has no counterpart`);
    case 'operator': {
      const helper = operatorName(name);
      return helper
        ? code([c.imports.python('operator'), `.${helper}`, callDoc(args(c, e.args))])
        : getter(c, name, e.args);
    }
    case 'inspect':
      return /^is(function|method|builtin)$/.test(name)
        ? code(['typeof ', operand(expression(c, first!), LEVEL.unary), " === 'function'"], LEVEL.equal)
        : fail(`inspect.${name} has no counterpart`);
    case 'types':
      return name === 'SimpleNamespace'
        ? code(['(', e.args.length > 0 ? args(c, e.args).at(-1)!.doc : '{}', ' as any)'], LEVEL.atom)
        : fail(`types.${name} has no counterpart`);
    case 'dataclasses':
      return records(c, e, name, first);
    case 'argparse':
      if (name === 'ArgumentParser') {
        const kept = e.args.filter((a) => a.name === 'description' || (a.name === null && false));
        const doc = kept.filter((a) => !(a.value.kind === 'name' && a.value.name === '__doc__'));
        return code(['new ', c.imports.python('ArgumentParser'), callDoc(args(c, doc))]);
      }
      return fail(`argparse.${name} has no counterpart`);
    default:
      return null;
  }
}

/** Loggers, and what they write. */
function logging(c: Context, e: Expression & { kind: 'call' }, name: string): Code {
  if (name === 'getLogger' || name === 'basicConfig') {
    const other = e.args.find((a) => a.name === 'style');
    if (other) return fail(`logging.basicConfig with ${other.name}`);
    return code([c.imports.python(name), callDoc(args(c, e.args))]);
  }
  const of: Doc = [c.imports.python('logging'), '.', name];
  if (name === 'Formatter') return code(['new ', of, callDoc(inPlaces(c, e.args, ['fmt', 'datefmt', 'style']))]);
  if (name === 'StreamHandler') return code(['new ', of, callDoc(inPlaces(c, e.args, ['stream']))]);
  if (/^(FileHandler|NullHandler)$/.test(name)) return code(['new ', of, callDoc(args(c, e.args))]);
  if (/^(debug|info|warning|error|exception|critical)$/.test(name)) return code([of, callDoc(messageArgs(c, e))]);
  return /^(disable|getLevelName)$/.test(name)
    ? code([of, callDoc(args(c, e.args))])
    : fail(`logging.${name} has no counterpart`);
}

/** The function that makes the values of a defaultdict. */
export function factory(c: Context, e: Expression): Doc {
  const known: Record<string, string> = {
    list: '(): any[] => []',
    int: '() => 0',
    float: '() => 0',
    str: "() => ''",
    set: '() => new Set<any>()',
    dict: '(): Record<string, any> => ({})',
  };
  const made = e.kind === 'name' && !c.scope.find(e.name) ? known[e.name] : undefined;
  if (made) return made;
  return e.kind === 'lambda' ? value(c, e) : fail('this defaultdict');
}

/** Functions of modules that `torchebm/python` has as an object of their name. */
const HELPERS: Record<string, RegExp> = {
  re: /^(compile|search|match|fullmatch|findall|finditer|split|sub|escape)$/,
  csv: /^(reader|writer|DictReader|DictWriter)$/,
  statistics: /^(f?mean|median|p?variance|p?stdev|(multi)?mode|quantiles)$/,
  heapq: /^(heappush|heappop|heapify|heapreplace|heappushpop|nlargest|nsmallest)$/,
  bisect: /^(bisect|insort)(_left|_right)?$/,
  textwrap: /^(dedent|indent|wrap|fill|shorten)$/,
  subprocess: /^(run|call|check_call|check_output)$/,
};

/** Arguments of functions of plain numbers: an array as a list. */
const numbers = (c: Context, given: readonly Argument[]): Item[] => {
  const items = args(c, given);
  given.forEach((a, i) => {
    if (!a.name && !a.spread && isTensor(typeOf(c, a.value))) items[i] = { doc: [receiver(c, a.value), '.tolist()'] };
  });
  return items;
};

/** Arguments that are walked over: the keys of a dictionary. */
const walked = (c: Context, given: readonly Argument[]): Item[] => {
  const items = args(c, given);
  given.forEach((a, i) => {
    const t = present(typeOf(c, a.value));
    if (a.name || !(t.k === 'dict' || (t.k === 'class' && t.cls.isEnum))) return;
    items[i] = { doc: a.spread === '*' ? ['...', sequence(c, a.value)] : sequence(c, a.value) };
  });
  return items;
};

const ITERTOOLS = new Set(
  `groupby islice tee takewhile dropwhile accumulate count repeat pairwise combinations permutations starmap compress
   filterfalse combinations_with_replacement batched`.split(/\s+/),
);

/** Whether an expression is a class. */
export function isClass(c: Context, e: Expression): boolean {
  const path = c.program.path(e, c.scope);
  return typeOf(c, e).k === 'class' || (path !== null && /\.[A-Z]\w*$/.test(path));
}

/** A function that is called later, as it is written; a class is made with `new`. */
function made(c: Context, e: Expression): Doc {
  return value(c, e);
}

/** A function of the program that takes its arguments by position, with some of them given by name: an arrow. */
function given(c: Context, e: Expression & { kind: 'call' }, fn: UserFunction): Code | null {
  const [first, ...rest] = e.args;
  const parameters = c.inference.parameters(fn);
  const names = rest.filter((a) => a.name !== null);
  const isPlaced = (a: { name: string | null }): boolean =>
    parameters.some((p) => p.parameter.name === a.name && !p.option);
  // One that takes any names is given them as they come.
  const isOpen = fn.passed.some((p) => p.parameter.spread === '**');
  if (isOpen || !names.some(isPlaced) || rest.some((a) => a.spread)) return null;
  const positional = rest.filter((a) => a.name === null);
  const head: Doc[] = [];
  const filled: { doc: Doc }[] = [];
  const options = names.filter((a) => !isPlaced(a)).map((a) => option(camel(a.name!), value(c, a.value)));
  const placed = parameters.filter((p) => !p.option && p.parameter.spread === '');
  const last = placed.reduce((n, p, i) => (names.some((a) => a.name === p.parameter.name) ? i : n), -1);
  placed.forEach((p, i) => {
    const a = positional[i] ?? names.find((x) => x.name === p.parameter.name);
    if (a) filled.push({ doc: value(c, a.value) });
    else if (p.parameter.fallback && i > last) return;
    else if (p.parameter.fallback) filled.push({ doc: 'undefined' });
    else {
      head.push(`${head.length > 0 ? ', ' : ''}${p.variable.js}: any`);
      filled.push({ doc: p.variable.js });
    }
  });
  if (options.length > 0) filled.push({ doc: list('{', options, '}', ' ') });
  return code(['(', ...head, ') => ', receiver(c, first!.value), callDoc(filled)], LEVEL.assign);
}

/** Arguments of `json.dumps` that matter here. */
function jsonArgs(c: Context, e: Expression & { kind: 'call' }): { doc: Doc }[] {
  return args(
    c,
    e.args.filter((a) => a.name === null || a.name === 'indent' || a.name === 'sort_keys'),
  );
}

/** `asdict` and `replace` of a data class; keys of dictionaries keep Python's spelling. */
function records(c: Context, e: Expression & { kind: 'call' }, name: string, first: Expression | undefined): Code {
  const t = first ? typeOf(c, first) : undefined;
  if (name === 'fields' && (t?.k === 'inst' || t?.k === 'class') && t.cls.isRecord) {
    const items = t.cls.records.filter((r) => !r.isPassed).map((r) => ({ doc: described(c, r) }));
    return code(list('[', items, ']'), LEVEL.atom);
  }
  if (name === 'is_dataclass' && (t?.k === 'inst' || t?.k === 'class')) return code(String(t.cls.isRecord), LEVEL.atom);
  if (name === 'replace' && t?.k !== 'inst' && first)
    return code([c.imports.python('replaced'), callDoc(args(c, e.args))]);
  if (t?.k !== 'inst' || !t.cls.isRecord || !first) return fail(`dataclasses.${name} of this`);
  if (name === 'asdict') {
    if (first.kind !== 'name' && first.kind !== 'attribute')
      return fail('dataclasses.asdict of a value without a name');
    return code(dictionaryOf(receiver(c, first), t.cls), LEVEL.atom);
  }
  const fields = t.cls.records
    .filter((r) => !r.isPassed)
    .map((r) => ({ doc: [receiver(c, first), `.${r.js}`] as Doc }));
  if (name === 'astuple') return code(list('[', fields, ']'), LEVEL.atom);
  if (name !== 'replace') return fail(`dataclasses.${name} has no counterpart`);
  const changed = e.args.slice(1).map((a) => {
    if (a.spread === '**') return { doc: ['...', asOptions(c, a.value)] as Doc };
    const r = t.cls.records.find((x) => x.name === a.name) ?? fail(`dataclasses.replace of ${a.name}`);
    return option(r.js, value(c, a.value));
  });
  const of = receiver(c, first);
  return code(['new ', t.cls.js, '(', list('{', [{ doc: ['...', of] }, ...changed], '}', ' '), ')']);
}

/** What `fields` tells of one: its default and what else is noted where the program asks for that. */
function described(c: Context, r: UserClass['records'][number]): Doc {
  const asks = (name: string): boolean => new RegExp(`\\.${name}\\b`).test(c.program.source);
  const made = r.fallback?.kind === 'call' ? r.fallback.args : null;
  const noted = made?.find((a) => a.name === 'metadata')?.value;
  const plain = made ? (made.find((a) => a.name === 'default')?.value ?? null) : r.fallback;
  const kinds: Record<string, string> = { int: 'int', float: 'float', str: 'str' };
  const kind = kinds[r.type?.k ?? ''];
  const items: Doc[] = [['name: ', quote(r.name)]];
  if (asks('type')) items.push(['type: ', kind ? c.imports.python(kind) : r.type?.k === 'bool' ? 'Boolean' : 'null']);
  if (asks('default')) items.push(['default: ', plain ? value(c, plain) : 'null']);
  if (asks('metadata')) items.push(['metadata: ', noted ? value(c, noted) : '{}', ' as Record<string, any>']);
  return list(
    '{',
    items.map((doc) => ({ doc })),
    '}',
    ' ',
  );
}

/** The fields of a data class by Python's names, those of data classes within too. */
function dictionaryOf(of: Doc, cls: UserClass): Doc {
  const items = cls.records.map((r) => {
    const field: Doc = [of, `.${r.js}`];
    const inner = r.type?.k === 'inst' && r.type.cls.isRecord ? dictionaryOf(field, r.type.cls) : field;
    return { doc: [`${r.name}: `, inner] as Doc };
  });
  return list('{', items, '}', ' ');
}

/** `itemgetter(1)` and `attrgetter('loss')` as functions. */
function getter(c: Context, name: string, given: readonly Argument[]): Code {
  const keys = given.map((a) => a.value);
  if (keys.length === 0) return fail(`operator.${name} of nothing`);
  const parts = keys.map((e): Doc => {
    if (name === 'itemgetter') return [c.imports.python('getItem'), '(x, ', value(c, e), ')'];
    if (name !== 'attrgetter') return fail(`operator.${name} has no counterpart`);
    return e.kind === 'string'
      ? [
          'x',
          ...text(e)
            .split('.')
            .map((part) => `.${camel(part)}`),
        ]
      : ['x[', c.imports.python('attributeName'), '(', value(c, e), ')]'];
  });
  const made: Doc =
    parts.length === 1
      ? parts[0]!
      : list(
          '[',
          parts.map((doc) => ({ doc })),
          ']',
        );
  if (/^(item|attr)getter$/.test(name)) return code(['(x: any) => ', made], LEVEL.assign);
  return fail(`operator.${name} has no counterpart`);
}

/** Functions of `math` that `torchebm/python` has. */
const MATH_HELPERS = new Set(
  'fsum comb perm gcd lcm factorial dist copysign erf erfc gamma lgamma modf sumprod'.split(' '),
);

function math(c: Context, e: Expression & { kind: 'call' }, name: string): Code {
  const items = e.args.map((a) => ({
    doc: isTensor(typeOf(c, a.value)) ? ([receiver(c, a.value), '.item()'] as Doc) : value(c, a.value),
  }));
  const first = e.args[0]?.value;
  if (name === 'log' && items.length === 2)
    return code(['Math.log(', items[0]!.doc, ') / Math.log(', items[1]!.doc, ')'], LEVEL.product);
  if (name === 'isclose' && e.args.length > 2) {
    const options = e.args.slice(2).map((a) => option(camel(a.name!), value(c, a.value)));
    return code([c.imports.python('isclose'), callDoc([...items.slice(0, 2), { doc: list('{', options, '}', ' ') }])]);
  }
  if (name === 'isclose')
    return code(
      [
        'Math.abs(',
        operand(expression(c, first!), LEVEL.sum),
        ' - ',
        operand(expression(c, e.args[1]!.value), LEVEL.product),
        ') <= 1e-9 * Math.max(Math.abs(',
        items[0]!.doc,
        '), Math.abs(',
        items[1]!.doc,
        '))',
      ],
      LEVEL.compare,
    );
  if (name === 'isnan') return code(['Number.isNaN', callDoc(items)]);
  if (name === 'isfinite') return code(['Number.isFinite', callDoc(items)]);
  if (name === 'isinf') return code(['Math.abs(', items[0]!.doc, ') === Infinity'], LEVEL.equal);
  if (name === 'radians')
    return code([operand(expression(c, first!), LEVEL.product), ' * (Math.PI / 180)'], LEVEL.product);
  if (name === 'degrees')
    return code([operand(expression(c, first!), LEVEL.product), ' * (180 / Math.PI)'], LEVEL.product);
  if (name === 'isqrt') return code(['Math.floor(Math.sqrt', callDoc(items), ')']);
  if (name === 'prod') return code([array(c, first!), '.reduce((a, b) => a * b, 1)']);
  if (MATH_HELPERS.has(name)) return code([c.imports.python(name), callDoc(items)]);
  if (name === 'exp2') return code(['2 ** ', operand(expression(c, first!), LEVEL.power)], LEVEL.power);
  if (name === 'fmod')
    return code(
      [operand(expression(c, first!), LEVEL.product), ' % ', operand(expression(c, e.args[1]!.value), LEVEL.unary)],
      LEVEL.product,
    );
  const f = MATH_FUNCTIONS[name];
  return f ? code([`Math.${f}`, callDoc(items)]) : fail(`math.${name} has no counterpart`);
}
