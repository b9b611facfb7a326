import { type Arguments, oneOf, positive, positiveInteger, readArguments } from '../arguments/options.js';
import { allGatherCat, broadcastTensor, getRank, getWorldSize } from '../distributed/guarded.js';
import { type GroupLike, getProcessGroupRanks, ProcessGroup } from '../distributed/processGroup.js';
import type { CouplingSpec } from '../specs/generated/components.js';
import { floatText } from '../tensor/digits.js';
import * as torch from '../torch/index.js';
import { type CoupleArguments, CouplingResult, NativeCostCoupling, readCouple } from './baseCoupling.js';

/** Options of {@link ExactOTCoupling}. */
export interface ExactOTCouplingOptions {
  /** Changes nothing: the pairing is exact whatever tolerance is asked for. 1e-4 by default, as in Python. */
  tol?: number;
}

/**
 * The optimal pairing of two batches: the permutation π of the targets with the least Σᵢ ‖x0ᵢ − x1_π(i)‖².
 *
 * The assignment is solved by shortest augmenting paths (O(B³) at worst, in float64 on the CPU), so it is exact; no
 * numbers are drawn. Flows learned between such pairs have straighter paths.
 *
 * Jonker and Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems, 1987;
 * Tong et al., Improving and generalizing flow-based generative models with minibatch optimal transport, 2024.
 *
 * @throws RangeError unless `tol` is positive, the batches have equally many rows and the costs are finite.
 * @example
 * import { ExactOTCoupling } from 'torchebm/couplings';
import * as torch from 'torchebm/torch';
 * const [, x1] = new ExactOTCoupling()(torch.tensor([[0], [1], [2]]), torch.tensor([[2.1], [0.1], [1.1]]));
 * console.log(x1.flatten().tolist().map((v) => v.toFixed(1))); // ['0.1', '1.1', '2.1']
 */
export class ExactOTCoupling extends NativeCostCoupling {
  readonly tol: number;

  constructor(...args: Arguments<ExactOTCouplingOptions, []>) {
    const owner = new.target.name;
    super();
    const { tol } = readArguments(owner, args, { tol: 1e-4 }, []);
    this.tol = positive(owner, 'tol', tol);
  }

  protected override describe(): CouplingSpec {
    return { kind: 'ExactOTCoupling' };
  }

  override toString(): string {
    return `${this.constructor.name}(tol=${floatText(this.tol)})`;
  }
}

/**
 * A nearly optimal pairing: takes the cheapest pair that is still free until none is left.
 *
 * A permutation of the targets in O(B² log B), without draws.
 *
 * @throws RangeError unless the batches have equally many rows; TypeError for any option.
 * @example
 * import { GreedyCoupling } from 'torchebm/couplings';
import * as torch from 'torchebm/torch';
 * const [, x1] = new GreedyCoupling()(torch.tensor([[0], [3]]), torch.tensor([[2], [9]]));
 * console.log(x1.tolist()); // [[9], [2]]
 */
export class GreedyCoupling extends NativeCostCoupling {
  constructor(...args: Arguments<Record<string, never>, []>) {
    const owner = new.target.name;
    super();
    readArguments(owner, args, {}, []);
  }

  protected override describe(): CouplingSpec {
    return { kind: 'GreedyCoupling' };
  }
}

/** Options of {@link SinkhornCoupling}. */
export interface SinkhornCouplingOptions {
  /** ε, how much the plan is smoothed, above 0; 0.05 by default. */
  reg?: number;
  /** Iterations; 100 by default. */
  nIters?: number;
  /**
   * `torch.distributed.group.WORLD`, or a group of `newGroup`, pairs the batches of its processes as one: all have as
   * many rows, and call together; the pairs are those that its first process draws. Null, each batch by itself, by
   * default.
   */
  processGroup?: GroupLike;
}

/**
 * Pairs drawn from the entropic transport plan P = argmin Σ P C + ε Σ P (ln P − 1) with uniform marginals.
 *
 * C are the squared distances divided by the largest. Sinkhorn's iterations run on logarithms; then one `multinomial`
 * draws a target for each source from its row of P. Every source occurs once, a target may occur several times.
 *
 * Cuturi, Sinkhorn distances: lightspeed computation of optimal transport, 2013.
 *
 * @throws RangeError unless `reg` and `nIters` are positive and the batches have equally many rows.
 * @example
 * import { SinkhornCoupling } from 'torchebm/couplings';
import * as torch from 'torchebm/torch';
 * const coupling = new SinkhornCoupling({ reg: 0.01 });
 * const [x0, x1] = coupling(torch.randn([64, 2]), torch.randn([64, 2]));
 * console.log(x1.shape); // [64, 2]
 */
