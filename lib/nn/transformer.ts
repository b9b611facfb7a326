/** @file Transformer layers (Vaswani et al., 2017). */

import {
  kindError,
  type Named,
  positiveInteger,
  readArguments,
  type Trailing,
  valueError,
} from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { expectTensor } from '../tensor/tensor.js';
import { MultiheadAttention } from './attention.js';
import { ModuleList } from './containers.js';
import { Dropout } from './dropout.js';
import { type FactoryOptions, factoryDefaults } from './factory.js';
import { Linear } from './linear.js';
import { Module } from './module.js';
import { LayerNorm } from './norm.js';

/** Options of {@link TransformerEncoderLayer} and {@link TransformerDecoderLayer}. */
export interface TransformerLayerOptions extends FactoryOptions {
  /** Width between the two linear layers; 2048 by default. */
  dimFeedforward?: number;
  /** Probability of every dropout; 0.1 by default. */
  dropout?: number;
  /** Between the two linear layers; 'relu' by default. */
  activation?: 'relu' | 'gelu' | ((x: Tensor) => Tensor);
  /** 1e-5 by default. */
  layerNormEps?: number;
  /** Inputs and outputs are (N, L, E) instead of (L, N, E). */
  batchFirst?: boolean;
  /** Normalises what enters each part rather than what leaves it. */
  normFirst?: boolean;
  /** Learns offsets; true by default. */
  bias?: boolean;
}

type LayerOrder = ['dimFeedforward', 'dropout', 'activation', 'layerNormEps', 'batchFirst', 'normFirst', 'bias'];

const layerDefaults: Required<TransformerLayerOptions> = {
  dimFeedforward: 2048,
  dropout: 0.1,
  activation: 'relu',
  layerNormEps: 1e-5,
  batchFirst: false,
  normFirst: false,
  bias: true,
  ...factoryDefaults,
};

function checkModule(owner: string, name: string, value: unknown): void {
  if (!(value instanceof Module)) throw kindError(owner, name, 'a module', value);
}

function activationOf(owner: string, given: TransformerLayerOptions['activation']): (x: Tensor) => Tensor {
  if (typeof given === 'function') return given;
  if (given === 'relu') return (x) => torch.relu(x);
  if (given === 'gelu') return (x) => torch.gelu(x);
  throw valueError(owner, 'activation', "'relu', 'gelu' or a function", given);
}

/** The options of an encoder's call. */
export interface EncoderMasks {
  /** (L, L): true where a position may not be seen, or numbers that are added. */
  mask?: Tensor | null;
  /** (N, L): true where the input is padding. */
  srcKeyPaddingMask?: Tensor | null;
  /** Tells that the mask is the causal one. */
  isCausal?: boolean;
}

/** The options of {@link TransformerEncoderLayer.forward}. */
export interface EncoderLayerMasks {
  /** (L, L): true where a position may not be seen, or numbers that are added. */
  srcMask?: Tensor | null;
  /** (N, L): true where the input is padding. */
  srcKeyPaddingMask?: Tensor | null;
  /** Tells that the mask is the causal one. */
  isCausal?: boolean;
}

interface TransformerEncoderLayerArguments extends TransformerLayerOptions {
  dModel: number;
  nhead: number;
}

/**
 * Self-attention and a feed-forward network, each with a residual connection and a layer norm.
 *
 * Input and output are (L, N, dModel), or (N, L, dModel) with `batchFirst`.
 *
 * @example
 * const layer = new nn.TransformerEncoderLayer(16, 4, { dimFeedforward: 32, batchFirst: true });
 * layer(torch.randn([2, 5, 16])).shape; // [2, 5, 16]
 */
export class TransformerEncoderLayer extends Module {
  selfAttn: MultiheadAttention;
  linear1: Linear;
  dropout: Dropout;
  linear2: Linear;
  norm1: LayerNorm;
  norm2: LayerNorm;
  dropout1: Dropout;
  dropout2: Dropout;
  readonly normFirst: boolean;
  readonly activation: (x: Tensor) => Tensor;

