import { type GeneratorHandle, native } from '../addon/binding.js';
import { base, refuseBase } from '../arguments/base.js';
import { Callable, call } from '../arguments/callable.js';
import { kindError, type Named, positional, readArguments, valueError } from '../arguments/options.js';
import type { CouplingSpec } from '../specs/generated/components.js';
import { raise } from '../tensor/op.js';
import { expectTensor } from '../tensor/tensor.js';
import * as torch from '../torch/index.js';
import { type Generator, Tensor } from '../torch/index.js';

/** The options of a coupling's call. */
export interface CoupleOptions {
  /** Where the random numbers come from; the global generator by default. */
  generator?: Generator | null;
  /** Conditions of the batch, such as labels; couplings that have no use for them ignore them. */
  [condition: string]: unknown;
}

/** Arguments of a coupling: by position, or by name in one object; other names are conditions of the batch. */
export type CoupleArguments = [
  x0: Tensor | ({ x0: Tensor; x1?: Tensor | null } & CoupleOptions),
  x1?: Tensor | null | ({ x1?: Tensor | null } & CoupleOptions),
  options?: CoupleOptions,
];

/** The arguments of a coupling by position; x1 is null if there is none. @internal */
export function readCouple(owner: string, args: CoupleArguments): [Tensor, Tensor | null, CoupleOptions] {
  return positional(owner, args, ['x0', 'x1'], [], ['x1']) as [Tensor, Tensor | null, CoupleOptions];
}

interface CouplingResultArguments {
  x0: Tensor;
  x1: Tensor;
  weights?: Tensor | null;
}

/**
 * Pairs of source and target samples: `const [x0, x1] = coupling(x0, x1)`.
 *
 * `weights` (B) says what each pair counts, with a mean of 1; null where all count the same. Iterating yields `x0` and
 * `x1` alone.
 *
 * @throws TypeError unless all are tensors.
 * @example
 * import { CouplingResult } from 'torchebm/couplings';
 * import * as torch from 'torchebm/torch';
 * const result = new CouplingResult(torch.zeros([4, 2]), torch.ones([4, 2]));
 * const [x0, x1] = result;
 * console.log(x0.shape, x1.shape, result.weights); // [4, 2] [4, 2] null
 */
export class CouplingResult {
  /** Source samples, (B, …). */
  readonly x0: Tensor;
  /** Target samples, (B, …). */
  readonly x1: Tensor;
  /** The weight of each pair, (B); null for all the same. */
  readonly weights: Tensor | null;

  constructor(x0: Tensor, x1: Tensor, options?: { weights?: Tensor | null });
  constructor(...named: Named<CouplingResultArguments, ['x0', 'x1']>);
  constructor(...args: unknown[]) {
    const { x0, x1, weights } = readArguments<Required<CouplingResultArguments>>(
      'CouplingResult',
      args,
      { weights: null },
      ['x0', 'x1'],
    );
    for (const [name, value] of Object.entries({ x0, x1, ...(weights && { weights }) })) {
      expectTensor('CouplingResult', name, value);
    }
    this.x0 = x0;
    this.x1 = x1;
    this.weights = weights;
    Object.freeze(this);
  }

  *[Symbol.iterator](): IterableIterator<Tensor> {
    yield this.x0;
    yield this.x1;
  }
}

/** The generator as the addon takes it. */
function handle(owner: object, generator: Generator | null): GeneratorHandle | null {
  if (generator === null) return null;
  if (generator instanceof torch.Generator) return generator._handle;
  throw kindError(owner.constructor.name, 'generator', 'a torch.Generator', generator);
}

export interface BaseCoupling {
  /** The same as {@link BaseCoupling.couple}. */
  // biome-ignore lint/style/useShorthandFunctionType: an interface merges with the class below, a type does not.
  (...args: CoupleArguments): CouplingResult;
}

