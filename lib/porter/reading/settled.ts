/** @file Parameters that may be None when a function begins and hold something from its first lines on. */
import type { Expression, Statement } from './syntax.js';

/** Whether a function gives a parameter that is None something else before all, or ends: `if x is None: x = …`. */
export function settledEarly(body: readonly Statement[], name: string): boolean {
  const isIt = (e: Expression): boolean => e.kind === 'name' && e.name === name;
  return body.some((s) => {
    if (s.kind === 'assign' && s.targets.length === 1 && isIt(s.targets[0]!) && s.value) {
      const { value } = s;
      if (value.kind === 'logic' && value.op === 'or') return isIt(value.left);
      return value.kind === 'choice' && value.test.kind === 'compare' && isIt(value.test.operands[0]!);
    }
    if (s.kind !== 'if' || s.branches.length !== 1) return false;
    const { test, body: inner } = s.branches[0]!;
    const asks =
      (test?.kind === 'compare' && test.ops[0] === 'is' && isIt(test.operands[0]!)) ||
      (test?.kind === 'unary' && test.op === 'not' && isIt(test.of));
    const last = inner.at(-1);
    return (
      asks &&
      (last?.kind === 'return' ||
        last?.kind === 'raise' ||
        inner.some((i) => i.kind === 'assign' && i.targets.some(isIt) && i.value?.kind !== 'constant'))
    );
  });
}
