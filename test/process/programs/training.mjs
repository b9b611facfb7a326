// A training loop as it is written in Python: plain tensors, backward, updates in place.
import * as torch from 'torchebm/torch';
import { watch } from './report.mjs';

torch.setNumThreads(1);
torch.manualSeed(0);
const parameter = (...shape) => torch.randn(shape).mul(0.5).requiresGrad_();
const [w1, b1, w2, b2] = [parameter(2, 16), parameter(16), parameter(16, 1), parameter(1)];
const x = torch.randn([32, 2]);
const target = x.prod(1, { keepdim: true });
let first;
let loss;
watch(10_000, () => {
  const hidden = x.matmul(w1).add(b1).tanh();
  loss = hidden.matmul(w2).add(b2).sub(target).pow(2).mean();
  loss.backward();
  torch.noGrad(() => {
    for (const p of [w1, b1, w2, b2]) {
      p.sub_(p.grad.mul(0.05));
      p.grad = null;
    }
  });
  first ??= loss.item();
});
if (!(loss.item() < first / 10)) throw new Error(`the loss went from ${first} to ${loss.item()}`);
