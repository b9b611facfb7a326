/**
 * @file Losses as layers; each is the function of the same name in `functional` with its options kept. `reduction` is
 * `'mean'` (default), `'sum'` or `'none'`.
 */

import { oneOf, orNull, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Reduction } from './functional/index.js';
import * as F from './functional/index.js';
import { Module } from './module.js';

const REDUCTIONS = ['none', 'mean', 'sum'] as const;

/** (x − y)². */
export class MSELoss extends Module {
  readonly reduction: Reduction;

  constructor(...rest: Trailing<{ reduction?: Reduction }, []>) {
    super();
    const options = readArguments('MSELoss', rest, { reduction: 'mean' as Reduction });
    this.reduction = oneOf('MSELoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { reduction } = this;
    return F.mseLoss(input, target, { reduction });
  }
}

/** |x − y|. */
export class L1Loss extends Module {
  readonly reduction: Reduction;

  constructor(...rest: Trailing<{ reduction?: Reduction }, []>) {
    super();
    const options = readArguments('L1Loss', rest, { reduction: 'mean' as Reduction });
    this.reduction = oneOf('L1Loss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { reduction } = this;
    return F.l1Loss(input, target, { reduction });
  }
}

/** (x − y)² / 2β where |x − y| < β, else |x − y| − β/2. */
export class SmoothL1Loss extends Module {
  readonly beta: number;
  readonly reduction: Reduction;

  constructor(...rest: Trailing<{ beta?: number; reduction?: Reduction }, []>) {
    super();
    const options = readArguments('SmoothL1Loss', rest, { beta: 1, reduction: 'mean' as Reduction });
    this.beta = options.beta;
    this.reduction = oneOf('SmoothL1Loss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { beta, reduction } = this;
    return F.smoothL1Loss(input, target, { beta, reduction });
  }
}

/** (x − y)² / 2 where |x − y| < δ, else δ(|x − y| − δ/2). */
export class HuberLoss extends Module {
  readonly delta: number;
  readonly reduction: Reduction;

  constructor(...rest: Trailing<{ delta?: number; reduction?: Reduction }, []>) {
    super();
    const options = readArguments('HuberLoss', rest, { delta: 1, reduction: 'mean' as Reduction });
    this.delta = options.delta;
    this.reduction = oneOf('HuberLoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { delta, reduction } = this;
    return F.huberLoss(input, target, { delta, reduction });
  }
}

/** −log softmax(x) at the target; logits (N, C, …), classes (N, …) or probabilities (N, C, …). */
export class CrossEntropyLoss extends Module {
  readonly ignoreIndex: number;
  readonly labelSmoothing: number;
  weight!: Tensor | null;
  readonly reduction: Reduction;

  constructor(
    ...rest: Trailing<
      { weight?: Tensor | null; ignoreIndex?: number; labelSmoothing?: number; reduction?: Reduction },
      ['weight']
    >
  ) {
    super();
    const options = readArguments('CrossEntropyLoss', rest, {
      weight: orNull(expectTensor),
      ignoreIndex: -100,
      labelSmoothing: 0,
      reduction: 'mean' as Reduction,
    });
    this.registerBuffer('weight', options.weight);
    this.ignoreIndex = options.ignoreIndex;
    this.labelSmoothing = options.labelSmoothing;
    this.reduction = oneOf('CrossEntropyLoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { weight, ignoreIndex, labelSmoothing, reduction } = this;
    return F.crossEntropy(input, target, { weight, ignoreIndex, labelSmoothing, reduction });
  }
}

/** −x at the target; log-probabilities (N, C, …), classes (N, …). */
export class NLLLoss extends Module {
  readonly ignoreIndex: number;
  weight!: Tensor | null;
  readonly reduction: Reduction;

  constructor(...rest: Trailing<{ weight?: Tensor | null; ignoreIndex?: number; reduction?: Reduction }, ['weight']>) {
    super();
    const options = readArguments('NLLLoss', rest, {
      weight: orNull(expectTensor),
      ignoreIndex: -100,
      reduction: 'mean' as Reduction,
    });
    this.registerBuffer('weight', options.weight);
    this.ignoreIndex = options.ignoreIndex;
    this.reduction = oneOf('NLLLoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { weight, ignoreIndex, reduction } = this;
    return F.nllLoss(input, target, { weight, ignoreIndex, reduction });
  }
}

/** −(y log x + (1 − y) log(1 − x)); `input` holds probabilities. */
export class BCELoss extends Module {
  weight!: Tensor | null;
  readonly reduction: Reduction;

  constructor(...rest: Trailing<{ weight?: Tensor | null; reduction?: Reduction }, ['weight']>) {
    super();
    const options = readArguments('BCELoss', rest, { weight: orNull(expectTensor), reduction: 'mean' as Reduction });
    this.registerBuffer('weight', options.weight);
    this.reduction = oneOf('BCELoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { weight, reduction } = this;
    return F.binaryCrossEntropy(input, target, { weight, reduction });
  }
}

/** {@link BCELoss} of σ(x), without overflow. */
export class BCEWithLogitsLoss extends Module {
  weight!: Tensor | null;
  posWeight!: Tensor | null;
  readonly reduction: Reduction;

