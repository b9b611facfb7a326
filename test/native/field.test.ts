import { describe, expect, it, vi } from 'vitest';
import { native } from '../../lib/addon/binding.js';
import { TimeConditionedMLP } from '../../lib/models/index.js';
import { fieldOf, nativeField } from '../../lib/native/field.js';
import * as nn from '../../lib/nn/index.js';
import { FlowSampler } from '../../lib/samplers/index.js';
import { reads } from '../../lib/specs/lower.js';
import type { GraphSpec } from '../../lib/specs/specs.js';
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
    expect(run(first, x, t)).toEqualTensor(field(x, t));
    expect(nativeField(field, input({}, 8), () => {})).toMatchObject({ graph: (first as GraphSpec).graph });
  });

  it('takes a graph of autograd for a few rows alone, and holds what it records against all of them', () => {
    const seen: number[] = [];
    class Watched extends Velocity {
      override forward(x: Tensor, t: Tensor, conditions: { y?: Tensor } = {}): Tensor {
        if (torch.isGradEnabled()) seen.push(x.shape[0]!);
        return super.forward(x, t, conditions);
      }
    }
    for (const kwargs of [{}, { y: torch.randn([1000]) }]) {
      const field = new Watched();
      const spec = nativeField(field, input(kwargs, 1000), () => {});
      const [x, t] = [torch.randn([1000, 2]), torch.rand([1000])];
      expect(run(spec, x, t)).toEqualTensor(field.eval()(x, t, kwargs));
      expect(seen.splice(0).filter((rows) => rows > 8)).toEqual([1000]); // the line before
    }
    // Many rows take another way here, which a few would not show.
    class Branching extends Velocity {
      override forward(x: Tensor, t: Tensor): Tensor {
        const v = super.forward(x, t);
        return x.shape[0]! > 100 ? v.mul(2) : v;
      }
    }
    const branching = new Branching();
    const [many, times] = [torch.randn([1000, 2]), torch.rand([1000])];
    const spec = nativeField(branching, input({}, 1000), () => {});
    expect(run(spec, many, times)).toEqualTensor(branching(many, times));
    // And this one takes no few.
    class Whole extends Velocity {
      override forward(x: Tensor, t: Tensor): Tensor {
        if (x.shape[0]! < 900) throw new RangeError('too few rows');
        return super.forward(x, t);
      }
    }
    const whole = new Whole();
    expect(
      run(
        nativeField(whole, input({}, 1000), () => {}),
        many,
        times,
      ),
    ).toEqualTensor(whole(many, times));
  });

  it('binds the conditions', () => {
    const field = new Velocity();
    const y = torch.tensor([1, 0, -2]);
    const spec = nativeField(field, input({ y }), () => {});
    expect(spec.kind).toBe('graph');
    expect(run(spec, x, t)).toEqualTensor(field(x, t, { y }));
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
    expect(run(spec, x, t)).toEqualTensor(field(x, t));
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
      /^Shown: expected the result at x and t to be a Tensor, got \[a Tensor of shape \[3, 2\] and type float32, \[a/,
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

describe('a setting that no property shows', () => {
  let outside = 1;
  class Hidden extends nn.Module {
    #scale = 1;
    set scale(scale: number) {
      this.#scale = scale;
    }
    override forward(x: Tensor): Tensor {
      return x.mul(this.#scale * outside);
    }
  }
  const set: Record<string, (field: Hidden, scale: number) => void> = {
    'a private field': (field, scale) => {
      field.scale = scale;
    },
    'a variable around the forward': (_, scale) => {
      outside = scale;
    },
  };

  it.each(Object.entries(set))('is seen to change: %s', (_, change) => {
    outside = 1;
    const field = new Hidden();
    const value = () => {
      const spec = nativeField(field, input(), () => {});
      // A model that changes time and again is asked step by step, not from a graph.
      if (spec.kind === 'callback') return 'callback';
      return run(spec, torch.ones([3, 2]), torch.ones([3]))
        .at(0, 0)
        .item();
    };
    expect([value(), value()]).toEqual([1, 1]);
    change(field, 3);
    expect(value()).toBe(3);
    change(field, 4);
    expect(value()).toBe('callback');
    change(field, 5);
    expect(value()).toBe('callback');
  });

  const asked = (field: nn.Module) => {
    nativeField(field, input(), () => {});
    const runGraph = vi.spyOn(native(), 'runGraph');
    const spec = nativeField(field, input(), () => {});
    const times = runGraph.mock.calls.length;
    runGraph.mockRestore();
    return { kind: spec.kind, times };
  };

  it('is looked for in classes of a user alone', () => {
    class Sum extends nn.Linear {
      override forward(x: Tensor): Tensor {
        return super.forward(x);
      }
    }
    const own = new nn.Module();
    Object.assign(own, { forward: (x: Tensor) => x.mul(2) });
    expect(asked(new Hidden())).toEqual({ kind: 'graph', times: 1 });
    expect(asked(new Sum(2, 2))).toEqual({ kind: 'graph', times: 1 });
    expect(asked(own)).toEqual({ kind: 'graph', times: 1 });
    expect(asked(new TimeConditionedMLP(2))).toEqual({ kind: 'graph', times: 0 });
  });

  it('is not seen in a forward that draws, from whose generator nothing is taken', () => {
    class Noisy extends Hidden {
      drop = new nn.Dropout(0.5);
      override forward(x: Tensor): Tensor {
        return super.forward(this.drop(x).add(torch.randn(x.shape)));
      }
    }
    const field = new Noisy();
    torch.manualSeed(1);
    const state = torch.getRngState();
    for (let i = 0; i < 4; i++) expect(asked(field)).toEqual({ kind: 'graph', times: 1 });
    expect(torch.getRngState()).toEqualTensor(state);
  });

  it('is looked for without a change of buffers', () => {
    class Normed extends Hidden {
      norm = new nn.BatchNorm1d(2);
      override forward(x: Tensor): Tensor {
        return super.forward(this.norm(x));
      }
    }
    const field = new Normed();
    expect(asked(field).kind).toBe('graph');
    expect(field.norm.runningMean!.tolist()).toEqual([0, 0]);
    expect(field.norm.numBatchesTracked!.item()).toBe(0);
  });

  it('is not looked for while a job writes what the forward reads', () => {
    let isBusy = false;
    class Busy extends nn.Module {
      override forward(x: Tensor): Tensor {
        if (isBusy) throw Object.assign(new Error('busy'), { name: 'BusyError' });
        return x.mul(2);
      }
    }
    const field = new Busy();
    expect(asked(field).kind).toBe('graph');
    isBusy = true;
    expect(nativeField(field, input(), () => {}).kind).toBe('graph');
  });
});
