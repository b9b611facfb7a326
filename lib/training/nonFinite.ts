/** @file Numbers that are infinite or not numbers: finding them in what files are to hold, and keeping them out. */
import { warnOnce } from '../arguments/warning.js';
import * as torch from '../torch/index.js';
import { Tensor } from '../torch/index.js';

/** The places of a state, by path, whose tensors hold such a number, and the number. */
export function nonFiniteIn(state: unknown, path = ''): Map<string, number> {
  const found = new Map<string, number>();
  const visit = (value: unknown, at: string): void => {
    if (value instanceof Tensor) {
      const number = torch.tidy(() => nonFiniteOf(value));
      if (number !== null) found.set(at, number);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) visit(child, at ? `${at}.${key}` : key);
    }
  };
  torch.noGrad(() => visit(state, path));
  return found;
}

function nonFiniteOf(tensor: Tensor): number | null {
  if (!(tensor.isFloatingPoint() || tensor.isComplex()) || tensor.numel() === 0) return null;
  const values = (tensor.isComplex() ? torch.viewAsReal(tensor.detach()) : tensor.detach()).flatten();
  const wrong = values.isfinite().logicalNot();
  return wrong.any().item() ? Number(values.maskedSelect(wrong).at(0).item()) : null;
}

/** @throws RangeError for a state that holds such numbers. */
export function refuseNonFinite(owner: string, state: unknown): void {
  const [flaw] = nonFiniteIn(state);
  if (!flaw) return;
  throw new RangeError(
    `${owner}: expected the state to be finite, got ${flaw[1]} in ${flaw[0]}; nonFinite: 'ignore' writes it`,
  );
}

/**
 * The numbers that a checkpoint must not hold: those that are not finite, where they were when the training began.
 *
 * Some tensors are made with infinities, such as masks; those are let through.
 */
export class FiniteGuard {
  readonly #given: Set<string>;

  constructor(state: unknown) {
    this.#given = new Set(nonFiniteIn(state).keys());
  }

  /** The first such number, as text; null if there is none. */
  flaw(state: unknown): string | null {
    for (const [path, value] of nonFiniteIn(state)) if (!this.#given.has(path)) return `${value} in ${path}`;
    return null;
  }
}

/** The trained parts of a trainer's state. */
export function trained({ model, loss, optimizer, ema, gradients }: Record<string, unknown>): object {
  return { model, loss, optimizer, ema, gradients };
}

/** Says once for each training that a checkpoint is left out. */
export function warnOfFlaw(owner: string, folder: string, flaw: string): void {
  warnOnce(
    `${owner}:${folder}:nonFinite`,
    `${owner}: no more checkpoints are written to ${folder}, since there is ${flaw}; the last good one stays`,
  );
}
