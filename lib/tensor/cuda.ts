/** @file `torch.cuda`. */
import { native } from '../addon/binding.js';
import { TorchebmError } from '../addon/errors.js';
import { openCuda } from '../addon/load.js';

/** Whether a CUDA device can be used; opens libtorch's CUDA library the first time. */
export function isAvailable(): boolean {
  return deviceCount() > 0;
}

/** The number of CUDA devices that can be used. */
export function deviceCount(): number {
  try {
    openCuda();
  } catch (error) {
    if (error instanceof TorchebmError && error.code === 'ERR_TORCHEBM_LIBTORCH_CUDA') return 0;
    throw error;
  }
  return native().cudaDeviceCount();
}
