import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { encodeZip, parseZip } from '../../lib/io/zip.js';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';

// Written by scripts/oracle/pt.py.
const fixtures = new URL('../fixtures/torch/pt', import.meta.url).pathname;
const fixture = (name: string) => path.join(fixtures, name);
const folder = mkdtempSync(path.join(tmpdir(), 'torchebm-'));
const own = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

interface Described {
  dtype: string;
  shape: number[];
  stride: number[];
  offset: number;
  storage: number;
  requiresGrad: boolean;
  parameter: boolean;
  bytes: string | null;
}
const described: Record<string, Described> = JSON.parse(readFileSync(fixture('tensors.json'), 'utf8')).tensors;

const hex = (x: torch.Tensor) => Buffer.from(x.detach().toTypedArray().buffer as ArrayBuffer).toString('hex');

function expectTensors(tensors: Record<string, torch.Tensor>): void {
  expect(Object.keys(tensors)).toEqual(Object.keys(described));
  const storages = new Map<number, number>();
  for (const [name, expected] of Object.entries(described)) {
    const x = tensors[name]!;
    const found = {
      dtype: x.dtype,
      shape: x.shape,
      stride: x.stride(),
      offset: x.storageOffset(),
      requiresGrad: x.requiresGrad,
      parameter: x instanceof torch.nn.Parameter,
    };
    const { storage, bytes, ...rest } = expected;
    expect(found, name).toEqual(rest);
    expect(x.isLeaf, name).toBe(true);
    if (bytes !== null) expect(hex(x), name).toBe(bytes);
    if (x.numel() > 0) {
      expect(storages.get(storage) ?? x.storageKey(), name).toBe(x.storageKey());
      storages.set(storage, x.storageKey());
    }
  }
  expect(new Set(storages.values()).size).toBe(storages.size);
}

