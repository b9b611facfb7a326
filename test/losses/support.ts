import { expect } from 'vitest';
import { liveTensors } from '../support/live.js';

/** The warnings while `body` runs. */
export async function warningsOf(body: () => unknown): Promise<string[]> {
  const messages: string[] = [];
  const listen = (warning: Error) => messages.push(warning.message);
  process.on('warning', listen);
  await body();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', listen);
  return messages;
}

/** Expects a step of a synchronous loop to leave no tensors behind, once `warm` steps are done. */
export function expectFlat(step: () => void, { warm = 2, steps = 40 } = {}): void {
  for (let i = 0; i < warm; i++) step();
  const before = liveTensors();
  for (let i = 0; i < steps; i++) step();
  expect(liveTensors()).toBeLessThanOrEqual(before + 2);
}
