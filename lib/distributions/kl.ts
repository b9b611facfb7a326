/** @file The divergence of one distribution from another: a formula for each pair of classes. */
import { readArguments } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { Bernoulli } from './bernoulli.js';
import { Categorical } from './categorical.js';
import { Beta, Dirichlet } from './dirichlet.js';
import type { Distribution } from './distribution.js';
import { Exponential } from './exponential.js';
import { Gamma } from './gamma.js';
import { Independent } from './independent.js';
import { Laplace } from './laplace.js';
import { MultivariateNormal } from './multivariateNormal.js';
import { Normal } from './normal.js';
import { Uniform } from './uniform.js';

type Pair<P extends Distribution> = [kind: new (...args: any[]) => P, formula: (p: P, q: P) => Tensor];

const pair = <P extends Distribution>(...made: Pair<P>): Pair<any> => made;

/** t, with 0 · ∞ as 0: what no probability of p falls on adds nothing. */
const where = (condition: Tensor, value: number, other: Tensor): Tensor =>
  torch.where(condition, torch.fullLike(other, value), other);

const FORMULAS: readonly Pair<any>[] = [
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
    `klDivergence: expected p and q to be of one class that has a formula, got ${p.constructor.name} and ${q.constructor.name}`,
  );

/**
 * The Kullback–Leibler divergence KL(p ‖ q) = E_p[log p(x) − log q(x)] of two distributions of one class, by its formula:
 * of shape `batchShape`.
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
  for (const [kind, formula] of FORMULAS) if (p instanceof kind && q instanceof kind) return formula(p, q);
  throw unknown(p, q);
}
