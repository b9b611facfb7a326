/**
 * @file The second device of the tests in this folder: one without hardware (native/test/second_device), or with
 * TORCHEBM_TEST_DEVICE=cuda a GPU, whose numbers are other ones than the CPU's.
 */
import { join } from 'node:path';
import { native } from '../../lib/addon/binding.js';
import { open } from '../../lib/addon/load.js';
import { packageRoot } from '../../lib/addon/package.js';
import { addDeviceType } from '../../lib/tensor/device.js';
import * as torch from '../../lib/torch/index.js';
import { type Device, Tensor } from '../../lib/torch/index.js';

const kind = process.env.TORCHEBM_TEST_DEVICE ?? 'fake';
/** Whether the second device is a GPU. */
export const isReal = kind !== 'fake';
/** A library that is built for tests. */
export const libraryOf = (called: string) =>
  join(
    process.env.TORCHEBM_BUILD ?? join(packageRoot, 'build'),
    `${called}${process.platform === 'win32' ? '.dll' : '.so'}`,
  );
native();
if (!isReal) {
  open(libraryOf('second_device'));
  native().devicesOpened();
  addDeviceType('fake');
} else if (!torch.cuda.isAvailable()) {
  throw new Error(`TORCHEBM_TEST_DEVICE is ${kind}, and there is none`);
}

/** The second device, and its name. */
export const fake = torch.device(kind, 0);
export const name = String(fake);

/** The CPU's result where the numbers are the same there, else that of the device's operators without kernels. */
export async function plain<T>(here: () => T, there: () => T): Promise<Awaited<T>> {
  if (!isReal) return await here();
  process.env.TORCHEBM_FUSED = '0';
  try {
    return await there();
  } finally {
    delete process.env.TORCHEBM_FUSED;
  }
}

const operator = (called: string) => native().findOp(`second_device::${called}`, '', []);
const [countsOp, limitOp] = [operator('counts'), operator('limit')];

/** The requests to the second device so far. */
export interface Counts {
  /** Values and shapes that the host had to know. */
  waits: number;
  toHost: number;
  fromHost: number;
  operators: number;
}

function counts(): Counts {
  const [waits, toHost, fromHost, operators] = native().call(countsOp, {}) as unknown as number[];
  return { waits: waits!, toHost: toHost!, fromHost: fromHost!, operators: operators! };
}

/** The requests of a call to the second device. */
export async function asked(body: () => unknown): Promise<Counts> {
  const before = counts();
  await body();
  const after = counts();
  return Object.fromEntries(Object.entries(after).map(([key, n]) => [key, n - before[key as keyof Counts]])) as never;
}

/** Runs `body` while each device has so many bytes. */
export function withMemory<T>(bytes: number, body: () => T): T {
  native().call(limitOp, null, bytes);
  try {
    return body();
  } finally {
    native().call(limitOp, null, 0);
  }
}

/** Where the global generators are: of the CPU, and of the second device. */
export function places(): [cpu: string, device: string] {
  const text = (state: Tensor) => String(state.tolist());
  return [text(torch.getRngState()), text(torch.cuda.getRngState(fake))];
}

/** A value with its tensors, and those of modules in it, on another device; what has none is itself. */
export function moved(value: any, device: Device, known = new Map<unknown, unknown>()): any {
  if (known.has(value)) return known.get(value);
  const keep = <T>(copy: T): T => {
    known.set(value, copy);
    return copy;
  };
  if (value instanceof Tensor) {
    const { grad, requiresGrad } = value;
    const data = value.detach().to(device);
    const isParameter = value instanceof torch.nn.Parameter;
    const copy = isParameter ? new torch.nn.Parameter(data, { requiresGrad }) : data.requiresGrad_(requiresGrad);
    if (grad) copy.grad = grad.to(device);
    return keep(copy);
  }
  if (value instanceof torch.nn.Module) return keep(value.clone().to(device));
  if (Array.isArray(value)) return keep(value.map((item) => moved(item, device, known)));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return keep(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moved(item, device, known)])));
}

/** All tensors in a result: those of modules, of optimizers' parameters, of arrays and of plain objects. */
export function tensorsIn(value: any, seen = new Set<unknown>()): Tensor[] {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value)) return [];
  seen.add(value);
  if (value instanceof Tensor) return [value];
  if (value instanceof torch.nn.Module) return [...value.parameters(), ...value.buffers()];
  if (value instanceof torch.optim.Optimizer) return value.paramGroups.flatMap(({ params }) => params as Tensor[]);
  if (Array.isArray(value)) return value.flatMap((item) => tensorsIn(item, seen));
  if (Object.getPrototypeOf(value) !== Object.prototype) return [];
  return Object.values(value).flatMap((item) => tensorsIn(item, seen));
}

/** Runs `body` with the second device as the default one. */
export function onFake<T>(body: () => T): T {
  torch.setDefaultDevice(fake);
  try {
    return body();
  } finally {
    torch.setDefaultDevice(null);
  }
}
