// Runs the cases that scripts/oracle/conformance.py writes, through the public TypeScript surface and by the rule that
// maps Python to TypeScript: names in camelCase, positional arguments as they stand, keywords in one options object.

/** `index_select` → `indexSelect`, `add_` stays, `_softmax` stays. */
export const camelCase = (name) => name.replace(/(?<=[^_])_+([a-z0-9])/g, (_, c) => c.toUpperCase());

/** Python's operators on tensors, which TypeScript writes as methods. */
const OPERATORS = {
  __radd__: (torch, x, y) => (torch.isTensor(y) ? y.add(x) : x.add(y)),
  __rsub__: (torch, x, y) => torch.rsub(x, y),
  __rmul__: (_, x, y) => x.mul(y),
  __rdiv__: (_, x, y) => x.reciprocal().mul(y),
  __rtruediv__: (_, x, y) => x.reciprocal().mul(y),
  __rmod__: (torch, x, y) => torch.remainder(y, x),
  __rpow__: (torch, x, y) => torch.pow(y, x),
  __rmatmul__: (torch, x, y) => torch.matmul(y, x),
  __rand__: (_, x, y) => x.bitwiseAnd(y),
  __ror__: (_, x, y) => x.bitwiseOr(y),
  __rxor__: (_, x, y) => x.bitwiseXor(y),
  __getitem__: (_, x, index) => x.at(...(Array.isArray(index) ? index : [index])),
  __setitem__: (_, x, index, value) => x.setAt(...(Array.isArray(index) ? index : [index]), value),
};

const ARRAYS = {
  float32: Float32Array,
  float64: Float64Array,
  int64: BigInt64Array,
  int32: Int32Array,
  int16: Int16Array,
  int8: Int8Array,
  uint8: Uint8Array,
  bool: Uint8Array,
  float16: Uint16Array,
  bfloat16: Uint16Array,
  complex32: Uint16Array,
  complex64: Float32Array,
  complex128: Float64Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  uint64: BigUint64Array,
};

const COMPILED = 'runs code that Python compiles for CUDA';
const SPARSE = 'takes or gives sparse tensors, which the stored cases cannot hold';
/** Why an operator has no case, or a case that differs. */
export const EXPLAINED = {
  __radd__: 'Python refuses a number on the left of a descriptor; x.add(1) is what TypeScript writes',
  cat: 'NumPy owns the memory of the sample, which cannot be resized; and torch.cat(x) here takes x for a list of one',
  gather: 'the input and out of the sample share memory, which stored cases do not',
  take: 'the input and out of the sample share memory, which stored cases do not',
  linspace: 'Python refuses 3.0 where a whole number is meant; a JavaScript number does not know the difference',
  linspace_tensor_overload: 'as linspace',
  logspace: 'as linspace',
  logspace_tensor_overload: 'as linspace',
  nn_functional_multi_head_attention_forward: 'is not part of the surface: nn.MultiheadAttention is',
  item: 'gives a number without a call that could be recorded; test/torch has it',
  jiterator_2inputs_2outputs: COMPILED,
  jiterator_4inputs_with_extra_args: COMPILED,
  jiterator_binary: COMPILED,
  jiterator_binary_return_by_ref: COMPILED,
  jiterator_unary: COMPILED,
  nn_functional_batch_norm_without_cudnn: 'is for CUDA only',
  sparse_mm_reduce: SPARSE,
  sparse_sampled_addmm: SPARSE,
  to_sparse: SPARSE,
  torch__scaled_mm: 'is for CUDA only',
  torch__scaled_mm_v2: 'is for CUDA only',
  torch_ops_aten__efficient_attention_forward: 'is for CUDA only',
  torch_ops_aten__flash_attention_forward: 'is for CUDA only',
};

class NotReachable extends Error {}

function readTensor(torch, { dtype, shape, stride, offset, data, grad }) {
  const Elements = ARRAYS[dtype];
  if (!Elements) throw new NotReachable(`an input of ${dtype}`);
  const array = new Elements(new Uint8Array(Buffer.from(data, 'base64')).buffer);
  const count = dtype.startsWith('complex') ? array.length / 2 : array.length;
  let x = torch.fromTypedArray(array, stride ? [count] : shape, { dtype });
  if (stride) x = x.asStrided(shape, stride, offset ?? 0);
  if (grad) x = x.detach().requiresGrad_();
  return x;
}