  constructor(dModel: number, nhead: number, ...rest: Trailing<TransformerLayerOptions, LayerOrder>);
  constructor(...named: Named<TransformerEncoderLayerArguments, ['dModel', 'nhead']>);
  constructor(...args: unknown[]) {
    super();
    const owner = 'TransformerEncoderLayer';
    const { dModel, nhead, ...options } = readArguments<Required<TransformerEncoderLayerArguments>>(
      owner,
      args,
      layerDefaults,
      ['dModel', 'nhead', 'dimFeedforward', 'dropout', 'activation', 'layerNormEps', 'batchFirst', 'normFirst', 'bias'],
    );
    for (const [name, value] of Object.entries({ dModel, nhead })) positiveInteger(owner, name, value);
    const { dimFeedforward, dropout, layerNormEps: eps, batchFirst, bias, device, dtype } = options;
    const own = { bias, device, dtype };
    this.selfAttn = new MultiheadAttention(dModel, nhead, { dropout, batchFirst, ...own });
    this.linear1 = new Linear(dModel, dimFeedforward, own);
    this.dropout = new Dropout(dropout);
    this.linear2 = new Linear(dimFeedforward, dModel, own);
    this.normFirst = options.normFirst;
    this.norm1 = new LayerNorm(dModel, { eps, ...own });
    this.norm2 = new LayerNorm(dModel, { eps, ...own });
    this.dropout1 = new Dropout(dropout);
    this.dropout2 = new Dropout(dropout);
    this.activation = activationOf(owner, options.activation);
  }

  override forward(
    src: Tensor,
    ...rest: Trailing<EncoderLayerMasks, ['srcMask', 'srcKeyPaddingMask', 'isCausal']>
  ): Tensor {
    const { srcMask, srcKeyPaddingMask, isCausal } = readArguments<Required<EncoderLayerMasks>>(
      'TransformerEncoderLayer',
      rest,
      { srcMask: null, srcKeyPaddingMask: null, isCausal: false },
    );
    expectTensor('TransformerEncoderLayer', 'src', src);
    const attend = (x: Tensor) => {
      const masks = { attnMask: srcMask, keyPaddingMask: srcKeyPaddingMask, needWeights: false, isCausal };
      return this.dropout1(this.selfAttn(x, x, x, masks)[0]);
    };
    const feed = (x: Tensor) => this.dropout2(this.linear2(this.dropout(this.activation(this.linear1(x)))));
    if (this.normFirst) {
      const x = src.add(attend(this.norm1(src)));
      return x.add(feed(this.norm2(x)));
    }
    const x = this.norm1(src.add(attend(src)));
    return this.norm2(x.add(feed(x)));
  }
}

/** The options of {@link TransformerDecoderLayer.forward}. */
export interface DecoderMasks {
  /** (L, L): for the attention within the target. */
  tgtMask?: Tensor | null;
  /** (L, S): for the attention to the memory. */
  memoryMask?: Tensor | null;
  /** (N, L): true where the target is padding. */
  tgtKeyPaddingMask?: Tensor | null;
  /** (N, S): true where the memory is padding. */
  memoryKeyPaddingMask?: Tensor | null;
  /** Tells that `tgtMask` is the causal one. */
  tgtIsCausal?: boolean;
  /** Tells that `memoryMask` is the causal one. */
  memoryIsCausal?: boolean;
}

type DecoderOrder = [
  'tgtMask',
  'memoryMask',
  'tgtKeyPaddingMask',
  'memoryKeyPaddingMask',
  'tgtIsCausal',
  'memoryIsCausal',
];

const decoderDefaults: Required<DecoderMasks> = {
  tgtMask: null,
  memoryMask: null,
  tgtKeyPaddingMask: null,
  memoryKeyPaddingMask: null,
  tgtIsCausal: false,
  memoryIsCausal: false,
};

interface TransformerDecoderLayerArguments extends TransformerLayerOptions {
  dModel: number;
  nhead: number;
}

/**
 * Self-attention, attention to a memory and a feed-forward network, each with a residual connection and a layer norm.
 *
 * @example
 * const layer = new nn.TransformerDecoderLayer(16, 4, { dimFeedforward: 32 });
 * layer(torch.randn([5, 2, 16]), torch.randn([7, 2, 16])).shape; // [5, 2, 16]
 */
