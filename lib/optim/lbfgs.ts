import {
  kindError,
  type Named,
  nonNegative,
  number,
  oneOf,
  positiveInteger,
  readArguments,
  type Trailing,
  valueError,
} from '../arguments/options.js';
import * as torch from '../tensor/index.js';
import { Tensor } from '../tensor/index.js';
import { type Closure, Optimizer, type ParamState, type Params } from './optimizer.js';

/** Options of {@link LBFGS}. */
export interface LBFGSOptions {
  /** Learning rate; 1 by default. */
  lr?: number;
  /** Iterations per step at most; 20 by default. */
  maxIter?: number;
  /** Evaluations per step at most; 1.25 times `maxIter` by default. */
  maxEval?: number | null;
  /** Stops where no element of the gradient is larger; 1e-7 by default. */
  toleranceGrad?: number;
  /** Stops where loss or parameters change less; 1e-9 by default. */
  toleranceChange?: number;
  /** Changes that are remembered; 100 by default. */
  historySize?: number;
  /** `'strong_wolfe'`, or null for steps of length `lr`. */
  lineSearchFn?: 'strong_wolfe' | null;
}

/** Rounds as the parameters' type does; PyTorch computes slopes and lengths in it, and conditions depend on them. */
type Round = (value: number) => number;

/** A place along a direction: how far, and loss, gradient and slope there. */
interface Point {
  t: number;
  loss: number;
  grad: Tensor;
  slope: number;
}

/** Where the cubic through two points with their slopes is least, within bounds. */
function cubicMinimum(a: Point, b: Point, round: Round, bounds?: [low: number, high: number]): number {
  const [low, high] = bounds ?? (a.t <= b.t ? [a.t, b.t] : [b.t, a.t]);
  const [g1, g2] = [a.slope, b.slope];
  const d1 = round(round(g1 + g2) - round((3 * (a.loss - b.loss)) / (a.t - b.t)));
  const square = round(round(d1 * d1) - round(g1 * g2));
  if (!(square >= 0)) return (low + high) / 2;
  const d2 = round(Math.sqrt(square));
  const [from, to, gFrom, gTo] = a.t <= b.t ? [a.t, b.t, g1, g2] : [b.t, a.t, g2, g1];
  const part = round(round(round(gTo + d2) - d1) / round(round(gTo - gFrom) + round(2 * d2)));
  return Math.min(Math.max(round(to - round(round(to - from) * part)), low), high);
}

interface LineSearch {
  start: Point;
  t: number;
  largest: number;
  evaluate: (t: number) => Point;
  round: Round;
  toleranceChange: number;
  maxSteps: number;
}

/** A length that satisfies the strong Wolfe conditions: less loss and less slope (Nocedal and Wright, chapter 3). */
function strongWolfe({ start, t, largest, evaluate, round, toleranceChange, maxSteps }: LineSearch): Point {
  const [c1, c2] = [1e-4, 0.9];
  const tooHigh = (point: Point) => point.loss > round(start.loss + round(round(c1 * point.t) * start.slope));
  const flat = (point: Point) => Math.abs(point.slope) <= round(-c2 * start.slope);
  let previous: Point = { ...start, t: 0 };
  let point = evaluate(t);
  let bracket: [Point, Point] | undefined;
  let step = 0;
  for (; step < maxSteps; step++) {
    if (tooHigh(point) || (step > 1 && point.loss >= previous.loss)) {
      bracket = [previous, point];
      break;
    }
    if (flat(point)) return point;
    if (point.slope >= 0) {
      bracket = [previous, point];
      break;
    }
    const bounds: [number, number] = [point.t + 0.01 * (point.t - previous.t), point.t * 10];
    const next = cubicMinimum(previous, point, round, bounds);
    previous = point;
    point = evaluate(next);
  }
  bracket ??= [{ ...start, t: 0 }, point];
  let stuck = false;
  let [low, high] = bracket[0].loss <= bracket[1].loss ? [0, 1] : [1, 0];
  while (step < maxSteps) {
    const [a, b] = bracket;
    if (round(Math.abs(b.t - a.t) * largest) < toleranceChange) break;
    let next = cubicMinimum(a, b, round);
    const [least, most] = [Math.min(a.t, b.t), Math.max(a.t, b.t)];
    const margin = 0.1 * (most - least);
    if (Math.min(most - next, next - least) < margin) {
      if (stuck || next >= most || next <= least) {
        next = Math.abs(next - most) < Math.abs(next - least) ? most - margin : least + margin;
        stuck = false;
      } else {
        stuck = true;
      }
    } else {
      stuck = false;
    }
    point = evaluate(next);
    step++;
    if (tooHigh(point) || point.loss >= bracket[low]!.loss) {
      bracket[high] = point;
      [low, high] = bracket[0].loss <= bracket[1].loss ? [0, 1] : [1, 0];
    } else {
      const done = flat(point);
      if (!done && point.slope * (bracket[high]!.t - bracket[low]!.t) >= 0) bracket[high] = bracket[low]!;
      bracket[low] = point;
      if (done) break;
    }
  }
  return bracket[low]!;
}

