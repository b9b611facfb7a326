/**
 * @file Programs that must and must not compile. `tsc -p test/tsconfig.json` checks this file, nothing runs it: each
 * `@ts-expect-error` is an error itself where the line below it compiles.
 */
import { expectTypeOf } from 'vitest';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

const x: Tensor = torch.randn([2, 3]);

// The results of operators.
expectTypeOf(x.add(1)).toEqualTypeOf<Tensor>();
expectTypeOf(torch.cat([x, x], 1)).toEqualTypeOf<Tensor>();
expectTypeOf(x.sum()).toEqualTypeOf<Tensor>();
expectTypeOf(x.sum(-1)).toEqualTypeOf<Tensor>();
expectTypeOf(x.max()).toEqualTypeOf<Tensor>();
expectTypeOf(x.sort()).toExtend<readonly Tensor[]>();
expectTypeOf(x.max(1)).toExtend<readonly Tensor[]>();
expectTypeOf(x.split(1)).toEqualTypeOf<Tensor[]>();
expectTypeOf(x.allclose(x)).toEqualTypeOf<boolean>();
expectTypeOf(x.item()).toEqualTypeOf<number>();
expectTypeOf(x.shape).toEqualTypeOf<number[]>();
expectTypeOf(x.size()).toEqualTypeOf<number[]>();
expectTypeOf(x.size(0)).toEqualTypeOf<number>();
expectTypeOf(x.dtype).toEqualTypeOf<torch.DType>();
expectTypeOf(x.grad).toEqualTypeOf<Tensor | null>();
expectTypeOf(torch.unique(x)).toEqualTypeOf<Tensor>();
expectTypeOf(torch.unique(x, { returnCounts: true })).toEqualTypeOf<[Tensor, Tensor]>();
expectTypeOf(x.nonzero()).toEqualTypeOf<Tensor>();
expectTypeOf(x.nonzero({ asTuple: true })).toEqualTypeOf<Tensor[]>();
expectTypeOf(x.to('float64')).toEqualTypeOf<Tensor>();
expectTypeOf(x.toTypedArray()).toExtend<ArrayBufferView>();
expectTypeOf(torch.noGrad(() => 'text')).toEqualTypeOf<string>();
expectTypeOf(torch.tidy(() => [x])).toEqualTypeOf<Tensor[]>();
expectTypeOf(torch.autograd.grad(x.sum(), x)).toEqualTypeOf<Tensor[]>();

// Forms of arguments that there are.
torch.zeros([2, 3], { dtype: 'int64', device: 'cpu' });
torch.zeros(2, 3);
torch.tensor(
  [
    [1, 2],
    [3, 4],
  ],
  { dtype: torch.bfloat16, requiresGrad: true },
);
torch.tensor([1n, 2n]);
torch.tensor(new Float32Array(3));
torch.full([2], { re: 1, im: 2 });
torch.randn([2], { generator: new torch.Generator() });
x.mul(x).mul(2).mul(true).mul(3n);
x.view(3, -1);
x.view([3, 2]);
x.permute(1, 0);
x.mean(1, { keepdim: true });
x.to('cpu', { copy: true });
x.to({ dtype: 'float64', device: torch.device('cpu') });
x.at('1:', null, '...', 0, [1, 0], x.gt(0));
x.backward({ gradient: x, retainGraph: true });
torch.einsum('ij,kj->ik', [x, x]);

// Wrong dtypes.
// @ts-expect-error
torch.zeros([2], { dtype: 'float' + '32' });
// @ts-expect-error
torch.zeros([2], { dtype: 'float23' });
// @ts-expect-error
x.to({ dtype: 'double' });
// @ts-expect-error
torch.tensor([1], { dtype: 'int' });
// @ts-expect-error
torch.setDefaultDtype('floaty');
// @ts-expect-error
x.type('float');

