/** @file Files: tables of numbers, NumPy arrays, safetensors, and writing whole files or none. */
export type { NumericArray, NumericData, NumericDType, Table } from './array.js';
export { writeFileAtomic, writeFileAtomicSync } from './atomic.js';
export { encodeCsv, parseCsv } from './csv.js';
export { encodeNpy, parseNpy } from './npy.js';
export { type ParseParquetOptions, parseParquet } from './parquet.js';
export {
  encodeSafetensors,
  parseSafetensors,
  readSafetensors,
  type Safetensors,
  type SafetensorsDType,
  type SafetensorsEntry,
  writeSafetensors,
} from './safetensors.js';
export { type ReadTableOptions, readTable, writeTable } from './table.js';
