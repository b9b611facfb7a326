/** The errors before a tensor exists: see docs/install.md, which has one anchor per code. */
export type LibtorchErrorCode =
  | 'ERR_TORCHEBM_LIBTORCH_NOT_FOUND'
  | 'ERR_TORCHEBM_LIBTORCH_VERSION'
  | 'ERR_TORCHEBM_LIBTORCH_LOAD'
  | 'ERR_TORCHEBM_LIBTORCH_CUDA'
  | 'ERR_TORCHEBM_LIBTORCH_MUSL'
  | 'ERR_TORCHEBM_CPU'
  | 'ERR_TORCHEBM_SETUP';

/**
 * An error of finding, fetching or loading libtorch; its message names what was tried and what cures it.
 *
 * @example
 * import { TorchebmError } from 'torchebm';
 * const error = new TorchebmError('ERR_TORCHEBM_LIBTORCH_NOT_FOUND', 'no usable libtorch 2.11.x found');
 * console.log(error.code); // ERR_TORCHEBM_LIBTORCH_NOT_FOUND
 */
export class TorchebmError extends Error {
  override readonly name = 'TorchebmError';

  constructor(
    readonly code: LibtorchErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`[${code}] ${message}`, options);
  }
}