// Wrong names of options.
// @ts-expect-error
torch.zeros([2], { dtyp: 'float32' });
// @ts-expect-error
torch.tensor([1], { requires_grad: true });
// @ts-expect-error
x.mean(1, { keepDim: true });
// @ts-expect-error
x.sum({ dims: 1 });
// @ts-expect-error
x.backward({ retain_graph: true });
// @ts-expect-error
torch.load('a.pt', { map_location: 'cpu' });
// @ts-expect-error
torch.load('a.pt', { weightsOnly: false });

// Wrong kinds of arguments.
// @ts-expect-error
x.add('1');
// @ts-expect-error
x.add();
// @ts-expect-error
x.matmul(2);
// @ts-expect-error
torch.cat(x, 'rows');
// @ts-expect-error
torch.zeros('2');
// @ts-expect-error
x.to(5);
// @ts-expect-error
x.at({ start: 1 });
// @ts-expect-error
x.size('0');
// @ts-expect-error
torch.tensor(['a']);
// @ts-expect-error
torch.tensor([[1], 'a']);
// @ts-expect-error
torch.fromTypedArray([1, 2]);
// @ts-expect-error
torch.randn([2], { generator: 3 });
// @ts-expect-error
torch.noGrad(3);
// @ts-expect-error
torch.save({ a: 1 });
// @ts-expect-error
x.registerHook((grad: number) => grad);
// @ts-expect-error
x.registerHook(() => 3);
// @ts-expect-error
x.shape = [1];
// @ts-expect-error
x.dtype = 'float64';
// @ts-expect-error
x.grad = 3;

// There is no such thing.
// @ts-expect-error
torch.zeross([2]);
// @ts-expect-error
x.index_select(0, x);
// @ts-expect-error
x + x;

// Custom operations keep the types of their forward.
class Scale extends torch.autograd.Function {
  static override forward(ctx: torch.autograd.FunctionContext, a: Tensor, factor: number): [Tensor, Tensor] {
    ctx.factor = factor;
    return [a.mul(factor), a];
  }
  static override backward(ctx: torch.autograd.FunctionContext, grad: Tensor): (Tensor | null)[] {
    return [grad.mul(ctx.factor), null];
  }
}
expectTypeOf(Scale.apply(x, 2)).toEqualTypeOf<[Tensor, Tensor]>();
// @ts-expect-error
Scale.apply(x);
// @ts-expect-error
Scale.apply(x, '2');
// @ts-expect-error
Scale.apply(2, x);

const { functional } = torch.autograd;
expectTypeOf(functional.jacobian((a) => a.pow(2), x)).toEqualTypeOf<Tensor>();
expectTypeOf(functional.hessian((a) => a.sum(), x)).toEqualTypeOf<Tensor>();
expectTypeOf(functional.vjp((a) => a.sum(), x)).toEqualTypeOf<[output: Tensor, vjp: Tensor]>();
// @ts-expect-error
functional.hessian(() => 3, x);
// @ts-expect-error
functional.jacobian((a) => a, 3);

// Python's habits that JavaScript cannot follow.
// @ts-expect-error: x.at(0)
x[0];
// @ts-expect-error: x.setAt(0, 1)
x[0] = 1;
// @ts-expect-error: x.size(0)
x.length;
// @ts-expect-error: x.toTypedArray()
x.numpy();
// @ts-expect-error: torch.tensor([1, 2])
new torch.Tensor([1, 2]);
// @ts-expect-error: x.add(1)
x + x;
// @ts-expect-error: the value stands last, after at least one index
x.setAt(1);
// @ts-expect-error: torch.tensor
x.setAt(0, [1, 2]);
// @ts-expect-error: several indices stand side by side
x.setAt([':', 1], 5);
x.setAt(0, ':', 5).setAt([0, 1], true, x).setAt(x.gt(0), 2n);
expectTypeOf(x.at(true, [[0, 1]], [true, false])).toEqualTypeOf<Tensor>();
expectTypeOf(torch.sub(1, x)).toEqualTypeOf<Tensor>();
expectTypeOf(torch.div(1, x, { roundingMode: 'floor' })).toEqualTypeOf<Tensor>();
expectTypeOf(x.rsub(1)).toEqualTypeOf<Tensor>();
// @ts-expect-error: Python refuses a number there, too
torch.maximum(1, x);