/**
 * Base of all couplings: rules that pair a batch of source samples x0 (noise, as a rule) with target samples x1 (data)
 * before a flow is learned between them.
 *
 * A subclass overrides `couple`, or else extends {@link BaseCostCoupling}, which asks for a matching alone, or
 * {@link BaseModelCoupling}, which asks for a map. Instances are called like functions. A coupling may reorder x1,
 * draw from it, or make it; it leaves no history for autograd.
 *
 * @example
 * import { BaseCoupling, CouplingResult } from 'torchebm/couplings';
 * import * as torch from 'torchebm/torch';
 * class Reversed extends BaseCoupling {
 *   couple(x0, x1) {
 *     this._checkBatch(x0, this._requireX1(x1));
 *     return new CouplingResult(x0, x1.flip([0]));
 *   }
 * }
 * const [, x1] = new Reversed()(torch.zeros([3]), torch.tensor([1, 2, 3]));
 * console.log(x1.tolist()); // [3, 2, 1]
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: gives instances their call signature.
export abstract class BaseCoupling extends Callable {
  /**
   * Pairs source samples x0 (B, …) with target samples x1 (B, …), which couplings that make their targets do without.
   */
  abstract couple(...args: CoupleArguments): CouplingResult;

  /** @internal */
  [call](args: CoupleArguments): CouplingResult {
    return this.couple(...readCouple(this.constructor.name, args));
  }

  /** The coupling as native losses take it; null if they must call it instead. @internal */
  _spec(): CouplingSpec | null {
    return null;
  }

  /** Checks that both batches are tensors with equally many rows. */
  protected _checkBatch(x0: Tensor, x1: Tensor): void {
    const owner = this.constructor.name;
    for (const [name, x] of Object.entries({ x0, x1 })) {
      expectTensor(owner, name, x);
      if (x.dim() === 0) throw valueError(owner, name, 'a batch (B, …)', x.shape);
    }
    const rows = x0.size(0);
    if (x1.size(0) !== rows) throw valueError(owner, 'x1', `a batch of ${rows} rows, as x0`, x1.shape);
  }

  /** x1, which must be there. */
  protected _requireX1(x1: Tensor | null | undefined): Tensor {
    if (x1 instanceof Tensor) return x1;
    throw kindError(this.constructor.name, 'x1', 'a Tensor: it pairs with targets that there are', x1);
  }

  /** The class name and options. */
  override toString(): string {
    return `${this.constructor.name}()`;
  }

  /** @internal */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}
base(BaseCoupling, 'couple');

/**
 * Base of couplings that choose the targets by a matrix of costs; the order of the sources stays.
 *
 * `couple` checks the batches, returns a batch of one row as it is, without a draw, and else reorders x1 by
 * `_solve(computeCost(x0, x1))`. A subclass overrides `_solve`, `computeCost`, or both.
 *
 * @throws RangeError unless x0 and x1 have equally many rows; TypeError unless both are tensors.
 * @example
 * import { BaseCostCoupling } from 'torchebm/couplings';
 * import * as torch from 'torchebm/torch';
 * class Nearest extends BaseCostCoupling {
 *   _solve(cost) {
 *     return cost.argmin(1);
 *   }
 * }
 * const [, x1] = new Nearest()(torch.tensor([[0], [5]]), torch.tensor([[4], [1]]));
 * console.log(x1.tolist()); // [[1], [4]]
 */
export abstract class BaseCostCoupling extends BaseCoupling {
  override couple(...args: CoupleArguments): CouplingResult {
    const [x0, x1, options] = readCouple(this.constructor.name, args);
    const targets = this._requireX1(x1);
    this._checkBatch(x0, targets);
    if (x0.size(0) <= 1) return new CouplingResult(x0, targets);
    const { generator = null, ...conditions } = options;
    const spec = this._spec();
    if (spec) {
      const coupled = native().couple(spec, x0._id, targets._id, handle(this, generator));
      return new CouplingResult(x0, raise(coupled.x1) as Tensor, { weights: raise(coupled.weights) as Tensor | null });
    }
    return torch.noGrad(() => {
      const cost = this.computeCost(x0, targets, conditions);
      return this.pick(x0, targets, cost, generator);
    });
  }

  /** The pairs that a matrix of costs makes. @internal */
  protected pick(x0: Tensor, x1: Tensor, cost: Tensor, generator: Generator | null): CouplingResult {
    if (cost.isnan().any().item()) {
      throw new RangeError(`${this.constructor.name}: expected the costs of x0 and x1 to be finite, got NaN`);
    }
    return new CouplingResult(x0, x1.indexSelect(0, this._solve(cost, { generator })));
  }

