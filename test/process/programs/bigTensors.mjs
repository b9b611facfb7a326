// Tensors of a megabyte, whose handles are small to V8: only the accounting of bytes makes it collect them.
import * as torch from 'torchebm/torch';
import { watch } from './report.mjs';

torch.setNumThreads(1);
watch(4_000, (i) => {
  torch.full([1 << 18], i);
});
