/** @file What a tensor says of itself beside its shape and dtype, under PyTorch's names. */
import { native } from '../addon/binding.js';
import type { DType } from './dtype.js';
import { Tensor } from './tensor.js';

/** Properties that most programs do not ask for. */
export interface PropertyMethods {
  /** With another dtype; without one, PyTorch's old name for dtype and device, such as `torch.FloatTensor`. */
  type(dtype: DType): Tensor;
  type(): string;
  /** The number of the device, -1 on the CPU. */
  getDevice(): number;
  /** The number of elements, as {@link Tensor.numel}. */
  nelement(): number;
  /** The number of dimensions, as {@link Tensor.dim}. */
  ndimension(): number;
  /** Where the first element is in memory; 0 where there is none. */
  dataPtr(): number;
  /** The size of one element in bytes, as {@link Tensor.elementSize}. */
  readonly itemsize: number;
  /** Whether elements that are 0 are left out, row by row. */
  readonly isSparseCsr: boolean;
  /** Whether the tensor is a list of tensors of several shapes. */
  readonly isNested: boolean;
  /** Whether the elements are whole numbers that stand for fractions: those of `torch.quantizePerTensor`. */
  readonly isQuantized: boolean;
  /**
   * The rule by which elements of a quantized tensor stand for fractions: 'per_tensor_affine', 'per_channel_affine', …
   *
   * @throws TypeError for a tensor that is not quantized.
   */
  qscheme(): string;
}

/** PyTorch's names from before it had dtypes. */
const OLD_NAMES: Record<DType, string> = {
  float32: 'Float',
  float64: 'Double',
  float16: 'Half',
  bfloat16: 'BFloat16',
  int64: 'Long',
  int32: 'Int',
  int16: 'Short',
  int8: 'Char',
  uint8: 'Byte',
  bool: 'Bool',
  complex64: 'ComplexFloat',
  complex128: 'ComplexDouble',
  complex32: 'ComplexHalf',
  uint16: 'UInt16',
  uint32: 'UInt32',
  uint64: 'UInt64',
  float8_e4m3fn: 'Float8_e4m3fn',
  float8_e5m2: 'Float8_e5m2',
  qint8: 'QInt8',
  quint8: 'QUInt8',
  qint32: 'QInt32',
};

function oldName(x: Tensor): string {
  const device = x.device.type === 'cpu' ? [] : [x.device.type];
  const kind = x.isSparse ? ['sparse'] : x.isQuantized ? ['quantized'] : [];
  return ['torch', ...device, ...kind, `${OLD_NAMES[x.dtype]}Tensor`].join('.');
}

const methods: Record<string, (this: Tensor, ...args: any[]) => unknown> = {
  type(dtype?: DType) {
    return dtype === undefined ? oldName(this) : this.to(dtype);
  },
  getDevice() {
    const { type, index } = this.device;
    return type === 'cpu' || type === 'meta' ? -1 : (index ?? 0);
  },
  nelement() {
    return this.numel();
  },
  ndimension() {
    return this.dim();
  },
  dataPtr() {
    return native().dataPtr(this._id);
  },
  qscheme() {
    const scheme = native().qscheme(this._id);
    if (scheme === null) throw new TypeError(`qscheme: expected a quantized tensor, got one of ${this.dtype}`);
    return scheme;
  },
};
for (const [name, value] of Object.entries(methods)) {
  Object.defineProperty(Tensor.prototype, name, { value, writable: true, configurable: true });
}

const properties: Record<string, (x: Tensor) => unknown> = {
  itemsize: (x) => x.elementSize(),
  isSparseCsr: (x) => x.layout === 'sparse_csr',
  isNested: (x) => native().isNested(x._id),
  isQuantized: (x) => native().qscheme(x._id) !== null,
};
for (const [name, get] of Object.entries(properties)) {
  Object.defineProperty(Tensor.prototype, name, {
    get(this: Tensor) {
      return get(this);
    },
    configurable: true,
  });
}
