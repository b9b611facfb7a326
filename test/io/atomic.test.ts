import { execFileSync, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomic, writeFileAtomicSync, writeTable } from '../../lib/io/index.js';
import { JsonLinesWriter } from '../../lib/logging/jsonLines.js';
import { plotSamples } from '../../lib/plot/index.js';
import * as torch from '../../lib/torch/index.js';
import { CheckpointFolder, writeCheckpoint, writeCheckpointSync } from '../../lib/training/index.js';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'torchebm-atomic-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);
const isRoot = process.getuid?.() === 0;

const tensors = () => ({ a: torch.ones([3]) });
const script = () => torch.jit.trace(new torch.nn.Linear(2, 1), torch.zeros([1, 2]));

/** Every function that writes a file of a name, and the ending that it wants. */
const writers: Record<string, [ending: string, (file: string) => unknown]> = {
  writeFileAtomic: ['', (file) => writeFileAtomic(file, 'new')],
  writeFileAtomicSync: ['', (file) => writeFileAtomicSync(file, 'new')],
  writeTable: ['.npy', (file) => writeTable(file, { data: new Float32Array([1, 2]), shape: [2] })],
  'torch.save': ['', (file) => torch.save(tensors(), file)],
  'safetensors.saveFile': ['', (file) => torch.safetensors.saveFile(tensors(), file)],
  'jit.save': ['', (file) => script().save(file)],
  'onnx.export': ['', (file) => torch.onnx.export(new torch.nn.Linear(2, 1), torch.zeros([1, 2]), file)],
  writeCheckpoint: ['', (file) => writeCheckpoint(file, tensors())],
  writeCheckpointSync: ['', (file) => writeCheckpointSync(file, tensors())],
  'figure.save': ['.svg', (file) => plotSamples(torch.zeros([3, 2])).save(file)],
  'figure.saveSync': ['.png', (file) => plotSamples(torch.zeros([3, 2])).saveSync(file)],
};

describe.each(Object.entries(writers))('%s', (_, [ending, write]) => {
  it.skipIf(!isRoot)('leaves a device what it is', async () => {
    const device = at(`null${ending}`);
    execFileSync('mknod', [device, 'c', '1', '3']);
    await write(device);
    const { rdev } = fs.statSync(device);
    expect(fs.statSync(device).isCharacterDevice()).toBe(true);
    expect(rdev).toBe((1 << 8) | 3);
    expect(fs.readdirSync(folder)).toEqual([path.basename(device)]);
  });

  it('writes what a link leads to, and leaves the link', async () => {
    fs.mkdirSync(at('there'));
    fs.writeFileSync(at(`there/target${ending}`), 'old');
    fs.symlinkSync(`there/target${ending}`, at(`second${ending}`));
    fs.symlinkSync(`second${ending}`, at(`link${ending}`));
    await write(at(`link${ending}`));
    expect(fs.readlinkSync(at(`link${ending}`))).toBe(`second${ending}`);
    expect(fs.readlinkSync(at(`second${ending}`))).toBe(`there/target${ending}`);
    expect(fs.readFileSync(at(`there/target${ending}`), 'latin1')).not.toBe('old');
    expect(fs.readdirSync(at('there'))).toEqual([`target${ending}`]);
  });
});

it('a link to nothing gets its file', () => {
  fs.symlinkSync('there/target.pt', at('link.pt'));
  torch.save(tensors(), at('link.pt'));
  expect(fs.readlinkSync(at('link.pt'))).toBe('there/target.pt');
  expect(torch.load(at('there/target.pt')).a.tolist()).toEqual([1, 1, 1]);
});

it("'..' in a link is the parent of where a link before it leads", () => {
  fs.mkdirSync(at('far/inner'), { recursive: true });
  fs.mkdirSync(at('far/beside'));
  fs.symlinkSync('far/inner', at('near'));
  fs.symlinkSync('near/../beside/file', at('link'));
  writeFileAtomicSync(at('link'), 'new');
  expect(fs.readFileSync(at('far/beside/file'), 'utf8')).toBe('new');
});

