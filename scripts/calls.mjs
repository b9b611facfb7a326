// node scripts/calls.mjs: writes test/types/calls.ts, calls of operators that run and calls that are refused, found from
// the schemas. tsc checks the types of each, test/tensor/calls.test.ts runs each: so types and runtime agree.
// Build first: what runs is asked of dist/.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, root } from './common.mjs';

const METHODS =
  'add addcdiv addcmul all amax argmax argsort bernoulli chunk clamp cumprod cumsum diagonal div expand flatten flip gather indexSelect kthvalue lerp logSoftmax logsumexp maskedFill matmul max mean median min narrow permute pow prod quantile repeat reshape roll select softmax sort split squeeze std sum tile topk transpose triu unbind unsqueeze var view'.split(
    ' ',
  );
const FUNCTIONS =
  'add arange cat eye linspace logspace mean multinomial normal ones rand randint randn stack sum where zeros zerosLike'.split(
    ' ',
  );

/** A value for an argument, by its name or else by its type; the tensors are those of {@link HEAD}. */
const BY_NAME = {
  condition: 'mask',
  dim1: '1',
  high: '9',
  index: 'index',
  k: '2',
  mask: 'mask',
  q: '0.5',
  repeats: '[2, 1]',
  shape: '[4, 1]',
  size: '[2, 2]',
  tensors: '[x, x]',
};
const BY_TYPE = {
  Tensor: 'x',
  Operand: 'x',
  Scalar: '2',
  int: '1',
  float: '0.5',
  bool: 'true',
  str: "'floor'",
  ScalarType: "'float64'",
  Layout: "'strided'",
  MemoryFormat: "'contiguous_format'",
  Device: "'cpu'",
  Generator: 'generator',
};
const WRONG = { Tensor: '/0/', Operand: "'3'", Scalar: "'3'", int: 'true', float: 'true', bool: '1', ScalarType: '32' };

const HEAD = `/**
 * @file Calls of operators that run, and calls that are refused, with their types. Written by scripts/calls.mjs from the
 * operators' schemas. Do not edit.
 */
// biome-ignore-all format: one call a line.
import * as torch from '../../lib/torch/index.js';

const x = torch.rand([2, 2]);
const index = torch.zeros([2, 2], { dtype: 'int64' });
const mask = x.gt(0.5);
const generator = new torch.Generator();
`;

const exampleOf = (a) => {
  if (BY_NAME[a.name] && !(a.list && !BY_NAME[a.name].startsWith('['))) return BY_NAME[a.name];
  if (!a.list) return BY_TYPE[a.type];
  return a.type === 'int' ? '[0]' : `[${BY_TYPE[a.type]}]`;
};

/** The candidates of one overload: every way to give its arguments, and many ways to get them wrong. */
function* candidates(target, schema, method) {
  const args = schema.arguments
    .filter((a) => !(method && a.name === 'self'))
    .map((a) => ({ ...a, name: a.name === 'self' ? 'input' : a.name, value: exampleOf(a) }));
  const positional = args.filter((a) => !a.keywordOnly);
  const keywords = args.filter(
    (a) => a.keywordOnly && ['alpha', 'correction', 'dtype', 'stable', 'generator'].includes(a.name),
  );
  const omittable = (a) => a.hasDefault || (a.optional && !a.keywordOnly);
  const call = (leading, named) => {
    const fields = named.map((a) => `${a.name}: ${a.value}`).join(', ');
    return `${target}(${[...leading.map((a) => a.value), ...(named.length ? [`{ ${fields} }`] : [])].join(', ')})`;
  };
  const replaced = (list, at, value) => list.with(at, { ...list[at], value });
  for (let k = 0; k <= positional.length; k++) {
    const rest = [...positional.slice(k), ...keywords];
    yield call(positional.slice(0, k), rest);
    yield call(
      positional.slice(0, k),
      rest.filter((a) => !omittable(a)),
    );
  }
  for (let i = 0; i < positional.length; i++) {
    const wrong = positional[i].list ? '/0/' : WRONG[positional[i].type];
    if (wrong) yield call(replaced(positional, i, wrong), keywords);
    if (wrong) yield call([], replaced(positional, i, wrong));
    yield call(replaced(positional, i, 'null'), keywords);
    yield call([], positional.toSpliced(i, 1));
  }
  for (let i = 0; i < keywords.length; i++) {
    const wrong = WRONG[keywords[i].type];
    if (wrong) yield call(positional, replaced(keywords, i, wrong));
  }
  yield call(positional, [{ name: 'oops', value: '1' }]);
  if (positional.length > 0) yield call(positional, [positional.at(-1)]);
  yield call([...positional, { value: '/0/' }], []);
  const last = positional.at(-1);
  if (last?.list) {
    const element = { value: last.type === 'Tensor' ? 'x' : '1' };
    yield call([...positional.slice(0, -1), element, element], []);
    yield call([...positional.slice(0, -1), element, element], keywords);
  }
}

/** Whether the operator takes a call: undefined where it does but the values do not fit. */
function takes(names, values, text) {
  try {
    new Function(...names, `return ${text}`)(...values);
    return true;
  } catch (error) {
    return error instanceof TypeError && /: (expected \(|unknown option)/.test(error.message) ? false : undefined;
  }
}

await main(async () => {
  const torch = await import('../dist/torch/index.js');
  const { SCHEMAS } = await import('../dist/tensor/generated/schemas.js');
  const { METHODS: operators } = await import('../dist/tensor/generated/methods.js');
  const { parseSchema } = await import('../dist/tensor/schema.js');
  const names = ['torch', 'x', 'index', 'mask', 'generator'];
  const x = torch.rand([2, 2]);
  const values = [torch, x, torch.zeros([2, 2], { dtype: 'int64' }), x.gt(0.5), new torch.Generator()];
  const snake = (name) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
  const texts = new Set();
  const add = (target, name, method) => {
    for (const schema of SCHEMAS[name].map(parseSchema)) {
      if (schema.arguments.some((a) => a.writes)) continue;
      if (method && !schema.arguments.some((a) => a.name === 'self' && a.type !== 'Scalar')) continue;
      for (const text of candidates(target, schema, method)) texts.add(text);
    }
  };
  for (const name of METHODS) add(`x.${name}`, operators[name], true);
  for (const name of FUNCTIONS) add(`torch.${name}`, snake(name), false);
  const sorted = { true: [], false: [], undefined: [] };
  for (const text of texts) sorted[takes(names, values, text)].push(text);
  const list = (name, calls, before) =>
    `\nexport const ${name}: (() => unknown)[] = [\n${calls.map((text) => `${before}  () => ${text},\n`).join('')}];\n`;
  writeFileSync(
    join(root, 'test/types/calls.ts'),
    `${HEAD}${list('accepted', sorted.true, '')}${list('refused', sorted.false, '  // @ts-expect-error\n')}`,
  );
  console.log(`${sorted.true.length} calls run, ${sorted.false.length} are refused`);
});
