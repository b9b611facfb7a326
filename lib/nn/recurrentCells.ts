/** @file Single steps of recurrent layers. */

import {
  kindError,
  type Named,
  oneOf,
  positiveInteger,
  readArguments,
  type Trailing,
  valueError,
} from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { expectTensor } from '../tensor/tensor.js';
import { type FactoryOptions, factoryDefaults } from './factory.js';
import { Module } from './module.js';
import { Parameter } from './parameter.js';
import { resetUniform } from './recurrent.js';

/** Options of the cells. */
export interface CellOptions extends FactoryOptions {
  /** Learns offsets; true by default. */
  bias?: boolean;
}

const cellDefaults: Required<CellOptions> = { bias: true, ...factoryDefaults };

/** Base of the single steps. */
abstract class RNNCellBase extends Module {
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly bias: boolean;
  weightIh!: Parameter;
  weightHh!: Parameter;
  biasIh!: Parameter | null;
  biasHh!: Parameter | null;

  constructor(
    owner: string,
    gates: number,
    inputSize: number,
    hiddenSize: number,
    { bias, ...factory }: Required<CellOptions>,
  ) {
    super();
    this.inputSize = positiveInteger(owner, 'inputSize', inputSize);
    this.hiddenSize = positiveInteger(owner, 'hiddenSize', hiddenSize);
    this.bias = bias;
    const parameter = (...shape: number[]) => new Parameter(torch.empty(shape, factory));
    this.registerParameter('weight_ih', parameter(gates * hiddenSize, inputSize));
    this.registerParameter('weight_hh', parameter(gates * hiddenSize, hiddenSize));
    this.registerParameter('bias_ih', bias ? parameter(gates * hiddenSize) : null);
    this.registerParameter('bias_hh', bias ? parameter(gates * hiddenSize) : null);
    this.resetParameters();
  }

  /** Draws all weights anew. */
  resetParameters(): void {
    resetUniform(this, this.hiddenSize);
  }

  /** Runs `op` on an input with a batch dimension, and takes it off again where there was none. */
  protected run(
    input: Tensor,
    states: readonly (Tensor | null)[],
    op: (x: Tensor, states: Tensor[], parameters: [Tensor, Tensor, Tensor | null, Tensor | null]) => Tensor[],
  ): Tensor[] {
    const owner = this.constructor.name;
    expectTensor(owner, 'input', input);
    if (!Array.isArray(states)) throw kindError(owner, 'hx', 'a pair of hidden and cell state', states);
    const dims = input.dim();
    if (dims !== 1 && dims !== 2) throw valueError(owner, 'input', 'of 1 or 2 dimensions', input.shape);
    const x = dims === 1 ? input.unsqueeze(0) : input;
    const begun = states.map((state) => {
      if (!state) return torch.zeros([x.size(0), this.hiddenSize], { dtype: x.dtype, device: x.device });
      expectTensor(owner, 'the initial state', state);
      return dims === 1 ? state.unsqueeze(0) : state;
    });
    const results = op(x, begun, [this.weightIh, this.weightHh, this.biasIh, this.biasHh]);
    return dims === 1 ? results.map((y) => y.squeeze(0)) : results;
  }

  override extraRepr(): string {
    return `${this.inputSize}, ${this.hiddenSize}${this.bias ? '' : ', bias=False'}`;
  }
}

/** Options of {@link RNNCell}. */
export interface RNNCellOptions extends CellOptions {
  /** 'tanh' by default. */
  nonlinearity?: 'tanh' | 'relu';
}

interface RNNCellArguments extends RNNCellOptions {
  inputSize: number;
  hiddenSize: number;
}

/**
 * One step of `RNN`: from x (N, inputSize) and perhaps h (N, hiddenSize) the next h.
 *
 * @example
 * const cell = new nn.RNNCell(3, 8);
 * cell(torch.randn([2, 3])).shape; // [2, 8]
 */
export class RNNCell extends RNNCellBase {
  readonly nonlinearity: 'tanh' | 'relu';

  constructor(inputSize: number, hiddenSize: number, ...rest: Trailing<RNNCellOptions, ['bias', 'nonlinearity']>);
  constructor(...named: Named<RNNCellArguments, ['inputSize', 'hiddenSize']>);
  constructor(...args: unknown[]) {
    const { bias, ...factory } = cellDefaults;
    const all: Required<RNNCellOptions> = { bias, nonlinearity: 'tanh', ...factory };
    const { inputSize, hiddenSize, nonlinearity, ...options } = readArguments<Required<RNNCellArguments>>(
      'RNNCell',
      args,
      all,
      ['inputSize', 'hiddenSize', 'bias', 'nonlinearity'],
    );
    oneOf('RNNCell', 'nonlinearity', nonlinearity, ['tanh', 'relu']);
    super('RNNCell', 1, inputSize, hiddenSize, options);
    this.nonlinearity = nonlinearity;
  }

  override forward(input: Tensor, hx: Tensor | null = null): Tensor {
    const op = this.nonlinearity === 'tanh' ? torch.rnnTanhCell : torch.rnnReluCell;
    return this.run(input, [hx], (x, [h], parameters) => [op(x, h!, ...parameters)])[0]!;
  }

  override extraRepr(): string {
    return super.extraRepr() + (this.nonlinearity === 'tanh' ? '' : `, nonlinearity=${this.nonlinearity}`);
  }
}

interface GRUCellArguments extends CellOptions {
  inputSize: number;
  hiddenSize: number;
}

/** One step of `GRU`: from x (N, inputSize) and perhaps h (N, hiddenSize) the next h. */
export class GRUCell extends RNNCellBase {
  constructor(inputSize: number, hiddenSize: number, ...rest: Trailing<CellOptions, ['bias']>);
  constructor(...named: Named<GRUCellArguments, ['inputSize', 'hiddenSize']>);
  constructor(...args: unknown[]) {
    const { inputSize, hiddenSize, ...others } = readArguments<Required<GRUCellArguments>>(
      'GRUCell',
      args,
      cellDefaults,
      ['inputSize', 'hiddenSize', 'bias'],
    );
    super('GRUCell', 3, inputSize, hiddenSize, others);
  }

  override forward(input: Tensor, hx: Tensor | null = null): Tensor {
    return this.run(input, [hx], (x, [h], parameters) => [torch.gruCell(x, h!, ...parameters)])[0]!;
  }
}

interface LSTMCellArguments extends CellOptions {
  inputSize: number;
  hiddenSize: number;
}

/** One step of `LSTM`: from x (N, inputSize) and perhaps [h, c] the next [h, c]. */
export class LSTMCell extends RNNCellBase {
  constructor(inputSize: number, hiddenSize: number, ...rest: Trailing<CellOptions, ['bias']>);
  constructor(...named: Named<LSTMCellArguments, ['inputSize', 'hiddenSize']>);
  constructor(...args: unknown[]) {
    const { inputSize, hiddenSize, ...others } = readArguments<Required<LSTMCellArguments>>(
      'LSTMCell',
      args,
      cellDefaults,
      ['inputSize', 'hiddenSize', 'bias'],
    );
    super('LSTMCell', 4, inputSize, hiddenSize, others);
  }

  override forward(
    input: Tensor,
    hx: readonly [hidden: Tensor, cell: Tensor] | null = null,
  ): [hidden: Tensor, cell: Tensor] {
    return this.run(input, hx ?? [null, null], (x, states, parameters) => torch.lstmCell(x, states, ...parameters)) as [
      Tensor,
      Tensor,
    ];
  }
}
