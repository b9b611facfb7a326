/** @file Diagnostics of chains: effective sample size, R-hat, autocorrelation, traces. */

import { type Named, oneOf, readArguments, valueError } from '../arguments/options.js';
import { warnOnce } from '../arguments/warning.js';
import type { BaseModel } from '../energies/baseModel.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';

/** Draws of chains (nChains, nDraws, …) as float64 rows (P, nChains, nDraws), one for each of the P quantities. */
function quantities(owner: string, chains: Tensor, least: number): Tensor {
  const { shape } = expectTensor(owner, 'chains', chains);
  if (shape.length < 2 || chains.numel() === 0 || shape[1]! < least) {
    throw valueError(owner, 'chains', `of shape (nChains, nDraws, …) with nDraws ≥ ${least}`, shape);
  }
  return chains.detach().to('float64').reshape([shape[0]!, shape[1]!, -1]).permute([2, 0, 1]).contiguous();
}

/** The size of the draws (P, nChains, nDraws) of each quantity, (P, 1, 1): 1 unless their squares would not fit. */
function scaleOf(draws: Tensor): Tensor {
  const largest = draws.abs().amax([1, 2], true);
  return torch.where(largest.gt(1e-100).logicalAnd(largest.lt(1e100)), 1, largest);
}

/** Whether all draws along the given dimensions are the same number. */
const areEqual = (draws: Tensor, dim: number | number[]): Tensor => draws.amax(dim).eq(draws.amin(dim));

/** Runs `body` on the quantities of chains and gives its values (P) the shape of one draw; NaN where there is none. */
function perQuantity(owner: string, chains: Tensor, body: (draws: Tensor, scale: Tensor) => Tensor): Tensor {
  return torch.noGrad(() =>
    torch.tidy(() => {
      const draws = quantities(owner, chains, 4);
      const finite = draws.isfinite().flatten(1).all(1);
      const constant = areEqual(draws, [1, 2]);
      tellOfNaN(owner, finite.logicalNot(), 'not finite');
      tellOfNaN(owner, finite.logicalAnd(constant), 'constant');
      const scale = scaleOf(draws);
      const values = body(draws.div(scale), scale.view([-1]));
      return torch.where(finite.logicalAnd(constant.logicalNot()), values, NaN).view(chains.shape.slice(2));
    }),
  );
}

function tellOfNaN(owner: string, quantities: Tensor, what: string): void {
  const count = quantities.sum().item() as number;
  if (count === 0) return;
  const size = quantities.numel();
  const which = size === 1 ? 'the draws are' : `the draws of ${count} of ${size} quantities are`;
  warnOnce(`${owner}.${what}`, `${owner}: ${which} ${what}, which gives NaN`);
}

/** Each chain as two: its first half and its second; the middle draw of an odd number is left out. */
function split(draws: Tensor): Tensor {
  const half = Math.floor(draws.size(2) / 2);
  return torch.cat([draws.narrow(2, 0, half), draws.narrow(2, draws.size(2) - half, half)], 1);
}

/** The normal scores of the ranks among all draws of a quantity; equal draws share the mean of their ranks. */
function rankNormal(draws: Tensor): Tensor {
  const all = draws.flatten(1).contiguous();
  const [sorted] = all.sort(-1);
  const below = torch.searchsorted(sorted!, all);
  const upTo = torch.searchsorted(sorted!, all, { right: true });
  const ranks = below.add(upTo).add(1).to('float64').div(2);
  const scores = torch.special.ndtri(ranks.sub(3 / 8).div(all.size(1) + 1 / 4));
  return scores.view(draws.shape);
}

/** The autocovariances of each chain, by lag along the last axis; divided by nDraws at every lag. */
function autocovariance(draws: Tensor): Tensor {
  const n = draws.size(-1);
  // Twice as long, so that the end does not meet the beginning.
  const size = 2 ** Math.ceil(Math.log2(2 * n));
  const spectrum = torch.fft.rfft(draws.sub(draws.mean(-1, { keepdim: true })), { n: size });
  const power = spectrum.mul(spectrum.conj());
  return torch.fft.irfft(power, { n: size }).narrow(-1, 0, n).div(n);
}

/**
 * The sum 1 + 2 Σ ρ over the autocorrelations by lag, of which it takes what noise has not drowned: pairs of lags while
 * their sums are positive (Geyer's initial positive sequence), and none greater than the pair before (monotone).
 */
