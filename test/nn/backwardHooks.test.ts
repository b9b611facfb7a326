import { describe, expect, test } from 'vitest';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';

const { nn } = torch;
type Tensor = torch.Tensor;
type Grads = readonly (Tensor | null)[];
const lists = (grads: Grads) => grads.map((g) => g?.tolist() ?? null);

class Product extends nn.Module {
  override forward(a: Tensor, b: Tensor, factor = 1): [Tensor, Tensor] {
    return [a.mul(b).mul(factor), a.add(b)];
  }
}

describe('backward hooks of modules', () => {
  test('see the gradients by inputs and outputs', () => {
    const module = new Product();
    const seen: unknown[] = [];
    module.registerFullBackwardHook((owner, gradInput: Grads, gradOutput: Grads) => {
      expect(owner).toBe(module);
      seen.push([lists(gradInput), lists(gradOutput)]);
    });
    const a = torch.tensor([2], { requiresGrad: true });
    const b = torch.tensor([5]);
    const [product, sum] = module(a, b, 3);
    product.mul(10).add(sum).sum().backward();
    expect(seen).toEqual([
      [
        [[151], null],
        [[10], [1]],
      ],
    ]);
    expect(a.grad!.tolist()).toEqual([151]);
  });

  test('may give others, and run in order', () => {
    const module = new nn.Linear(1, 1, { bias: false });
    torch.noGrad(() => module.weight.fill_(3));
    module.registerFullBackwardPreHook((_, [g]: Grads) => [g!.mul(2)]);
    module.registerFullBackwardHook((_, [g]: Grads) => [g!.add(1)]);
    const last = module.registerFullBackwardHook((_, [g]: Grads) => g!.mul(100), { prepend: true });
    const x = torch.ones([1, 1], { requiresGrad: true });
    module(x).sum().backward();
    expect(module.weight.grad!.item()).toBe(2);
    expect(x.grad!.item()).toBe(601);
    last.remove();
    module(x).sum().backward();
    expect(x.grad!.item()).toBe(601 + 7);
  });

  test('hear of outputs where no input needs a gradient', () => {
    const module = new nn.Linear(2, 1);
    const seen: unknown[] = [];
    module.registerFullBackwardHook((_, gradInput: Grads, gradOutput: Grads) => {
      seen.push([gradInput, lists(gradOutput)]);
    });
    module(torch.ones([1, 2]))
      .sum()
      .backward();
    expect(seen).toEqual([[[null], [[[1]]]]]);
    torch.noGrad(() => module(torch.ones([1, 2])));
    expect(seen.length).toBe(1);
  });

  test('must give as many gradients as there are', () => {
    const module = new nn.Linear(2, 1);
    module.registerFullBackwardHook((_, [g]: Grads) => [g!, g!]);
    const x = torch.ones([1, 2], { requiresGrad: true });
    expect(() => module(x).sum().backward()).toThrow(
      /registerFullBackwardHook: expected the result of the hook to be 1 gradients/,
    );
  });

  test('keep no memory', () => {
    const module = new nn.Linear(2, 2);
    module.registerFullBackwardHook(() => {});
    const x = torch.ones([1, 2], { requiresGrad: true });
    const round = () => {
      module(x).sum().backward();
      module.zeroGrad();
      x.grad = null;
    };
    for (let i = 0; i < 3; i++) round();
    const before = liveTensors();
    for (let i = 0; i < 100; i++) round();
    expect(liveTensors()).toBeLessThanOrEqual(before + 2);
  });
});
