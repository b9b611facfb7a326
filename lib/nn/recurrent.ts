/** @file Recurrent layers over sequences. */

import { camelCase } from '../arguments/names.js';
import {
  kindError,
  type Named,
  nonNegativeInteger,
  oneOf,
  positiveInteger,
  probability,
  readArguments,
  type Trailing,
  valueError,
} from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { expectTensor } from '../tensor/tensor.js';
import { type FactoryOptions, factoryDefaults } from './factory.js';
import * as init from './init/index.js';
import { Module } from './module.js';
import { Parameter } from './parameter.js';
import { py } from './repr.js';

/** Options of {@link GRU}, and of {@link RNN} and {@link LSTM} beside their own. */
export interface RecurrentOptions extends FactoryOptions {
  /** Layers on top of each other; 1 by default. */
  numLayers?: number;
  /** Learns offsets; true by default. */
  bias?: boolean;
  /** Inputs and outputs are (N, L, …) instead of (L, N, …). */
  batchFirst?: boolean;
  /** Probability to drop outputs between layers in training; 0 by default. */
  dropout?: number;
  /** Runs over the sequence in both directions. */
  bidirectional?: boolean;
}

type Slots = Record<string, unknown>;
const order = ['numLayers', 'bias', 'batchFirst', 'dropout', 'bidirectional'] as const;
type Order = [...typeof order];

const defaults: Required<RecurrentOptions> = {
  numLayers: 1,
  bias: true,
  batchFirst: false,
  dropout: 0,
  bidirectional: false,
  ...factoryDefaults,
};

/** Draws all parameters uniform on ±1/√hiddenSize. */
export function resetUniform(module: Module, hiddenSize: number): void {
  const bound = hiddenSize > 0 ? 1 / Math.sqrt(hiddenSize) : 0;
  for (const parameter of module.parameters()) init.uniform_(parameter, -bound, bound);
}

/** Base of the layers over sequences: their parameters, under PyTorch's names, and the shapes of what they take. */
abstract class RNNBase extends Module {
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly numLayers: number;
  readonly bias: boolean;
  readonly batchFirst: boolean;
  readonly dropout: number;
  readonly bidirectional: boolean;
  readonly projSize: number;

  constructor(
    owner: string,
    gates: number,
    inputSize: number,
    hiddenSize: number,
    options: Required<RecurrentOptions> & { projSize?: number },
  ) {
    super();
    this.inputSize = positiveInteger(owner, 'inputSize', inputSize);
    this.hiddenSize = positiveInteger(owner, 'hiddenSize', hiddenSize);
    this.numLayers = positiveInteger(owner, 'numLayers', options.numLayers);
    this.bias = options.bias;
    this.batchFirst = options.batchFirst;
    this.dropout = probability(owner, 'dropout', options.dropout);
    this.bidirectional = options.bidirectional;
    this.projSize = nonNegativeInteger(owner, 'projSize', options.projSize ?? 0);
    if (this.projSize >= hiddenSize) throw valueError(owner, 'projSize', 'less than hiddenSize', this.projSize);
    if (this.dropout > 0 && this.numLayers === 1) {
      process.emitWarning(`${owner}: dropout acts between layers, and there is one only`);
    }
    const { device, dtype } = options;
    const parameter = (...shape: number[]) => new Parameter(torch.empty(shape, { device, dtype }));
    const width = this.projSize || hiddenSize;
    for (let layer = 0; layer < this.numLayers; layer++) {
      const input = layer === 0 ? inputSize : width * this.directions;
      for (const suffix of this.suffixes(layer)) {
        this.registerParameter(`weight_ih${suffix}`, parameter(gates * hiddenSize, input));
        this.registerParameter(`weight_hh${suffix}`, parameter(gates * hiddenSize, width));
        if (this.bias) {
          this.registerParameter(`bias_ih${suffix}`, parameter(gates * hiddenSize));
          this.registerParameter(`bias_hh${suffix}`, parameter(gates * hiddenSize));
        }
        if (this.projSize > 0) this.registerParameter(`weight_hr${suffix}`, parameter(this.projSize, hiddenSize));
      }
    }
    this.resetParameters();
  }

  private get directions(): number {
    return this.bidirectional ? 2 : 1;
  }

  private suffixes(layer: number): string[] {
    return this.bidirectional ? [`_l${layer}`, `_l${layer}_reverse`] : [`_l${layer}`];
  }

  /** Draws all weights anew. */
  resetParameters(): void {
    resetUniform(this, this.hiddenSize);
  }

