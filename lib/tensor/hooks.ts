/** @file Hooks of tensors. */
import { native } from '../addon/binding.js';
import { kindError } from '../arguments/options.js';
import { withCallback } from './autogradCallback.js';
import { Tensor } from './tensor.js';

/** A registered hook; `remove()` takes it off again. */
export interface RemovableHandle extends Disposable {
  remove(): void;
}

/** A handle that runs `remove` once. @internal */
export function removable(remove: () => void): RemovableHandle {
  let there = true;
  const once = () => {
    if (there) remove();
    there = false;
  };
  return { remove: once, [Symbol.dispose]: once };
}

function checkHook(owner: string, hook: unknown): void {
  if (typeof hook !== 'function') throw kindError(owner, 'hook', 'a function', hook);
}

/** The methods of Tensor that register hooks. */
export interface HookMethods {
  /**
   * Calls a function with the gradient of this tensor whenever one is computed; the tensor that it returns, if any,
   * takes the gradient's place.
   *
   * @throws RangeError if this tensor does not require a gradient.
   * @example
   * import * as torch from 'torchebm/torch';
   * const x = torch.tensor([1, 2], { requiresGrad: true });
   * x.registerHook((grad) => grad.mul(2));
   * x.sum().backward();
   * console.log(x.grad?.tolist()); // [2, 2]
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: a hook may return nothing, or else a Tensor.
  registerHook<R extends Tensor | null | undefined | void>(hook: (grad: Tensor) => R): RemovableHandle;
  /** Calls a function with this leaf whenever a gradient has been added to its `grad`. */
  registerPostAccumulateGradHook(hook: (parameter: Tensor) => void): RemovableHandle;
}

// In functions of their own, since a closure holds all that the others made beside it use: the tensor, in the methods.

const replacing =
  (hook: (grad: Tensor) => unknown) =>
  ([grad]: readonly (Tensor | null)[]) => {
    const changed = hook(grad!);
    if (changed === undefined || changed === null) return undefined;
    if (!(changed instanceof Tensor)) throw kindError('registerHook', 'the result of the hook', 'a Tensor', changed);
    return [changed];
  };

const observing =
  (hook: (parameter: Tensor) => void, leaf: WeakRef<Tensor>) =>
  ([parameter]: readonly (Tensor | null)[]) => {
    hook(leaf.deref() ?? parameter!);
    return undefined;
  };

const hooks = {
  registerHook(this: Tensor, hook: (grad: Tensor) => unknown): RemovableHandle {
    checkHook('registerHook', hook);
    if (!this.requiresGrad) {
      throw new RangeError('registerHook: expected a tensor that requires a gradient, got one that does not');
    }
    const position = withCallback(replacing(hook), (number) => native().registerHook(this._id, number));
    return removable(() => {
      if (!this.isDisposed) native().removeHook(this._id, position);
    });
  },

  registerPostAccumulateGradHook(this: Tensor, hook: (parameter: Tensor) => void): RemovableHandle {
    checkHook('registerPostAccumulateGradHook', hook);
    const number = withCallback(observing(hook, new WeakRef(this)), (callback) => {
      native().registerAccumulatedHook(this._id, callback);
      return callback;
    });
    return removable(() => {
      if (!this.isDisposed) native().removeAccumulatedHook(this._id, number);
    });
  },
};

for (const [name, value] of Object.entries(hooks)) {
  Object.defineProperty(Tensor.prototype, name, { value, writable: true, configurable: true });
}
