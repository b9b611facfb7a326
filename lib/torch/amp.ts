/** @file `torch.amp`: calculation in half precision. */
export { GradScaler, type GradScalerOptions, type GradScalerState } from '../optim/gradScaler.js';
export { autocast } from '../tensor/index.js';
