import { readArguments, type Trailing } from '../../arguments/options.js';
import { grad, noGrad } from '../autograd.js';
import { zerosLike } from '../generated/functions.js';
import { Tensor } from '../tensor.js';

/** The comparison of {@link gradcheck}. */
export interface GradcheckOptions {
  /** The step of the finite differences; default 1e-6. */
  eps?: number;
  /** Default 1e-5. */
  atol?: number;
  /** Default 1e-3. */
  rtol?: number;
  /** Throws where gradients differ, rather than giving false; default true. */
  raiseException?: boolean;
}

/**
 * Compares the gradients of a function with central finite differences, for each input of type float64 that requires a
 * gradient: true if they agree.
 *
 * @throws Error that names output, input and both Jacobians where they differ, unless `raiseException` is false.
 * @example
 * import * as torch from 'torchebm/torch';
 * const x = torch.randn([3], { dtype: torch.float64, requiresGrad: true });
 * console.log(torch.autograd.gradcheck((x) => x.sin(), [x])); // true
 */
export function gradcheck(
  func: (...inputs: any[]) => Tensor | readonly Tensor[],
  inputs: Tensor | readonly unknown[],
  ...rest: Trailing<GradcheckOptions, ['eps', 'atol', 'rtol', 'raiseException']>
): boolean {
  const options = { eps: 1e-6, atol: 1e-5, rtol: 1e-3, raiseException: true };
  const { eps, atol, rtol, raiseException } = readArguments('gradcheck', rest, options);
  const args: readonly unknown[] = inputs instanceof Tensor ? [inputs] : inputs;
  const checked = args.filter((x): x is Tensor => x instanceof Tensor && x.requiresGrad);
  if (checked.length === 0 || !checked.every((x) => x.dtype === 'float64' && x.isLeaf && x.isContiguous())) {
    throw new TypeError('gradcheck: expected leaves of type float64 that require gradients, and contiguous ones');
  }
  const run = () => {
    const result = func(...args);
    return result instanceof Tensor ? [result] : [...result];
  };
  const values = () => run().map((y) => y.detach().clone());
  const outputs = run();
  for (const [j, x] of checked.entries()) {
    const flat = x.data.view(-1);
    const numeric = outputs.map((y) => y.detach().newZeros([x.numel(), y.numel()]));
    for (let i = 0; i < x.numel(); i++) {
      const old = flat.select(0, i).item();
      noGrad(() => flat.select(0, i).fill_(old + eps));
      const above = values();
      noGrad(() => flat.select(0, i).fill_(old - eps));
      const below = values();
      noGrad(() => flat.select(0, i).fill_(old));
      above.forEach((y, k) => {
        numeric[k]!.select(0, i).copy_(
          y
            .sub(below[k]!)
            .div(2 * eps)
            .reshape(-1),
        );
      });
    }
    for (const [k, y] of outputs.entries()) {
      const analytic = zerosLike(numeric[k]!);
      for (let i = 0; y.requiresGrad && i < y.numel(); i++) {
        const one = y.reshape(-1).select(0, i);
        const [g] = grad(one, x, { retainGraph: true, allowUnused: true });
        if (g) analytic.select(1, i).copy_(g.detach().reshape(-1));
      }
      if (analytic.allclose(numeric[k]!, { rtol, atol })) continue;
      if (!raiseException) return false;
      throw new Error(
        `gradcheck: the gradient of output ${k} by input ${j} differs\nnumerical: ${numeric[k]}\nanalytical: ${analytic}`,
      );
    }
  }
  return true;
}