const asNumber = (value: unknown): number => (value instanceof Tensor ? value.item() : (value as number));

interface LBFGSArguments extends LBFGSOptions {
  params: Params<LBFGSOptions>;
}

/**
 * L-BFGS: quasi-Newton steps from the changes remembered, as in minFunc. Needs a closure, and all parameters in one
 * group.
 *
 * @example
 * const optimizer = new optim.LBFGS(model.parameters(), { lineSearchFn: 'strong_wolfe' });
 * optimizer.step(() => {
 *   optimizer.zeroGrad();
 *   const loss = model(x).pow(2).mean();
 *   loss.backward();
 *   return loss;
 * });
 */
export class LBFGS extends Optimizer<LBFGSOptions> {
  constructor(
    params: Params<LBFGSOptions>,
    ...rest: Trailing<
      LBFGSOptions,
      ['lr', 'maxIter', 'maxEval', 'toleranceGrad', 'toleranceChange', 'historySize', 'lineSearchFn']
    >
  );
  constructor(...named: Named<LBFGSArguments, ['params']>);
  constructor(...args: unknown[]) {
    const { params, ...defaults } = readArguments<Required<LBFGSArguments>>(
      'LBFGS',
      args,
      {
        lr: 1,
        maxIter: 20,
        maxEval: null,
        toleranceGrad: 1e-7,
        toleranceChange: 1e-9,
        historySize: 100,
        lineSearchFn: null,
      },
      ['params', 'lr', 'maxIter', 'maxEval', 'toleranceGrad', 'toleranceChange', 'historySize', 'lineSearchFn'],
    );
    super(params, { ...defaults, maxEval: defaults.maxEval ?? Math.floor((defaults.maxIter * 5) / 4) });
    if (this.paramGroups.length !== 1) throw valueError('LBFGS', 'params', 'one group', this.paramGroups.length);
  }

  protected override check(settings: Required<LBFGSOptions>): void {
    nonNegative('LBFGS', 'lr', settings.lr);
    positiveInteger('LBFGS', 'maxIter', settings.maxIter);
    positiveInteger('LBFGS', 'maxEval', settings.maxEval);
    number('LBFGS', 'toleranceGrad', settings.toleranceGrad);
    number('LBFGS', 'toleranceChange', settings.toleranceChange);
    positiveInteger('LBFGS', 'historySize', settings.historySize);
    oneOf('LBFGS', 'lineSearchFn', settings.lineSearchFn, ['strong_wolfe', null]);
  }

  // Parameters move together, in `run`.
  protected override update(): void {}

