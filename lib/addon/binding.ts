/** The native addon as TypeScript sees it; every native call of the library goes through {@link native}. */
import { loadAddon } from './load.js';

/** What an object is to the addon: an operator's number, a tensor's id, a generator's handle. */
export type OpNumber = number;
export type TensorId = number;
export type GeneratorHandle = { readonly __generator: unique symbol };
/** A tensor among the results of an operator, to be adopted at once. */
export type TensorHolder = { tensor: TensorId };

/** The functions of `native/binding`, one group a file. All of them are synchronous. */
export interface Addon {
  // op.cpp
  findOp(name: string, overload: string): OpNumber;
  call(op: OpNumber, holder: object | undefined, ...values: unknown[]): unknown;
  schemas(): [schema: string, types: string, reason: string][];
  // tensor.cpp
  fromBytes(holder: object, bytes: ArrayBufferView | ArrayBuffer, dtype: string, shape: readonly number[]): TensorId;
  toBytes(x: TensorId): ArrayBuffer;
  item(x: TensorId): number | bigint | boolean | { re: number; im: number };
  shape(x: TensorId): number[];
  strides(x: TensorId): number[];
  dtype(x: TensorId): string;
  device(x: TensorId): string;
  layout(x: TensorId): string;
  numel(x: TensorId): number;
  storage(x: TensorId): { key: number; bytes: number; offset: number };
  isSame(a: TensorId, b: TensorId): boolean;
  adopt(id: TensorId, object: object): void;
  dispose(x: TensorId): void;
  isLive(x: TensorId): boolean;
  beginScope(): void;
  endScope(keep: TensorId[]): void;
  sweep(force: boolean): void;
  memoryStats(): { tensors: number; bytes: number; sweeps: number };
  // autograd.cpp
  backward(
    outputs: TensorId[],
    gradients: (TensorId | null)[] | null,
    retainGraph: boolean,
    createGraph: boolean,
    inputs: TensorId[] | null,
  ): void;
  grad(
    outputs: TensorId[],
    inputs: TensorId[],
    gradients: (TensorId | null)[] | null,
    retainGraph: boolean,
    createGraph: boolean,
    allowUnused: boolean,
  ): (TensorHolder | null)[];
  requiresGrad(x: TensorId): boolean;
  setRequiresGrad(x: TensorId, flag: boolean): void;
  isLeaf(x: TensorId): boolean;
  gradFn(x: TensorId): string;
  gradient(holder: object, x: TensorId): TensorId | null;
  setGradient(x: TensorId, gradient: TensorId | null): void;
  retainGrad(x: TensorId): void;
  data(holder: object, x: TensorId): TensorId;
  setData(x: TensorId, data: TensorId): void;
  version(x: TensorId): number;
  setGradEnabled(mode: boolean): boolean;
  isGradEnabled(): boolean;
  beginInference(mode: boolean): void;
  endInference(): void;
  // generator.cpp
  manualSeed(seed: number | bigint): void;
  makeGenerator(device: string): GeneratorHandle;
  defaultGenerator(): GeneratorHandle;
  seedGenerator(generator: GeneratorHandle, seed: number | bigint): void;
  freshSeed(generator: GeneratorHandle | null): number | bigint;
  initialSeed(generator: GeneratorHandle | null): number | bigint;
  generatorState(holder: object, generator: GeneratorHandle | null): TensorId;
  setGeneratorState(generator: GeneratorHandle | null, state: TensorId): void;
  // context.cpp
  setNumThreads(threads: number): void;
  getNumThreads(): number;
  setDefaultDtype(dtype: string): void;
  getDefaultDtype(): string;
  setDeterministic(mode: boolean, warnOnly: boolean): void;
  isDeterministic(): boolean;
  autocast(device: string, enabled: boolean, dtype: string | null): [enabled: boolean, dtype: string];
  cudaDeviceCount(): number;
  builtFor(): string;
}

let addon: Addon | undefined;

/** The addon, loaded (and libtorch with it) when first asked for. */
export function native(): Addon {
  addon ??= loadAddon() as Addon;
  return addon;
}
