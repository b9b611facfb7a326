/** @file Finding numbers that are infinite or not numbers, in what files are to hold. */
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
