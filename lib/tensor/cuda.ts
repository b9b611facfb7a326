/** @file `torch.cuda`. */
import { type DeviceProperties, type EventHandle, native, type StreamHandle } from '../addon/binding.js';
import { TorchebmError } from '../addon/errors.js';
import { openCuda } from '../addon/load.js';
import { type Arguments, boolean, integer, kindError, readArguments, valueError } from '../arguments/options.js';
import { runSynchronously } from '../arguments/synchronous.js';
import { Device, type DeviceLike, isAccelerator } from './device.js';
import { deviceState, setDeviceState } from './generator.js';
import { Tensor } from './tensor.js';

export type { DeviceProperties };

/** A CUDA device: itself, its name or its index; null for the current one. */
export type CudaDevice = DeviceLike | number | null;

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
  return native().deviceCount('cuda');
}

/** The device that an argument names, which is there. */
function placeOf(owner: string, value: CudaDevice): Device {
  const device = typeof value === 'number' ? new Device('cuda', value) : new Device(value ?? 'cuda');
  const { type, index } = device;
  if (type === 'cuda') openCuda();
  else if (!isAccelerator(device)) throw kindError(owner, 'device', 'a CUDA device', value);
  const count = native().deviceCount(type);
  if (count === 0) {
    throw new TorchebmError(
      'ERR_TORCHEBM_LIBTORCH_CUDA',
      `${owner}: the driver shows this process no CUDA device; CUDA_VISIBLE_DEVICES may hide them`,
    );
  }
  if (index !== null && index >= count) {
    throw valueError(owner, 'device', `one of the ${count} devices that are here`, String(device));
  }
  return device;
}

/** The index of a device, of the current one where none is named. */
const indexOf = ({ type, index }: Device) => index ?? native().currentDevice(type);

/** The device with its index. */
function indexed(owner: string, value: CudaDevice): Device {
  const device = placeOf(owner, value);
  return new Device(device.type, indexOf(device));
}

/**
 * The index of the device that `'cuda'` stands for.
 *
 * @throws TorchebmError where there is no CUDA device, as all functions below do; it names the cure.
 */
export function currentDevice(): number {
  return indexOf(placeOf('currentDevice', null));
}

/** Sets the device that `'cuda'` stands for, in this thread and in the jobs that it begins. */
export function setDevice(device: CudaDevice): void {
  native().setDevice(String(placeOf('setDevice', device)));
}

/** The properties of a device: its name, memory, multiprocessors, … */
export function getDeviceProperties(device: CudaDevice = null): DeviceProperties {
  return native().deviceProperties(indexOf(placeOf('getDeviceProperties', device)));
}

/** The name of a device, such as `'NVIDIA H200'`. */
export function getDeviceName(device: CudaDevice = null): string {
  return getDeviceProperties(device).name;
}

/** The compute capability of a device: its major and its minor number, such as `[9, 0]`. */
export function getDeviceCapability(device: CudaDevice = null): [major: number, minor: number] {
  const { major, minor } = getDeviceProperties(device);
  return [major, minor];
}

/** Waits until all work of a device has ended. */
export function synchronize(device: CudaDevice = null): void {
  native().synchronizeDevice(String(placeOf('synchronize', device)));
}

/**
 * The figures of the memory of a device by Python's names in camelCase, such as `'allocatedBytes.current'` and
 * `'reservedBytes.peak'`: blocks of all sizes together. Empty before the first use of the device.
 */
export function memoryStats(device: CudaDevice = null): Record<string, number> {
  const { free, total, ...stats } = native().deviceMemory(String(placeOf('memoryStats', device))) ?? {};
  return stats as Record<string, number>;
}

const figure = (name: string, device: CudaDevice) => memoryStats(device)[name] ?? 0;

/** The bytes that tensors have on a device. */
export function memoryAllocated(device: CudaDevice = null): number {
  return figure('allocatedBytes.current', device);
}

/** The most bytes that tensors have had on a device, since the start or {@link resetPeakMemoryStats}. */
export function maxMemoryAllocated(device: CudaDevice = null): number {
  return figure('allocatedBytes.peak', device);
}

/** The bytes of a device that this process keeps: those of tensors, and those that wait for later ones. */
export function memoryReserved(device: CudaDevice = null): number {
  return figure('reservedBytes.current', device);
}

/** The most bytes of a device that this process has kept, since the start or {@link resetPeakMemoryStats}. */
export function maxMemoryReserved(device: CudaDevice = null): number {
  return figure('reservedBytes.peak', device);
}

