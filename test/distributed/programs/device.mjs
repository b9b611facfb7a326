// The device of a program's tensors: with TEST_DEVICE=fake the one without hardware, whose tensors a second gloo
// carries, as NCCL does those of GPUs.
import { join } from 'node:path';
import { setDefaultDevice } from 'torchebm/torch';
import { native } from '../../../dist/addon/binding.js';
import { open } from '../../../dist/addon/load.js';
import { packageRoot } from '../../../dist/addon/package.js';
import { addDeviceType } from '../../../dist/tensor/device.js';

export const isFake = process.env.TEST_DEVICE === 'fake';
if (isFake) {
  native();
  open(join(process.env.TORCHEBM_BUILD ?? join(packageRoot, 'build'), 'second_device.so'));
  native().devicesOpened();
  addDeviceType('fake');
  setDefaultDevice('fake:0');
}

/** Options of initProcessGroup. */
export const joining = { timeout: 30_000, ...(isFake ? { backend: 'cpu:gloo,fake:second' } : {}) };

const operator = (name) => native().findOp(`second_device::${name}`, '', []);
/** Makes the streams of the device stand still, or go on. */
export const stall = (stalled) => native().call(operator('stall'), null, stalled);
/** The times that carriers were told to give up what is under way. */
export const aborts = () => native().call(operator('aborts'), {});