describe('torch.load', () => {
  test(`reads ${Object.keys(described).length} tensors of Python bit for bit: every dtype, strided, shared, empty`, () => {
    expect(Object.keys(described).length).toBeGreaterThanOrEqual(40);
    expectTensors(torch.load(fixture('tensors.pt')));
  });

  test('reads containers of Python', () => {
    const { sparse, device, loop, shared, ...rest } = torch.load(fixture('containers.pt'));
    expect(rest).toEqual({
      none: null,
      yes: true,
      int: -3,
      float: 2,
      big: 2n ** 70n,
      negative: -(2 ** 40),
      byte: -129,
      text: 'é\n',
      bytes: new Uint8Array([0, 255]),
      list: [1, [2, []]],
      tuple: [1, [2], []],
      set: new Set([1]),
      complex: { re: 1, im: -2 },
      counts: { 0: 'a', 1: 'b', 5: 'c' },
      names: { b: 1, a: 2 },
      digits: new Map([['0', 'a']]),
      descending: new Map([
        [1, 'a'],
        [0, 'b'],
      ]),
      pairs: new Map<unknown, string>([
        [[1, 2], 'a'],
        [0.5, 'b'],
      ]),
      dtype: 'bfloat16',
      size: [2, 3],
    });
    expect(Object.isFrozen(rest.tuple)).toBe(true);
    expect(Object.keys(rest.names)).toEqual(['b', 'a']);
    expect(String(device)).toBe('cpu');
    expect(loop[0]).toBe(loop);
    expect(shared[0]).toBe(shared[1]);
    expect(sparse.layout).toBe('sparse_coo');
    expect(sparse.toDense().tolist()).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('a checkpoint of Python goes on here', () => {
    const { model: weights, optimizer: state, epoch } = torch.load(fixture('checkpoint.pt'));
    expect(epoch).toBe(2);
    const model = new torch.nn.Sequential(
      new torch.nn.Linear(2, 3),
      new torch.nn.BatchNorm1d(3),
      new torch.nn.Linear(3, 1),
    );
    model.loadStateDict(weights);
    expect(hex(model.stateDict()['1.running_var']!)).toBe(hex(weights['1.running_var']));
    const adam = new torch.optim.Adam(model.parameters(), { lr: 1 });
    adam.loadStateDict(state);
    expect(adam.paramGroups[0]).toMatchObject({ lr: 0.01, betas: [0.9, 0.999], amsgrad: true });
    model(torch.ones([4, 2]))
      .sum()
      .backward();
    adam.step();
    expect((adam.state.get(model.parameters()[0]!)!.step as torch.Tensor).item()).toBe(3);
  });

  test('reads a pickle of protocol 4', () => {
    expect(torch.load(fixture('protocol4.pt')).x.tolist()).toEqual([0, 1, 2]);
  });

  test('puts tensors where mapLocation says', () => {
    const at = (mapLocation: torch.MapLocation) =>
      String(torch.load(fixture('protocol4.pt'), { mapLocation }).x.device);
    expect(at('meta')).toBe('meta');
    expect(at(torch.device('meta'))).toBe('meta');
    expect(at({ cpu: 'meta' })).toBe('meta');
    expect(at({ 'cuda:0': 'meta' })).toBe('cpu');
    expect(at((location) => (location === 'cpu' ? 'meta' : 'cpu'))).toBe('meta');
  });

  test.skipIf(torch.cuda.isAvailable())('says what takes in a file from a GPU', () => {
    const entries = [...parseZip(readFileSync(fixture('protocol4.pt')), 'x')];
    const moved = entries.map(([name, bytes]): [string, Uint8Array] => {
      if (!name.endsWith('.pkl')) return [name, bytes];
      const text = Buffer.from(bytes).toString('latin1').replace('\x8c\x03cpu', '\x8c\x04cuda');
      return [name, new Uint8Array(Buffer.from(text, 'latin1'))];
    });
    writeFileSync(own('gpu.pt'), encodeZip(moved));
    expect(() => torch.load(own('gpu.pt'))).toThrow(/gpu\.pt.*go to cuda, .*\{ mapLocation: 'cpu' \} takes them in/);
    expect(torch.load(own('gpu.pt'), { mapLocation: 'cpu' }).x.tolist()).toEqual([0, 1, 2]);
  });

  test.each([
    ['legacy.pt', /legacy\.pt": it is in the format of PyTorch before 1\.6; in Python, torch\.save/],
    ['script.pt', /script\.pt": it is a TorchScript file; torch\.jit\.load reads it/],
    ['module.pt', /module\.pt": it holds an object of Python's torch\.nn\.modules\.linear\.Linear, which only Python/],
    ['tensors.json', /tensors\.json": it is no file of torch\.save/],
    ['missing.pt', /cannot read .*missing\.pt": there is no such file/],
    ['.', /it is a folder/],
  ])('says of %s what is wrong', (name, message) => {
    expect(() => torch.load(fixture(name))).toThrow(message);
  });

  test('refuses a file cut anywhere, and one with a flipped byte in a tensor', () => {
    const bytes = readFileSync(fixture('protocol4.pt'));
    for (let length = 0; length < bytes.length; length += 7) {
      writeFileSync(own('cut.pt'), bytes.subarray(0, length));
      expect(() => torch.load(own('cut.pt'))).toThrow(/cut\.pt/);
    }
    const at = bytes.indexOf(Buffer.from(new Float32Array([1]).buffer));
    bytes[at] = 1;
    writeFileSync(own('flipped.pt'), bytes);
    expect(() => torch.load(own('flipped.pt'))).toThrow(/flipped\.pt": .*data\/0' is damaged/);
  });

  test('reads what Python wrote without checksums', () => {
    // As torch.serialization.set_crc32_options(False) has them.
    const bytes = readFileSync(fixture('protocol4.pt'));
    const next = (from: number) => bytes.indexOf('PK\x01\x02', from, 'latin1');
    for (let at = next(0); at >= 0; at = next(at + 4)) bytes.writeUInt32LE(0, at + 16);
    writeFileSync(own('without.pt'), bytes);
    expect(torch.load(own('without.pt')).x.tolist()).toEqual([0, 1, 2]);
  });

  test('refuses tensors that reach beyond their storage', () => {
    const entries = [...parseZip(readFileSync(fixture('protocol4.pt')), 'x')];
    const longer = entries.map(([name, bytes]): [string, Uint8Array] => {
      if (!name.endsWith('.pkl')) return [name, bytes];
      const copy = Buffer.from(bytes);
      // The shape (3,) and the strides (1,).
      const at = copy.indexOf(Buffer.from('4b038594', 'hex'));
      expect(at).toBeGreaterThan(0);
      copy[at + 1] = 4;
      return [name, new Uint8Array(copy)];
    });
    writeFileSync(own('longer.pt'), encodeZip(longer));
    expect(() => torch.load(own('longer.pt'))).toThrow(/a tensor of shape \[4\] ends at element 3 of a storage of 3/);
  });

  test('takes known options', () => {
    expect(() => torch.load(fixture('protocol4.pt'), { map_location: 'cpu' } as never)).toThrow(
      /did you mean mapLocation/,
    );
    expect(() => torch.load(fixture('protocol4.pt'), { weightsOnly: false as true })).toThrow(
      /expected weightsOnly to be true \(code of Python cannot run here\), got false/,
    );
    expect(torch.load(fixture('protocol4.pt'), { weightsOnly: true }).x.shape).toEqual([3]);
  });
});

describe('a file that asks for much', () => {
  const archive = (entries: [string, Uint8Array][]) => {
    writeFileSync(own('bomb.pt'), encodeZip(entries.map(([name, bytes]) => [`a/${name}`, bytes])));
    return own('bomb.pt');
  };
  const pickle = (text: string) => Buffer.from(`\x80\x02${text}`, 'latin1');

  test('is refused before more than maxBytes are unpacked, and read where it may', () => {
    const x = torch.zeros([2_000_000]);
    torch.save(x, own('zeros.pt'));
    const entries = [...parseZip(readFileSync(own('zeros.pt')), 'x')];
    // The storage of torch.save, deflated: 8 million bytes in 8 thousand.
    writeFileSync(own('packed.pt'), encodeZip(entries));
    expect(readFileSync(own('packed.pt')).length).toBeLessThan(20_000);
    expect(() => torch.load(own('packed.pt'), { maxBytes: 7e6 })).toThrow(
      /zeros\/data\/0': it would unpack to more than 7000000 bytes; raise maxBytes if you trust it/,
    );
    expect(torch.load(own('packed.pt'), { maxBytes: 9e6 }).shape).toEqual([2_000_000]);
    expect(() => torch.load(own('packed.pt'), { maxBytes: 1.5 })).toThrow(/maxBytes to be a positive integer/);
  });

  test('is refused where a pickle makes more of itself', () => {
    const dictionaries = archive([['data.pkl', pickle(`](${'}'.repeat(1_000_000)}e.`)]]);
    expect(() => torch.load(dictionaries, { maxBytes: 1e8 })).toThrow(
      /the pickle would take more than 100000000 bytes/,
    );
    const size = '\x00\x00\x10\x00';
    const text = `c_codecs\nencode\nq\x00X${size}${'a'.repeat(2 ** 20)}X\x06\x00\x00\x00latin1\x86q\x01`;
    const copies = archive([['data.pkl', pickle(`${text}](${'h\x00h\x01R'.repeat(1000)}e.`)]]);
    expect(() => torch.load(copies)).toThrow(/the pickle copies its contents over and over/);
    const number = Buffer.concat([pickle('\x8b'), Buffer.from([0, 0, 0x20, 0]), Buffer.alloc(2 ** 21, 7), pickle('.')]);
    expect(() => torch.load(archive([['data.pkl', number]]))).toThrow(/a whole number of 2097152 bytes/);
  });

  test('is refused by jit.load too', () => {
    const linear = new torch.nn.Linear(1000, 100);
    torch.jit.trace(linear, torch.zeros([1, 1000])).save(own('linear.pt'));
    const entries = [...parseZip(readFileSync(own('linear.pt')), 'x')];
    writeFileSync(own('linear.pt'), encodeZip(entries));
    expect(() => torch.jit.load(own('linear.pt'), { maxBytes: 100_000 })).toThrow(/more than 100000 bytes/);
    expect(torch.jit.load(own('linear.pt'))(torch.zeros([2, 1000])).shape).toEqual([2, 100]);
  });
});

describe('torch.save', () => {
  test('writes what it read of Python', () => {
    torch.save(torch.load(fixture('tensors.pt')), own('again.pt'));
    expectTensors(torch.load(own('again.pt')));
    for (const name of ['containers.pt', 'checkpoint.pt']) {
      const first = torch.load(fixture(name));
      torch.save(first, own('again.pt'));
      const again = torch.load(own('again.pt'));
      expect(Object.keys(again)).toEqual(Object.keys(first));
      expect(again.optimizer?.param_groups).toEqual(first.optimizer?.param_groups);
    }
  });

  test('lays its file out as PyTorch does', () => {
    torch.save({ a: torch.ones([3]), b: torch.zeros([0]) }, own('layout.pt'));
    const bytes = readFileSync(own('layout.pt'));
    expect([...parseZip(bytes, 'x').keys()]).toEqual(
      ['data.pkl', '.format_version', '.storage_alignment', 'byteorder', 'data/0', 'data/1', 'version'].map(
        (name) => `layout/${name}`,
      ),
    );
    expect(bytes.indexOf(Buffer.from(new Float32Array([1, 1, 1]).buffer)) % 64).toBe(0);
  });

  test('is the same bytes for the same values', () => {
    const make = () => ({ a: torch.arange(4), b: ['x', 'x', 1.5] });
    torch.save(make(), own('same.pt'));
    const first = readFileSync(own('same.pt'));
    torch.save(make(), own('same.pt'));
    expect(readFileSync(own('same.pt'))).toEqual(first);
  });

  test('keeps one tensor one, and a view with its base', () => {
    const base = torch.arange(6).view(2, 3);
    torch.save([base, base, base.at(':', 1)], own('views.pt'));
    const [first, second, column] = torch.load(own('views.pt'));
    expect(second).toBe(first);
    column.fill_(9);
    expect(first.tolist()).toEqual([
      [0, 9, 2],
      [3, 9, 5],
    ]);
  });

  test('writes the whole file or leaves the old one', () => {
    torch.save({ a: 1 }, own('kept.pt'));
    expect(() => torch.save({ a: torch.ones([2]), b: new torch.nn.Linear(1, 1) }, own('kept.pt'))).toThrow(
      /save: expected value\.b to be a tensor, .*; save its stateDict\(\)/,
    );
    expect(torch.load(own('kept.pt'))).toEqual({ a: 1 });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(() => torch.save({}, '')).toThrow(new TypeError('save: expected path to be the name of a file, got ""'));
    expect(() => torch.save({ m: torch.ones([2], { device: 'meta' }) }, own('meta.pt'))).toThrow(
      /expected value\.m to have memory of its own/,
    );
    const x = torch.ones([2]);
    expect(() => torch.save({ x, bits: x.view('int32') }, own('two.pt'))).toThrow(
      /expected value\.bits not to share memory with a tensor of another dtype \(float32\), got one of int32/,
    );
  });

  test('the state of a generator comes back', () => {
    const generator = new torch.Generator().manualSeed(3);
    torch.randn([5], { generator });
    torch.save(generator.getState(), own('rng.pt'));
    const expected = torch.randn([4], { generator }).tolist();
    generator.setState(torch.load(own('rng.pt')));
    expect(torch.randn([4], { generator }).tolist()).toEqual(expected);
  });

  test('keeps no memory', () => {
    const x = { a: torch.randn([10]), b: torch.randn([4, 4]).t() };
    const round = () => {
      torch.save(x, own('loop.pt'));
      torch.load(own('loop.pt'));
    };
    round();
    const before = liveTensors();
    for (let i = 0; i < 20; i++) round();
    expect(liveTensors()).toBeLessThanOrEqual(before);
  });
});