/** Makes the peaks of the memory's figures what is used now. */
export function resetPeakMemoryStats(device: CudaDevice = null): void {
  native().resetPeakMemory(String(placeOf('resetPeakMemoryStats', device)));
}

/** The free and all bytes of a device, whichever process uses them; those before its first use are those of its name. */
export function memGetInfo(device: CudaDevice = null): [free: number, total: number] {
  const place = placeOf('memGetInfo', device);
  const memory = native().deviceMemory(String(place));
  if (memory) return [memory.free!, memory.total!];
  const { totalMemory } = native().deviceProperties(indexOf(place));
  return [totalMemory, totalMemory];
}

/** Gives the memory that waits for later tensors back to the device. Without a CUDA device nothing happens, as in Python. */
export function emptyCache(device: CudaDevice = null): void {
  if (device === null && !isAvailable()) return;
  native().emptyCache(placeOf('emptyCache', device).type);
}

/** A number with the largest unit that leaves `from` three digits, as Python's summary has it. */
function scaled(value: number, from: number, units: readonly string[], step: number, most: number): [number, string] {
  let [whole, rest, unit] = [value, from, units[0]!];
  for (const next of units.slice(1)) {
    if (rest < most) break;
    unit = next;
    whole = Math.floor(whole / step);
    rest /= step;
  }
  return [whole, unit];
}