function readNumber(v) {
  return typeof v === 'object' ? Number(v.float.replace('inf', 'Infinity')) : v;
}

/** A value of a program; `results` holds what its calls have given so far. */
function read(v, inputs, results) {
  if (typeof v !== 'object' || v === null) return v;
  if (Array.isArray(v)) return v.map((e) => read(e, inputs, results));
  if ('in' in v) return inputs[v.in];
  if ('ref' in v) return (v.at ?? []).reduce((value, i) => value[i], results[v.ref]);
  if ('big' in v) return BigInt(v.big);
  if ('float' in v) return typeof v.float === 'number' ? v.float : readNumber(v);
  if ('re' in v) return { re: readNumber(read(v.re)), im: readNumber(read(v.im)) };
  if ('dtype' in v) return v.dtype;
  if (v.slice === '...') return '...';
  const [start, stop, step] = v.slice;
  return `${start ?? ''}:${stop ?? ''}${step === null ? '' : `:${step}`}`;
}

function run(torch, { call, args, kwargs }) {
  const options = Object.fromEntries(Object.entries(kwargs).map(([name, v]) => [camelCase(name), v]));
  const all = Object.keys(options).length > 0 ? [...args, options] : args;
  if (call.startsWith('Tensor.')) {
    const [self, ...rest] = all;
    const [name, accessor] = call.slice('Tensor.'.length).split(':');
    if (accessor === 'get') {
      if (!(camelCase(name) in self)) throw new NotReachable(`Tensor.${camelCase(name)}`);
      return self[camelCase(name)];
    }
    if (OPERATORS[name]) return OPERATORS[name](torch, self, ...rest);
    if (typeof self[camelCase(name)] !== 'function') throw new NotReachable(`Tensor.${camelCase(name)}()`);
    return self[camelCase(name)](...rest);
  }
  // Python hides some operators behind an underscore; here they are under torch.ops.aten.
  const path = call
    .replace(/^torch\._/, 'torch.ops.aten._')
    .split('.')
    .slice(1)
    .map(camelCase);
  const find = (names) => names.reduce((at, name) => at?.[name], torch);
  const f = find(path) ?? find(path.map((name) => camelCase(name.replace(/^_/, ''))));
  if (typeof f !== 'function') throw new NotReachable(['torch', ...path].join('.'));
  return f(...all);
}

const TOLERANCES = {
  float64: [1e-9, 1e-11],
  complex128: [1e-9, 1e-11],
  float32: [1e-5, 1e-6],
  complex64: [1e-5, 1e-6],
  float16: [1e-3, 1e-4],
  complex32: [1e-3, 1e-4],
  bfloat16: [1.6e-2, 1e-4],
};

/** Why two tensors differ, or null. */
function compareTensor(torch, got, wanted, what, values) {
  if (!(got instanceof torch.Tensor)) return `${what}: expected a tensor, got ${typeof got}`;
  if (got.dtype !== wanted.dtype) return `${what}: dtype ${got.dtype}, Python's is ${wanted.dtype}`;
  if (JSON.stringify(got.shape) !== JSON.stringify(wanted.shape)) {
    return `${what}: shape [${got.shape}], Python's is [${wanted.shape}]`;
  }
  if (!values) return null;
  const a = got.detach().toTypedArray();
  const b = readTensor(torch, { ...wanted, grad: false }).toTypedArray();
  const decode = bits16(wanted.dtype);
  const [relative, absolute] = TOLERANCES[wanted.dtype] ?? [0, 0];
  // Rounding is relative to the largest element: others may be differences of such.
  let scale = 0;
  for (const value of b) {
    const size = typeof value === 'number' ? Math.abs(decode ? decode(value) : value) : 0;
    if (Number.isFinite(size)) scale = Math.max(scale, size);
  }
  for (let i = 0; i < b.length; i++) {
    const [x, y] = decode ? [decode(a[i]), decode(b[i])] : [a[i], b[i]];
    if (x === y || (Number.isNaN(x) && Number.isNaN(y))) continue;
    if (typeof x === 'number' && Math.abs(x - y) <= absolute + relative * scale) continue;
    return `${what}: element ${i} is ${x}, Python's is ${y}`;
  }
  return null;
}

