/** @file How elements lie in memory: layouts, orders, and ways to quantize. Their names are their values, as dtypes' are. */

/** Which elements a tensor keeps, and how it finds them. */
export type Layout = 'strided' | 'sparse_coo' | 'sparse_csr' | 'sparse_csc' | 'sparse_bsr' | 'sparse_bsc';
/** The order of elements in memory. */
export type MemoryFormat = 'contiguous_format' | 'preserve_format' | 'channels_last' | 'channels_last_3d';

export const strided = 'strided';
export const sparse_coo = 'sparse_coo';
export const sparse_csr = 'sparse_csr';
export const sparse_csc = 'sparse_csc';
export const sparse_bsr = 'sparse_bsr';
export const sparse_bsc = 'sparse_bsc';
export const contiguous_format = 'contiguous_format';
export const preserve_format = 'preserve_format';
export const channels_last = 'channels_last';
export const channels_last_3d = 'channels_last_3d';
export const per_tensor_affine = 'per_tensor_affine';
export const per_tensor_symmetric = 'per_tensor_symmetric';
export const per_channel_affine = 'per_channel_affine';
export const per_channel_symmetric = 'per_channel_symmetric';
export const per_channel_affine_float_qparams = 'per_channel_affine_float_qparams';