function autocorrelationTime(rho: Float64Array): number {
  const n = rho.length;
  const kept = new Float64Array(n);
  kept[0] = 1;
  kept[1] = rho[1]!;
  let [even, odd] = [1, rho[1]!];
  let t = 1;
  for (; t < n - 3 && even + odd > 0; t += 2) {
    [even, odd] = [rho[t + 1]!, rho[t + 2]!];
    if (even + odd >= 0) [kept[t + 1], kept[t + 2]] = [even, odd];
  }
  const last = t - 2;
  // The lag after the last pair lowers the variance of the estimate for chains that alternate.
  if (even > 0) kept[last + 1] = even;
  for (t = 1; t <= last - 2; t += 2) {
    const before = kept[t - 1]! + kept[t]!;
    if (kept[t + 1]! + kept[t + 2]! > before) kept[t + 1] = kept[t + 2] = before / 2;
  }
  return -1 + 2 * kept.subarray(0, last + 1).reduce((sum, value) => sum + value, 0) + kept[last + 1]!;
}

/** The effective sample sizes (P) of draws (P, nChains, nDraws). */
function sampleSize(draws: Tensor): Tensor {
  const [count, chains, n] = draws.shape as [number, number, number];
  const covariance = autocovariance(draws).mean(1);
  const within = covariance.select(1, 0).mul(n / (n - 1));
  let total = covariance.select(1, 0);
  if (chains > 1) total = total.add(draws.mean(2).var(1));
  const rho = within.unsqueeze(1).sub(covariance).div(total.unsqueeze(1)).neg().add(1);
  const rows = rho.contiguous().toTypedArray() as Float64Array;
  const size = chains * n;
  const sizes = Array.from({ length: count }, (_, p) => {
    const time = autocorrelationTime(rows.subarray(p * n, (p + 1) * n));
    return Number.isNaN(time) ? NaN : size / Math.max(time, 1 / Math.log10(size));
  });
  // As an indicator of a tail may be, which then says nothing.
  return torch.where(areEqual(draws, [1, 2]), size, torch.tensor(sizes, { dtype: 'float64', device: draws.device }));
}

/** Options of {@link effectiveSampleSize}. */
export interface EffectiveSampleSizeOptions {
  /** 'bulk' (default), 'tail' or 'mean'. */
  method?: 'bulk' | 'tail' | 'mean';
}

interface EffectiveSampleSizeArguments extends EffectiveSampleSizeOptions {
  chains: Tensor;
}

/**
 * The number of independent draws that the draws of chains are worth, for each quantity (…).
 *
 * `chains` is (nChains, nDraws, …) with nDraws ≥ 4, as `sample({ returnTrajectory: true })` gives it. 'bulk' looks at the
 * ranks of the draws: how well the centre of the distribution is known, moments or none. 'tail' is the smaller of the
 * values for the 5 % and the 95 % quantile. 'mean' looks at the draws themselves: the standard error of their mean is
 * sd / √ESS. All split each chain into halves, so that a drift counts against it. At least 100 per chain is a good rule.
 * Quantities that are constant or not finite get NaN, with a warning once.
 *
 * It sorts and transforms in place, in O(N log N) for N numbers: about a third of a second for chains of [100, 2000, 2].
 * A server that must answer meanwhile runs it in a worker thread, and {@link rHat} and its like too.
 *
 * Vehtari, Gelman, Simpson, Carpenter and Bürkner, 2021, "Rank-normalization, folding, and localization: an improved
 * R-hat for assessing convergence of MCMC".
 *
 * @throws TypeError unless chains is a tensor; RangeError for another shape or method.
 * @example
 * import { effectiveSampleSize } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * torch.manualSeed(0);
 * const independent = torch.randn([4, 1000]);
 * const size = effectiveSampleSize(independent).item();
 * console.log(size > 3500 && size < 4500); // true
 */
export function effectiveSampleSize(chains: Tensor, options?: EffectiveSampleSizeOptions): Tensor;
/** The same, with arguments by name. */
export function effectiveSampleSize(...named: Named<EffectiveSampleSizeArguments, ['chains']>): Tensor;
export function effectiveSampleSize(...args: unknown[]): Tensor {
  const owner = 'effectiveSampleSize';
  const { chains, method } = readArguments<Required<EffectiveSampleSizeArguments>>(owner, args, { method: 'bulk' }, [
    'chains',
  ]);
  oneOf(owner, 'method', method, ['bulk', 'tail', 'mean']);
  return perQuantity(owner, chains, (draws) => {
    if (method === 'bulk') return sampleSize(rankNormal(split(draws)));
    if (method === 'mean') return sampleSize(split(draws));
    const [low, high] = [0.05, 0.95].map((probability) => {
      const quantile = draws.flatten(1).quantile(probability, 1).view([-1, 1, 1]);
      return sampleSize(split(draws.le(quantile).to('float64')));
    });
    return low!.minimum(high!);
  });
}

