/** @file The members of modules: which properties are parameters, buffers and children, and what may be assigned to them. */
import { camelCase, snakeCase } from '../arguments/names.js';
import { kindError } from '../arguments/options.js';
import { Tensor } from '../tensor/tensor.js';
import { type Hooks, noHooks } from './hooks.js';
import type { Module } from './module.js';
import { Parameter } from './parameter.js';

/** The kinds of registered properties, each with the class that may be assigned beside a Parameter and null. */
const kinds = { parameter: ['Parameter', Parameter], buffer: ['Tensor', Tensor], module: ['Module', null] } as const;

/** A property that is registered, with its value. */
interface Registered {
  kind: keyof typeof kinds;
  value: unknown;
}

/** A module's knowledge of itself beside its properties. */
export interface Internals extends Hooks {
  /** Whether the module has been asked for its members since it was made, as its first call does. */
  isKnown: boolean;
  /** Properties that are parameters, buffers and modules, once the module knows of them: assignments are checked. */
  registered: Map<string, Registered>;
  /** Properties that are buffers, in the order of registration, and whether state dictionaries hold them. */
  buffers: Map<string, { persistent: boolean }>;
  /** Properties registered by name, with that name. */
  names: Map<string, string>;
}

/** The knowledge of a new module. */
export function newInternals(): Internals {
  return { isKnown: false, registered: new Map(), buffers: new Map(), names: new Map(), ...noHooks() };
}

/** Key of a module's {@link Internals}; for this folder only. */
export const internals = Symbol('internals');

/** A module's properties by name. */
export const slots = (module: object): Record<string, unknown> => module as Record<string, unknown>;

/** The accessors of registered properties, by name. */
const accessors = new Map<string, PropertyDescriptor>();

function accessorOf(property: string): PropertyDescriptor {
  const known = accessors.get(property);
  if (known) return known;
  const made: PropertyDescriptor = {
    get(this: Module) {
      return this[internals].registered.get(property)?.value;
    },
    set(this: Module, value: unknown) {
      assign(this, property, value);
    },
    enumerable: true,
    configurable: true,
  };
  accessors.set(property, made);
  return made;
}

/** Makes a property one whose assignments are checked. */
function guard(module: Module, property: string, kind: Registered['kind'], value: unknown): void {
  module[internals].registered.set(property, { kind, value });
  Object.defineProperty(module, property, accessorOf(property));
}

/** Whether a value is a module; asked so, since a module's class is made of what stands here. */
export function isModule(value: unknown): value is Module {
  return typeof value === 'function' && internals in value;
}

function kindOf(value: unknown): Registered['kind'] | null {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return null;
  if (value instanceof Parameter) return 'parameter';
  return isModule(value) ? 'module' : null;
}

/** Assigns to a registered property, by Python's rules: nothing is unregistered but by `delete`. */
function assign(module: Module, property: string, value: unknown): void {
  const entry = module[internals].registered.get(property)!;
  const kind = kindOf(value);
  const [name, Kind] = kinds[entry.kind];
  const fits = kind === 'parameter' || (kind === 'module' && entry.kind !== 'parameter') || value === null;
  if (!fits && !(Kind && value instanceof Kind)) {
    const cure = entry.kind === 'parameter' && value instanceof Tensor ? '; new nn.Parameter(tensor) makes one' : '';
    const error = kindError(module.constructor.name, property, `a ${name} or null`, value);
    error.message += cure;
    throw error;
  }
  if (kind) {
    entry.kind = kind;
    module[internals].buffers.delete(property);
  }
  entry.value = value;
}

/** Puts a tensor in a parameter's or buffer's place, whatever it is. */
export function substitute(module: Module, property: string, value: unknown): void {
  const entry = module[internals].registered.get(property);
  if (entry) entry.value = value;
  else slots(module)[property] = value;
}

/**
 * Has the engine lay out a module's properties for reading. V8 keeps those of an object that had some deleted or made anew
 * in a table, whose names it sorts whenever they are asked for, as every call of a loss does of all modules; but not those
 * of one that others inherit from, once it has looked through such another.
 */
function settle(module: Module): void {
  for (const _ in Object.setPrototypeOf({}, module)) return;
}

/** Parameters and modules among a module's properties, whose assignments are checked from now on. */
export function membersOf(module: Module): [property: string, value: Parameter | Module][] {
  const found: [string, Parameter | Module][] = [];
  const own = module[internals];
  let isSettled = own.isKnown;
  own.isKnown = true;
  for (const property of module._members()) {
    const value = slots(module)[property];
    const kind = kindOf(value);
    if (!kind) continue;
    if (own.registered.get(property)?.value !== value) {
      guard(module, property, kind, value);
      isSettled = false;
    }
    found.push([property, value as Parameter | Module]);
  }
  if (!isSettled) settle(module);
  return found;
}

/** A module's own parameters. */
export function parametersOf(module: Module): [property: string, value: Parameter][] {
  return membersOf(module).filter(([, value]) => value instanceof Parameter) as [string, Parameter][];
}

/** A module's own children. */
export function childrenOf(module: Module): [property: string, value: Module][] {
  return membersOf(module).filter(([, value]) => isModule(value)) as [string, Module][];
}

/** A module's own buffers. */
export function buffersOf(module: Module): [property: string, value: Tensor, persistent: boolean][] {
  const found: [string, Tensor, boolean][] = [];
  for (const [property, { persistent }] of module[internals].buffers) {
    const value = slots(module)[property];
    if (value instanceof Tensor) found.push([property, value, persistent]);
  }
  return found;
}

/** The name of a property in state dictionaries. */
export function keyOf(module: Module, property: string): string {
  return module[internals].names.get(property) ?? snakeCase(property);
}

/** Registers a value by its name in state dictionaries; the property is that name in camelCase. */
export function registerMember(module: Module, name: string, kind: Registered['kind'], value: unknown): string {
  const owner = module.constructor.name;
  if (typeof name !== 'string' || name === '' || name.includes('.')) {
    throw kindError(owner, 'name', 'a name without dots', name);
  }
  const property = camelCase(name);
  if (property in module && !Object.hasOwn(module, property)) throw new Error(`${owner}: ${property} already exists`);
  module[internals].names.set(property, name);
  guard(module, property, kind, value);
  return property;
}
