/** @file `torch.cuda`: what it says where there is no GPU, and what it tells of a second device that stands for one. */
import { describe, expect, it } from 'vitest';
import { findCudaDriver } from '../../lib/addon/platform.js';
import { DoubleWellModel } from '../../lib/core/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';
import { asked, fake, isReal, name, places, withMemory } from './support.js';

const { cuda } = torch;

describe.skipIf(findCudaDriver())('without a GPU', () => {
  it('there is none', () => {
    expect(cuda.isAvailable()).toBe(false);
    expect(cuda.deviceCount()).toBe(0);
  });

  it.each<[string, () => unknown]>([
    ['currentDevice', () => cuda.currentDevice()],
    ['setDevice', () => cuda.setDevice(0)],
    ['getDeviceName', () => cuda.getDeviceName()],
    ['getDeviceCapability', () => cuda.getDeviceCapability()],
    ['getDeviceProperties', () => cuda.getDeviceProperties()],
    ['memoryAllocated', () => cuda.memoryAllocated()],
    ['maxMemoryAllocated', () => cuda.maxMemoryAllocated()],
    ['memoryReserved', () => cuda.memoryReserved()],
    ['resetPeakMemoryStats', () => cuda.resetPeakMemoryStats()],
    ['memorySummary', () => cuda.memorySummary()],
    ['memGetInfo', () => cuda.memGetInfo()],
    ['synchronize', () => cuda.synchronize()],
    ['getRngState', () => cuda.getRngState()],
    ['Stream', () => new cuda.Stream()],
    ['Event', () => new cuda.Event()],
    ['currentStream', () => cuda.currentStream()],
  ])('%s says so, and what to do', (_, call) => {
    expect(call).toThrow(expect.objectContaining({ code: 'ERR_TORCHEBM_LIBTORCH_CUDA' }));
    expect(call).toThrow('npx torchebm setup --cuda');
  });

  it('seeds and an empty cache are no matter, as in Python', () => {
    cuda.manualSeed(1);
    cuda.manualSeedAll(1);
    cuda.emptyCache();
    expect(cuda.getRngStateAll()).toEqual([]);
  });
});

describe('the second device', () => {
  it.skipIf(isReal)('is counted, and one that is not there is refused', () => {
    expect(() => cuda.memoryAllocated('fake:2')).toThrow('expected device to be one of the 2 devices that are here');
    expect(() => cuda.memoryAllocated('cpu')).toThrow('expected device to be a CUDA device');
  });

  it.skipIf(isReal)('has figures of its memory', () => {
    cuda.resetPeakMemoryStats(fake);
    const before = cuda.memoryAllocated(fake);
    const x = torch.zeros([1 << 18], { device: fake });
    expect(cuda.memoryAllocated(fake) - before).toBe(1 << 20);
    x.dispose();
    expect(cuda.memoryAllocated(fake)).toBe(before);
    expect(cuda.maxMemoryAllocated(fake) - before).toBe(1 << 20);
    expect(cuda.memoryReserved(fake)).toBeGreaterThanOrEqual(1 << 20);
    cuda.emptyCache(fake);
    expect(cuda.memoryReserved(fake)).toBe(before);
    cuda.resetPeakMemoryStats(fake);
    expect(cuda.maxMemoryAllocated(fake)).toBe(before);
    expect(cuda.memoryAllocated('fake:1')).toBe(0);
    const [free, total] = cuda.memGetInfo(fake);
    expect(free).toBeLessThanOrEqual(total);
  });

  it('has a summary of them in the form of Python', () => {
    const x = torch.zeros([1 << 20], { device: fake });
    const lines = cuda.memorySummary(fake).split('\n');
    expect(new Set(lines.slice(0, -1).map(({ length }) => length))).toEqual(new Set([77]));
    expect(lines[1]).toBe('|                  PyTorch CUDA memory summary, device ID 0                 |');
    expect(lines.find((line) => line.includes('Allocated memory'))).toMatch(
      /^\| Allocated memory {6}\| {3}\d{4} KiB \| {3}\d{4} KiB \|/,
    );
    x.dispose();
  });

  it.skipIf(isReal)('says what it lacks where memory ends, and goes on afterwards', async () => {
    const x = torch.ones([1 << 16, 2], { device: fake });
    const sampler = new LangevinDynamics(new DoubleWellModel(), { device: fake });
    const room = cuda.memoryAllocated(fake) + 1000;
    let error: any;
    const job = withMemory(room, () => {
      try {
        torch.zeros([1 << 20], { device: fake });
      } catch (caught) {
        error = caught;
      }
      return error;
    });
    expect(job).toMatchObject({
      name: 'OutOfMemoryError',
      code: 'ERR_TORCHEBM_OUT_OF_MEMORY',
      memory: { device: 'fake:0', asked: 4 << 20, total: room },
    });
    expect(error.memory.allocated).toBeGreaterThan(0);
    expect(error.message).toMatch(/^zeros: expected 4.19 MB more to fit into the memory of fake:0, of which /);
    expect(String((await sampler.sample({ x, nSteps: 3 })).device)).toBe(name);
  });

  it.skipIf(isReal)('has generators that are seeded and put back one by one', () => {
    torch.manualSeed(5);
    const [cpu, device] = places();
    const state = cuda.getRngState(fake);
    const drawn = torch.randn([3], { device: fake });
    expect(places()).not.toEqual([cpu, device]);
    expect(places()[0]).toBe(cpu);
    cuda.setRngState(state, fake);
    expect(torch.randn([3], { device: fake }).cpu()).toEqualTensor(drawn.cpu());
    expect(drawn.cpu()).toEqualTensor(torch.randn([3], { generator: new torch.Generator().manualSeed(5) }));
    expect(() => torch.randn([2], { device: fake, generator: new torch.Generator() })).toThrow("'fake' device type");
  });

  it.skipIf(isReal)('is the one that setDevice names, in jobs too', async () => {
    expect(String(torch.zeros([1], { device: 'fake' }).device)).toBe(name);
    cuda.setDevice('fake:1');
    try {
      expect(String(torch.zeros([1], { device: 'fake' }).device)).toBe('fake:1');
      const sampler = new LangevinDynamics(new DoubleWellModel(), { device: 'fake' });
      expect(String((await sampler.sample({ dim: 2, nSteps: 2 })).device)).toBe('fake:1');
    } finally {
      cuda.setDevice('fake:0');
    }
  });

  it.skipIf(isReal)('has streams, which jobs go to, and events', async () => {
    const own = new cuda.Stream(fake);
    expect(cuda.currentStream(fake).streamId).toBe(0);
    expect(cuda.defaultStream(fake).streamId).toBe(0);
    expect(own.streamId).toBeGreaterThan(0);
    expect(cuda.stream(own, () => cuda.currentStream(fake).streamId)).toBe(own.streamId);
    expect(cuda.currentStream(fake).streamId).toBe(0);
    expect(() => cuda.stream(own, async () => 1)).toThrow('expected a synchronous function');
    const [begun, ended] = [0, 1].map(() => new cuda.Event({ enableTiming: true, device: fake }));
    begun!.record(own);
    torch.randn([1000], { device: fake });
    own.recordEvent(ended);
    cuda.currentStream(fake).waitStream(own);
    expect(begun!.query() && own.query()).toBe(true);
    expect(begun!.elapsedTime(ended!)).toBeGreaterThan(0);
    expect(() => new cuda.Event({ device: fake }).elapsedTime(ended!)).toThrow();
    const { waits } = await asked(() => {
      own.synchronize();
      ended!.synchronize();
      cuda.synchronize(fake);
    });
    expect(waits).toBe(3);
  });
});