export class TransformerDecoderLayer extends Module {
  selfAttn: MultiheadAttention;
  multiheadAttn: MultiheadAttention;
  linear1: Linear;
  dropout: Dropout;
  linear2: Linear;
  norm1: LayerNorm;
  norm2: LayerNorm;
  norm3: LayerNorm;
  dropout1: Dropout;
  dropout2: Dropout;
  dropout3: Dropout;
  readonly normFirst: boolean;
  readonly activation: (x: Tensor) => Tensor;

  constructor(dModel: number, nhead: number, ...rest: Trailing<TransformerLayerOptions, LayerOrder>);
  constructor(...named: Named<TransformerDecoderLayerArguments, ['dModel', 'nhead']>);
  constructor(...args: unknown[]) {
    super();
    const owner = 'TransformerDecoderLayer';
    const { dModel, nhead, ...options } = readArguments<Required<TransformerDecoderLayerArguments>>(
      owner,
      args,
      layerDefaults,
      ['dModel', 'nhead', 'dimFeedforward', 'dropout', 'activation', 'layerNormEps', 'batchFirst', 'normFirst', 'bias'],
    );
    for (const [name, value] of Object.entries({ dModel, nhead })) positiveInteger(owner, name, value);
    const { dimFeedforward, dropout, layerNormEps: eps, batchFirst, bias, device, dtype } = options;
    const own = { bias, device, dtype };
    this.selfAttn = new MultiheadAttention(dModel, nhead, { dropout, batchFirst, ...own });
    this.multiheadAttn = new MultiheadAttention(dModel, nhead, { dropout, batchFirst, ...own });
    this.linear1 = new Linear(dModel, dimFeedforward, own);
    this.dropout = new Dropout(dropout);
    this.linear2 = new Linear(dimFeedforward, dModel, own);
    this.normFirst = options.normFirst;
    this.norm1 = new LayerNorm(dModel, { eps, ...own });
    this.norm2 = new LayerNorm(dModel, { eps, ...own });
    this.norm3 = new LayerNorm(dModel, { eps, ...own });
    this.dropout1 = new Dropout(dropout);
    this.dropout2 = new Dropout(dropout);
    this.dropout3 = new Dropout(dropout);
    this.activation = activationOf(owner, options.activation);
  }

  override forward(tgt: Tensor, memory: Tensor, ...rest: Trailing<DecoderMasks, DecoderOrder>): Tensor {
    const masks = readArguments('TransformerDecoderLayer', rest, decoderDefaults);
    expectTensor('TransformerDecoderLayer', 'tgt', tgt);
    expectTensor('TransformerDecoderLayer', 'memory', memory);
    const self = (x: Tensor) => {
      const { tgtMask: attnMask, tgtKeyPaddingMask: keyPaddingMask, tgtIsCausal: isCausal } = masks;
      return this.dropout1(this.selfAttn(x, x, x, { attnMask, keyPaddingMask, isCausal, needWeights: false })[0]);
    };
    const cross = (x: Tensor) => {
      const { memoryMask: attnMask, memoryKeyPaddingMask: keyPaddingMask, memoryIsCausal: isCausal } = masks;
      const given = { attnMask, keyPaddingMask, isCausal, needWeights: false };
      return this.dropout2(this.multiheadAttn(x, memory, memory, given)[0]);
    };
    const feed = (x: Tensor) => this.dropout3(this.linear2(this.dropout(this.activation(this.linear1(x)))));
    let x = tgt;
    if (this.normFirst) {
      x = x.add(self(this.norm1(x)));
      x = x.add(cross(this.norm2(x)));
      return x.add(feed(this.norm3(x)));
    }
    x = this.norm1(x.add(self(x)));
    x = this.norm2(x.add(cross(x)));
    return this.norm3(x.add(feed(x)));
  }
}

function copies<M extends Module>(owner: string, name: string, layer: M, count: number): ModuleList<M> {
  checkModule(owner, name, layer);
  positiveInteger(owner, 'numLayers', count);
  return new ModuleList(Array.from({ length: count }, () => layer.clone()));
}

interface TransformerEncoderArguments {
  encoderLayer: TransformerEncoderLayer;
  numLayers: number;
  norm?: Module | null;
}

