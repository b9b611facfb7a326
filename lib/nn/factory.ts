import { kindError, orNull } from '../arguments/options.js';
import { Device } from '../tensor/device.js';
import type { DType } from '../tensor/dtype.js';
import { checkDtype } from '../tensor/tensor.js';

/** Where and of what kind a layer makes its parameters. */
export interface FactoryOptions {
  /** Device of the parameters; the default device when absent. */
  device?: Device | string | null;
  /** Type of the parameters; the default type when absent. */
  dtype?: DType | null;
}

/** The defaults of {@link FactoryOptions}. @internal */
export const factoryDefaults: Required<FactoryOptions> = {
  device: orNull((owner, name, value) => {
    if (typeof value === 'string' || value instanceof Device) return new Device(value);
    throw kindError(owner, name, "'cpu', 'cuda' or 'cuda:<index>'", value);
  }),
  dtype: orNull(checkDtype),
};
