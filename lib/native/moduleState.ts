/** @file The state of modules that a forward may change, and the way back to it. */
import { isClosed } from '../arguments/closed.js';
import type { Module } from '../nn/module.js';
import { Parameter } from '../nn/parameter.js';
import * as torch from '../torch/index.js';
import { Tensor } from '../torch/index.js';

/** The depth to which the properties of a module are looked into. */
const DEPTH = 2;

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

/**
 * Remembers the properties of a module and of all below it, what lists, maps, sets and objects in them hold, and the
 * values of tensors other than parameters. The function that it gives puts all of this back, and tells whether there
 * was anything to put back but values of buffers, which a forward may change.
 */
export function remember(model: Module): () => boolean {
  const undo: (() => boolean)[] = [];
  const { modules, tensors } = model._walk();
  const seen = new Set<unknown>(tensors.filter((tensor) => tensor instanceof Parameter));
  const buffers = new Set(tensors.filter((tensor) => !seen.has(tensor)));

  const watch = (contents: () => unknown[], restore: (before: any[]) => void): unknown[] => {
    const before = contents();
    undo.push(() => {
      if (isSame(before, contents())) return false;
      restore(before);
      return true;
    });
    return before;
  };
  const watchTensor = (tensor: Tensor) => {
    const { _version } = tensor;
    const copy = tensor.detach().clone();
    undo.push(() => {
      // Running statistics change without a new version.
      const changed = tensor._version !== _version || (buffers.has(tensor) && !tensor.equal(copy));
      if (changed) torch.noGrad(() => tensor.copy_(copy));
      copy.dispose();
      return changed && !buffers.has(tensor);
    });
  };
  const watchContents = (value: object): unknown[] => {
    if (Array.isArray(value)) {
      return watch(
        () => [...value],
        (before) => value.splice(0, value.length, ...before),
      );
    }
    if (value instanceof Map) {
      return watch(
        () => [...value].flat(),
        (before) => {
          value.clear();
          for (let i = 0; i < before.length; i += 2) value.set(before[i], before[i + 1]);
        },
      );
    }
    if (value instanceof Set) {
      return watch(
        () => [...value],
        (before) => {
          value.clear();
          for (const item of before) value.add(item);
        },
      );
    }
    const owner = value as Record<string, unknown>;
    const keys = Object.keys(owner);
    return watch(
      () => [...Object.keys(owner), ...Object.values(owner)],
      (before) => {
        for (const key of Object.keys(owner)) if (!keys.includes(key)) delete owner[key];
        for (const [i, key] of keys.entries()) {
          const old = before[keys.length + i];
          if (!Object.is(owner[key], old)) owner[key] = old;
        }
      },
    );
  };
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Tensor) {
      if (!value.isDisposed && value.numel() > 0) watchTensor(value);
    } else if (depth > 0) {
      for (const inner of watchContents(value)) visit(inner, depth - 1);
    }
  };
  for (const module of modules) {
    // The library's own change nothing but buffers.
    if (!isClosed(module)) for (const value of watchContents(module)) visit(value, DEPTH);
  }
  for (const buffer of buffers) visit(buffer, 0);
  return () => undo.map((putBack) => putBack()).includes(true);
}