/**
 * Copies of an encoder layer in a row, and perhaps a norm at the end.
 *
 * @example
 * const layer = new nn.TransformerEncoderLayer(16, 4, { dimFeedforward: 32 });
 * const encoder = new nn.TransformerEncoder(layer, 2);
 * encoder(torch.randn([5, 2, 16])).shape; // [5, 2, 16]
 */
export class TransformerEncoder extends Module {
  layers: ModuleList<TransformerEncoderLayer>;
  readonly numLayers: number;
  norm: Module | null;

  constructor(
    encoderLayer: TransformerEncoderLayer,
    numLayers: number,
    ...rest: Trailing<{ norm?: Module | null }, ['norm']>
  );
  constructor(...named: Named<TransformerEncoderArguments, ['encoderLayer', 'numLayers']>);
  constructor(...args: unknown[]) {
    const { encoderLayer, numLayers, norm } = readArguments<Required<TransformerEncoderArguments>>(
      'TransformerEncoder',
      args,
      { norm: null },
      ['encoderLayer', 'numLayers', 'norm'],
    );
    super();
    this.layers = copies('TransformerEncoder', 'encoderLayer', encoderLayer, numLayers);
    this.numLayers = numLayers;
    if (norm !== null) checkModule('TransformerEncoder', 'norm', norm);
    this.norm = norm;
  }

  override forward(src: Tensor, ...rest: Trailing<EncoderMasks, ['mask', 'srcKeyPaddingMask', 'isCausal']>): Tensor {
    const { mask, ...others } = readArguments<Required<EncoderMasks>>('TransformerEncoder', rest, {
      mask: null,
      srcKeyPaddingMask: null,
      isCausal: false,
    });
    let x = src;
    for (const layer of this.layers) x = layer(x, { srcMask: mask, ...others });
    return this.norm ? (this.norm(x) as Tensor) : x;
  }
}

interface TransformerDecoderArguments {
  decoderLayer: TransformerDecoderLayer;
  numLayers: number;
  norm?: Module | null;
}

/** Copies of a decoder layer in a row, and perhaps a norm at the end. */
export class TransformerDecoder extends Module {
  layers: ModuleList<TransformerDecoderLayer>;
  readonly numLayers: number;
  norm: Module | null;

  constructor(
    decoderLayer: TransformerDecoderLayer,
    numLayers: number,
    ...rest: Trailing<{ norm?: Module | null }, ['norm']>
  );
  constructor(...named: Named<TransformerDecoderArguments, ['decoderLayer', 'numLayers']>);
  constructor(...args: unknown[]) {
    const { decoderLayer, numLayers, norm } = readArguments<Required<TransformerDecoderArguments>>(
      'TransformerDecoder',
      args,
      { norm: null },
      ['decoderLayer', 'numLayers', 'norm'],
    );
    super();
    this.layers = copies('TransformerDecoder', 'decoderLayer', decoderLayer, numLayers);
    this.numLayers = numLayers;
    if (norm !== null) checkModule('TransformerDecoder', 'norm', norm);
    this.norm = norm;
  }

  override forward(tgt: Tensor, memory: Tensor, ...rest: Trailing<DecoderMasks, DecoderOrder>): Tensor {
    const masks = readArguments('TransformerDecoder', rest, decoderDefaults);
    let x = tgt;
    for (const layer of this.layers) x = layer(x, memory, masks);
    return this.norm ? (this.norm(x) as Tensor) : x;
  }
}

interface GenerateSquareSubsequentMaskArguments extends FactoryOptions {
  size: number;
}

/** The mask that lets each of `size` positions see itself and those before it: 0 there, −∞ elsewhere. */
export function generateSquareSubsequentMask(
  size: number,
  ...rest: Trailing<FactoryOptions, ['device', 'dtype']>
): Tensor;
/** The same, with arguments by name. */
export function generateSquareSubsequentMask(...named: Named<GenerateSquareSubsequentMaskArguments, ['size']>): Tensor;
export function generateSquareSubsequentMask(...args: unknown[]): Tensor {
  const { size, ...factory } = readArguments<Required<GenerateSquareSubsequentMaskArguments>>(
    'generateSquareSubsequentMask',
    args,
    {
      ...factoryDefaults,
    },
    ['size', 'device', 'dtype'],
  );
  return torch.full([size, size], Number.NEGATIVE_INFINITY, factory).triu(1);
}