function bytes(value: number): string {
  const [whole, unit] = scaled(value, value, ['B  ', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'], 1024, 768 * 1024);
  return `${String(whole).padStart(6)} ${unit}`;
}

function count(value: number): string {
  const [whole, unit] = scaled(value, value, [' ', 'K', 'M'], 1000, 750 * 1000);
  return `${String(whole).padStart(7)} ${unit} `;
}

const METRICS = [
  ['allocatedBytes', 'Allocated memory', bytes],
  ['activeBytes', 'Active memory', bytes],
  ['requestedBytes', 'Requested memory', bytes],
  ['reservedBytes', 'GPU reserved memory', bytes],
  ['inactiveSplitBytes', 'Non-releasable memory', bytes],
  ['allocation', 'Allocations', count],
  ['active', 'Active allocs', count],
  ['segment', 'GPU reserved segments', count],
  ['inactiveSplit', 'Non-releasable allocs', count],
] as const;

/** The figures of the memory of a device as a table: Python's summary with `abbreviated=True`. */
export function memorySummary(device: CudaDevice = null): string {
  const place = indexed('memorySummary', device);
  const stats = memoryStats(place);
  const at = (name: string) => stats[name] ?? 0;
  const [bar, line] = ['='.repeat(75), '-'.repeat(75)];
  const lines = [
    bar,
    ` ${' '.repeat(16)} PyTorch CUDA memory summary, device ID ${String(place.index).padEnd(17)} `,
    line,
    `  ${' '.repeat(9)} CUDA OOMs: ${String(at('numOoms')).padEnd(12)} | ${' '.repeat(6)} ` +
      `cudaMalloc retries: ${String(at('numAllocRetries')).padEnd(8)}  `,
    bar,
    '        Metric         | Cur Usage  | Peak Usage | Tot Alloc  | Tot Freed  ',
  ];
  for (const [key, name, format] of METRICS) {
    const cells = ['current', 'peak', 'allocated', 'freed'].map((kind) => format(at(`${key}.${kind}`)));
    lines.push(line, ` ${name.padEnd(21)} | ${cells.join(' | ')} `);
  }
  return `|${[...lines, bar].join('|\n|')}|\n`;
}

function seedOf(owner: string, seed: number | bigint): number | bigint {
  return typeof seed === 'bigint' ? seed : integer(owner, 'seed', seed);
}

/** Seeds the global generator of the current device. Without a CUDA device nothing happens, as in Python. */
export function manualSeed(seed: number | bigint): void {
  seedOf('manualSeed', seed);
  if (isAvailable()) native().seedDevice(`cuda:${currentDevice()}`, seed);
}

/** Seeds the global generators of all CUDA devices. Without one nothing happens, as in Python. */
export function manualSeedAll(seed: number | bigint): void {
  seedOf('manualSeedAll', seed);
  for (let i = 0; i < deviceCount(); i++) native().seedDevice(`cuda:${i}`, seed);
}

/** The state of the global generator of a device. */
export function getRngState(device: CudaDevice = null): Tensor {
  return deviceState(indexed('getRngState', device));
}

/** The states of the global generators of all CUDA devices. */
export function getRngStateAll(): Tensor[] {
  return Array.from({ length: deviceCount() }, (_, i) => getRngState(i));
}

/** Puts the global generator of a device into a state that {@link getRngState} gave. */
export function setRngState(newState: Tensor, device: CudaDevice = null): void {
  if (!(newState instanceof Tensor)) throw kindError('setRngState', 'newState', 'a tensor', newState);
  setDeviceState(indexed('setRngState', device), newState);
}

/** Puts the global generators of all CUDA devices into states that {@link getRngStateAll} gave. */
export function setRngStateAll(newStates: readonly Tensor[]): void {
  for (const [i, state] of newStates.entries()) setRngState(state, i);
}

/**
 * A queue of work of a device, which runs in its order and beside that of other streams.
 *
 * @example
 * const copies = new torch.cuda.Stream();
 * torch.cuda.stream(copies, () => x.to('cuda'));
 * torch.cuda.currentStream().waitStream(copies);
 */
export class Stream {
  /** @internal */
  readonly _handle: StreamHandle;
  readonly device: Device;
  /** The number of the stream on its device; 0 is the default one. */
  readonly streamId: number;

  /** `priority`: below 0 for a stream that goes before others. */
  constructor(...args: Arguments<{ device?: CudaDevice; priority?: number }, ['device', 'priority']>) {
    const { device, priority } = readArguments<{ device: CudaDevice; priority: number }>('Stream', args, {
      device: null,
      priority: 0,
    });
    this._handle = native().makeStream(String(placeOf('Stream', device)), integer('Stream', 'priority', priority));
    const [place, id] = native().streamPlace(this._handle);
    [this.device, this.streamId] = [new Device(place), id];
  }

  /** @internal */
  static _of(handle: StreamHandle): Stream {
    const [place, streamId] = native().streamPlace(handle);
    return Object.assign(Object.create(Stream.prototype), { _handle: handle, device: new Device(place), streamId });
  }

  /** Whether all its work has ended. */
  query(): boolean {
    return native().queryStream(this._handle);
  }

  /** Waits until all its work has ended. */
  synchronize(): void {
    native().synchronizeStream(this._handle);
  }

  /** Has later work of this stream wait for an event. */
  waitEvent(event: Event): void {
    native().awaitEvent(event._handle, this._handle);
  }

  /** Has later work of this stream wait for what another has been given so far. */
  waitStream(stream: Stream): void {
    this.waitEvent(stream.recordEvent());
  }

  /** Puts an event at the end of its work so far, a new one by default, and returns it. */
  recordEvent(event: Event = new Event({ device: this.device })): Event {
    event.record(this);
    return event;
  }
}

/** A point in the work of a stream, which others can wait for; with `enableTiming` the time between two can be told. */
export class Event {
  /** @internal */
  readonly _handle: EventHandle;
  readonly #device: Device;

  /** `device`: of the streams that it will be recorded on; the current one by default. */
  constructor(...args: Arguments<{ enableTiming?: boolean; device?: CudaDevice }, ['enableTiming']>) {
    const { enableTiming, device } = readArguments<{ enableTiming: boolean; device: CudaDevice }>(
      'Event',
      args,
      { enableTiming: false, device: null },
      ['enableTiming'],
    );
    this.#device = placeOf('Event', device);
    this._handle = native().makeEvent(this.#device.type, boolean('Event', 'enableTiming', enableTiming));
  }

  /** Puts it at the end of the work of a stream so far, the current one by default. */
  record(stream: Stream = currentStream(this.#device)): void {
    native().recordEvent(this._handle, stream._handle);
  }

  /** Has later work of a stream, the current one by default, wait for it. */
  wait(stream: Stream = currentStream(this.#device)): void {
    stream.waitEvent(this);
  }

  /** Whether the work before it has ended. */
  query(): boolean {
    return native().queryEvent(this._handle);
  }

  /** Waits until the work before it has ended. */
  synchronize(): void {
    native().synchronizeEvent(this._handle);
  }

  /** The milliseconds from this event to another; both with `enableTiming`, and passed. */
  elapsedTime(endEvent: Event): number {
    return native().elapsedTime(this._handle, endEvent._handle);
  }
}

/** The stream that operators of a device go to. */
export function currentStream(device: CudaDevice = null): Stream {
  return Stream._of(native().currentStream(String(placeOf('currentStream', device))));
}

/** The stream that operators of a device go to unless they are told otherwise. */
export function defaultStream(device: CudaDevice = null): Stream {
  return Stream._of(native().defaultStream(String(placeOf('defaultStream', device))));
}

/** Runs a synchronous function whose operators go to a stream, and to its device; jobs that it begins go there too. */
export function stream<T>(stream: Stream, body: () => T): T {
  return native().onStream(stream._handle, () => runSynchronously('stream', body));
}
