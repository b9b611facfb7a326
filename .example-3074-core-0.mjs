import { TorchEBMModule } from 'torchebm/core';
const part = new TorchEBMModule({ dtype: 'float64' });
console.log(part.dtype, String(part.device)); // float64 cpu
