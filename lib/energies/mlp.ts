import { kindError, type Named, oneOf, positiveInteger, readArguments } from '../arguments/options.js';
import * as nn from '../nn/index.js';
import type { Tensor } from '../torch/index.js';
import { BaseModel, type BaseModelOptions } from './baseModel.js';

/** The activations of {@link MLPEnergy}, by the names of `nn.functional`. */
const activations = {
  silu: nn.SiLU,
  relu: nn.ReLU,
  tanh: nn.Tanh,
  gelu: nn.GELU,
  elu: nn.ELU,
  softplus: nn.Softplus,
  mish: nn.Mish,
} as const;

/** Options of {@link MLPEnergy}. */
export interface MLPEnergyOptions extends BaseModelOptions {
  /** Widths of the hidden layers; [128, 128] by default. */
  hiddenDims?: readonly number[];
  /** The activation between the layers: 'silu' (default), 'relu', 'tanh', 'gelu', 'elu', 'softplus' or 'mish'. */
  activation?: keyof typeof activations;
}

interface MLPEnergyArguments extends MLPEnergyOptions {
  inputDim: number;
}

/**
 * E(x) by a multilayer perceptron: linear layers with an activation after each but the last, which gives one number.
 *
 * x (B, inputDim) gives energies (B); what follows the batch dimension is flattened. State dictionaries name the layers
 * `net.0`, `net.2`, …, as an `nn.Sequential` of the same layers does in Python. Layers are drawn from first to last, by
 * `nn.Linear`'s rule.
 *
 * @throws RangeError unless inputDim and all hiddenDims are positive integers, and for an unknown activation.
 * @example
 * import { MLPEnergy } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * const energy = new MLPEnergy(2, { hiddenDims: [64, 64] });
 * console.log(energy(torch.randn([16, 2])).shape); // [16]
 */
export class MLPEnergy extends BaseModel {
  net: nn.Sequential;

  constructor(inputDim: number, options?: MLPEnergyOptions);
  constructor(...named: Named<MLPEnergyArguments, ['inputDim']>);
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const { inputDim, hiddenDims, activation, dtype, device } = readArguments<Required<MLPEnergyArguments>>(
      owner,
      args,
      {
        hiddenDims: [128, 128],
        activation: 'silu',
        dtype: 'float32',
        device: null,
      },
      ['inputDim'],
    );
    super({ dtype, device });
    positiveInteger(owner, 'inputDim', inputDim);
    if (!Array.isArray(hiddenDims)) throw kindError(owner, 'hiddenDims', 'an array of widths', hiddenDims);
    const Activation = activations[oneOf(owner, 'activation', activation, Object.keys(activations)) as 'silu'];
    const widths = [inputDim, ...hiddenDims.map((width, i) => positiveInteger(owner, `hiddenDims[${i}]`, width))];
    const hidden = hiddenDims.flatMap((width, i) => [
      new nn.Linear(widths[i]!, width, { dtype, device }),
      new Activation(),
    ]);
    this.net = new nn.Sequential(...hidden, new nn.Linear(widths.at(-1)!, 1, { dtype, device }));
  }

  override forward(x: Tensor): Tensor {
    return this.net(x.dim() > 2 ? x.flatten(1) : x).squeeze(-1);
  }
}