  constructor(
    ...rest: Trailing<{ weight?: Tensor | null; posWeight?: Tensor | null; reduction?: Reduction }, ['weight']>
  ) {
    super();
    const options = readArguments('BCEWithLogitsLoss', rest, {
      weight: orNull(expectTensor),
      posWeight: orNull(expectTensor),
      reduction: 'mean' as Reduction,
    });
    this.registerBuffer('weight', options.weight);
    this.registerBuffer('pos_weight', options.posWeight);
    this.reduction = oneOf('BCEWithLogitsLoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { weight, posWeight, reduction } = this;
    return F.binaryCrossEntropyWithLogits(input, target, { weight, posWeight, reduction });
  }
}

/** y (log y − x) with x a log-probability; `'batchmean'` divides by the batch, as the definition does. */
export class KLDivLoss extends Module {
  readonly logTarget: boolean;
  readonly reduction: Reduction | 'batchmean';

  constructor(...rest: Trailing<{ logTarget?: boolean; reduction?: Reduction | 'batchmean' }, []>) {
    super();
    const options = readArguments('KLDivLoss', rest, {
      logTarget: false,
      reduction: 'mean' as Reduction | 'batchmean',
    });
    this.logTarget = options.logTarget;
    this.reduction = oneOf('KLDivLoss', 'reduction', options.reduction, [...REDUCTIONS, 'batchmean']);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { logTarget, reduction } = this;
    return F.klDiv(input, target, { logTarget, reduction });
  }
}

/** eˣ − y x, or x − y log(x + eps) without `logInput`; Stirling's term with `full`. */
export class PoissonNLLLoss extends Module {
  readonly logInput: boolean;
  readonly full: boolean;
  readonly eps: number;
  readonly reduction: Reduction;

  constructor(
    ...rest: Trailing<{ logInput?: boolean; full?: boolean; eps?: number; reduction?: Reduction }, ['logInput', 'full']>
  ) {
    super();
    const options = readArguments('PoissonNLLLoss', rest, {
      logInput: true,
      full: false,
      eps: 1e-8,
      reduction: 'mean' as Reduction,
    });
    this.logInput = options.logInput;
    this.full = options.full;
    this.eps = options.eps;
    this.reduction = oneOf('PoissonNLLLoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { logInput, full, eps, reduction } = this;
    return F.poissonNllLoss(input, target, { logInput, full, eps, reduction });
  }
}

/** ½(log v + (x − y)² / v), with v = max(var, eps), and ½ log 2π with `full`. */
export class GaussianNLLLoss extends Module {
  readonly full: boolean;
  readonly eps: number;
  readonly reduction: Reduction;

  constructor(...rest: Trailing<{ full?: boolean; eps?: number; reduction?: Reduction }, []>) {
    super();
    const options = readArguments('GaussianNLLLoss', rest, { full: false, eps: 1e-6, reduction: 'mean' as Reduction });
    this.full = options.full;
    this.eps = options.eps;
    this.reduction = oneOf('GaussianNLLLoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input: Tensor, target: Tensor, variance: Tensor | number): Tensor {
    const { full, eps, reduction } = this;
    return F.gaussianNllLoss(input, target, variance, { full, eps, reduction });
  }
}

/** log(1 + exp(−y x)), with y = ±1. */
export class SoftMarginLoss extends Module {
  readonly reduction: Reduction;

  constructor(...rest: Trailing<{ reduction?: Reduction }, []>) {
    super();
    const options = readArguments('SoftMarginLoss', rest, { reduction: 'mean' as Reduction });
    this.reduction = oneOf('SoftMarginLoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { reduction } = this;
    return F.softMarginLoss(input, target, { reduction });
  }
}

/** x where y = 1, max(0, margin − x) where y = −1. */
export class HingeEmbeddingLoss extends Module {
  readonly margin: number;
  readonly reduction: Reduction;

  constructor(...rest: Trailing<{ margin?: number; reduction?: Reduction }, ['margin']>) {
    super();
    const options = readArguments('HingeEmbeddingLoss', rest, { margin: 1, reduction: 'mean' as Reduction });
    this.margin = options.margin;
    this.reduction = oneOf('HingeEmbeddingLoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { margin, reduction } = this;
    return F.hingeEmbeddingLoss(input, target, { margin, reduction });
  }
}

/** 1 − cos where y = 1, max(0, cos − margin) where y = −1. */
export class CosineEmbeddingLoss extends Module {
  readonly margin: number;
  readonly reduction: Reduction;

