import { Module } from '../nn/module.js';
import * as torch from '../torch/index.js';

/**
 * The Euler–Maruyama scheme, the integrator of Langevin dynamics; it holds its tableau as buffers, as in Python's state
 * dictionaries. The stepping is native.
 */
export class EulerMaruyamaIntegrator extends Module {
  constructor() {
    super();
    this.registerBuffer('_buf_a', torch.zeros([1, 1]));
    this.registerBuffer('_buf_b', torch.ones([1]));
    this.registerBuffer('_buf_c', torch.zeros([1]));
  }
}