  /**
   * The costs C (B, B) of all pairs: Cᵢⱼ = ‖x0ᵢ − x1ⱼ‖² / max ‖x0ₖ − x1ₗ‖², over flattened samples.
   */
  computeCost(x0: Tensor, x1: Tensor, _conditions: Record<string, unknown> = {}): Tensor {
    return raise(native().transportCost(x0._id, x1._id)) as Tensor;
  }

  /** For each row i of the costs (n, n) the column of its target: an int64 tensor (n). */
  abstract _solve(cost: Tensor, options?: { generator?: Generator | null }): Tensor;
}
base(BaseCostCoupling, '_solve');

/**
 * Base of the couplings of {@link BaseCostCoupling}'s family whose matching is native; one that keeps `computeCost`
 * runs as a whole there. @internal
 */
export abstract class NativeCostCoupling extends BaseCostCoupling {
  /** The kind and options of the matching. */
  protected abstract describe(): CouplingSpec;

  override _spec(): CouplingSpec | null {
    return this.couple === NativeCostCoupling.prototype.couple ? this.nativeSpec() : null;
  }

  /** The same, where `couple` is no subclass's. */
  protected nativeSpec(): CouplingSpec | null {
    const { computeCost, _solve } = this;
    const { prototype } = NativeCostCoupling;
    return _solve === prototype._solve && computeCost === prototype.computeCost ? this.describe() : null;
  }

  #pairs(cost: Tensor, generator: Generator | null): { index: Tensor; weights: Tensor | null } {
    const { index, weights } = native().pairs(this.describe(), cost._id, handle(this, generator));
    return { index: raise(index) as Tensor, weights: raise(weights) as Tensor | null };
  }

  protected override pick(x0: Tensor, x1: Tensor, cost: Tensor, generator: Generator | null): CouplingResult {
    if (this._solve !== NativeCostCoupling.prototype._solve) return super.pick(x0, x1, cost, generator);
    const { index, weights } = this.#pairs(cost, generator);
    return new CouplingResult(x0, x1.indexSelect(0, index), { weights });
  }

  override _solve(cost: Tensor, { generator = null }: { generator?: Generator | null } = {}): Tensor {
    return this.#pairs(cost, generator).index;
  }
}

interface BaseModelCouplingArguments {
  model: unknown;
}

/**
 * Base of couplings that make the targets: the pairs are (x0, Φ(x0)), and an x1 that is given is ignored.
 *
 * A subclass overrides `_generate`, which runs without recording history.
 *
 * @example
 * import { BaseModelCoupling } from 'torchebm/couplings';
 * import * as torch from 'torchebm/torch';
 * class Mapped extends BaseModelCoupling {
 *   _generate(x0) {
 *     return this.model(x0);
 *   }
 * }
 * const [, x1] = new Mapped((x) => x.mul(2).add(3))(torch.tensor([[1], [2]]));
 * console.log(x1.tolist()); // [[5], [7]]
 */
export abstract class BaseModelCoupling extends BaseCoupling {
  /** The source of the map: a sampler, a module or a function. */
  readonly model: any;

  constructor(model: unknown);
  constructor(...named: Named<BaseModelCouplingArguments, ['model']>);
  constructor(...args: unknown[]) {
    refuseBase(new.target);
    const { model } = readArguments<Required<BaseModelCouplingArguments>>(
      new.target.name,
      args,
      {},
      ['model'],
      ['model'],
    );
    super();
    this.model = model;
  }

  override couple(...args: CoupleArguments): CouplingResult {
    const [x0, , options] = readCouple(this.constructor.name, args);
    expectTensor(this.constructor.name, 'x0', x0);
    const { generator = null, ...conditions } = options;
    return torch.noGrad(() => new CouplingResult(x0, this._generate(x0, { ...conditions, generator })));
  }

  /** The targets (B, …) of x0. */
  abstract _generate(x0: Tensor, options: CoupleOptions): Tensor;
}
base(BaseModelCoupling, '_generate');