  /** The parameters in the order of the operators. */
  protected weights(): Tensor[] {
    const kinds = ['weight_ih', 'weight_hh', ...(this.bias ? ['bias_ih', 'bias_hh'] : [])];
    if (this.projSize > 0) kinds.push('weight_hr');
    const names: string[] = [];
    for (let layer = 0; layer < this.numLayers; layer++) {
      for (const suffix of this.suffixes(layer)) names.push(...kinds.map((kind) => kind + suffix));
    }
    return names.map((name) => (this as unknown as Slots)[camelCase(name)] as Tensor);
  }

  /** Runs `op` on an input with a batch dimension, and takes it off again where there was none. */
  protected run(
    input: Tensor,
    states: readonly (Tensor | null)[],
    op: (input: Tensor, states: Tensor[], batchFirst: boolean) => Tensor[],
  ): Tensor[] {
    const owner = this.constructor.name;
    expectTensor(owner, 'input', input);
    if (!Array.isArray(states)) throw kindError(owner, 'hx', 'a pair of hidden and cell state', states);
    const dims = input.dim();
    if (dims !== 2 && dims !== 3) throw valueError(owner, 'input', 'of 2 or 3 dimensions', input.shape);
    if (input.size(-1) !== this.inputSize) {
      throw valueError(owner, 'the last dimension of input', this.inputSize.toString(), input.size(-1));
    }
    const batchDim = this.batchFirst ? 0 : 1;
    const x = dims === 2 ? input.unsqueeze(batchDim) : input;
    const rows = this.numLayers * this.directions;
    const begun = states.map((state, i) => {
      const width = i === 0 && this.projSize > 0 ? this.projSize : this.hiddenSize;
      const shape = [rows, x.size(batchDim), width];
      // Made from the input, so that a recording holds for any number of sequences.
      if (!state)
        return torch
          .zerosLike(x.select(1 - batchDim, 0).narrow(-1, 0, 1))
          .expand(rows, -1, width)
          .contiguous();
      expectTensor(owner, 'the initial state', state);
      const full = dims === 2 && state.dim() === 2 ? state.unsqueeze(1) : state;
      if (full.shape.join() !== shape.join()) {
        throw valueError(owner, 'the initial state', `of shape [${dims === 2 ? [rows, width] : shape}]`, state.shape);
      }
      return full;
    });
    const [output, ...last] = op(x, begun, this.batchFirst);
    if (dims === 3) return [output!, ...last];
    return [output!.squeeze(batchDim), ...last.map((state) => state.squeeze(1))];
  }

  override extraRepr(): string {
    const parts = [`${this.inputSize}, ${this.hiddenSize}`];
    if (this.projSize !== 0) parts.push(`proj_size=${this.projSize}`);
    if (this.numLayers !== 1) parts.push(`num_layers=${this.numLayers}`);
    if (!this.bias) parts.push('bias=False');
    if (this.batchFirst) parts.push('batch_first=True');
    if (this.dropout !== 0) parts.push(`dropout=${py(this.dropout)}`);
    if (this.bidirectional) parts.push('bidirectional=True');
    return parts.join(', ');
  }
}

/** Options of {@link RNN}. */
export interface RNNOptions extends RecurrentOptions {
  /** 'tanh' by default. */
  nonlinearity?: 'tanh' | 'relu';
}

interface RNNArguments extends RNNOptions {
  inputSize: number;
  hiddenSize: number;
}

/**
 * hₜ = tanh(W_ih xₜ + b_ih + W_hh hₜ₋₁ + b_hh), over a sequence and in layers (Elman).
 *
 * Called with x (L, N, inputSize) and perhaps h₀ (layers · directions, N, hiddenSize), or all without N, it gives the
 * outputs (L, N, directions · hiddenSize) and the last hidden states.
 *
 * @example
 * const rnn = new nn.RNN(3, 8, { numLayers: 2 });
 * const [output, hidden] = rnn(torch.randn([5, 2, 3]));
 * output.shape; // [5, 2, 8]
 */
export class RNN extends RNNBase {
  readonly nonlinearity: 'tanh' | 'relu';

  constructor(
    inputSize: number,
    hiddenSize: number,
    ...rest: Trailing<RNNOptions, ['numLayers', 'nonlinearity', 'bias', 'batchFirst', 'dropout', 'bidirectional']>
  );
  constructor(...named: Named<RNNArguments, ['inputSize', 'hiddenSize']>);
  constructor(...args: unknown[]) {
    const { numLayers, ...others } = defaults;
    const all = { numLayers, nonlinearity: 'tanh' as const, ...others };
    const { inputSize, hiddenSize, nonlinearity, ...options } = readArguments<Required<RNNArguments>>(
      'RNN',
      args,
      all,
      ['inputSize', 'hiddenSize', 'numLayers', 'nonlinearity', 'bias', 'batchFirst', 'dropout', 'bidirectional'],
    );
    oneOf('RNN', 'nonlinearity', nonlinearity, ['tanh', 'relu']);
    super('RNN', 1, inputSize, hiddenSize, options);
    this.nonlinearity = nonlinearity;
  }

