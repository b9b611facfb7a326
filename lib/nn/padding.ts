/** @file Padding layers; `padding` is one number or [before, after] of the last dimension, the one before it, … */

import { kindError, type Named, readArguments } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import { type PadMode, pad } from './functional/index.js';
import { Module } from './module.js';
import { py } from './repr.js';
import { expand, type SizeAny } from './size.js';

abstract class PadNd extends Module {
  readonly padding: number[];
  readonly value: number | null;
  readonly mode: PadMode;

  constructor(n: number, padding: SizeAny, mode: PadMode, value: number | null = null) {
    super();
    this.padding = expand(new.target.name, 'padding', padding, 2 * n);
    if (value !== null && typeof value !== 'number') throw kindError(new.target.name, 'value', 'a number', value);
    this.value = value;
    this.mode = mode;
  }

  override forward(input: Tensor): Tensor {
    return pad(input, this.padding, this.mode, this.value);
  }

  override extraRepr(): string {
    return py(this.padding);
  }
}

interface PadArguments {
  padding: SizeAny;
}

interface ConstantPadArguments extends PadArguments {
  value: number;
}

/** Mirrors the last dimension at their edges. */
export class ReflectionPad1d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<PadArguments>>(new.target.name, args, {}, ['padding']);
    super(1, padding, 'reflect');
  }
}

/** Mirrors the last two dimensions at their edges. */
export class ReflectionPad2d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<PadArguments>>(new.target.name, args, {}, ['padding']);
    super(2, padding, 'reflect');
  }
}

/** Mirrors the last three dimensions at their edges. */
export class ReflectionPad3d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<PadArguments>>(new.target.name, args, {}, ['padding']);
    super(3, padding, 'reflect');
  }
}

/** Repeats the edges of the last dimension. */
export class ReplicationPad1d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<PadArguments>>(new.target.name, args, {}, ['padding']);
    super(1, padding, 'replicate');
  }
}

/** Repeats the edges of the last two dimensions. */
export class ReplicationPad2d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<PadArguments>>(new.target.name, args, {}, ['padding']);
    super(2, padding, 'replicate');
  }
}

/** Repeats the edges of the last three dimensions. */
export class ReplicationPad3d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<PadArguments>>(new.target.name, args, {}, ['padding']);
    super(3, padding, 'replicate');
  }
}

/** Continues the last dimension from their other side. */
export class CircularPad1d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<PadArguments>>(new.target.name, args, {}, ['padding']);
    super(1, padding, 'circular');
  }
}

/** Continues the last two dimensions from their other side. */
export class CircularPad2d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<PadArguments>>(new.target.name, args, {}, ['padding']);
    super(2, padding, 'circular');
  }
}

/** Continues the last three dimensions from their other side. */
export class CircularPad3d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<PadArguments>>(new.target.name, args, {}, ['padding']);
    super(3, padding, 'circular');
  }
}

/** Pads the last dimension with `value`. */
export class ConstantPad1d extends PadNd {
  constructor(padding: SizeAny, value: number);
  constructor(...named: Named<ConstantPadArguments, ['padding', 'value']>);
  constructor(...args: unknown[]) {
    const { padding, value } = readArguments<Required<ConstantPadArguments>>(new.target.name, args, {}, [
      'padding',
      'value',
    ]);
    super(1, padding, 'constant', value);
  }

  override extraRepr(): string {
    return `padding=${py(this.padding)}, value=${py(this.value)}`;
  }
}

/** Pads the last dimension with zeros. */
export class ZeroPad1d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<PadArguments>>(new.target.name, args, {}, ['padding']);
    super(1, padding, 'constant', 0);
  }
}

/** Pads the last two dimensions with `value`. */
export class ConstantPad2d extends PadNd {
  constructor(padding: SizeAny, value: number);
  constructor(...named: Named<ConstantPadArguments, ['padding', 'value']>);
  constructor(...args: unknown[]) {
    const { padding, value } = readArguments<Required<ConstantPadArguments>>(new.target.name, args, {}, [
      'padding',
      'value',
    ]);
    super(2, padding, 'constant', value);
  }

  override extraRepr(): string {
    return `padding=${py(this.padding)}, value=${py(this.value)}`;
  }
}

/** Pads the last two dimensions with zeros. */
export class ZeroPad2d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<PadArguments>>(new.target.name, args, {}, ['padding']);
    super(2, padding, 'constant', 0);
  }
}

/** Pads the last three dimensions with `value`. */
export class ConstantPad3d extends PadNd {
  constructor(padding: SizeAny, value: number);
  constructor(...named: Named<ConstantPadArguments, ['padding', 'value']>);
  constructor(...args: unknown[]) {
    const { padding, value } = readArguments<Required<ConstantPadArguments>>(new.target.name, args, {}, [
      'padding',
      'value',
    ]);
    super(3, padding, 'constant', value);
  }

  override extraRepr(): string {
    return `padding=${py(this.padding)}, value=${py(this.value)}`;
  }
}

/** Pads the last three dimensions with zeros. */
export class ZeroPad3d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<PadArguments>>(new.target.name, args, {}, ['padding']);
    super(3, padding, 'constant', 0);
  }
}
