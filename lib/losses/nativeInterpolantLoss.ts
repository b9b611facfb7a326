import { kindError } from '../arguments/options.js';
import { type Routine, runInPlace } from '../control/routine.js';
import type { ModelKwargs } from '../core/torchebmModule.js';
import { nativeField } from '../native/field.js';
import { placeLike, withActivations } from '../native/input.js';
import { keeps, type LossParts, lossAnd, lossOf, type NativeLoss, runLoss } from '../native/loss.js';
import type { NativeLossSpec, PathSpec } from '../specs/generated/components.js';
import type { FieldSpec } from '../specs/specs.js';
import { type Generator, Tensor } from '../torch/index.js';
import { BaseInterpolantLoss, type InterpolantLossCall, type PathSample } from './baseInterpolantLoss.js';

/** The options of a call, once they are read. */
export interface ReadCall {
  x0: Tensor | null;
  modelKwargs: ModelKwargs;
  generator: Generator | null;
}

/** Pairs for a native loss: to be drawn, or as they are. */
export interface NativePairs {
  fields: { sample: PathSpec; timeWeights: Tensor | null };
  /** Those that are there already. */
  path: PathSample | null;
}

type Common = 'sample' | 'timeWeights' | 'whole' | 'field' | 'output';

/** A native loss on path samples, without what all of them have. */
export type RowsLoss = NativeLossSpec extends infer L
  ? L extends { whole: boolean; field: unknown }
    ? Omit<L, Common>
    : never
  : never;

/** A path sample as native losses take it. */
export function givenPath({ x0, x1, weights, t, xt, ut }: PathSample): PathSpec {
  return { x0, x1, given: { weights, t, xt, ut }, path: null, generator: null };
}

/** The losses on paths whose formulas are native, in one call where all parts are this library's own. @internal */
export abstract class NativeInterpolantLoss extends BaseInterpolantLoss {
  /** Whether the loss of a batch with these conditions is one native call. */
  protected abstract isWhole(x: Tensor, modelKwargs: ModelKwargs): boolean;

  /** That call. */
  protected abstract describe(x: Tensor, call: ReadCall): LossParts;

  /** The loss of the data x (B, …), a scalar. */
  override forward(x: Tensor, options: InterpolantLossCall = {}): Tensor {
    const inOneCall = runInPlace(this._lower(x, options));
    return inOneCall ? runLoss(inOneCall) : super.forward(x, options);
  }

  /** @internal */
  // biome-ignore lint/correctness/useYield: a routine without tasks.
  override *_lower(x: Tensor, options: InterpolantLossCall): Routine<NativeLoss<Tensor> | null> {
    const { x: data, modelKwargs, ...call } = this.readCall(x, options, { x0: null as Tensor | null });
    const base = BaseInterpolantLoss.prototype;
    if (!keeps(this, base, 'reduce', 'weigh') || !this.isWhole(data, modelKwargs)) return null;
    this.checkCondition(data, modelKwargs);
    const dropped = this.applyCfgDropout(modelKwargs, call.generator);
    return this.inPrecision(lossOf(this.describe(data, { ...call, modelKwargs: dropped })));
  }

  /** The pairs of a batch: drawn natively, or here if a person's own part is to see them, or if `given`. */
  protected pairs(x: Tensor, call: ReadCall, given = false): NativePairs {
    const { lossWeightFn } = this;
    const isOwn = keeps(this, BaseInterpolantLoss.prototype, 'samplePath');
    const law = given || lossWeightFn || !isOwn ? null : this.probabilityPath();
    if (law) {
      const x0 = this.readSource(x, call.x0);
      const sample = { x0, x1: x, given: null, path: law, generator: call.generator };
      return { fields: { sample, timeWeights: null }, path: null };
    }
    const path = this.autocastContext(() => this.samplePath(x, call));
    const weights = lossWeightFn?.(path.t) ?? null;
    if (weights !== null && !(weights instanceof Tensor)) {
      throw kindError(this.constructor.name, 'the result of lossWeightFn', 'a Tensor', weights);
    }
    return { fields: { sample: givenPath(path), timeWeights: weights }, path };
  }

  /** The model as a field of x and t, which gives the first of a list, or beside it the last of its activations. */
  protected field(x: Tensor, modelKwargs: ModelKwargs, list: 'first' | 'withActivations' = 'first'): FieldSpec {
    const input = { shape: x.shape, ...placeLike(x), modelKwargs, list };
    const evaluate = (_: unknown, at: Tensor, t: Tensor) =>
      withActivations(this.outputs(at, t, modelKwargs)) as Tensor[];
    return nativeField(this.model, input, () => {}, evaluate);
  }

  /** The rows' losses for what the model gave on a path sample, and the other terms by name. */
  protected rowsOf(loss: RowsLoss, path: PathSample, output: Tensor): [Tensor, Record<string, Tensor>] {
    const { name } = this.constructor;
    const rows = { sample: givenPath(path), timeWeights: null, whole: false, field: null, output };
    const parts = { name, loss: { ...loss, ...rows } };
    return runLoss(lossAnd(parts, ({ loss, terms }) => [loss, Object.fromEntries(terms)]));
  }
}
