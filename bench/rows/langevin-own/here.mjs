import { BaseModel, LangevinDynamics } from 'torchebm';
import { chains } from '../../parts.mjs';

/** The energy of a ring, with ripples: Σ (|x|² − 4)² / 8 + Σ cos 3x. */
class Ring extends BaseModel {
  forward(x) {
    return x.square().sum(-1).sub(4).square().div(8).add(x.mul(3).cos().sum(-1));
  }
}

export const rows = {
  'langevin-own': {
    what: "a user's energy in tensor operations, 1,000 chains of 8 numbers, 500 steps",
    rivals: ['torchebm', 'compile', 'jax'],
    goal: { torchebm: 3, jax: 1 },
    work: { normals: 4e6 },
    near: { std: 0.1 },
    make: () => chains(new LangevinDynamics(new Ring(), { stepSize: 0.01 }), 1_000, 8, 500),
  },
};
