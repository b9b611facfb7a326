import { TorchebmError } from 'torchebm';
const error = new TorchebmError('ERR_TORCHEBM_LIBTORCH_NOT_FOUND', 'no usable libtorch 2.11.x found');
console.log(error.code); // ERR_TORCHEBM_LIBTORCH_NOT_FOUND