export class SinkhornCoupling extends NativeCostCoupling {
  readonly reg: number;
  readonly nIters: number;
  readonly processGroup: GroupLike;

  constructor(...args: Arguments<SinkhornCouplingOptions, []>) {
    const owner = new.target.name;
    super();
    const { reg, nIters, processGroup } = readArguments(
      owner,
      args,
      { reg: 0.05, nIters: 100, processGroup: null },
      [],
    );
    this.reg = positive(owner, 'reg', reg);
    this.nIters = positiveInteger(owner, 'nIters', nIters);
    if (!(processGroup instanceof ProcessGroup)) {
      oneOf(owner, 'processGroup', processGroup, ['world', null] as const);
    }
    this.processGroup = processGroup;
  }

  override couple(...args: CoupleArguments): CouplingResult {
    const group = this.processGroup;
    if (group === null || getWorldSize(group) === 1) return super.couple(...args);
    const [x0, x1, { generator = null }] = readCouple(this.constructor.name, args);
    const targets = this._requireX1(x1);
    this._checkBatch(x0, targets);
    const own = torch.tidy(() => {
      const [all0, all1] = [allGatherCat(x0, { group }), allGatherCat(targets, { group })];
      const [src] = getProcessGroupRanks(group);
      const pairs = broadcastTensor(this._solve(this.computeCost(all0, all1), { generator }), { src: src!, group });
      return all1.indexSelect(0, pairs.narrow(0, getRank(group) * x0.size(0), x0.size(0)));
    });
    return new CouplingResult(x0, own);
  }

  protected override describe(): CouplingSpec {
    return { kind: 'SinkhornCoupling', reg: this.reg, nIters: this.nIters };
  }

  /** Losses call it where it waits for other processes. @internal */
  override _spec(): CouplingSpec | null {
    const alone = this.processGroup === null && this.couple === SinkhornCoupling.prototype.couple;
    return alone ? this.nativeSpec() : null;
  }

  override toString(): string {
    return `${this.constructor.name}(reg=${floatText(this.reg)}, n_iters=${this.nIters})`;
  }
}

/** Options of {@link UnbalancedSinkhornCoupling}. */
export interface UnbalancedSinkhornCouplingOptions extends SinkhornCouplingOptions {
  /** ρ, how dearly the marginals give way, above 0; 1 by default. The larger, the more uniform the weights. */
  regMarginal?: number;
}

/**
 * {@link SinkhornCoupling} whose marginals may give way, at ρ times their KL divergence from the uniform ones.
 *
 * The result's `weights` are the masses of the sources in the plan, divided by their mean: sources that are dear to
 * transport, such as outliers, count less.
 *
 * Chizat et al., Scaling algorithms for unbalanced optimal transport problems, 2018.
 *
 * @throws RangeError unless `reg`, `regMarginal` and `nIters` are positive and the batches have equally many rows.
 * @example
 * import { UnbalancedSinkhornCoupling } from 'torchebm/couplings';
import * as torch from 'torchebm/torch';
 * const result = new UnbalancedSinkhornCoupling({ regMarginal: 0.5 })(torch.randn([64, 2]), torch.randn([64, 2]));
 * console.log(result.weights?.shape); // [64]
 */
export class UnbalancedSinkhornCoupling extends NativeCostCoupling {
  readonly reg: number;
  readonly regMarginal: number;
  readonly nIters: number;

  constructor(...args: Arguments<UnbalancedSinkhornCouplingOptions, []>) {
    const owner = new.target.name;
    super();
    const { reg, regMarginal, nIters } = readArguments(owner, args, { reg: 0.05, regMarginal: 1, nIters: 100 }, []);
    this.reg = positive(owner, 'reg', reg);
    this.regMarginal = positive(owner, 'regMarginal', regMarginal);
    this.nIters = positiveInteger(owner, 'nIters', nIters);
  }

  protected override describe(): CouplingSpec {
    const { reg, regMarginal, nIters } = this;
    return { kind: 'UnbalancedSinkhornCoupling', reg, regMarginal, nIters };
  }

  override toString(): string {
    return `${this.constructor.name}(reg=${floatText(this.reg)}, reg_marginal=${floatText(this.regMarginal)}, n_iters=${this.nIters})`;
  }
}
