import { expect, test } from 'vitest';
import * as torch from '../../lib/torch/index.js';
import { fixture } from '../support/fixtures.js';

interface Line {
  python: string;
  typescript: string;
  text?: unknown;
  /** Python's message, where the line is an error. */
  error?: string;
}
const { lines } = fixture<{ lines: Line[] }>('torch/everyday.json');

/** The value of a line as text; lists of Python's, which are not printed as such, as lists of texts. */
function text(value: unknown): unknown {
  return Array.isArray(value) && String(value.toString).includes('native') ? value.map(text) : String(value);
}

test.each(lines)('$python', ({ typescript, ...python }) => {
  const a = torch.arange(12, { dtype: 'float32' }).view(3, 4);
  const v = torch.tensor([3, 1, 2, 1]);
  const i = torch.tensor([2n, 0n, 1n, 0n]);
  const F = torch.nn.functional;
  const run = () => new Function('torch', 'F', 'a', 'v', 'i', `return ${typescript}`)(torch, F, a, v, i);
  if (python.error === undefined) expect(text(run())).toEqual(python.text);
  else expect(run).toThrow(Error);
});
