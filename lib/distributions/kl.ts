/** @file The divergence of one distribution from another: a formula for each pair of classes. */
import { kindError, readArguments } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { Bernoulli } from './bernoulli.js';
import { Categorical } from './categorical.js';
import { Beta, Dirichlet } from './dirichlet.js';
import { Distribution } from './distribution.js';
import { Exponential } from './exponential.js';
import { Gamma } from './gamma.js';
import { Independent } from './independent.js';
import { Laplace } from './laplace.js';
import { MultivariateNormal } from './multivariateNormal.js';
import { Normal } from './normal.js';
import { Uniform } from './uniform.js';

/** A class of distributions. */
export type DistributionClass<D extends Distribution = Distribution> = abstract new (...args: any[]) => D;

interface Entry {
  typeP: DistributionClass;
  typeQ: DistributionClass;
  formula: (p: any, q: any) => Tensor;
}

const pair = <P extends Distribution>(kind: DistributionClass<P>, formula: (p: P, q: P) => Tensor): Entry => ({
  ...{ typeP: kind, typeQ: kind, formula },
});

/** t, with 0 · ∞ as 0: what no probability of p falls on adds nothing. */
const where = (condition: Tensor, value: number, other: Tensor): Tensor =>
  torch.where(condition, torch.fullLike(other, value), other);

const FORMULAS: Entry[] = [
  pair(Bernoulli, (p, q) => {
    const term = (part: Tensor, of: Tensor, sign: 1 | -1): Tensor => {
      const made = part.mul(torch.softplus(q.logits.mul(-sign)).sub(torch.softplus(p.logits.mul(-sign))));
      return where(
        part.eq(0).expand(made.shape),
        0,
        where(of.eq(0).expand(made.shape), Number.POSITIVE_INFINITY, made),
      );
    };
    return term(p.probs, q.probs, 1).add(term(p.probs.rsub(1), q.probs.rsub(1), -1));
  }),
  pair(Categorical, (p, q) => {
    const t = p.probs.mul(p.logits.sub(q.logits));
    const open = where(q.probs.eq(0).expand(t.shape), Number.POSITIVE_INFINITY, t);
    return where(p.probs.eq(0).expand(t.shape), 0, open).sum(-1);
  }),
  pair(Normal, (p, q) => {
    const ratio = p.scale.div(q.scale).pow(2);
    const distance = p.loc.sub(q.loc).div(q.scale).pow(2);
    return ratio.add(distance).sub(1).sub(ratio.log()).mul(0.5);
  }),
  pair(MultivariateNormal, (p, q) => {
    const [lp, lq] = [p.scaleTril, q.scaleTril];
    const logs = (l: Tensor): Tensor => l.diagonal({ dim1: -2, dim2: -1 }).log().sum(-1);
    const n = p.eventShape[0]!;
    const shape = torch.broadcastShapes(p.batchShape, q.batchShape);
    const solved = torch.linalg.solveTriangular(lq.expand([...shape, n, n]), lp.expand([...shape, n, n]), {
      upper: false,
    });
    const moved = torch.linalg.solveTriangular(lq, q.loc.sub(p.loc).unsqueeze(-1), { upper: false });
    const spread = solved.pow(2).sum([-2, -1]);
    return logs(lq)
      .sub(logs(lp))
      .add(
        spread
          .add(moved.pow(2).sum([-2, -1]))
          .sub(n)
          .mul(0.5),
      );
  }),
  pair(Gamma, (p, q) => {
    const [a, b] = [p.concentration, q.concentration];
    return b
      .mul(p.rate.div(q.rate).log())
      .add(torch.lgamma(b).sub(torch.lgamma(a)))
      .add(a.sub(b).mul(torch.digamma(a)))
      .add(q.rate.sub(p.rate).mul(a.div(p.rate)));
  }),
  pair(Beta, (p, q) => {
    const [sumP, sumQ] = [p, q].map((x) => x.concentration1.add(x.concentration0)) as [Tensor, Tensor];
    const logs = (x: Beta): Tensor => x.concentration1.lgamma().add(x.concentration0.lgamma());
    return logs(q)
      .add(sumP.lgamma())
      .sub(logs(p).add(sumQ.lgamma()))
      .add(p.concentration1.sub(q.concentration1).mul(torch.digamma(p.concentration1)))
      .add(p.concentration0.sub(q.concentration0).mul(torch.digamma(p.concentration0)))
      .add(sumQ.sub(sumP).mul(torch.digamma(sumP)));
  }),
  pair(Dirichlet, (p, q) => {
    const [a, b] = [p.concentration, q.concentration];
    const total = a.sum(-1);
    return torch
      .lgamma(total)
      .sub(torch.lgamma(b.sum(-1)))
      .sub(torch.lgamma(a).sub(torch.lgamma(b)).sum(-1))
      .add(
        a
          .sub(b)
          .mul(torch.digamma(a).sub(torch.digamma(total).unsqueeze(-1)))
          .sum(-1),
      );
  }),
  pair(Exponential, (p, q) => {
    const ratio = q.rate.div(p.rate);
    return ratio.sub(ratio.log()).sub(1);
  }),
  pair(Laplace, (p, q) => {
    const ratio = p.scale.div(q.scale);
    const distance = p.loc.sub(q.loc).abs();
    return ratio
      .mul(torch.exp(distance.neg().div(p.scale)))
      .add(distance.div(q.scale))
      .sub(ratio.log())
      .sub(1);
  }),
  pair(Uniform, (p, q) => {
    const made = q.high.sub(q.low).div(p.high.sub(p.low)).log();
    return where(q.low.gt(p.low).logicalOr(q.high.lt(p.high)), Number.POSITIVE_INFINITY, made);
  }),
  pair(Independent, (p, q) => {
    const n = p.reinterpretedBatchNdims;
    if (n !== q.reinterpretedBatchNdims) throw unknown(p, q);
    const made = klDivergence(p.baseDist, q.baseDist);
    return n === 0 ? made : made.reshape([...made.shape.slice(0, -n), -1]).sum(-1);
  }),
];

