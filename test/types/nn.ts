/** @file Calls of `nn`, `optim` and `data` that must and must not compile; see torch.ts. */
import { expectTypeOf } from 'vitest';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

const { nn, optim } = torch;
const x: Tensor = torch.randn([2, 3]);
const linear = new nn.Linear(3, 4, { bias: false });

expectTypeOf(linear(x)).toEqualTypeOf<Tensor>();
expectTypeOf(linear.weight).toEqualTypeOf<torch.nn.Parameter>();
expectTypeOf(linear.bias).toEqualTypeOf<torch.nn.Parameter | null>();
expectTypeOf(linear.stateDict()).toEqualTypeOf<Record<string, Tensor>>();
expectTypeOf(linear.parameters()).toEqualTypeOf<torch.nn.Parameter[]>();
expectTypeOf(new nn.MultiheadAttention(4, 2)(x, x, x)).toEqualTypeOf<[output: Tensor, weights: Tensor | null]>();
expectTypeOf(new nn.LSTM(3, 4)(x)).toEqualTypeOf<[output: Tensor, state: [hidden: Tensor, cell: Tensor]]>();
expectTypeOf(new nn.TransformerEncoderLayer(4, 2)(x, { isCausal: true })).toEqualTypeOf<Tensor>();

new nn.Linear(3, 4, false);
new nn.Dropout(0.5);
new nn.Dropout({ p: 0.5 });
new nn.RNN(3, 4, 2, 'relu');

// @ts-expect-error
new nn.Linear(3);
// @ts-expect-error
new nn.Linear('3', 4);
// @ts-expect-error
new nn.Linear(3, 4, { Bias: false });
// @ts-expect-error
new nn.Linear(3, 4, { dtype: 'float23' });
// @ts-expect-error
new nn.RNN(3, 4, { nonlinearity: 'sigmoid' });
// @ts-expect-error
new nn.GRU(3, 4, { nonlinearity: 'tanh' });
// @ts-expect-error
new nn.TransformerEncoderLayer(4, 2, { activation: 'silu' });
// @ts-expect-error
new nn.Sequential(3);
// @ts-expect-error
linear(3);
// @ts-expect-error
linear.weight = 3;

class Net extends nn.Module {
  fc = new nn.Linear(3, 1);
  override forward(input: Tensor, scale: number): Tensor {
    return this.fc(input).mul(scale);
  }
}
expectTypeOf(new Net()(x, 2)).toEqualTypeOf<Tensor>();
// @ts-expect-error
new Net()(x);
// @ts-expect-error
new Net()(x, '2');

const adam = new optim.Adam(linear.parameters(), { lr: 1e-3, betas: [0.9, 0.99] });
expectTypeOf(adam.step()).toEqualTypeOf<Tensor | undefined>();
new optim.SGD([{ params: linear.parameters(), lr: 0.1 }], { momentum: 0.9 });
new optim.lrScheduler.StepLR(adam, 10, { gamma: 0.5 });
// @ts-expect-error
new optim.Adam(linear.parameters(), { learningRate: 1e-3 });
// @ts-expect-error
new optim.Adam(linear.parameters(), { lr: '1e-3' });
// @ts-expect-error
new optim.Adam(linear.parameters(), { betas: 0.9 });
// @ts-expect-error
new optim.SGD([{ params: linear.parameters(), Lr: 0.1 }]);
// @ts-expect-error
new optim.lrScheduler.StepLR(adam, { gamma: 0.5 });

const { TensorDataset, DataLoader } = torch.utils.data;
new DataLoader(new TensorDataset(x, x), { batchSize: 2, shuffle: true });
// @ts-expect-error
new DataLoader(new TensorDataset(x, x), { batch_size: 2 });
// @ts-expect-error
new TensorDataset(3);
