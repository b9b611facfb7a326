import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FencedError, HeldError, Lease } from '../../lib/addon/lease.js';
import { replaceFileSync } from '../../lib/io/atomic.js';
import { built, openFiles, temporary } from './support.js';

/** A process that has the lease of `owned` and writes its name to a file over and over; it says when it begins and ends. */
function owner(owned: string, file: string, name: string, silence = 600) {
  const program = `
    import { writeSync } from 'node:fs';
    import { Lease } from '${built('addon/lease.js')}';
    import { replaceFile } from '${built('io/atomic.js')}';
    const [owned, file, name, silence] = process.argv.slice(1);
    const lease = await Lease.acquire(owned, { silence: Number(silence) });
    writeSync(1, 'has ' + lease.number + '\\n');
    try {
      for (;;) {
        await replaceFile(file, name, lease.fence.folder);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    } catch (error) {
      writeSync(1, (lease.fence.explain(error)).message + '\\n');
    }
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, owned, file, name, `${silence}`]);
  onTestFinished(async () => {
    const ended = once(child, 'close');
    if (child.kill('SIGKILL')) await ended;
  });
  const output = { text: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.text += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.text += text;
  });
  const says = (what: RegExp) => expect.poll(() => output.text, { timeout: 30_000, interval: 10 }).toMatch(what);
  return { child, output, says };
}

const leftIn = (folder: string) => fs.readdirSync(folder).filter((name) => name.startsWith('.lease'));

describe('Lease', () => {
  it('has one owner at a time, numbers that grow, and leaves nothing', async () => {
    const folder = temporary();
    const owned = join(folder, '.lease');
    const first = Lease.take(owned);
    expect(() => Lease.take(owned)).toThrow(HeldError);
    expect(() => Lease.take(owned)).toThrow(new RegExp(`is held since .* by process ${process.pid} on `));
    let waited = false;
    const second = Lease.acquire(owned, { after: first.number, onWait: () => (waited = true) });
    await expect(Lease.acquire(owned, { wait: 20 })).rejects.toThrow(HeldError);
    first.fence.check();
    first.release();
    expect(() => first.fence.check()).toThrow(FencedError);
    const { number, tookOver } = await second;
    expect([waited, number, tookOver]).toEqual([true, 2, false]);
    (await second).release();
    expect(leftIn(folder)).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['half of it', '{"token":"ab'],
    ['no object', 'null'],
    ['a number', '7'],
    ['no token', '{"silence":1000}'],
    ['a path as its token', '{"token":"../..","silence":1000}'],
    ['the token of another', '{"token":"abd","silence":1000}'],
    ['no silence', '{"token":"abc","silence":null}'],
  ])('takes a lease whose owner is damaged: %s', (_, text) => {
    const folder = temporary();
    const owned = join(folder, '.lease');
    fs.mkdirSync(`${owned}-7`);
    fs.writeFileSync(join(`${owned}-7`, 'abc.json'), text);
    const lease = Lease.take(owned);
    expect(lease.number).toBe(8);
    lease.release();
    expect(leftIn(folder)).toEqual([]);
  });

  it('passes over what looks like a lease, and takes it away', () => {
    const folder = temporary();
    const owned = join(folder, '.lease');
    fs.writeFileSync(`${owned}-3`, 'a file');
    fs.mkdirSync(join(`${owned}-4`, 'abc.json'), { recursive: true });
    for (const name of ['99999999999999999999', '1e9', '-5', 'x']) fs.mkdirSync(`${owned}-${name}`);
    const lease = Lease.take(owned);
    expect(lease.number).toBe(5);
    expect(() => Lease.take(owned)).toThrow(HeldError);
    lease.release();
    expect(leftIn(folder).sort()).toEqual(['.lease--5', '.lease-1e9', '.lease-99999999999999999999', '.lease-x']);
  });

  it('gives up waiting with the reason of a signal', async () => {
    const owned = join(temporary(), '.lease');
    const lease = Lease.take(owned);
    const controller = new AbortController();
    const waiting = Lease.acquire(owned, { signal: controller.signal });
    controller.abort('no more');
    await expect(waiting).rejects.toBe('no more');
    lease.release();
  });

  it('goes to the next at once when its owner is killed, and to one of several', async () => {
    const folder = temporary();
    const [owned, file] = [join(folder, '.lease'), join(folder, 'name')];
    const first = owner(owned, file, 'first', 60_000);
    await first.says(/has 1\n/);
    const others = [1, 2, 3].map((n) => owner(owned, file, `${n}`, 60_000));
    first.child.kill('SIGKILL');
    const text = () => others.map(({ output }) => output.text).join('');
    await expect.poll(text, { timeout: 30_000 }).toBe('has 2\n');
    expect(leftIn(folder)).toEqual(['.lease-2']);
  });

  it('is taken over from an owner that is stopped, which writes nothing afterwards', async () => {
    const folder = temporary();
    const [owned, file] = [join(folder, '.lease'), join(folder, 'name')];
    const first = owner(owned, file, 'first');
    await first.says(/has 1\n/);
    const second = owner(owned, file, 'second');
    first.child.kill('SIGSTOP');
    await second.says(/has 2\n/);
    await expect.poll(() => fs.readFileSync(file, 'utf8'), { timeout: 10_000 }).toBe('second');
    const read: string[] = [];
    const watch = setInterval(() => read.push(fs.readFileSync(file, 'utf8')), 1);
    first.child.kill('SIGCONT');
    await first.says(/has 1\n.*another process has taken over, since this one was silent; nothing was written\n$/);
    await expect.poll(() => read.length, { timeout: 10_000 }).toBeGreaterThan(50);
    clearInterval(watch);
    expect(new Set(read)).toEqual(new Set(['second']));
    expect(leftIn(folder)).toEqual(['.lease-2']);
  });

  it('stays with an owner whose event loop is busy', async () => {
    const owned = join(temporary(), '.lease');
    const lease = Lease.take(owned, { silence: 300 });
    const other = owner(owned, join(owned, '..', 'name'), 'other', 300);
    await expect.poll(() => Boolean(other.child.pid)).toBe(true);
    // Beyond three times the silence, in which the other process looks on.
    const end = performance.now() + 1500;
    while (performance.now() < end);
    lease.fence.check();
    expect(other.output.text).toBe('');
    lease.release();
    await other.says(/has 1\n/);
  });

  it('keeps one file open for all leases of a process, each of which ends by itself', async () => {
    const folder = temporary();
    const owned = Array.from({ length: 100 }, (_, n) => join(folder, `${n}`, '.lease'));
    const leases = owned.map((each) => Lease.take(each));
    expect(openFiles(folder).length).toBe(1);
    const last = leases.pop()!;
    for (const lease of leases) lease.release();
    expect(() => Lease.take(owned.at(-1)!)).toThrow(HeldError);
    const others = owned.slice(0, 3).map((each) => Lease.take(each));
    last.release();
    expect(() => Lease.take(owned[0]!)).toThrow(HeldError);
    for (const lease of others) lease.release();
    expect(openFiles(folder)).toEqual([]);
  });

  it('keeps a file of its own where a file can have no second name, and where that of another lease was taken', () => {
    const folder = temporary();
    const [a, b, c] = ['a', 'b', 'c'].map((name) => join(folder, name, '.lease')) as [string, string, string];
    const first = Lease.take(a);
    fs.rmSync(`${a}-1`, { recursive: true });
    const second = Lease.take(b);
    const link = vi.spyOn(process.getBuiltinModule('node:fs'), 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' });
    });
    syncBuiltinESMExports();
    const third = Lease.take(c);
    link.mockRestore();
    syncBuiltinESMExports();
    for (const held of [b, c]) expect(() => Lease.take(held)).toThrow(HeldError);
    expect(openFiles(folder).length).toBe(3);
    for (const lease of [first, second, third]) lease.release();
    expect(openFiles(folder)).toEqual([]);
  });

  it.each([
    ['an hour behind', -3600],
    ['an hour ahead', 3600],
  ])('counts the signs of life of another machine, whose clock is %s', async (_, seconds) => {
    const owned = join(temporary(), '.lease');
    const lease = Lease.take(owned, { silence: 400 });
    const file = join(`${owned}-1`, fs.readdirSync(`${owned}-1`).find((name) => name.endsWith('.json'))!);
    const holder = { ...JSON.parse(fs.readFileSync(file, 'utf8')), machine: 'another' };
    lease.release();
    const place = join(`${owned}-1`, holder.token);
    fs.mkdirSync(place, { recursive: true });
    fs.writeFileSync(file, JSON.stringify(holder));
    let beats = 0;
    const other = setInterval(() => {
      const then = new Date(Date.now() + 1000 * seconds);
      if (beats++ < 30) fs.utimesSync(place, then, then);
    }, 40);
    const next = await Lease.acquire(owned, { silence: 400 });
    clearInterval(other);
    // It was silent only after its last beat.
    expect(beats).toBeGreaterThan(30);
    expect([next.number, next.tookOver]).toEqual([2, true]);
    next.release();
  });

  it('is refused with the system’s own error where nothing can be written', () => {
    expect(() => Lease.take('/sys/torchebm/.lease')).toThrow(/EACCES|EROFS|EPERM/);
  });

  it('survives an owner that has given it back twice, and files that are no leases', () => {
    const folder = temporary();
    const owned = join(folder, '.lease');
    for (const name of ['.lease-x', '.lease.old-1', '.lease.new-2']) fs.mkdirSync(join(folder, name));
    const lease = Lease.take(owned);
    expect(leftIn(folder).sort()).toEqual(['.lease-1', '.lease-x']);
    const file = join(folder, 'kept');
    replaceFileSync(file, 'before', lease.fence.folder);
    lease.release();
    expect(() => replaceFileSync(file, 'after', lease.fence.folder)).toThrow(/ENOENT/);
    expect(fs.readFileSync(file, 'utf8')).toBe('before');
  });
});
