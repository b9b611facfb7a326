import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BaseModel, MLPEnergy } from '../../lib/core/index.js';
import { encodeZip, parseZip } from '../../lib/io/zip.js';
import * as nn from '../../lib/nn/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

const folder = mkdtempSync(join(tmpdir(), 'torchebm-jit-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);

const x = torch.linspace(-2, 2, 10).view([5, 2]);

async function warningsOf(body: () => unknown): Promise<Error[]> {
  const warnings: Error[] = [];
  const listen = (warning: Error) => warnings.push(warning);
  process.on('warning', listen);
  await body();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', listen);
  return warnings;
}

describe('trace', () => {
  it('asks for a Tensor or an array of them', () => {
    class Pair extends nn.Module {
      override forward(x: Tensor): any {
        return [x, 1];
      }
    }
    expect(() => torch.jit.trace(new Pair(), x)).toThrow(
      'Pair: expected the result of forward to be a Tensor or an array of them, got [',
    );
  });

  it('takes several tensors, some by name, and gives several', () => {
    class Pair extends nn.Module {
      override forward(x: Tensor, { shift }: { shift: Tensor }): any {
        return [x.mul(2), x.add(shift)];
      }
    }
    const script = torch.jit.trace(new Pair(), x, { exampleKwargInputs: { shift: torch.ones([5, 1]) } });
    const [doubled, shifted] = script(x, { shift: torch.full([5, 1], 3) }) as [Tensor, Tensor];
    expect(doubled).toEqualTensor(x.mul(2));
    expect(shifted).toEqualTensor(x.add(3));
    expect(() => torch.jit.trace(new Pair(), x, { exampleKwargInputs: { shift: 1 } as never })).toThrow(
      'jit.trace: expected exampleKwargInputs to be an object of Tensors, got { shift }',
    );
  });

  it('keeps the parts in which nothing is recorded for differentiation', () => {
    class Weighted extends nn.Module {
      weight = new nn.Parameter(torch.ones([2]));
      override forward(x: Tensor): Tensor {
        const scale = torch.noGrad(() => x.mul(this.weight).square().sum());
        return x.mul(this.weight).mul(scale);
      }
    }
    const net = new Weighted();
    const script = torch.jit.trace(net, x);
    const slope = (one: nn.Module) => torch.grad([(one(x) as Tensor).sum()], [net.weight])[0]!;
    expect(slope(script)).toEqualTensor(slope(net));
    script.save(path('weighted.pt'));
    const loaded = torch.jit.load(path('weighted.pt'));
    loaded(x).sum().backward();
    expect(loaded.parameters()[0]!.grad!).toEqualTensor(slope(net));
    const quiet = torch.noGrad(() => script(x) as Tensor);
    expect([quiet.requiresGrad, torch.isGradEnabled()]).toEqual([false, true]);
  });

  it('leaves buffers as they were', () => {
    const net = new nn.Sequential(new nn.Linear(2, 3), new nn.BatchNorm1d(3));
    torch.jit.trace(net, x);
    const [mean, , batches] = net.buffers();
    expect([mean!.tolist(), batches!.item()]).toEqual([[0, 0, 0], 0]);
  });

  it('says that a gradient inside cannot be recorded', () => {
    class Slope extends nn.Module {
      net = new MLPEnergy(2, { hiddenDims: [4] });
      override forward(x: Tensor): Tensor {
        const at = x.detach().requiresGrad_(true);
        return torch.grad([this.net(at).sum()], [at], { createGraph: true })[0]!;
      }
    }
    expect(() => torch.jit.trace(new Slope(), x)).toThrow(
      'jit.trace: Slope cannot be recorded, since it takes a gradient of its own, or reads a tensor with a gradient',
    );
  });

  it('shares the parameters, which gradients reach through the graph', () => {
    const net = new MLPEnergy(2, { hiddenDims: [8] });
    const script = torch.jit.trace(net, torch.zeros([3, 2]));
    expect(script(x)).toEqualTensor(net(x));
    torch.noGrad(() => net.parameters()[0]!.mul_(2));
    expect(script(x)).toEqualTensor(net(x));
    script(x).sum().backward();
    expect(net.parameters()[0]!.grad!.abs().sum().item()).toBeGreaterThan(0);
    expect(Object.keys(script.stateDict())).toEqual(Object.keys(net.stateDict()));
    expect(script.parameters()[0]).toBe(net.parameters()[0]);
  });

  it('keeps tensors made of numbers as constants', async () => {
    class Shifted extends BaseModel {
      override forward(at: Tensor): Tensor {
        return at
          .mul(torch.tensor([2, 3]))
          .sum(-1)
          .add(torch.tensor(5));
      }
    }
    const warnings = await warningsOf(() => {
      const net = new Shifted();
      const script = torch.jit.trace(net, torch.zeros([3, 2]));
      for (let i = 0; i < 20; i++) {
        torch.randn([2]).dispose(); // what an uninitialised constant would read
        expect(script(x)).toEqualTensor(net(x));
      }
    });
    expect(warnings).toEqual([]);
  });

  it('draws nothing', () => {
    const net = new nn.Sequential(new nn.Linear(2, 2), new nn.Dropout(0.5));
    const before = torch.getRngState();
    torch.jit.trace(net, x);
    expect(torch.getRngState()).toEqualTensor(before);
  });

  it('refuses a forward that reads values, even one that hides it', () => {
    class Reads extends BaseModel {
      constructor(readonly read: (x: Tensor) => unknown) {
        super();
      }
      override forward(x: Tensor): Tensor {
        try {
          this.read(x);
        } catch {}
        return x.sum(-1);
      }
    }
    for (const [op, read] of [
      ['item', (x: Tensor) => x.sum().item()],
      ['toTypedArray', (x: Tensor) => x.tolist()],
      ['toTypedArray', (x: Tensor) => `${x}`],
      ['equal', (x: Tensor) => x.equal(x)],
    ] as const) {
      expect(() => torch.jit.trace(new Reads(read), x)).toThrow(
        `jit.trace: Reads cannot be recorded, since it reads values of a tensor (${op})`,
      );
    }
  });

  it('warns of a graph that is not the forward', async () => {
    class Branches extends BaseModel {
      sign = 1;
      override forward(x: Tensor): Tensor {
        this.sign = -this.sign;
        return x.sum(-1).mul(this.sign);
      }
    }
    class Batch extends BaseModel {
      override forward(x: Tensor): Tensor {
        return x
          .reshape([x.shape[0]! * 2])
          .view([x.shape[0]!, 2])
          .sum(-1);
      }
    }
    const warnings = await warningsOf(() => {
      torch.jit.trace(new Branches(), x);
      torch.jit.trace(new Batch(), x);
    });
    expect(warnings.map(({ name }) => name)).toEqual(['TracerWarning', 'TracerWarning']);
    expect(warnings[0]!.message).toBe('jit.trace: the graph of Branches gives other results than its forward');
    expect(warnings[1]!.message).toContain('jit.trace: the graph of Batch fits batches of 5 alone');
  });

  it('passes on what the forward throws', () => {
    const net = new MLPEnergy(2, { hiddenDims: [8] });
    expect(() => torch.jit.trace(net, torch.zeros([3, 3]))).toThrow('cannot be multiplied');
    expect(torch.jit.trace(net, x)(x).shape).toEqual([5]);
  });

  it('names what is wrong with its arguments', () => {
    expect(() => torch.jit.trace(1 as never, x)).toThrow('jit.trace: expected module to be a Module, got 1');
    expect(() => torch.jit.trace(new MLPEnergy(2), 1 as never)).toThrow(
      'jit.trace: expected exampleInputs to be a Tensor or an array of them, got 1',
    );
  });
});

describe('save and load', () => {
  const net = new MLPEnergy(2, { hiddenDims: [8] });

  it('keep names, values, and what can be trained', () => {
    torch.jit.trace(net, x).save(path('net.pt'));
    const loaded = torch.jit.load(path('net.pt'));
    expect(loaded(x)).toEqualTensor(net(x));
    expect(Object.keys(loaded.stateDict())).toEqual(['net.0.weight', 'net.0.bias', 'net.2.weight', 'net.2.bias']);
    expect(loaded.parameters().map((p) => p.requiresGrad)).toEqual([true, true, true, true]);
    loaded(x).sum().backward();
    expect(loaded.parameters()[0]!.grad!.shape).toEqual([8, 2]);
    torch.noGrad(() => loaded.parameters()[3]!.add_(1));
    expect(loaded(x).sub(net(x)).sub(1).abs().max().item()).toBeLessThan(1e-6);
    expect(net.parameters()[0]!.grad).toBe(null);
  });

  it('keep the mode, the type and parameters that are replaced', () => {
    torch.jit.save(torch.jit.trace(net, x), path('mode.pt'));
    const loaded = torch.jit.load(path('mode.pt'));
    expect(loaded.training).toBe(true);
    expect(loaded.eval().training).toBe(false);
    loaded.save(path('mode.pt'));
    expect(torch.jit.load(path('mode.pt')).training).toBe(false);
    expect(torch.jit.trace(new MLPEnergy(2).eval(), x).training).toBe(false);
    expect(loaded(x)).toEqualTensor(net(x));
    const doubled = loaded.double();
    expect(doubled(x.double())).toBeCloseToTensor(net(x).double(), { rtol: 0, atol: 1e-6 });
    const other = new MLPEnergy(2, { hiddenDims: [8] }).double();
    loaded.loadStateDict(other.stateDict(), { assign: true });
    expect(loaded(x.double())).toEqualTensor(other(x.double()));
    const copy = loaded.clone();
    torch.noGrad(() => copy.parameters()[0]!.zero_());
    expect(loaded(x.double())).toEqualTensor(other(x.double()));
  });

  it('refuse names that a file cannot hold', () => {
    class Words extends nn.Module {
      weights = new nn.ParameterDict({ in: new nn.Parameter(torch.ones([2])) });
      override forward(x: Tensor): Tensor {
        return x.mul(this.weights.get('in')!);
      }
    }
    const script = torch.jit.trace(new Words(), x);
    expect(() => script.save(path('words.pt'))).toThrow(
      'jit.save: expected the name of a parameter or buffer to be no word of Python, got "weights.in"',
    );
  });

  it('write the whole file or none', () => {
    const script = torch.jit.trace(net, x);
    script.save(path('a/b/net.pt'));
    expect(readdirSync(path('a/b'))).toEqual(['net.pt']);
    writeFileSync(path('file'), '');
    expect(() => script.save(path('file/net.pt'))).toThrow(/ENOTDIR|EEXIST/);
    expect(() => script.save('')).toThrow('jit.save: expected path to be the name of a file, got ""');
    expect(existsSync(path('file/net.pt'))).toBe(false);
  });

  it('say that they are damaged, or give what they gave', () => {
    torch.jit.trace(net, x).save(path('whole.pt'));
    const expected = torch.jit.load(path('whole.pt'))(x);
    const bytes = readFileSync(path('whole.pt'));
    const said = `jit.load: "${path('flipped.pt')}" is not a whole TorchScript file: `;
    let refused = 0;
    for (let i = 0; i < 400; i++) {
      const copy = Buffer.from(bytes);
      const at = (i * 7919) % bytes.length;
      copy[at] = copy[at]! ^ (1 << (i % 8));
      writeFileSync(path('flipped.pt'), copy);
      let loaded: torch.jit.ScriptModule;
      try {
        loaded = torch.jit.load(path('flipped.pt'));
      } catch (error) {
        const { message } = error as Error;
        expect(message.startsWith(said)).toBe(true);
        expect(message.slice(said.length)).toMatch(/^\S(?!.*INTERNAL ASSERT)/);
        refused++;
        continue;
      }
      expect(loaded(x)).toEqualTensor(expected);
    }
    expect(refused).toBeGreaterThan(100);
  });

  it('say that they are malformed where their checksums hide it', () => {
    torch.jit.trace(net, x).save(path('whole.pt'));
    const entries = [...parseZip(readFileSync(path('whole.pt')), 'x')];
    const altered = (end: string, contents: Buffer) => {
      const list = entries.map(([name, bytes]) => [name, name.endsWith(end) ? contents : bytes] as const);
      writeFileSync(path('altered.pt'), encodeZip(list, 64));
      return () => torch.jit.load(path('altered.pt'));
    };
    const said = `jit.load: "${path('altered.pt')}" is not a whole TorchScript file: `;
    expect(altered('/data.pkl', Buffer.from('80024b012e', 'hex'))).toThrow(`${said}its contents are malformed`);
    expect(altered('.py', Buffer.from('class Net(Module):\n  def forward(self):\n    return nonsense\n'))).toThrow(
      /file: [^\s]/,
    );
  });

  it('are read where Python has left out their checksums', () => {
    torch.jit.trace(net, x).save(path('whole.pt'));
    const bytes = readFileSync(path('whole.pt'));
    const next = (from: number) => bytes.indexOf('PK\x01\x02', from, 'latin1');
    for (let at = next(0); at >= 0; at = next(at + 4)) bytes.writeUInt32LE(0, at + 16);
    writeFileSync(path('without.pt'), bytes);
    expect(torch.jit.load(path('without.pt'))(x)).toEqualTensor(torch.jit.load(path('whole.pt'))(x));
  });

  it('name the file and what is wrong with it', () => {
    expect(() => torch.jit.load(path('none.pt'))).toThrow(
      `jit.load: cannot read "${path('none.pt')}": there is no such file`,
    );
    expect(() => torch.jit.load(folder)).toThrow('it is a folder');
    torch.jit.trace(net, x).save(path('cut.pt'));
    const bytes = readFileSync(path('cut.pt'));
    for (const end of [0, 10, bytes.length >> 1, bytes.length - 1]) {
      writeFileSync(path('cut.pt'), bytes.subarray(0, end));
      expect(() => torch.jit.load(path('cut.pt'))).toThrow(
        `jit.load: "${path('cut.pt')}" is not a whole TorchScript file: `,
      );
    }
    expect(() => torch.jit.load(path('net.pt'), { devise: 'cpu' } as never)).toThrow('did you mean device?');
  });
});
