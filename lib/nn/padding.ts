/** @file Padding layers; `padding` is one number or [before, after] of the last dimension, the one before it, … */

import { kindError, type Named, readArguments } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import { type PadMode, pad } from './functional/index.js';
import { Module } from './module.js';
import { py } from './repr.js';
import { expand, type SizeAny } from './size.js';

interface PadArguments {
  padding: SizeAny;
}

interface ConstantPadArguments extends PadArguments {
  value: number;
}

abstract class PadNd extends Module {
  readonly padding: number[];
  readonly value: number | null;
  readonly mode: PadMode;

  /** Pads the last `n` dimensions; without a `value`, a constant one is among the arguments. */
  constructor(n: number, args: readonly unknown[], mode: PadMode, value?: number | null) {
    super();
    const owner = new.target.name;
    const names = value === undefined ? (['padding', 'value'] as const) : (['padding'] as const);
    const given = readArguments<ConstantPadArguments>(owner, args, {}, names);
    this.padding = expand(owner, 'padding', given.padding, 2 * n);
    this.value = value === undefined ? given.value : value;
    if (this.value !== null && typeof this.value !== 'number') throw kindError(owner, 'value', 'a number', this.value);
    this.mode = mode;
  }

  override forward(input: Tensor): Tensor {
    return pad(input, this.padding, this.mode, this.value);
  }

  override extraRepr(): string {
    return py(this.padding);
  }
}

/** Base of those with a constant of one's own. */
abstract class ConstantPadNd extends PadNd {
  constructor(n: number, args: readonly unknown[]) {
    super(n, args, 'constant');
  }

  override extraRepr(): string {
    return `padding=${py(this.padding)}, value=${py(this.value)}`;
  }
}

/** Mirrors the last dimension at their edges. */
export class ReflectionPad1d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    super(1, args, 'reflect', null);
  }
}

/** Mirrors the last two dimensions at their edges. */
export class ReflectionPad2d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    super(2, args, 'reflect', null);
  }
}

/** Mirrors the last three dimensions at their edges. */
export class ReflectionPad3d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    super(3, args, 'reflect', null);
  }
}

/** Repeats the edges of the last dimension. */
export class ReplicationPad1d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    super(1, args, 'replicate', null);
  }
}

/** Repeats the edges of the last two dimensions. */
export class ReplicationPad2d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    super(2, args, 'replicate', null);
  }
}

/** Repeats the edges of the last three dimensions. */
export class ReplicationPad3d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    super(3, args, 'replicate', null);
  }
}

/** Continues the last dimension from their other side. */
export class CircularPad1d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    super(1, args, 'circular', null);
  }
}

/** Continues the last two dimensions from their other side. */
export class CircularPad2d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    super(2, args, 'circular', null);
  }
}

/** Continues the last three dimensions from their other side. */
export class CircularPad3d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    super(3, args, 'circular', null);
  }
}

/** Pads the last dimension with `value`. */
export class ConstantPad1d extends ConstantPadNd {
  constructor(padding: SizeAny, value: number);
  constructor(...named: Named<ConstantPadArguments, ['padding', 'value']>);
  constructor(...args: unknown[]) {
    super(1, args);
  }
}

/** Pads the last dimension with zeros. */
export class ZeroPad1d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    super(1, args, 'constant', 0);
  }
}

/** Pads the last two dimensions with `value`. */
export class ConstantPad2d extends ConstantPadNd {
  constructor(padding: SizeAny, value: number);
  constructor(...named: Named<ConstantPadArguments, ['padding', 'value']>);
  constructor(...args: unknown[]) {
    super(2, args);
  }
}

/** Pads the last two dimensions with zeros. */
export class ZeroPad2d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    super(2, args, 'constant', 0);
  }
}

/** Pads the last three dimensions with `value`. */
export class ConstantPad3d extends ConstantPadNd {
  constructor(padding: SizeAny, value: number);
  constructor(...named: Named<ConstantPadArguments, ['padding', 'value']>);
  constructor(...args: unknown[]) {
    super(3, args);
  }
}

/** Pads the last three dimensions with zeros. */
export class ZeroPad3d extends PadNd {
  constructor(padding: SizeAny);
  constructor(...named: Named<PadArguments, ['padding']>);
  constructor(...args: unknown[]) {
    super(3, args, 'constant', 0);
  }
}
