/** @file Warnings of loops that go wrong: once for each kind of sampler, of chains with their share and the step. */

import { warnOnce } from '../arguments/warning.js';
import type { Health } from '../native/calls.js';

/** Warns of chains that became infinite or NaN, of those that took no proposal, and of steps that no graph could take. */
export function tellOfChains(owner: string, { health }: { health?: Health }, chains = 'chains'): void {
  if (!health) return;
  const { n, steps, notFinite, stuck, unrecorded } = health;
  const share = (count: number) => `${owner}: ${count} of ${n} ${chains} (${percent(count / n)})`;
  if (notFinite > 0) {
    warnOnce(`${owner}.notFinite`, `${share(notFinite)} are not finite after ${steps} steps; ${since(health)}`);
  }
  if (stuck > 0) {
    const cure = 'the step size is too large for their energy, or that is not finite';
    warnOnce(`${owner}.stuck`, `${share(stuck)} took none of the proposals of ${steps} steps; ${cure}`);
  }
  if (unrecorded) {
    const text = `its steps are not recorded as a graph, which would be faster: ${unrecorded}`;
    warnOnce(`${owner}.unrecorded`, `${owner}: ${text}; TORCHEBM_CUDA_GRAPHS=0 records none`);
  }
}

function since({ after, by }: Health): string {
  if (by === 0) return 'they began so';
  const when = by === after + 1 ? `at step ${by}` : `between steps ${after + 1} and ${by}`;
  return `the first of them became so ${when}: the step size may be too large`;
}

const percent = (share: number) => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