  constructor(...rest: Trailing<{ margin?: number; reduction?: Reduction }, ['margin']>) {
    super();
    const options = readArguments('CosineEmbeddingLoss', rest, { margin: 0, reduction: 'mean' as Reduction });
    this.margin = options.margin;
    this.reduction = oneOf('CosineEmbeddingLoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input1: Tensor, input2: Tensor, target: Tensor): Tensor {
    const { margin, reduction } = this;
    return F.cosineEmbeddingLoss(input1, input2, target, { margin, reduction });
  }
}

/** max(0, −y (x₁ − x₂) + margin), with y = ±1. */
export class MarginRankingLoss extends Module {
  readonly margin: number;
  readonly reduction: Reduction;

  constructor(...rest: Trailing<{ margin?: number; reduction?: Reduction }, ['margin']>) {
    super();
    const options = readArguments('MarginRankingLoss', rest, { margin: 0, reduction: 'mean' as Reduction });
    this.margin = options.margin;
    this.reduction = oneOf('MarginRankingLoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input1: Tensor, input2: Tensor, target: Tensor): Tensor {
    const { margin, reduction } = this;
    return F.marginRankingLoss(input1, input2, target, { margin, reduction });
  }
}

/** Σ max(0, margin − x[y] + x[i])ᵖ / C over the wrong classes. */
export class MultiMarginLoss extends Module {
  readonly p: number;
  readonly margin: number;
  weight!: Tensor | null;
  readonly reduction: Reduction;

  constructor(
    ...rest: Trailing<
      { p?: number; margin?: number; weight?: Tensor | null; reduction?: Reduction },
      ['p', 'margin', 'weight']
    >
  ) {
    super();
    const options = readArguments('MultiMarginLoss', rest, {
      p: 1,
      margin: 1,
      weight: orNull(expectTensor),
      reduction: 'mean' as Reduction,
    });
    this.p = options.p;
    this.margin = options.margin;
    this.registerBuffer('weight', options.weight);
    this.reduction = oneOf('MultiMarginLoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { p, margin, weight, reduction } = this;
    return F.multiMarginLoss(input, target, { p, margin, weight, reduction });
  }
}

/** Hinge loss between the classes in the target (up to the first −1) and the others. */
export class MultiLabelMarginLoss extends Module {
  readonly reduction: Reduction;

  constructor(...rest: Trailing<{ reduction?: Reduction }, []>) {
    super();
    const options = readArguments('MultiLabelMarginLoss', rest, { reduction: 'mean' as Reduction });
    this.reduction = oneOf('MultiLabelMarginLoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { reduction } = this;
    return F.multilabelMarginLoss(input, target, { reduction });
  }
}

/** Mean over classes of the binary cross entropy of σ(x). */
export class MultiLabelSoftMarginLoss extends Module {
  weight!: Tensor | null;
  readonly reduction: Reduction;

  constructor(...rest: Trailing<{ weight?: Tensor | null; reduction?: Reduction }, ['weight']>) {
    super();
    const options = readArguments('MultiLabelSoftMarginLoss', rest, {
      weight: orNull(expectTensor),
      reduction: 'mean' as Reduction,
    });
    this.registerBuffer('weight', options.weight);
    this.reduction = oneOf('MultiLabelSoftMarginLoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { weight, reduction } = this;
    return F.multilabelSoftMarginLoss(input, target, { weight, reduction });
  }
}

/** max(0, ‖a − p‖ − ‖a − n‖ + margin). */
export class TripletMarginLoss extends Module {
  readonly margin: number;
  readonly p: number;
  readonly eps: number;
  readonly swap: boolean;
  readonly reduction: Reduction;

  constructor(
    ...rest: Trailing<
      { margin?: number; p?: number; eps?: number; swap?: boolean; reduction?: Reduction },
      ['margin', 'p', 'eps', 'swap']
    >
  ) {
    super();
    const options = readArguments('TripletMarginLoss', rest, {
      margin: 1,
      p: 2,
      eps: 1e-6,
      swap: false,
      reduction: 'mean' as Reduction,
    });
    this.margin = options.margin;
    this.p = options.p;
    this.eps = options.eps;
    this.swap = options.swap;
    this.reduction = oneOf('TripletMarginLoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(anchor: Tensor, positive: Tensor, negative: Tensor): Tensor {
    const { margin, p, eps, swap, reduction } = this;
    return F.tripletMarginLoss(anchor, positive, negative, { margin, p, eps, swap, reduction });
  }
}

/** Connectionist temporal classification (Graves et al., 2006). */
export class CTCLoss extends Module {
  readonly blank: number;
  readonly zeroInfinity: boolean;
  readonly reduction: Reduction;

  constructor(...rest: Trailing<{ blank?: number; zeroInfinity?: boolean; reduction?: Reduction }, ['blank']>) {
    super();
    const options = readArguments('CTCLoss', rest, { blank: 0, zeroInfinity: false, reduction: 'mean' as Reduction });
    this.blank = options.blank;
    this.zeroInfinity = options.zeroInfinity;
    this.reduction = oneOf('CTCLoss', 'reduction', options.reduction, REDUCTIONS);
  }

  override forward(logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor): Tensor {
    const { blank, zeroInfinity, reduction } = this;
    return F.ctcLoss(logProbs, targets, inputLengths, targetLengths, { blank, zeroInfinity, reduction });
  }
}