const unknown = (p: Distribution, q: Distribution): Error =>
  new TypeError(
    `klDivergence: expected p and q to be of classes that have a formula, got ${p.constructor.name} and ${q.constructor.name}`,
  );

/** Whether a class is another one or extends it. */
const isBelow = (a: DistributionClass, b: DistributionClass): boolean => a === b || a.prototype instanceof b;

/** Whether an entry is nearer to the classes asked for than another: by that of p, and among equal ones by that of q. */
const isNearer = (a: Entry, b: Entry): boolean =>
  a.typeP === b.typeP ? a.typeQ !== b.typeQ && isBelow(a.typeQ, b.typeQ) : isBelow(a.typeP, b.typeP);

/**
 * Gives {@link klDivergence} a formula for two classes of distributions, and what extends them; of several that fit the one
 * for the nearest classes is taken, that of p first. A formula for the same classes replaces one that was there.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const { Cauchy, klDivergence, registerKl } = torch.distributions;
 * registerKl(Cauchy, Cauchy)((p, q) => {
 *   const width = p.scale.add(q.scale).pow(2).add(p.loc.sub(q.loc).pow(2));
 *   return width.div(p.scale.mul(q.scale).mul(4)).log();
 * });
 * console.log(klDivergence(new Cauchy(0, 1), new Cauchy(0, 1)).item()); // 0
 */
export function registerKl<P extends Distribution, Q extends Distribution>(
  ...args:
    | [typeP: DistributionClass<P>, typeQ: DistributionClass<Q>]
    | [named: { typeP: DistributionClass<P>; typeQ: DistributionClass<Q> }]
): <F extends (p: P, q: Q) => Tensor>(formula: F) => F {
  const order = ['typeP', 'typeQ'] as const;
  const given = readArguments<{ typeP: DistributionClass; typeQ: DistributionClass }>('registerKl', args, {}, order);
  for (const name of order) {
    const kind: unknown = given[name];
    const isKind = typeof kind === 'function' && isBelow(kind as DistributionClass, Distribution);
    if (!isKind) throw kindError('registerKl', name, 'a class of distributions', kind);
  }
  return (formula) => {
    const at = FORMULAS.findIndex(({ typeP, typeQ }) => typeP === given.typeP && typeQ === given.typeQ);
    FORMULAS.splice(at < 0 ? FORMULAS.length : at, at < 0 ? 0 : 1, { ...given, formula });
    return formula;
  };
}

/**
 * The Kullback–Leibler divergence KL(p ‖ q) = E_p[log p(x) − log q(x)] of two distributions, by the formula for their
 * classes: of shape `batchShape`. {@link registerKl} adds formulas.
 *
 * @throws TypeError for two distributions for which there is no formula here.
 * @example
 * import * as torch from 'torchebm/torch';
 * const { Normal, klDivergence } = torch.distributions;
 * console.log(klDivergence(new Normal(0, 1), new Normal(1, 1)).item()); // 0.5
 */
export function klDivergence(
  ...args: [p: Distribution, q: Distribution] | [named: { p: Distribution; q: Distribution }]
): Tensor {
  const { p, q } = readArguments<{ p: Distribution; q: Distribution }>('klDivergence', args, {}, ['p', 'q']);
  const fitting = FORMULAS.filter(({ typeP, typeQ }) => p instanceof typeP && q instanceof typeQ);
  if (fitting.length === 0) throw unknown(p, q);
  return fitting.reduce((best, other) => (isNearer(other, best) ? other : best)).formula(p, q);
}
