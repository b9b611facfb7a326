/** @file `torch._inductor.aoti_load_package`: models that Python's AOTInductor has compiled. */
import { native, type PackageHandle } from '../addon/binding.js';
import { type Arguments, fileName, readArguments, show } from '../arguments/options.js';
import { runInPlace } from '../control/routine.js';
import { reasonOf, withOpenFile } from '../io/read.js';
import { inFile, ZipReader } from '../io/zip.js';
import { Module } from '../nn/module.js';
import { raise } from '../tensor/op.js';
import { expectTensor, type Tensor } from '../tensor/tensor.js';

/**
 * A model that is compiled code. It has no parameters, and no gradients go through it: fields run in flows, energies
 * give values alone.
 */
export class CompiledModel extends Module {
  readonly #handle: PackageHandle;

  /** @internal */
  constructor(handle: PackageHandle) {
    super();
    this.#handle = handle;
  }

  /** Runs the code on tensors of the types and sizes that it was compiled for; gives a tensor, or an array of them. */
  override forward(...inputs: Tensor[]): any {
    const ids = inputs.map((x, i) => expectTensor('CompiledModel', `input ${i + 1}`, x)._id);
    const outputs = raise(native().runPackage(this.#handle, ids)) as Tensor[];
    return outputs.length === 1 ? outputs[0] : outputs;
  }
}

/**
 * Loads a `.pt2` package of Python's `torch._inductor.aoti_compile_and_package`: `torch._inductor.aoti_load_package`.
 *
 * The package holds code of the processor that made it, for this version of libtorch. **It runs with all rights of this
 * process: load only what you trust.** It asks for a library named libtorch.so (docs/models.md). Options: `modelName` ('model'), `deviceIndex` (-1, any).
 *
 * @throws Error that names the file, for one that is not there or no such package.
 */
export function aotiLoadPackage(
  ...args: Arguments<{ path: string; modelName?: string; deviceIndex?: number }, ['path']>
): CompiledModel {
  const { path, modelName, deviceIndex } = readArguments(
    'inductor.aotiLoadPackage',
    args,
    { modelName: 'model', deviceIndex: -1 },
    ['path'],
  );
  const owner = 'inductor.aotiLoadPackage';
  fileName(owner, 'path', path);
  const fail = (reason: string, cause: unknown) =>
    new Error(`${owner}: ${show(path)} is no package that runs here: ${reason}`, { cause });
  withOpenFile(owner, path, (fd) => {
    try {
      // Whoever trusts the code trusts its size.
      runInPlace(new ZipReader(inFile(fd), path, Number.POSITIVE_INFINITY).verify());
    } catch (cause) {
      throw fail((cause as Error).message.replace(`${path}: `, ''), cause);
    }
  });
  try {
    return new CompiledModel(native().loadPackage(path, modelName, deviceIndex));
  } catch (cause) {
    const reason = reasonOf(cause);
    const cure = /libtorch\w*\.so: cannot open/.test(reason) ? '; docs/models.md says how it finds libtorch' : '';
    throw fail(`${reason}${cure}`, cause);
  }
}
