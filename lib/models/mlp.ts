import { type Keywords, kindError, oneOf, orNull, positiveInteger, readArguments } from '../arguments/options.js';
import * as nn from '../nn/index.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import {
  type ConditionArguments,
  ConditionalBackbone,
  type EmbedderOptions,
  embedderDefaults,
  xavierInit,
  zeroModulation,
} from './backbone.js';
import {
  type ActivationLayer,
  AdaLNZeroLinearHead,
  AdaLNZeroMLPBlock,
  makeActivation,
  zeroInit,
} from './components/index.js';

/** The arguments of a {@link TimeConditionedMLP} without defaults. */
export interface TimeConditionedMLPArguments {
  /** Width of x. */
  inDim: number;
}

/** Options of {@link TimeConditionedMLP}. */
export interface TimeConditionedMLPOptions extends EmbedderOptions {
  /** Width of the result; `inDim` by default. */
  outDim?: number | null;
  /** Width within; 256 by default. */
  hiddenDim?: number;
  /** Blocks, or hidden layers; 3 by default. */
  depth?: number;
  /** 'adaln_zero' (default) modulates every block by the condition, 'concat' puts it beside x. */
  conditioning?: 'adaln_zero' | 'concat';
  /** Hidden width of a block over `hiddenDim`; 4 by default. For 'adaln_zero' alone. */
  mlpRatio?: number | null;
  /** The activation between layers; by default GELU by a hyperbolic tangent, and SiLU for 'concat'. */
  activation?: ActivationLayer | null;
  /** Width of the condition; `hiddenDim` by default, and 0 for none ('concat' alone). */
  condDim?: number | null;
}

/**
 * A network for vectors that heeds a time and a condition: x (B, inDim) to (B, outDim), called as
 * `model(x, t, { y, cond })`.
 *
 * The condition c is the sum of the embeddings of t (B) and the labels y (B), and of `cond` (B, condDim), whichever are
 * given. With 'adaln_zero' a linear stem leads to `depth` blocks h ← h + g·MLP(LN(h)(1 + s) + b), of which g, s and b
 * are made of c, and a head made likewise; its first output is 0. With 'concat' (x, c) goes through `depth` hidden
 * layers. With condDim 0 there is no condition: t is ignored, y and cond are errors.
 *
 * `numClasses` makes a table of labels in which number numClasses means "no label", as guidance needs it. State keys
 * and first weights are Python's. Its sizes may come by position: `new TimeConditionedMLP(2, { depth: 4 })`.
 *
 * Peebles and Xie, Scalable diffusion models with transformers, 2023.
 *
 * @throws RangeError for sizes that are not positive integers and an unknown conditioning; TypeError for options that
 * contradict each other, and for a call without any condition.
 * @example
 * import { TimeConditionedMLP } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * const field = new TimeConditionedMLP({ inDim: 2, hiddenDim: 64, numClasses: 3 });
 * const y = torch.tensor([0, 1, 2, 3], { dtype: 'int64' }); // 3 means no label
 * console.log(field(torch.randn([4, 2]), torch.rand([4]), { y }).tolist()[0]); // [0, 0]: it starts at zero
 */
export class TimeConditionedMLP extends ConditionalBackbone {
  readonly inDim: number;
  readonly outDim: number;
  readonly hiddenDim: number;
  readonly depth: number;
  readonly conditioning: 'adaln_zero' | 'concat';
  declare stem: nn.Linear;
  declare blocks: nn.ModuleList;
  declare head: AdaLNZeroLinearHead;
  declare net: nn.Sequential;

  constructor(...args: Keywords<TimeConditionedMLPArguments, ['inDim'], TimeConditionedMLPOptions>) {
    const owner = new.target.name;
    const given = readArguments<TimeConditionedMLPArguments & Required<TimeConditionedMLPOptions>>(
      owner,
      args,
      {
        outDim: null,
        hiddenDim: 256,
        depth: 3,
        conditioning: 'adaln_zero',
        mlpRatio: null,
        activation: orNull((name, option, value) => {
          if (typeof value === 'function') return value as ActivationLayer;
          throw kindError(name, option, 'a class of layers', value);
        }),
        condDim: null,
        ...embedderDefaults,
      },
      ['inDim'],
    );
    const { inDim, outDim, hiddenDim, depth, conditioning, mlpRatio, activation, condDim } = given;
    for (const [name, size] of Object.entries({ inDim, outDim: outDim ?? inDim, hiddenDim, depth })) {
      positiveInteger(owner, name, size);
    }
    oneOf(owner, 'conditioning', conditioning, ['adaln_zero', 'concat']);
    if (conditioning === 'adaln_zero' && condDim !== null) positiveInteger(owner, 'condDim', condDim);
    if (conditioning === 'concat' && mlpRatio !== null) {
      throw new TypeError(`${owner}: expected no mlpRatio with conditioning "concat", got ${mlpRatio}`);
    }
    super(condDim ?? hiddenDim, given);
    this.inDim = inDim;
    this.outDim = outDim ?? inDim;
    this.hiddenDim = hiddenDim;
    this.depth = depth;
    this.conditioning = conditioning;
    if (conditioning === 'adaln_zero') this.#makeBlocks(mlpRatio ?? 4, activation);
    else this.#makeLayers(activation ?? nn.SiLU);
  }

  #makeBlocks(mlpRatio: number, actLayer: ActivationLayer | null): void {
    const { inDim, outDim, hiddenDim: embedDim, condDim, depth } = this;
    this.stem = new nn.Linear(inDim, embedDim);
    const blocks = Array.from({ length: depth }, () => {
      return new AdaLNZeroMLPBlock({ embedDim, condDim, mlpRatio, actLayer });
    });
    this.blocks = new nn.ModuleList(blocks);
    this.head = new AdaLNZeroLinearHead({ embedDim, condDim, outDim });
    for (const part of [this.stem, this.blocks, this.head]) xavierInit(part);
    this.initEmbedders();
    for (const part of [...blocks, this.head]) zeroModulation(part);
    zeroInit(this.head.proj);
  }

  #makeLayers(activation: ActivationLayer): void {
    const { inDim, outDim, hiddenDim, condDim, depth } = this;
    const layers: nn.Module[] = [];
    for (let i = 0; i < depth; i++) {
      layers.push(new nn.Linear(i === 0 ? inDim + condDim : hiddenDim, hiddenDim));
      layers.push(makeActivation(this.constructor.name, 'activation', activation));
    }
    this.net = new nn.Sequential(...layers, new nn.Linear(hiddenDim, outDim));
    this.initEmbedders();
  }

  override forward(x: Tensor, ...rest: ConditionArguments): Tensor {
    const given = this.readConditions(rest);
    if (this.condDim === 0) {
      if (given.y || given.cond) {
        throw new TypeError(`${this.constructor.name}: expected neither y nor cond, as condDim is 0`);
      }
      return this.net(x);
    }
    const c = this.condition(given);
    if (this.conditioning === 'concat') return this.net(torch.cat([x, c], -1));
    let h: Tensor = this.stem(x);
    for (const block of this.blocks) h = block(h, c);
    return this.head(h, c);
  }
}
