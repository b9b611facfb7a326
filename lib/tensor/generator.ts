import { type GeneratorHandle, native } from '../addon/binding.js';
import { openCuda } from '../addon/load.js';
import { called } from '../arguments/names.js';
import { type Arguments, integer, readArguments } from '../arguments/options.js';
import { Device, type DeviceLike, isAccelerator } from './device.js';
import { Tensor } from './tensor.js';

/**
 * A random number generator of its own; the same seed gives the numbers that Python's torch gives.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const generator = new torch.Generator().manualSeed(0);
 * console.log(torch.randn([2], { generator }).tolist()); // [1.5409960746765137, -0.293428897857666]
 */
export class Generator {
  readonly device: Device;
  /** @internal */
  readonly _handle: GeneratorHandle;

  constructor(...args: Arguments<{ device?: DeviceLike }, ['device']>) {
    const { device } = readArguments<{ device: DeviceLike }>('Generator', args, { device: 'cpu' });
    this.device = new Device(device);
    if (this.device.type === 'cuda') openCuda();
    this._handle = native().makeGenerator(this.device.toString());
  }

  /** @internal Tells it from an object of options. */
  get [Symbol.toStringTag](): string {
    return 'Generator';
  }

  /** Where it draws; Python shows an address. */
  toString(): string {
    return called(this, { device: `'${this.device}'` });
  }

  /** @internal */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  /** @internal The global generator. */
  static _default(): Generator {
    const generator = Object.create(Generator.prototype) as Generator;
    return Object.assign(generator, { device: new Device('cpu'), _handle: native().defaultGenerator() });
  }

  /** Seeds the generator and returns it. */
  manualSeed(seed: number | bigint): this {
    if (typeof seed !== 'bigint') integer('manualSeed', 'seed', seed);
    native().seedGenerator(this._handle, seed);
    return this;
  }

  /** Seeds the generator from the system's entropy and returns the seed. */
  seed(): number | bigint {
    return native().freshSeed(this._handle);
  }

  /** The seed that the generator started from. */
  initialSeed(): number | bigint {
    return native().initialSeed(this._handle);
  }

  /** The whole state, as a uint8 tensor in Python's layout. */
  getState(): Tensor {
    const state = new Tensor();
    state._id = native().generatorState(state, this._handle);
    return state;
  }

  /** Puts the generator into a state that {@link getState} gave. */
  setState(state: Tensor): void {
    native().setGeneratorState(this._handle, state._id);
  }
}

let global: Generator | undefined;

/**
 * The global generator, which every draw without a `generator` takes its numbers from. Each worker thread has its own.
 *
 * A job that draws from it has its stream of numbers until it ends. Who asks for it meanwhile gets another stream, which
 * the seed and the number of splits since tell, and goes on with that: nobody waits, and a program that awaits one call
 * after the other has Python's numbers.
 */
export function defaultGenerator(): Generator {
  global ??= Generator._default();
  return global;
}

/** Seeds the global generators of all devices and returns that of the CPU. */
export function manualSeed(seed: number | bigint): Generator {
  return defaultGenerator().manualSeed(seed);
}

/** Seeds the global generator from the system's entropy and returns the seed. */
export function seed(): number | bigint {
  return defaultGenerator().seed();
}

/** The seed that the global generator started from. */
export function initialSeed(): number | bigint {
  return defaultGenerator().initialSeed();
}

/** Runs `body`, which draws the same numbers each time, and none of the global generator's. @internal */
export function withScratchNumbers<T>(body: () => T): T {
  return native().drawFrom(native().scratchSource(), body);
}

/** The state of the global generator of the CPU. */
export function getRngState(): Tensor {
  return defaultGenerator().getState();
}

/** Puts the global generator of the CPU into a state that {@link getRngState} gave. */
export function setRngState(state: Tensor): void {
  defaultGenerator().setState(state);
}

/** The state of the global generator of a device beside the CPU. @internal */
export function deviceState(device: Device): Tensor {
  const state = new Tensor();
  state._id = native().deviceRngState(state, String(device));
  return state;
}

/** Puts the global generator of a device beside the CPU into a state that {@link deviceState} gave. @internal */
export function setDeviceState(device: Device, state: Tensor): void {
  native().setDeviceRngState(String(device), state._id);
}

/**
 * Remembers where the global generators of the CPU and of these devices are; the function that it gives puts them back.
 * @internal
 */
export function rememberNumbers(devices: Iterable<Device>): () => void {
  const own = getRngState();
  const others = [...devices].filter(isAccelerator).map((device) => [device, deviceState(device)] as const);
  return () => {
    setRngState(own);
    for (const [device, state] of others) setDeviceState(device, state);
  };
}
