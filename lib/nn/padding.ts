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

interface ReflectionPad1dArguments {
  padding: SizeAny;
}

/** Mirrors the last dimension at their edges. */
export class ReflectionPad1d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<ReflectionPad1dArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<ReflectionPad1dArguments>>(new.target.name, args, {}, ['padding']);
    super(1, padding, 'reflect');
  }
}

interface ReflectionPad2dArguments {
  padding: SizeAny;
}

/** Mirrors the last two dimensions at their edges. */
export class ReflectionPad2d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<ReflectionPad2dArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<ReflectionPad2dArguments>>(new.target.name, args, {}, ['padding']);
    super(2, padding, 'reflect');
  }
}

interface ReflectionPad3dArguments {
  padding: SizeAny;
}

/** Mirrors the last three dimensions at their edges. */
export class ReflectionPad3d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<ReflectionPad3dArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<ReflectionPad3dArguments>>(new.target.name, args, {}, ['padding']);
    super(3, padding, 'reflect');
  }
}

interface ReplicationPad1dArguments {
  padding: SizeAny;
}

/** Repeats the edges of the last dimension. */
export class ReplicationPad1d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<ReplicationPad1dArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<ReplicationPad1dArguments>>(new.target.name, args, {}, ['padding']);
    super(1, padding, 'replicate');
  }
}

interface ReplicationPad2dArguments {
  padding: SizeAny;
}

/** Repeats the edges of the last two dimensions. */
export class ReplicationPad2d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<ReplicationPad2dArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<ReplicationPad2dArguments>>(new.target.name, args, {}, ['padding']);
    super(2, padding, 'replicate');
  }
}

interface ReplicationPad3dArguments {
  padding: SizeAny;
}

/** Repeats the edges of the last three dimensions. */
export class ReplicationPad3d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<ReplicationPad3dArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<ReplicationPad3dArguments>>(new.target.name, args, {}, ['padding']);
    super(3, padding, 'replicate');
  }
}

interface CircularPad1dArguments {
  padding: SizeAny;
}

/** Continues the last dimension from their other side. */
export class CircularPad1d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<CircularPad1dArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<CircularPad1dArguments>>(new.target.name, args, {}, ['padding']);
    super(1, padding, 'circular');
  }
}

interface CircularPad2dArguments {
  padding: SizeAny;
}

/** Continues the last two dimensions from their other side. */
export class CircularPad2d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<CircularPad2dArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<CircularPad2dArguments>>(new.target.name, args, {}, ['padding']);
    super(2, padding, 'circular');
  }
}

interface CircularPad3dArguments {
  padding: SizeAny;
}

/** Continues the last three dimensions from their other side. */
export class CircularPad3d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<CircularPad3dArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<CircularPad3dArguments>>(new.target.name, args, {}, ['padding']);
    super(3, padding, 'circular');
  }
}

interface ConstantPad1dArguments {
  padding: SizeAny;
  value: number;
}

/** Pads the last dimension with `value`. */
export class ConstantPad1d extends PadNd {
  constructor(padding: SizeAny, value: number);
  constructor(...named: Named<ConstantPad1dArguments, ['padding', 'value']>);
  constructor(...args: unknown[]) {
    const { padding, value } = readArguments<Required<ConstantPad1dArguments>>(new.target.name, args, {}, [
      'padding',
      'value',
    ]);
    super(1, padding, 'constant', value);
  }

  override extraRepr(): string {
    return `padding=${py(this.padding)}, value=${py(this.value)}`;
  }
}

interface ZeroPad1dArguments {
  padding: SizeAny;
}

/** Pads the last dimension with zeros. */
export class ZeroPad1d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<ZeroPad1dArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<ZeroPad1dArguments>>(new.target.name, args, {}, ['padding']);
    super(1, padding, 'constant', 0);
  }
}

interface ConstantPad2dArguments {
  padding: SizeAny;
  value: number;
}

/** Pads the last two dimensions with `value`. */
export class ConstantPad2d extends PadNd {
  constructor(padding: SizeAny, value: number);
  constructor(...named: Named<ConstantPad2dArguments, ['padding', 'value']>);
  constructor(...args: unknown[]) {
    const { padding, value } = readArguments<Required<ConstantPad2dArguments>>(new.target.name, args, {}, [
      'padding',
      'value',
    ]);
    super(2, padding, 'constant', value);
  }

  override extraRepr(): string {
    return `padding=${py(this.padding)}, value=${py(this.value)}`;
  }
}

interface ZeroPad2dArguments {
  padding: SizeAny;
}

/** Pads the last two dimensions with zeros. */
export class ZeroPad2d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<ZeroPad2dArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<ZeroPad2dArguments>>(new.target.name, args, {}, ['padding']);
    super(2, padding, 'constant', 0);
  }
}

interface ConstantPad3dArguments {
  padding: SizeAny;
  value: number;
}

/** Pads the last three dimensions with `value`. */
export class ConstantPad3d extends PadNd {
  constructor(padding: SizeAny, value: number);
  constructor(...named: Named<ConstantPad3dArguments, ['padding', 'value']>);
  constructor(...args: unknown[]) {
    const { padding, value } = readArguments<Required<ConstantPad3dArguments>>(new.target.name, args, {}, [
      'padding',
      'value',
    ]);
    super(3, padding, 'constant', value);
  }

  override extraRepr(): string {
    return `padding=${py(this.padding)}, value=${py(this.value)}`;
  }
}

interface ZeroPad3dArguments {
  padding: SizeAny;
}

/** Pads the last three dimensions with zeros. */
export class ZeroPad3d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<ZeroPad3dArguments, ['padding']>);
  constructor(...args: unknown[]) {
    const { padding } = readArguments<Required<ZeroPad3dArguments>>(new.target.name, args, {}, ['padding']);
    super(3, padding, 'constant', 0);
  }
}
