import { base } from '../arguments/base.js';
import {
  kindError,
  nonNegativeInteger,
  positiveInteger,
  probability,
  readArguments,
  type Trailing,
  valueError,
} from '../arguments/options.js';
import * as nn from '../nn/index.js';
import { Tensor } from '../torch/index.js';
import { LabelEmbedder, MLPTimestepEmbedder, zeroInit } from './components/index.js';

/** The conditions of a backbone; at least one of them is given, and their embeddings are added. */
export interface Conditions {
  /** Times (B). */
  t?: Tensor | null;
  /** Labels (B) of an integer type; the number of classes stands for "no label". */
  y?: Tensor | null;
  /** A condition (B, condDim) as it is. */
  cond?: Tensor | null;
}

/** The conditions by position, `(x, t, y)`, in an object, or both: `(x, t, { y })`. */
export type ConditionArguments = Trailing<Conditions, ['t', 'y']>;

/** The embedding of a backbone's conditions. */
export interface EmbedderOptions {
  /** Makes a table of this many labels, and one row more for "no label". */
  numClasses?: number | null;
  /** While training, the probability that a label is dropped; 0 by default. */
  classDropoutProb?: number;
  /** In place of the {@link MLPTimestepEmbedder}: times (B) to (B, condDim). */
  tEmbedder?: nn.Module | null;
  /** In place of the table of labels: y to (B, condDim). */
  yEmbedder?: nn.Module | null;
}

/** The defaults of {@link EmbedderOptions}. @internal */
export const embedderDefaults: Required<EmbedderOptions> = {
  numClasses: null,
  classDropoutProb: 0,
  tEmbedder: null,
  yEmbedder: null,
};

/** Xavier-uniform weights and zero biases for every linear layer of a module, in order of registration. @internal */
export function xavierInit(module: nn.Module): void {
  module.apply((part) => {
    if (!(part instanceof nn.Linear)) return;
    nn.init.xavierUniform_(part.weight);
    if (part.bias) nn.init.zeros_(part.bias);
  });
}

/** Zeroes the last layer of a modulation. @internal */
export function zeroModulation({ modulation }: { modulation: nn.Sequential }): void {
  zeroInit(modulation.at(-1) as nn.Linear);
}

/**
 * Base of the backbones that are called as `model(x, t, { y, cond })`: they add up the embeddings of what is given.
 *
 * @throws RangeError unless condDim is an integer of at least 0, numClasses a positive one and the probability from 0
 * to 1; TypeError for embedders that contradict each other.
 */
export abstract class ConditionalBackbone extends nn.Module {
  /** Width of the condition; 0 for none. */
  readonly condDim: number;
  /** The number of labels; null without a table. */
  readonly numClasses: number | null;
  tEmbedder: nn.Module | null;
  yEmbedder: nn.Module | null;
  #makesT: boolean;
  #makesY: boolean;

  constructor(condDim: number, options: Required<EmbedderOptions>) {
    super();
    const owner = new.target.name;
    const { numClasses, classDropoutProb, tEmbedder, yEmbedder } = options;
    this.condDim = nonNegativeInteger(owner, 'condDim', condDim);
    probability(owner, 'classDropoutProb', classDropoutProb);
    if (numClasses !== null) positiveInteger(owner, 'numClasses', numClasses);
    for (const [name, embedder] of Object.entries({ tEmbedder, yEmbedder })) {
      if (embedder !== null && !(embedder instanceof nn.Module)) throw kindError(owner, name, 'a module', embedder);
    }
    if (yEmbedder && (numClasses !== null || classDropoutProb > 0)) {
      throw new TypeError(`${owner}: expected yEmbedder or numClasses and classDropoutProb, got both`);
    }
    if (classDropoutProb > 0 && numClasses === null) {
      throw new TypeError(`${owner}: expected numClasses to be given, as classDropoutProb is ${classDropoutProb}`);
    }
    if (condDim === 0 && (numClasses !== null || tEmbedder || yEmbedder)) {
      throw new TypeError(`${owner}: expected neither numClasses nor embedders, as condDim is 0`);
    }
    this.numClasses = numClasses;
    this.#makesT = !tEmbedder && condDim > 0;
    this.#makesY = !yEmbedder && numClasses !== null;
    this.tEmbedder = this.#makesT ? new MLPTimestepEmbedder(condDim) : tEmbedder;
    this.yEmbedder = this.#makesY
      ? new LabelEmbedder(numClasses!, condDim, { dropoutProb: classDropoutProb, nullToken: true })
      : yEmbedder;
  }

  /** The conditions of a call, completed with nulls. */
  protected readConditions(rest: ConditionArguments): Required<Conditions> {
    const owner = this.constructor.name;
    const given = readArguments<Required<Conditions>>(owner, rest, { t: null, y: null, cond: null });
    for (const [name, value] of Object.entries(given)) {
      if (value !== null && !(value instanceof Tensor)) throw kindError(owner, name, 'a Tensor', value);
    }
    return given;
  }

  /** The sum of the embeddings of what is given, (B, condDim). */
  protected condition({ t, y, cond }: Required<Conditions>): Tensor {
    const owner = this.constructor.name;
    const { yEmbedder } = this;
    const parts: Tensor[] = [];
    if (t) parts.push(this.tEmbedder!(t));
    if (y) {
      if (!yEmbedder) throw new TypeError(`${owner}: expected numClasses or yEmbedder at construction, as y is given`);
      parts.push(yEmbedder instanceof LabelEmbedder ? yEmbedder(y, { training: this.training }) : yEmbedder(y));
    }
    if (cond) {
      if (cond.dim() === 0 || cond.size(-1) !== this.condDim) {
        throw valueError(owner, 'cond', `${this.condDim} wide`, cond.shape);
      }
      parts.push(cond);
    }
    if (parts.length === 0) throw new TypeError(`${owner}: expected at least one of t, y and cond`);
    return parts.reduce((sum, part) => sum.add(part));
  }

  /** The first weights of the embedders that this class made. */
  protected initEmbedders(): void {
    if (this.#makesT) {
      const { mlp } = this.tEmbedder as MLPTimestepEmbedder;
      xavierInit(this.tEmbedder!);
      for (const i of [0, 2]) nn.init.normal_((mlp.at(i) as nn.Linear).weight, { std: 0.02 });
    }
    if (this.#makesY) nn.init.normal_((this.yEmbedder as LabelEmbedder).embedding.weight, { std: 0.02 });
  }
}
base(ConditionalBackbone);
