import { describe, expect, it, vi } from 'vitest';
import { native } from '../../lib/addon/binding.js';
import { fieldOf, nativeField } from '../../lib/native/field.js';
import { reads } from '../../lib/native/lower.js';
import * as nn from '../../lib/nn/index.js';
import { FlowSampler } from '../../lib/samplers/index.js';
import { raise } from '../../lib/tensor/op.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

class Velocity extends nn.Module {
  net = new nn.Linear(3, 2);
  override forward(x: Tensor, t: Tensor, { y }: { y?: Tensor } = {}): Tensor {
    const v = this.net(torch.cat([x, t.unsqueeze(-1)], -1));
    return y ? v.mul(y.unsqueeze(-1)) : v;
  }
}

const input = (modelKwargs = {}, rows = 3) => ({
  shape: [rows, 2],
  dtype: 'float32' as const,
  device: 'cpu',
  modelKwargs,
});

const run = (spec: object, ...inputs: Tensor[]): Tensor => {
  const { graph, conditions } = spec as { graph: never; conditions: Tensor[] };
  return raise(
    native().runGraph(
      graph,
      [...inputs, ...conditions].map((x) => x._id),
    ),
  ) as Tensor;
};

describe('nativeField', () => {
  const x = torch.randn([3, 2]);
  const t = torch.rand([3]);

  it('records a module once, for any batch', () => {
    const field = new Velocity();
    const first = nativeField(field, input(), () => {});
    expect(first.kind).toBe('graph');
    expect(first[reads]!.length).toBe(2);
    expect(run(first, x, t).equal(field(x, t))).toBe(true);
    expect(nativeField(field, input({}, 8), () => {}).graph).toBe(first.graph);
  });

  it('binds the conditions', () => {
    const field = new Velocity();
    const y = torch.tensor([1, 0, -2]);
    const spec = nativeField(field, input({ y }), () => {});
    expect(spec.kind).toBe('graph');
    expect(run(spec, x, t).equal(field(x, t, { y }))).toBe(true);
  });

  it('calls functions, with the step of the loop', () => {
    const onStep = vi.fn();
    const spec = nativeField((x: Tensor, t: Tensor) => x.mul(t.unsqueeze(-1)), input(), onStep);
    expect(spec.kind).toBe('callback');
    expect(onStep).not.toHaveBeenCalled();
  });

  it('calls modules with hooks, their own included', () => {
    const field = new Velocity();
    field.registerForwardHook((_module, _args, output) => output.mul(2));
    const warning = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    expect(nativeField(field, input(), () => {}).kind).toBe('callback');
    expect(warning.mock.calls[0]![0]).toContain('since Velocity has forward hooks');
    warning.mockRestore();
  });

  it('takes TorchScript', () => {
    const field = new Velocity();
    const script = torch.jit.trace(field, [x, t]);
    const spec = nativeField(script, input(), () => {});
    expect(spec.kind).toBe('graph');
    expect(run(spec, x, t).equal(field(x, t))).toBe(true);
  });

  it('records a list only for one that counts it', () => {
    class Shown extends Velocity {
      override forward(x: Tensor, t: Tensor): any {
        return [super.forward(x, t), [x, x.mul(2)]];
      }
    }
    const field = new Shown();
    const kindOf = (list?: 'first' | 'withActivations') =>
      nativeField(field, { ...input(), ...(list && { list }) }, () => {}).kind;
    expect([kindOf('first'), kindOf('withActivations'), kindOf()]).toEqual(['graph', 'graph', 'callback']);
    const sampler = new FlowSampler(field);
    expect(() => sampler.sampleSync({ dim: 2, nSamples: 3, nSteps: 2 })).toThrow(
      'Shown: expected the result at x and t to be a Tensor, got [a Tensor, [a Tensor, a Tensor]]',
    );
  });

  it('asks for a Tensor', () => {
    const wrong = (() => [1]) as never;
    expect(() => fieldOf(wrong, x, t, {})).toThrow(TypeError);
    expect(() => fieldOf(wrong, x, t, {})).toThrow('wrong: expected the result at x and t to be a Tensor, got [1]');
  });
});

describe('a setting that changes between calls', () => {
  class Settings {
    scale = 1;
  }
  class Scaled extends nn.Module {
    static scale = 1;
    settings = new Settings();
    named = new Map([['scale', 1]]);
    numbers = new Float32Array([1]);
    nested = { list: [1] };
    override forward(x: Tensor): Tensor {
      const scales = [
        Scaled.scale,
        this.settings.scale,
        this.named.get('scale')!,
        this.numbers[0]!,
        this.nested.list[0]!,
      ];
      return scales.reduce((y, scale) => y.mul(scale), x);
    }
  }
  const x = torch.ones([3, 2]);

  it.each<[string, (field: Scaled, scale: number) => void]>([
    ['of an instance', (field, scale) => Object.assign(field.settings, { scale })],
    ['in a map', (field, scale) => field.named.set('scale', scale)],
    ['in a typed array', (field, scale) => field.numbers.fill(scale)],
    ['in a list of an object', (field, scale) => field.nested.list.fill(scale)],
    ['of the class', (_field, scale) => Object.assign(Scaled, { scale })],
  ])('is seen %s', (_, set) => {
    const field = new Scaled();
    const value = () => {
      const spec = nativeField(field, input(), () => {});
      expect(spec.kind).toBe('graph');
      return run(spec, x, torch.ones([3]))
        .at(0, 0)
        .item();
    };
    expect(value()).toBe(1);
    set(field, 3);
    expect(value()).toBe(3);
    set(field, 1);
    expect(value()).toBe(1);
  });
});