/** √((B/W + n − 1) / n), with B and W the variances between and within the chains (P, nChains, n). */
function scaleReduction(draws: Tensor): Tensor {
  const n = draws.size(2);
  const between = draws.mean(2).var(1).mul(n);
  const within = draws.var(2).mean(1);
  const ratio = between
    .div(within)
    .add(n - 1)
    .div(n)
    .sqrt();
  // Variances of equal numbers are 0 to rounding alone.
  const stuck = areEqual(draws, 2).all(1);
  return torch.where(areEqual(draws, [1, 2]), NaN, torch.where(stuck, Infinity, ratio));
}

/** Options of {@link rHat}. */
export interface RHatOptions {
  /** 'rank' (default) or 'split'. */
  method?: 'rank' | 'split';
}

interface RHatArguments extends RHatOptions {
  chains: Tensor;
}

/**
 * R-hat, the potential scale reduction: how much wider the draws of all chains are spread than those of each, one number
 * for each quantity (…). It tends to 1; above 1.01 the chains have not mixed.
 *
 * `chains` is (nChains, nDraws, …) with nDraws ≥ 4; each is split into halves, so that even one chain has an R-hat.
 * 'rank' is the larger of the values for the ranks of the draws and for those of their distances from the median, which
 * needs no moments and sees chains that differ in spread alone. 'split' is the classical value of the draws themselves.
 * Chains that are stuck, each at a value of its own, have an infinite R-hat. Quantities that are constant or not finite
 * get NaN, with a warning once.
 *
 * Vehtari, Gelman, Simpson, Carpenter and Bürkner, 2021, "Rank-normalization, folding, and localization: an improved
 * R-hat for assessing convergence of MCMC".
 *
 * @throws TypeError unless chains is a tensor; RangeError for another shape or method.
 * @example
 * import { rHat } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * torch.manualSeed(0);
 * const chains = torch.randn([4, 1000]);
 * const apart = chains.add(torch.arange(4).view([4, 1]));
 * console.log(rHat(chains).item() < 1.01, rHat(apart).item() > 1.5); // true true
 */
export function rHat(chains: Tensor, options?: RHatOptions): Tensor;
/** The same, with arguments by name. */
export function rHat(...named: Named<RHatArguments, ['chains']>): Tensor;
export function rHat(...args: unknown[]): Tensor {
  const owner = 'rHat';
  const { chains, method } = readArguments<Required<RHatArguments>>(owner, args, { method: 'rank' }, ['chains']);
  oneOf(owner, 'method', method, ['rank', 'split']);
  return perQuantity(owner, chains, (draws) => {
    const halves = split(draws);
    if (method === 'split') return scaleReduction(halves);
    // The mean of the middle two (their number is even), to which both are then equally far.
    const [sorted] = halves.flatten(1).sort(1);
    const median = sorted!
      .narrow(1, sorted!.size(1) / 2 - 1, 2)
      .mean(1)
      .view([-1, 1, 1]);
    const folded = halves.sub(median).abs();
    // The distances may all be equal where the draws are not.
    return scaleReduction(rankNormal(halves)).fmax(scaleReduction(rankNormal(folded)));
  });
}

interface MonteCarloStandardErrorArguments {
  chains: Tensor;
}

/**
 * The standard error of the mean of all draws, sd / √ESS, one number for each quantity (…).
 *
 * `chains` is (nChains, nDraws, …) with nDraws ≥ 4; the effective sample size is that of method 'mean', NaN where that
 * is.
 *
 * @throws TypeError unless chains is a tensor; RangeError for another shape.
 * @example
 * import { monteCarloStandardError } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * torch.manualSeed(0);
 * const error = monteCarloStandardError(torch.randn([4, 2500])).item();
 * console.log(error.toFixed(2)); // 0.01
 */
export function monteCarloStandardError(chains: Tensor): Tensor;
/** The same, with arguments by name. */
export function monteCarloStandardError(...named: Named<MonteCarloStandardErrorArguments, ['chains']>): Tensor;
export function monteCarloStandardError(...args: unknown[]): Tensor {
  const { chains } = readArguments<Required<MonteCarloStandardErrorArguments>>('monteCarloStandardError', args, {}, [
    'chains',
  ]);
  return perQuantity('monteCarloStandardError', chains, (draws, scale) =>
    draws
      .flatten(1)
      .std(1)
      .div(sampleSize(split(draws)).sqrt())
      .mul(scale),
  );
}