  override forward(input: Tensor, hx: Tensor | null = null): [output: Tensor, hidden: Tensor] {
    const op = this.nonlinearity === 'tanh' ? torch.rnnTanh : torch.rnnRelu;
    const { bias, numLayers, dropout, training, bidirectional } = this;
    return this.run(input, [hx], (x, [h], batchFirst) =>
      op(x, h!, this.weights(), bias, numLayers, dropout, training, bidirectional, batchFirst),
    ) as [Tensor, Tensor];
  }
}

interface GRUArguments extends RecurrentOptions {
  inputSize: number;
  hiddenSize: number;
}

/**
 * Gated recurrent units (Cho et al., 2014), over a sequence and in layers.
 *
 * Called with x (L, N, inputSize) and perhaps h₀, it gives the outputs (L, N, directions · hiddenSize) and the last
 * hidden states (layers · directions, N, hiddenSize).
 *
 * @example
 * const gru = new nn.GRU(3, 8, { batchFirst: true });
 * const [output, hidden] = gru(torch.randn([2, 5, 3]));
 * hidden.shape; // [1, 2, 8]
 */
export class GRU extends RNNBase {
  constructor(inputSize: number, hiddenSize: number, ...rest: Trailing<RecurrentOptions, Order>);
  constructor(...named: Named<GRUArguments, ['inputSize', 'hiddenSize']>);
  constructor(...args: unknown[]) {
    const { inputSize, hiddenSize, ...others } = readArguments<Required<GRUArguments>>('GRU', args, defaults, [
      'inputSize',
      'hiddenSize',
      'numLayers',
      'bias',
      'batchFirst',
      'dropout',
      'bidirectional',
    ]);
    super('GRU', 3, inputSize, hiddenSize, others);
  }

  override forward(input: Tensor, hx: Tensor | null = null): [output: Tensor, hidden: Tensor] {
    const { bias, numLayers, dropout, training, bidirectional } = this;
    return this.run(input, [hx], (x, [h], batchFirst) =>
      torch.gru(x, h!, this.weights(), bias, numLayers, dropout, training, bidirectional, batchFirst),
    ) as [Tensor, Tensor];
  }
}

/** Options of {@link LSTM}. */
export interface LSTMOptions extends RecurrentOptions {
  /** Width of the projected hidden states; 0, the default, for none. */
  projSize?: number;
}

interface LSTMArguments extends LSTMOptions {
  inputSize: number;
  hiddenSize: number;
}

/**
 * Long short-term memory (Hochreiter and Schmidhuber, 1997), over a sequence and in layers.
 *
 * Called with x (L, N, inputSize) and perhaps [h₀, c₀], it gives the outputs (L, N, directions · hiddenSize) and the
 * last hidden and cell states (layers · directions, N, hiddenSize).
 *
 * @example
 * const lstm = new nn.LSTM(3, 8);
 * const [output, [hidden, cell]] = lstm(torch.randn([5, 2, 3]));
 * cell.shape; // [1, 2, 8]
 */
export class LSTM extends RNNBase {
  constructor(inputSize: number, hiddenSize: number, ...rest: Trailing<LSTMOptions, [...Order, 'projSize']>);
  constructor(...named: Named<LSTMArguments, ['inputSize', 'hiddenSize']>);
  constructor(...args: unknown[]) {
    const { inputSize, hiddenSize, ...options } = readArguments<Required<LSTMArguments>>(
      'LSTM',
      args,
      { ...defaults, projSize: 0 },
      ['inputSize', 'hiddenSize', ...order, 'projSize'],
    );
    super('LSTM', 4, inputSize, hiddenSize, options);
  }

  override forward(
    input: Tensor,
    hx: readonly [hidden: Tensor, cell: Tensor] | null = null,
  ): [output: Tensor, state: [hidden: Tensor, cell: Tensor]] {
    const { bias, numLayers, dropout, training, bidirectional } = this;
    const [output, hidden, cell] = this.run(input, hx ?? [null, null], (x, states, batchFirst) =>
      torch.lstm(x, states, this.weights(), bias, numLayers, dropout, training, bidirectional, batchFirst),
    ) as [Tensor, Tensor, Tensor];
    return [output, [hidden, cell]];
  }
}
