import { BaseModel, GaussianModel, NoUTurnSampler, torch } from 'torchebm';
import { effectiveSampleSize } from 'torchebm/utils';

const CHAINS = 64;
const DRAWS = 500;

/** Neal's funnel: v ~ N(0, 9), nine x ~ N(0, e^v). */
class Funnel extends BaseModel {
  forward(z) {
    const v = z.select(-1, 0);
    const x = z.narrow(-1, 1, 9);
    return v.square().div(18).add(v.mul(4.5)).add(x.square().sum(-1).mul(v.neg().exp()).div(2));
  }
}

/** The effective draws of the quantity that has fewest, and the law of the first. */
function results(draws) {
  const first = draws.select(-1, 0);
  return { amount: effectiveSampleSize(draws).min().item(), law: { std: first.std().item() } };
}

const row = (what, model, dim, near) => ({
  what: `${what}; 64 chains, 500 steps of warm-up and 500 draws; ms for a thousand effective draws`,
  rivals: ['jax', 'nutpie'],
  goal: { jax: 3, nutpie: 3 },
  unit: 1_000,
  near,
  make: () => ({
    async run() {
      const sampler = new NoUTurnSampler(model());
      const { x } = await sampler.warmup({ dim, nSamples: CHAINS, nSteps: DRAWS });
      return sampler.sample({ x, nSteps: DRAWS, returnTrajectory: true });
    },
    results,
  }),
});

export const rows = {
  'nuts-gauss-50': row(
    'a normal law of 50 numbers with scales from 0.1 to 5',
    () => new GaussianModel(torch.zeros([50]), torch.diag(torch.linspace(0.1, 5, 50).square())),
    50,
    { std: 0.05 },
  ),
  'nuts-funnel': row("Neal's funnel of 10 numbers", () => new Funnel(), 10, { std: 0.35 }),
};
