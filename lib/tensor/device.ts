import { only, show } from '../arguments/options.js';

/** The types of devices; {@link addDeviceType} adds to them. */
const types = new Set(['cpu', 'cuda', 'mps', 'xpu', 'meta']);
const added = new Set<string>();

/** Makes a type of devices known that a library has given to libtorch; `torch.cuda` tells of it too. @internal */
export function addDeviceType(type: string): void {
  types.add(type);
  added.add(type);
}

/** Whether a device has generators of its own, beside the CPU's. @internal */
export function isAccelerator(device: Device): boolean {
  return device.type === 'cuda' || added.has(device.type);
}

/**
 * Where a tensor lives: a type and, for accelerators, an index.
 *
 * @throws TypeError for a string that names no device.
 * @example
 * import * as torch from 'torchebm/torch';
 * const device = torch.device(torch.cuda.isAvailable() ? 'cuda' : 'cpu');
 * console.log(String(device));
 */
export class Device {
  readonly type: string;
  readonly index: number | null;

  constructor(...args: [type: string | Device, index?: number | null]) {
    const [type, index] = only('device', args, ['type', 'index']);
    if (type instanceof Device) {
      this.type = type.type;
      this.index = index ?? type.index;
      return;
    }
    if (types.has(type)) {
      // Every look at the device of a tensor on the CPU comes here.
      this.type = type;
      this.index = index ?? null;
      return;
    }
    const match = typeof type === 'string' ? /^(\w+)(?::(\d+))?$/.exec(type) : null;
    if (!match || !types.has(match[1]!))
      throw new TypeError(`device: expected 'cpu', 'cuda' or 'cuda:<index>', got ${show(type)}`);
    this.type = match[1]!;
    this.index = index ?? (match[2] === undefined ? null : Number(match[2]));
  }

  /** @internal Tells it from an object of options. */
  get [Symbol.toStringTag](): string {
    return 'Device';
  }

  toString(): string {
    return this.index === null ? this.type : `${this.type}:${this.index}`;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.index === null ? `device(type='${this.type}')` : `device(type='${this.type}', index=${this.index})`;
  }
}

/** A device or its name. */
export type DeviceLike = Device | string;

let chosen: Device | null = null;

/**
 * Sets where tensors are made that are not told otherwise (`torch.zeros`, `torch.tensor`, layers' parameters, …); null
 * for the CPU.
 */
export function setDefaultDevice(device: DeviceLike | null): void {
  const next = device === null ? null : new Device(device);
  chosen = next?.type === 'cpu' ? null : next;
}

/** Where tensors are made that are not told otherwise. */
export function getDefaultDevice(): Device {
  return chosen ?? new Device('cpu');
}

/** The default device if it is not the CPU. @internal */
export function chosenDevice(): Device | null {
  return chosen;
}

/** Makes a {@link Device}: `torch.device('cuda')`, `torch.device('cuda', 1)`. */
export function device(...args: [type: string | Device, index?: number | null]): Device {
  return new Device(...args);
}
