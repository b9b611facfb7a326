/** @file The identities that `registerFullBackwardHook` hangs into the graph, around a call of a module. */

import { kindError } from '../arguments/options.js';
import { Function as AutogradFunction, type FunctionContext } from '../tensor/autograd/function.js';
import { isGradEnabled } from '../tensor/autograd.js';
import { Tensor } from '../tensor/tensor.js';

export type Gradients = readonly (Tensor | null)[];

/** Sees the gradients by outputs, and may give others. */
export type BackwardPreHook = (module: any, gradOutput: Gradients) => unknown;
/** Sees the gradients by inputs and outputs, and may give others by inputs. */
export type BackwardHook = (module: any, gradInput: Gradients, gradOutput: Gradients) => unknown;

/** Gives its tensors, and on the way back what `visit` makes of their gradients. */
class BackwardHookFunction extends AutogradFunction {
  static override forward(ctx: FunctionContext, visit: (grads: Gradients) => Gradients, ...tensors: Tensor[]) {
    ctx.visit = visit;
    ctx.markNonDifferentiable(...tensors.filter((_, i) => !ctx.needsInputGrad[i + 1]));
    return tensors;
  }

  static override backward(ctx: FunctionContext, ...grads: Tensor[]): Gradients {
    const wanted = grads.map((g, i) => (ctx.needsInputGrad[i + 1] ? g : null));
    return [null, ...(ctx.visit(wanted) as Gradients)];
  }
}

/** The tensors of a list go through `visit`, its other values pass. */
function pass(values: readonly unknown[], visit: (grads: Gradients) => Gradients): unknown[] {
  const at = values.flatMap((value, i) => (value instanceof Tensor ? [i] : []));
  if (!at.some((i) => (values[i] as Tensor).requiresGrad)) return [...values];
  const tensors = BackwardHookFunction.apply(visit, ...at.map((i) => values[i] as Tensor));
  const result = [...values];
  at.forEach((i, j) => {
    result[i] = tensors[j];
  });
  return result;
}

/** The results of a hook in place of gradients; nothing keeps them. */
function replaced(owner: string, given: unknown, grads: Gradients): Gradients {
  if (given === undefined || given === null) return grads;
  const list = Array.isArray(given) ? given : [given];
  if (list.length !== grads.length || !list.every((g) => g === null || g instanceof Tensor)) {
    throw kindError(owner, 'the result of the hook', `${grads.length} gradients`, given);
  }
  return list;
}

/** Runs a forward between the hooks. */
export function withBackwardHooks(
  module: object,
  preHooks: Iterable<{ hook: BackwardPreHook }>,
  hooks: Iterable<{ hook: BackwardHook }>,
  args: unknown[],
  forward: (args: unknown[]) => unknown,
): unknown {
  if (!isGradEnabled()) return forward(args);
  const [before, after] = [[...preHooks], [...hooks]];
  const counted = args.filter((x) => x instanceof Tensor);
  const hasInputs = counted.some((x) => x.requiresGrad);
  const visits = visitors(module, before, after, hasInputs ? -1 : counted.length);
  const output = forward(after.length > 0 ? pass(args, visits.input) : args);
  if (Array.isArray(output)) return pass(output, visits.output);
  return pass([output], visits.output)[0];
}

/** In a function of its own, so that what the graph holds does not hold the outputs. */
function visitors(
  module: object,
  preHooks: readonly { hook: BackwardPreHook }[],
  hooks: readonly { hook: BackwardHook }[],
  inputsWithoutGradient: number,
) {
  let gradOutput: Gradients | null = null;
  const input = (grads: Gradients): Gradients => {
    if (gradOutput === null) return grads;
    let result = grads;
    for (const { hook } of hooks) {
      result = replaced('registerFullBackwardHook', hook(module, result, gradOutput), result);
    }
    gradOutput = null;
    return result;
  };
  const output = (grads: Gradients): Gradients => {
    gradOutput = grads;
    for (const { hook } of preHooks) {
      gradOutput = replaced('registerFullBackwardPreHook', hook(module, gradOutput), gradOutput);
    }
    const result = gradOutput;
    // Without a gradient by any input, nothing comes back there.
    if (inputsWithoutGradient >= 0) input(Array.from({ length: inputsWithoutGradient }, () => null));
    return result;
  };
  return { input, output };
}
