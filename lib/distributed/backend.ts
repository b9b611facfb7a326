/** @file What carries the tensors of a group: gloo those of the CPU, another library those of each other kind of devices. */
import { native } from '../addon/binding.js';
import { hasNccl, openNccl } from '../addon/load.js';
import { oneOf, valueError } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';

/** The names of what carries tensors; `'nccl'` is short for `'cpu:gloo,cuda:nccl'`. */
export type BackendName = 'gloo' | 'nccl' | 'cpu:gloo,cuda:nccl';

/** The libraries that carry the tensors of a group. @internal */
export interface Backend {
  name: string;
  /** The kinds of devices beside the CPU. */
  devices: readonly string[];
}

const BOTH = 'cpu:gloo,cuda:nccl';

/** Reads the option `backend`, and opens the libraries that it names. @throws RangeError for another. @internal */
export function readBackend(owner: string, given: string | null): Backend {
  const name = given === null ? (hasNccl() ? BOTH : 'gloo') : given === 'nccl' ? BOTH : given;
  if (name === BOTH) openNccl();
  // A library of other devices is opened by who has it.
  const [first, ...others] = String(name).split(',');
  const pairs = others.map((each) => each.split(':') as [device: string, library: string]);
  const isThere = first === 'cpu:gloo' && pairs.every(([device, library]) => library && carrierOf(device) === library);
  if (!isThere) oneOf(owner, 'backend', given ?? name, ['gloo', 'nccl', ...(name === BOTH ? [] : [BOTH])]);
  return { name, devices: name === 'gloo' ? [] : pairs.map(([device]) => device) };
}

/** The name of what carries tensors of a kind of devices; null where no such library is open. */
function carrierOf(device: string): string | null {
  try {
    return native().carrierOf(device);
  } catch {
    return null; // no such devices
  }
}

/** @throws RangeError for a tensor of a device that nothing carries in a group. @internal */
export function checkDevice(owner: string, name: string, x: Tensor, devices: readonly string[]): void {
  if (x.device.type === 'cpu' || devices.includes(x.device.type)) return;
  const where = ['the CPU', ...devices.map((device) => `a ${device} device`)].join(' or on ');
  const cure = devices.length === 0 ? ", where gloo computes; initProcessGroup({ backend: 'nccl' }) is for GPUs" : '';
  throw valueError(owner, name, `on ${where}${cure}`, x);
}