interface AutocorrelationArguments {
  chains: Tensor;
}

/**
 * The autocorrelations of each chain by lag, (nChains, nDraws, …): entry [c, t] is the correlation of draws t steps apart.
 *
 * `chains` is (nChains, nDraws, …) with nDraws ≥ 2; computed by fast Fourier transform in float64, and divided by
 * nDraws at every lag, which keeps late lags small. Constant chains give NaN.
 *
 * @throws TypeError unless chains is a tensor; RangeError for another shape.
 * @example
 * import { autocorrelation } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * const alternating = torch.tensor([[1, -1, 1, -1]]);
 * console.log(autocorrelation(alternating).tolist()); // [[1, -0.75, 0.5, -0.25]]
 */
export function autocorrelation(chains: Tensor): Tensor;
/** The same, with arguments by name. */
export function autocorrelation(...named: Named<AutocorrelationArguments, ['chains']>): Tensor;
export function autocorrelation(...args: unknown[]): Tensor {
  const { chains } = readArguments<Required<AutocorrelationArguments>>('autocorrelation', args, {}, ['chains']);
  return torch.noGrad(() =>
    torch.tidy(() => {
      const draws = quantities('autocorrelation', chains, 2);
      const covariance = autocovariance(draws.div(scaleOf(draws)));
      const constant = areEqual(draws, 2).unsqueeze(2);
      const rho = torch.where(constant, NaN, covariance.div(covariance.narrow(2, 0, 1)));
      return rho.permute([1, 2, 0]).reshape(chains.shape);
    }),
  );
}

interface EnergyTraceArguments {
  model: BaseModel;
  chains: Tensor;
}

/**
 * The energies of all draws of chains, (nChains, nDraws): a trace to look at, and a quantity for {@link rHat}.
 *
 * `chains` is (nChains, nDraws, …); `model` gets its draws as one batch.
 *
 * @throws TypeError unless chains is a tensor; RangeError for another shape.
 * @example
 * import { HarmonicModel } from 'torchebm/core';
 * import { energyTrace } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * const chains = torch.tensor([[[0, 0], [1, 1], [2, 0]]]);
 * console.log(energyTrace(new HarmonicModel(), chains).tolist()); // [[0, 1, 2]]
 */
export function energyTrace(model: BaseModel, chains: Tensor): Tensor;
/** The same, with arguments by name. */
export function energyTrace(...named: Named<EnergyTraceArguments, ['model', 'chains']>): Tensor;
export function energyTrace(...args: unknown[]): Tensor {
  const { model, chains } = readArguments<Required<EnergyTraceArguments>>('energyTrace', args, {}, ['model', 'chains']);
  const { shape } = expectTensor('energyTrace', 'chains', chains);
  if (shape.length < 3) throw valueError('energyTrace', 'chains', 'of shape (nChains, nDraws, …)', shape);
  return torch.noGrad(() => {
    const energy: Tensor = model(chains.flatten(0, 1));
    return energy.view(shape.slice(0, 2));
  });
}

interface AcceptanceRateArguments {
  chains: Tensor;
}

/**
 * The fraction of draws that differ from the one before, for each chain (nChains): the rate at which a Metropolis
 * sampler has accepted, if every step was kept.
 *
 * `chains` is (nChains, nDraws, …) with nDraws ≥ 2.
 *
 * @throws TypeError unless chains is a tensor; RangeError for another shape.
 * @example
 * import { acceptanceRate } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * console.log(acceptanceRate(torch.tensor([[0, 1, 1, 2, 2]])).tolist()); // [0.5]
 */
export function acceptanceRate(chains: Tensor): Tensor;
/** The same, with arguments by name. */
export function acceptanceRate(...named: Named<AcceptanceRateArguments, ['chains']>): Tensor;
export function acceptanceRate(...args: unknown[]): Tensor {
  const { chains } = readArguments<Required<AcceptanceRateArguments>>('acceptanceRate', args, {}, ['chains']);
  const { shape } = expectTensor('acceptanceRate', 'chains', chains);
  if (shape.length < 2 || chains.numel() === 0 || shape[1]! < 2) {
    throw valueError('acceptanceRate', 'chains', 'of shape (nChains, nDraws, …) with nDraws ≥ 2', shape);
  }
  return torch.tidy(() => {
    const moved = chains.narrow(1, 1, shape[1]! - 1).ne(chains.narrow(1, 0, shape[1]! - 1));
    return moved
      .view([shape[0]!, shape[1]! - 1, -1])
      .any(2)
      .to('float64')
      .mean(1);
  });
}
