// Cases from PyTorch's own database of operators: values, dtypes, shapes, gradients and errors are Python's. All of the
// database runs with `npm run conformance`, which also writes these.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as torch from '../../lib/torch/index.js';
import { type Case, replay } from '../../scripts/conformance/replay.mjs';

const lines = readFileSync(new URL('../fixtures/conformance/cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const operators = lines.map((line) => JSON.parse(line) as { name: string; cases: Case[] });

test('the selection covers the surface', () => {
  expect(operators.length).toBeGreaterThan(600);
});

test.each(operators)('$name', ({ name, cases }) => {
  for (const entry of cases) {
    const failure = replay(torch, name, entry);
    if (failure) throw new Error(`${failure.reason}\n${JSON.stringify(entry.program)}`);
  }
});