  /** The gradients of all parameters as one vector. */
  #gradient(): Tensor {
    return torch.tidy(() =>
      torch.cat(
        this.paramGroups[0]!.params.map(
          (parameter) => parameter.grad?.view([-1]) ?? torch.zerosLike(parameter).view([-1]),
        ),
      ),
    );
  }

  #move(length: number, direction: Tensor): void {
    torch.tidy(() => {
      let start = 0;
      for (const parameter of this.paramGroups[0]!.params) {
        const count = parameter.numel();
        parameter.add_(direction.narrow(0, start, count).viewAs(parameter), { alpha: length });
        start += count;
      }
    });
  }

  /** Remembers the last change and gives the next direction: minus the gradient times the estimated inverse Hessian. */
  #direction(grad: Tensor, state: ParamState, historySize: number, round: Round): Tensor {
    return torch.tidy(() => {
      const oldDirs: Tensor[] = state.old_dirs;
      const oldSteps: Tensor[] = state.old_stps;
      const change = grad.sub(state.prev_flat_grad);
      const step = (state.d as Tensor).mul(state.t);
      const product = change.dot(step).item();
      if (product > 1e-10) {
        if (oldDirs.length === historySize) {
          for (const list of [oldDirs, oldSteps, state.ro]) list.shift();
        }
        oldDirs.push(torch.keep(change));
        oldSteps.push(torch.keep(step));
        state.ro.push(round(1 / product));
        state.H_diag = round(product / change.dot(change).item());
      }
      const ro: number[] = state.ro.map(asNumber);
      const weights: number[] = [];
      const q = grad.neg();
      for (let i = oldDirs.length - 1; i >= 0; i--) {
        weights[i] = round(oldSteps[i]!.dot(q).item() * ro[i]!);
        q.add_(oldDirs[i]!, { alpha: -weights[i]! });
      }
      const direction = q.mul(asNumber(state.H_diag));
      for (let i = 0; i < oldDirs.length; i++) {
        const weight = round(oldDirs[i]!.dot(direction).item() * ro[i]!);
        direction.add_(oldSteps[i]!, { alpha: round(weights[i]! - weight) });
      }
      return torch.keep(direction);
    });
  }

  protected override run(closure?: Closure): Tensor {
    if (typeof closure !== 'function') throw kindError('LBFGS', 'closure', 'a function', closure);
    return torch.noGrad(() => this.#run(closure));
  }

  #run(closure: Closure): Tensor {
    const group = this.paramGroups[0]!;
    const { lr, maxIter, toleranceGrad, toleranceChange, historySize, lineSearchFn } = group;
    const maxEval = group.maxEval!;
    const first = group.params[0]!;
    const round: Round = first.dtype === 'float32' ? Math.fround : (x) => x;
    const largest = (x: Tensor) => torch.tidy(() => x.abs().max()).item();
    const dot = (a: Tensor, b: Tensor) => torch.tidy(() => a.dot(b)).item();
    const state = this.state.get(first) ?? { func_evals: 0, n_iter: 0 };
    this.state.set(first, state);

    const firstLoss = torch.enableGrad(closure);
    let loss = firstLoss.item();
    let evals = 1;
    state.func_evals++;
    let grad = this.#gradient();
    let done = largest(grad) <= toleranceGrad;
    if (done) {
      grad.dispose();
      return firstLoss;
    }

    for (let iteration = 1; iteration <= maxIter; iteration++) {
      state.n_iter++;
      const start = state.n_iter === 1;
      const direction = start ? torch.keep(grad.neg()) : this.#direction(grad, state, historySize, round);
      if (start) Object.assign(state, { old_dirs: [], old_stps: [], ro: [], H_diag: 1 });
      state.d = direction;
      if (state.prev_flat_grad) state.prev_flat_grad.copy_(grad);
      else state.prev_flat_grad = torch.keep(grad.clone());
      state.prev_loss = loss;
      let t = lr;
      if (start) {
        const sum = torch.tidy(() => grad.abs().sum()).item();
        t = Math.min(1, round(1 / sum)) * lr;
        if (t !== lr) t = round(t);
      }
      state.t = t;
      const slope = dot(grad, direction);
      if (slope > -toleranceChange) break;

      let used = 0;
      if (lineSearchFn) {
        const before = group.params.map((parameter) => parameter.clone());
        const tried: Tensor[] = [];
        const evaluate = (length: number): Point => {
          this.#move(length, direction);
          const result = torch.enableGrad(closure).item();
          const there = this.#gradient();
          tried.push(there);
          group.params.forEach((parameter, i) => {
            parameter.copy_(before[i]!);
          });
          used++;
          return { t: length, loss: result, grad: there, slope: dot(there, direction) };
        };
        const best = strongWolfe({
          start: { t: 0, loss, grad, slope },
          t,
          largest: largest(direction),
          evaluate,
          round,
          toleranceChange,
          maxSteps: maxEval - evals,
        });
        for (const tensor of [...before, ...tried, grad]) if (tensor !== best.grad) tensor.dispose();
        ({ loss, grad, t } = best);
        state.t = t;
        this.#move(t, direction);
        done = largest(grad) <= toleranceGrad;
      } else {
        this.#move(t, direction);
        // The last iteration of a step needs no evaluation: the next step begins with one.
        if (iteration !== maxIter) {
          loss = torch.enableGrad(closure).item();
          grad.dispose();
          grad = this.#gradient();
          done = largest(grad) <= toleranceGrad;
          used = 1;
        }
      }
      evals += used;
      state.func_evals += used;
      if (iteration === maxIter || evals >= maxEval || done) break;
      if (torch.tidy(() => direction.mul(t).abs().max()).item() <= toleranceChange) break;
      if (Math.abs(loss - state.prev_loss) < toleranceChange) break;
    }
    grad.dispose();
    return firstLoss;
  }
}
