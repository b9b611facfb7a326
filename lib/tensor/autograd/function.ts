/** @file Operations with a backward of their own. */
// biome-ignore-all lint/complexity/noThisInStatic: `this` is the subclass.
// biome-ignore-all lint/complexity/noStaticOnlyClass: PyTorch's form, which users extend.
import { native } from '../../addon/binding.js';
import { kindError } from '../../arguments/options.js';
import { noGrad } from '../autograd.js';
import { withCallback } from '../autogradCallback.js';
import { raise } from '../op.js';
import { Tensor } from '../tensor.js';

/** The notes that `forward` of a {@link Function} leaves for its `backward`: tensors that it saves, and any other property. */
export class FunctionContext {
  [property: string]: any;

  /** For each argument of `forward`, whether it is a tensor whose gradient is wanted. */
  readonly needsInputGrad: readonly boolean[];
  /** @internal */
  _saved: readonly (Tensor | null)[] = [];
  /** @internal */
  _dirty: readonly Tensor[] = [];
  /** @internal */
  _constant: readonly Tensor[] = [];
  /** @internal */
  _materialize = true;

  /** @internal */
  constructor(needsInputGrad: readonly boolean[]) {
    this.needsInputGrad = needsInputGrad;
  }

  /** Keeps tensors, inputs or outputs of `forward` above all, for {@link savedTensors} in `backward`. */
  saveForBackward(...tensors: (Tensor | null)[]): void {
    for (const x of tensors) {
      if (x !== null && !(x instanceof Tensor)) throw kindError('saveForBackward', 'each value', 'a Tensor or null', x);
    }
    this._saved = tensors;
  }

  /** The tensors that {@link saveForBackward} was given. */
  get savedTensors(): Tensor[] {
    return this._saved as Tensor[];
  }

  /** Declares inputs that `forward` has changed in place, and returns as outputs. */
  markDirty(...tensors: Tensor[]): void {
    this._dirty = tensors;
  }

  /** Declares outputs that have no gradient, such as indices. */
  markNonDifferentiable(...tensors: Tensor[]): void {
    this._constant = tensors;
  }

  /** Whether `backward` gets zeros (the default) or null for outputs without a gradient. */
  setMaterializeGrads(value: boolean): void {
    this._materialize = value;
  }
}

type FunctionClass = {
  name: string;
  forward(...args: any[]): any;
  backward(ctx: any, ...gradOutputs: any[]): any;
  setupContext?(ctx: any, inputs: any[], output: any): void;
};

/** The arguments of `apply`: those of forward, without the context. */
type ApplyArguments<F extends FunctionClass> =
  Parameters<F['forward']> extends [FunctionContext, ...infer A] ? A : Parameters<F['forward']>;

/**
 * An operation with a backward of its own: `torch.autograd.Function`.
 *
 * A subclass has a static `forward(ctx, …args)`, which runs without recording and returns a tensor or an array of them,
 * and a static `backward(ctx, …gradOutputs)`, which returns a gradient (or null) for each argument of forward. With a
 * static `setupContext(ctx, inputs, output)`, forward takes the arguments alone. `MyFunction.apply(…args)` runs it.
 * A backward made of tensor operations can be differentiated again.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * class Exp extends torch.autograd.Function {
 *   static override forward(ctx: torch.autograd.FunctionContext, x: torch.Tensor) {
 *     const y = x.exp();
 *     ctx.saveForBackward(y);
 *     return y;
 *   }
 *   static override backward(ctx: torch.autograd.FunctionContext, grad: torch.Tensor) {
 *     return grad.mul(ctx.savedTensors[0]!);
 *   }
 * }
 * const x = torch.zeros([2], { requiresGrad: true });
 * Exp.apply(x).sum().backward();
 * console.log(x.grad?.tolist()); // [1, 1]
 */
class AutogradFunction {
  static forward(..._args: any[]): any {
    throw new Error(`${this.name}: expected a static forward`);
  }

  static backward(_ctx: FunctionContext, ..._gradOutputs: any[]): any {
    throw new Error(`${this.name}: expected a static backward`);
  }

  /**
   * Runs forward and lets differentiation know of backward.
   *
   * @throws what forward throws; TypeError if it returns anything but tensors.
   */
  static apply<F extends FunctionClass>(this: F, ...args: ApplyArguments<F>): ReturnType<F['forward']> {
    return apply(this, args) as ReturnType<F['forward']>;
  }
}

export { AutogradFunction as Function };

function apply(f: FunctionClass, args: readonly unknown[]): unknown {
  native().checkNotTracing(`the custom Function ${f.name}, whose backward no graph repeats`);
  const ctx = new FunctionContext(args.map((x) => x instanceof Tensor && x.requiresGrad));
  const result = noGrad(() => {
    if (!f.setupContext) return f.forward(ctx, ...args);
    const output = f.forward(...args);
    f.setupContext(ctx, [...args], output);
    return output;
  });
  const outputs: unknown[] = Array.isArray(result) ? result : [result];
  for (const x of outputs) {
    if (!(x instanceof Tensor)) throw kindError(`${f.name}.forward`, 'the result', 'a Tensor or an array of them', x);
  }
  const inputs = args.filter((x) => x instanceof Tensor);
  const ids = (tensors: readonly unknown[]) => tensors.map((x) => (x as Tensor | null)?._id ?? null);
  const lists = [inputs, outputs, ctx._saved, ctx._dirty, ctx._constant].map(ids);
  // From here on the graph holds what was saved; that ctx held it too would be a cycle that nothing frees.
  for (const list of ['_saved', '_dirty', '_constant']) ctx[list] = [];
  const backward = backwardOf(
    f,
    ctx,
    args.map((x) => x instanceof Tensor),
  );
  const wrapped = withCallback(backward, (number) =>
    native().applyFunction(`${f.name}Backward`, number, lists, ctx._materialize),
  );
  const tensors = (raise(wrapped) as Tensor[]).map((x, i) => {
    const output = outputs[i] as Tensor;
    return output.is(x) ? output : x;
  });
  return Array.isArray(result) ? tensors : tensors[0];
}

/** In a function of its own, since a closure holds all that the others made beside it use: the outputs, here. */
function backwardOf(f: FunctionClass, ctx: FunctionContext, isTensor: readonly boolean[]) {
  return (grads: readonly unknown[], saved: readonly (Tensor | null)[]) => {
    ctx._saved = saved;
    try {
      return gradients(f, isTensor, f.backward(ctx, ...grads));
    } finally {
      ctx._saved = [];
    }
  };
}

/** The gradients that backward gave for those arguments that are tensors. */
function gradients(f: FunctionClass, isTensor: readonly boolean[], result: unknown): (Tensor | null)[] {
  const owner = `${f.name}.backward`;
  const given: readonly unknown[] = Array.isArray(result) ? result : [result];
  if (given.length < isTensor.length || given.slice(isTensor.length).some((g) => g !== null && g !== undefined)) {
    throw new RangeError(
      `${owner}: expected a gradient or null for each of ${isTensor.length} arguments, got ${given.length}`,
    );
  }
  const found: (Tensor | null)[] = [];
  isTensor.forEach((wanted, i) => {
    const g = given[i] ?? null;
    if (g !== null && !(g instanceof Tensor)) throw kindError(owner, `gradient ${i}`, 'a Tensor or null', g);
    if (wanted) found.push(g);
    else if (g !== null) throw kindError(owner, `gradient ${i}`, 'null, since that argument is no Tensor', g);
  });
  return found;
}
