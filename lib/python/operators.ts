/** @file Python's operators for values whose kind only the running program knows: numbers, tensors, lists, text. */
export * from './arithmetic.js';
export * from './items.js';
export * from './relations.js';
