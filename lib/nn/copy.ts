/** @file Deep copies of modules and of what they hold. */
import { Tensor } from '../tensor/tensor.js';
import { type Internals, internals, isModule } from './members.js';
import type { Module } from './module.js';
import { Parameter } from './parameter.js';

/** A deep copy; `make` gives an empty module of another's class. */
export function copyDeep(value: unknown, memo: Map<unknown, unknown>, make: (of: Module) => Module): unknown {
  if (memo.has(value)) return memo.get(value);
  const keep = <T>(twin: T): T => {
    memo.set(value, twin);
    return twin;
  };
  if (isModule(value)) return copyModule(value, memo, make);
  if (value instanceof Parameter) {
    const twin = keep(new Parameter(value.detach().clone(), { requiresGrad: value.requiresGrad }));
    const { grad } = value;
    if (grad) twin.grad = grad.detach().clone();
    return twin;
  }
  if (value instanceof Tensor)
    return keep(
      value
        .detach()
        .clone()
        .requiresGrad_(value.requiresGrad && value.isLeaf),
    );
  if (Array.isArray(value)) {
    const twin: unknown[] = keep([]);
    for (const item of value) twin.push(copyDeep(item, memo, make));
    return twin;
  }
  if (value instanceof Map) {
    const twin = keep(new Map<unknown, unknown>());
    for (const [key, item] of value) twin.set(copyDeep(key, memo, make), copyDeep(item, memo, make));
    return twin;
  }
  if (value instanceof Set) {
    const twin = keep(new Set<unknown>());
    for (const item of value) twin.add(copyDeep(item, memo, make));
    return twin;
  }
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    const twin: Record<string, unknown> = keep({});
    for (const [key, item] of Object.entries(value)) twin[key] = copyDeep(item, memo, make);
    return twin;
  }
  return value;
}

function copyModule(module: Module, memo: Map<unknown, unknown>, make: (of: Module) => Module): Module {
  const twin: Module = make(module);
  memo.set(module, twin);
  const own = module[internals];
  const twinOf = (value: unknown) => {
    if (value instanceof Map) return new Map(value);
    return value instanceof Set ? new Set(value) : value;
  };
  twin[internals] = Object.fromEntries(
    Object.entries(own).map(([key, value]) => [key, twinOf(value)]),
  ) as unknown as Internals;
  for (const property of Object.getOwnPropertyNames(module)) {
    const descriptor = Object.getOwnPropertyDescriptor(module, property)!;
    if ('value' in descriptor) descriptor.value = copyDeep(descriptor.value, memo, make);
    Object.defineProperty(twin, property, descriptor);
    const entry = own.registered.get(property);
    if (entry) twin[internals].registered.set(property, { ...entry, value: copyDeep(entry.value, memo, make) });
  }
  return twin;
}