it.skipIf(isReal)('tensors of two devices do not meet', () => {
  const x = torch.ones([3], { device: fake });
  expect(() => x.add(torch.ones([3]))).toThrow(/all tensors to be on the same device/);
  expect(x.add(torch.tensor(2)).sum().item()).toBe(9);
  expect(x.to('fake:1').mul(3).cpu().tolist()).toEqual([3, 3, 3]);
});

describe.runIf(isReal)('a GPU', () => {
  it('has a name, a capability and memory', () => {
    const { name: called, totalMemory } = cuda.getDeviceProperties();
    expect(called).toBe(cuda.getDeviceName(0));
    expect(cuda.getDeviceCapability()[0]).toBeGreaterThanOrEqual(7);
    const x = torch.zeros([1 << 20], { device: fake });
    expect(cuda.memoryAllocated()).toBeGreaterThanOrEqual(4 << 20);
    expect(cuda.memGetInfo()[1]).toBeLessThanOrEqual(totalMemory);
    expect(cuda.memorySummary()).toContain('Allocated memory');
    x.dispose();
  });

  it('says what it lacks where memory ends, and goes on afterwards', () => {
    const all = cuda.getDeviceProperties().totalMemory;
    expect(() => torch.empty([all], { device: fake })).toThrow(
      expect.objectContaining({ code: 'ERR_TORCHEBM_OUT_OF_MEMORY' }),
    );
    expect(torch.ones([3], { device: fake }).sum().item()).toBe(3);
  });

  it('waits for streams and events', () => {
    const own = new cuda.Stream();
    const [begun, ended] = [0, 1].map(() => new cuda.Event({ enableTiming: true }));
    begun!.record(own);
    cuda.stream(own, () => torch.randn([1000, 1000], { device: fake }).mm(torch.ones([1000, 1000], { device: fake })));
    own.recordEvent(ended);
    cuda.currentStream().waitStream(own);
    cuda.synchronize();
    expect(own.query() && ended!.query()).toBe(true);
    expect(begun!.elapsedTime(ended!)).toBeGreaterThan(0);
  });

  it('draws what it is seeded with', () => {
    torch.manualSeed(5);
    const [before] = places();
    const first = torch.randn([3], { device: fake }).cpu();
    expect(places()[0]).toBe(before);
    cuda.manualSeed(5);
    expect(torch.randn([3], { device: fake }).cpu()).toEqualTensor(first);
  });
});
