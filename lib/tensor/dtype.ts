/** The element types of tensors. Their names are their values: `torch.float32 === 'float32'`. */
export const DTYPES = [
  'float32',
  'float64',
  'float16',
  'bfloat16',
  'int64',
  'int32',
  'int16',
  'int8',
  'uint8',
  'bool',
  'complex64',
  'complex128',
  'complex32',
  'uint16',
  'uint32',
  'uint64',
  'float8_e4m3fn',
  'float8_e5m2',
  'qint8',
  'quint8',
  'qint32',
] as const;

/** The element type of a tensor. */
export type DType = (typeof DTYPES)[number];

const names: ReadonlySet<string> = new Set(DTYPES);

/** Whether a string names an element type. */
export function isDType(name: string): name is DType {
  return names.has(name);
}

export const float32 = 'float32';
export const float = 'float32';
export const float64 = 'float64';
export const double = 'float64';
export const float16 = 'float16';
export const half = 'float16';
export const bfloat16 = 'bfloat16';
export const int64 = 'int64';
export const long = 'int64';
export const int32 = 'int32';
export const int = 'int32';
export const int16 = 'int16';
export const short = 'int16';
export const int8 = 'int8';
export const uint8 = 'uint8';
export const uint16 = 'uint16';
export const uint32 = 'uint32';
export const uint64 = 'uint64';
export const bool = 'bool';
export const complex32 = 'complex32';
export const complex64 = 'complex64';
export const cfloat = 'complex64';
export const complex128 = 'complex128';
export const cdouble = 'complex128';
export const float8_e4m3fn = 'float8_e4m3fn';
export const float8_e5m2 = 'float8_e5m2';
export const qint8 = 'qint8';
export const quint8 = 'quint8';
export const qint32 = 'qint32';

/** Whether the dtype holds whole numbers that stand for fractions: those of `torch.quantizePerTensor`. @internal */
export function isQuantized(dtype: DType): boolean {
  return dtype.startsWith('q');
}

/** Whether the dtype holds fractions (complex ones do not count, as in PyTorch). */
export function isFloatingPoint(dtype: DType): boolean {
  return dtype.startsWith('float') || dtype === 'bfloat16';
}

/** Whether the dtype holds complex numbers. */
export function isComplex(dtype: DType): boolean {
  return dtype.startsWith('complex');
}