function bits16(dtype) {
  if (dtype === 'bfloat16') {
    const view = new DataView(new ArrayBuffer(4));
    return (bits) => {
      view.setUint32(0, bits << 16);
      return view.getFloat32(0);
    };
  }
  if (dtype !== 'float16' && dtype !== 'complex32') return null;
  return (bits) => {
    const exponent = (bits >> 10) & 31;
    const fraction = bits & 1023;
    const sign = bits >> 15 ? -1 : 1;
    if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
    return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
  };
}

function compare(torch, got, wanted, what, values) {
  if ('tensor' in wanted) return compareTensor(torch, got, wanted.tensor, what, values);
  if ('list' in wanted) {
    if (!Array.isArray(got)) return `${what}: expected ${wanted.list.length} results, got one`;
    if (got.length !== wanted.list.length) return `${what}: ${got.length} results, Python's are ${wanted.list.length}`;
    for (let i = 0; i < got.length; i++) {
      const reason = compare(torch, got[i], wanted.list[i], `${what}[${i}]`, values);
      if (reason) return reason;
    }
    return null;
  }
  const plain = read(wanted.value, [], []);
  const same =
    Object.is(got, plain) ||
    (typeof got === 'bigint' && Number(got) === Number(plain)) ||
    JSON.stringify(got) === JSON.stringify(plain) ||
    (typeof plain === 'number' && Math.abs(got - plain) <= 1e-6 * Math.max(1, Math.abs(plain)));
  return same ? null : `${what}: ${JSON.stringify(got)}, Python's is ${JSON.stringify(plain)}`;
}

function cotangent(torch, x) {
  const values = torch.cos(torch.arange(x.numel(), { dtype: 'float64' })).reshape(x.shape);
  return values.to(x.dtype);
}

function tensors(torch, value) {
  if (Array.isArray(value)) return value.flatMap((v) => tensors(torch, v));
  return value instanceof torch.Tensor ? [value] : [];
}

/**
 * Runs one case of an operator: null if all is as in Python, else `{ kind, reason }` with kind 'different' or
 * 'unreachable'. With `method`, the first argument's method of that name is called instead of the function.
 */
export function replay(torch, operator, { inputs: stored, program, result, expected, grads, error }, method = null) {
  // A tensor that is never written has no values to compare.
  const values = !/empty|resize_/.test(operator);
  try {
    const inputs = stored.map((x) => readTensor(torch, x));
    const results = [];
    torch.manualSeed(42);
    try {
      for (const { call, args, kwargs } of program) {
        if (method !== null && !(read(args[0], inputs, results) instanceof torch.Tensor)) return null;
        const step = {
          call: method === null ? call : `Tensor.${method}`,
          args: read(args, inputs, results),
          kwargs: Object.fromEntries(Object.entries(kwargs).map(([k, v]) => [k, read(v, inputs, results)])),
        };
        results.push(run(torch, step));
      }
    } catch (thrown) {
      if (error && !(thrown instanceof NotReachable)) return null;
      throw thrown;
    }
    if (error) return { kind: 'different', reason: `no error, Python's is ${error}` };
    const final = read(result, inputs, results);
    const reason = compare(torch, final, expected, 'result', values);
    if (reason) return { kind: 'different', reason };
    if (!grads) return null;
    const outputs = tensors(torch, final).filter((x) => x.requiresGrad && x.isFloatingPoint());
    const leaves = grads.map(({ input }) => inputs[input]);
    const found = torch.autograd.grad(outputs, leaves, {
      gradOutputs: outputs.map((x) => cotangent(torch, x)),
      allowUnused: true,
    });
    for (const [i, { input, tensor }] of grads.entries()) {
      if (tensor === null ? found[i] === null : found[i] !== null) {
        const reason = tensor && compareTensor(torch, found[i], tensor, `gradient of input ${input}`, values);
        if (reason) return { kind: 'different', reason };
      } else {
        return {
          kind: 'different',
          reason: `gradient of input ${input}: ${found[i] ? 'one' : 'none'}, Python has ${tensor ? 'one' : 'none'}`,
        };
      }
    }
    return null;
  } catch (thrown) {
    if (thrown instanceof NotReachable) return { kind: 'unreachable', reason: thrown.message };
    return { kind: 'different', reason: `${thrown.name}: ${thrown.message}` };
  }
}