it('links that go round in a circle are refused', async () => {
  fs.symlinkSync('b', at('a'));
  fs.symlinkSync('a', at('b'));
  const message = `cannot write "${at('a')}": its links go round in a circle (ELOOP)`;
  expect(() => writeFileAtomicSync(at('a'), 'new')).toThrow(message);
  await expect(writeFileAtomic(at('a'), 'new')).rejects.toThrow(message);
  expect(fs.readdirSync(folder).sort()).toEqual(['a', 'b']);
});

it('a pipe hands the bytes on', async () => {
  execFileSync('mkfifo', [at('pipe')]);
  const reader = spawn('cat', [at('pipe')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const read = reader.stdout.toArray();
  const text = 'é😀'.repeat(1 << 20);
  await writeFileAtomic(at('pipe'), text);
  expect(Buffer.concat(await read).toString()).toBe(text);
  expect(fs.statSync(at('pipe')).isFIFO()).toBe(true);
});

it.skipIf(!fs.existsSync('/proc/self/fd'))("a file's open handle, as /dev/stdout is one, is written into", () => {
  fs.writeFileSync(at('open'), 'something longer');
  const fd = fs.openSync(at('open'), 'r+');
  try {
    fs.symlinkSync(`/proc/self/fd/${fd}`, at('stdout'));
    writeFileAtomicSync(at('stdout'), 'new');
    expect(fs.fstatSync(fd).nlink).toBe(1);
    expect(fs.readFileSync(at('open'), 'utf8')).toBe('new');
  } finally {
    fs.closeSync(fd);
  }
});

it.skipIf(!isRoot)('a full device says so and stays', async () => {
  execFileSync('mknod', [at('full'), 'c', '1', '7']);
  expect(() => torch.save(tensors(), at('full'))).toThrow('its disk is full (ENOSPC)');
  await expect(writeCheckpoint(at('full'), tensors())).rejects.toThrow('its disk is full (ENOSPC)');
  expect(fs.statSync(at('full')).isCharacterDevice()).toBe(true);
});

describe('a file that is replaced', () => {
  it.each([0o640, 0o604, 0o600, 0o666])('keeps its mode %o', async (mode) => {
    fs.writeFileSync(at('file'), 'old');
    fs.chmodSync(at('file'), mode);
    writeFileAtomicSync(at('file'), 'new');
    expect(fs.statSync(at('file')).mode & 0o777).toBe(mode);
    await writeFileAtomic(at('file'), 'newer');
    expect(fs.statSync(at('file')).mode & 0o777).toBe(mode);
    expect(fs.readFileSync(at('file'), 'utf8')).toBe('newer');
  });

  it.skipIf(!isRoot)('keeps its owner', () => {
    fs.writeFileSync(at('file'), 'old');
    fs.chownSync(at('file'), 65_534, 65_533);
    writeFileAtomicSync(at('file'), 'new');
    const { uid, gid } = fs.statSync(at('file'));
    expect([uid, gid]).toEqual([65_534, 65_533]);
  });

  it('is new where there was none: its mode is that of the umask', () => {
    writeFileAtomicSync(at('file'), 'new');
    expect(fs.statSync(at('file')).mode & 0o777).toBe(0o666 & ~process.umask());
  });
});

it('a link in a folder of checkpoints stays one', async () => {
  fs.mkdirSync(at('steps'));
  fs.writeFileSync(at('elsewhere'), 'old');
  fs.symlinkSync('../elsewhere', at('steps/step-000000001.safetensors'));
  await new CheckpointFolder(at('steps')).save(1, tensors());
  expect(fs.readlinkSync(at('steps/step-000000001.safetensors'))).toBe('../elsewhere');
  expect(fs.statSync(at('elsewhere')).size).toBeGreaterThan(100);
});

it.skipIf(!isRoot)('a log goes into a device too', () => {
  execFileSync('mknod', [at('null'), 'c', '1', '3']);
  const writer = new JsonLinesWriter(at('null'));
  writer.addScalar('loss', 1, 0);
  writer.close();
  expect(fs.statSync(at('null')).isCharacterDevice()).toBe(true);
});
