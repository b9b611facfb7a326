import { kindError } from '../arguments/options.js';
import { type Routine, runInPlace } from '../control/routine.js';
import type { ModelKwargs } from '../core/torchebmModule.js';
import { nativeField } from '../native/field.js';
import { withActivations } from '../native/input.js';
import { keeps, type LossParts, lossAnd, lossOf, type NativeLoss, runLoss } from '../native/loss.js';
import type { FieldSpec, PassageSpec } from '../native/specs.js';
import { type Generator, Tensor } from '../torch/index.js';
import { BaseInterpolantLoss, type InterpolantLossCall, type Passage } from './baseInterpolantLoss.js';

/** What a loss is called with, once it is read. */
export interface ReadCall {
  x0: Tensor | null;
  modelKwargs: ModelKwargs;
  generator: Generator | null;
}

/** Pairs for a native loss: to be drawn, or as they are. */
export interface NativePairs {
  fields: { passage: PassageSpec; timeWeights: Tensor | null };
  /** Those that are there already. */
  passage: Passage | null;
}

/** A passage as native losses take it. */
export function givenPassage({ x0, x1, weights, t, xt, ut }: Passage): PassageSpec {
  return { x0, x1, weights, t, xt, ut };
}

/** The losses on passages whose formulas are native, in one call where all parts are this library's own. @internal */
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
    const isOwn = keeps(this, BaseInterpolantLoss.prototype, 'passage');
    const journey = given || lossWeightFn || !isOwn ? null : this.journey();
    if (journey) {
      const x0 = this.readSource(x, call.x0);
      const passage = { x0, x1: x, ...journey, generator: call.generator };
      return { fields: { passage, timeWeights: null }, passage: null };
    }
    const passage = this.autocastContext(() => this.passage(x, call));
    const weights = lossWeightFn?.(passage.t) ?? null;
    if (weights !== null && !(weights instanceof Tensor)) {
      throw kindError(this.constructor.name, 'the result of lossWeightFn', 'a Tensor', weights);
    }
    return { fields: { passage: givenPassage(passage), timeWeights: weights }, passage };
  }

  /** The model as a field of x and t, which gives the first of a list, or beside it the last of its activations. */
  protected field(x: Tensor, modelKwargs: ModelKwargs, list: 'first' | 'withActivations' = 'first'): FieldSpec {
    const { dtype, device } = this;
    const input = { shape: x.shape, dtype, device: device.toString(), modelKwargs, list };
    const evaluate = (_: unknown, at: Tensor, t: Tensor) =>
      withActivations(this.outputs(at, t, modelKwargs)) as Tensor[];
    return nativeField(this.model, input, () => {}, evaluate);
  }

  /** The rows' losses for what the model gave on a passage, and the other terms by name. */
  protected rowsOf(kind: string, passage: Passage, output: Tensor, fields: object): [Tensor, Record<string, Tensor>] {
    const { name } = this.constructor;
    const parts = { name, kind, fields: { ...fields, passage: givenPassage(passage), output, whole: false } };
    return runLoss(lossAnd(parts, ({ loss, terms }) => [loss, Object.fromEntries(terms)]));
  }
}
