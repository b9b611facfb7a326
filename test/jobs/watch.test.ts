import { appendFileSync, mkdirSync, readFileSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plotLoss } from '../../lib/plot/index.js';
import { checkpointed, programs, startJob } from './support.js';
import {
  ask,
  core,
  createJob,
  JobRunner,
  log,
  losses,
  page,
  put,
  read,
  samplers,
  temporary,
  torch,
  watch,
  writeJob,
} from './watchSupport.js';

const soon = { timeout: 10_000, interval: 20 };
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the options', () => {
  it.each([
    [{ dir: '' }, 'watch: expected dir to be a path, got ""'],
    [{ dir: 'out', port: 70_000 }, 'watch: expected port to be at most 65535, got 70000'],
    [{ dir: 'out', hots: 'x' }, 'watch: unknown option hots, did you mean host?'],
  ])('%j are refused', async (options, message) => {
    await expect(watch(options as never)).rejects.toThrow(message);
  });

  it('take the next free port where none is asked for', async () => {
    const dir = temporary();
    const [a, b] = [await page({ dir, port: null }), await page({ dir, port: null })];
    expect(b.port).toBeGreaterThan(a.port);
    await expect(watch({ dir, port: a.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('what is read', () => {
  it('is every job down to the third folder, with metrics, log, pictures and result', async () => {
    const dir = temporary();
    const folder = writeJob(dir, 'moons', { result: { loss: 0.5 }, created: '2026-01-02' });
    writeJob(dir, 'train/job', { state: 'failed', error: { name: 'Error', message: 'no' }, created: '2026-01-01' });
    writeJob(dir, 'one/too/deep');
    log(folder, 'loss', [3, 2, 'NaN', 1]);
    put(join(folder, 'logs', 'log.jsonl'), '{"level":30,"time":5,"msg":"begins"}\n');
    put(join(folder, 'figures', 'energy-10.png'), PIXEL);
    put(join(folder, 'figures', 'energy-9.png'), PIXEL);
    const { port } = await page({ dir });
    const reader = await read(port, ['moons']);
    await expect.poll(() => reader.of('job'), soon).toHaveLength(1);
    const summaries = reader.of('jobs')[0].map(({ key, state }: any) => [key, state]);
    expect(summaries).toEqual([
      ['moons', 'done'],
      ['train/job', 'failed'],
    ]);
    const [job] = reader.of('job');
    expect(job).toMatchObject({ config: { lr: 0.01 }, result: { loss: 0.5 }, log: [{ msg: 'begins' }], damaged: 0 });
    expect(job.tags.loss).toEqual([
      [1, 1, 3, 3, 3],
      [2, 1, 2, 2, 2],
      [3, 0, null, null, null],
      [4, 1, 1, 1, 1],
    ]);
    expect(job.pictures.map(({ name }: any) => name)).toEqual(['figures/energy-9.png', 'figures/energy-10.png']);
    const { headers } = await ask(port, '/picture?job=moons&name=figures/energy-9.png');
    expect(headers).toMatchObject({ 'content-type': 'image/png', 'content-length': String(PIXEL.length) });
  });

  it('is a job by its own folder, and one that comes later', async () => {
    const dir = temporary();
    const { port } = await page({ dir: join(dir, 'moons') });
    const reader = await read(port, ['moons']);
    await expect.poll(() => reader.of('jobs'), soon).toEqual([[]]);
    writeJob(dir, 'moons');
    await expect.poll(() => reader.of('job'), soon).toMatchObject([{ key: 'moons' }]);
  });

  it('is what another process adds, in pieces', async () => {
    const dir = temporary();
    const folder = writeJob(dir, 'a');
    log(folder, 'loss', [2]);
    const { port } = await page({ dir });
    const reader = await read(port, ['a']);
    await expect.poll(() => reader.of('job'), soon).toHaveLength(1);
    const file = join(folder, 'logs', 'metrics.jsonl');
    appendFileSync(file, '{"step":2,"tag":"loss","val');
    put(join(folder, 'logs', 'log.jsonl'), '{"level":30,"time":5,"msg":"goes on"}\n{"half');
    put(join(folder, 'figures', 'a.png'), PIXEL);
    await expect
      .poll(() => reader.of('log'), soon)
      .toEqual([{ key: 'a', lines: [{ level: 30, time: 5, msg: 'goes on' }] }]);
    expect(reader.of('points')).toEqual([]);
    appendFileSync(file, 'ue":1}\n');
    await expect.poll(() => reader.of('points'), soon).toEqual([{ key: 'a', tags: { loss: [[2, 1, 1, 1, 1]] } }]);
    expect(reader.of('pictures')).toMatchObject([{ pictures: [{ name: 'figures/a.png' }] }]);
    put(
      join(folder, 'logs', 'progress.jsonl'),
      '{"time":7,"step":2,"total":null,"rate":3,"timeLeft":null,"epoch":0}\n',
    );
    await expect
      .poll(() => reader.of('progress'), soon)
      .toMatchObject([{ progress: { step: 2, total: null, rate: 3 } }]);
  });

  it('begins again when a training has gone back to a checkpoint', async () => {
    const dir = temporary();
    const folder = writeJob(dir, 'a');
    log(folder, 'loss', [5, 4, 3]);
    const { port } = await page({ dir });
    const reader = await read(port, ['a']);
    await expect.poll(() => reader.of('job'), soon).toHaveLength(1);
    const file = join(folder, 'logs', 'metrics.jsonl');
    truncateSync(file, '{"step":1,"tag":"loss","value":5}\n'.length);
    log(folder, 'loss', [2, 1, 0, -1], 2);
    await expect
      .poll(
        () =>
          reader
            .of('job')
            .at(-1)
            .tags.loss.map((bucket: number[]) => bucket[2]),
        soon,
      )
      .toEqual([5, 2, 1, 0, -1]);
    writeFileSync(`${file}.new`, '{"step":1,"tag":"loss","value":9}\n');
    renameSync(`${file}.new`, file);
    await expect.poll(() => reader.of('job').at(-1).tags.loss, soon).toEqual([[1, 1, 9, 9, 9]]);
  });

  it('is a few numbers of many', async () => {
    const dir = temporary();
    const folder = writeJob(dir, 'a');
    const values = Array.from({ length: 30_000 }, (_, i) => (i === 12_345 ? 100 : i % 2));
    log(folder, 'loss', values);
    const { port } = await page({ dir });
    const reader = await read(port, ['a']);
    await expect.poll(() => reader.of('job'), soon).toHaveLength(1);
    const buckets: number[][] = reader.of('job')[0].tags.loss;
    expect(buckets.length).toBeGreaterThan(400);
    expect(buckets.length).toBeLessThanOrEqual(1000);
    expect(buckets.at(-1)![0]).toBe(30_000);
    const sum = buckets.reduce((total, [, count, mean]) => total + count! * mean!, 0);
    expect(sum).toBeCloseTo(
      values.reduce((a, b) => a + b),
      6,
    );
    expect(Math.max(...buckets.map(([, , , , most]) => most!))).toBe(100);
  });
});

describe('damaged files', () => {
  it.each([
    ['a record cut in half', 'job.json', '{"id":"a","sta'],
    ['a record that is no object', 'job.json', '[1, 2]'],
    ['a record of other kinds', 'job.json', '{"id":7,"state":{"x":1},"config":"\\u0000","error":"text","created":[]}'],
    ['bytes at random', 'logs/metrics.jsonl', Buffer.from([0, 255, 254, 10, 128, 10, 0])],
    [
      'metrics of other kinds',
      'logs/metrics.jsonl',
      '{"step":"x","tag":"loss","value":1}\nnull\n[]\n{"step":1,"tag":{}}\n',
    ],
    ['a line without an end', 'logs/metrics.jsonl', 'x'.repeat(3_000_000)],
    ['a log of other kinds', 'logs/log.jsonl', '{"msg":{"a":1},"level":"x","time":{}}\n7\n{\n'],
    ['a pace of other kinds', 'logs/progress.jsonl', '{"step":1,"memory":[{}],"rate":"x","total":{}}\n{"step":{}}\n'],
  ])('%s leave the page as it is', async (_, name, contents) => {
    const dir = temporary();
    const folder = writeJob(dir, 'a');
    writeJob(dir, 'b');
    put(join(folder, name), contents);
    const { port } = await page({ dir });
    const reader = await read(port, ['a', 'b']);
    await expect
      .poll(
        () =>
          reader
            .of('job')
            .map(({ key }) => key)
            .sort(),
        soon,
      )
      .toEqual(['a', 'b']);
    if (name !== 'logs/metrics.jsonl') return;
    log(folder, 'loss', [1, 1], 6);
    const told = () => [...reader.of('points'), ...reader.of('job')].some(({ tags }) => tags.loss?.at(-1)[0] === 7);
    if (!String(contents).endsWith('x')) await expect.poll(told, soon).toBe(true);
  });

  it('a record of a job whose process ended without a word says that it is lost', async () => {
    const dir = temporary();
    writeJob(dir, 'a', { state: 'running' });
    const { port } = await page({ dir });
    const reader = await read(port);
    await expect.poll(() => reader.of('jobs')[0], soon).toMatchObject([{ key: 'a', state: 'lost', resumable: false }]);
  });
});

describe('readers', () => {
  it('that come back get what they have missed, by the number of the last event', async () => {
    const dir = temporary();
    const folder = writeJob(dir, 'a');
    log(folder, 'loss', [3]);
    const { port } = await page({ dir });
    const other = await read(port, ['a']);
    const first = await read(port, ['a']);
    await expect.poll(() => first.of('job'), soon).toHaveLength(1);
    first.close();
    log(folder, 'loss', [2], 2);
    await expect.poll(() => other.of('points'), soon).toHaveLength(1);
    const again = await read(port, ['a'], { 'last-event-id': first.events.at(-1)!.id });
    await expect.poll(() => again.of('points'), soon).toEqual(other.of('points'));
    expect(again.of('job')).toEqual([]);
    // Of a server before this one, or of long ago, and what is no number.
    for (const id of ['0123abcd0123-1', `${first.events[0]!.id.split('-')[0]}-99999`, 'x', '-', '']) {
      const reader = await read(port, ['a'], { 'last-event-id': id });
      await expect.poll(() => reader.of('job'), soon).toHaveLength(1);
      reader.close();
    }
  });

  it('of whom one is slow and one goes away: nothing is kept for them, and the others go on', async () => {
    const dir = temporary();
    const folder = writeJob(dir, 'a');
    for (let tag = 0; tag < 40; tag++)
      log(
        folder,
        `metric-${tag}`,
        Array.from({ length: 1000 }, (_, i) => i / 7),
      );
    const watched = await page({ dir });
    const readers = await Promise.all(Array.from({ length: 20 }, () => read(watched.port, ['a'])));
    await expect.poll(() => readers.every((reader) => reader.of('job').length > 0), soon).toBe(true);
    expect(watched.readers).toBe(20);
    const slow = await read(watched.port, ['a']);
    slow.response.pause();
    for (const reader of readers.slice(1)) reader.close();
    await expect.poll(() => watched.readers, soon).toBe(2);
    log(folder, 'metric-0', [7], 1001);
    await expect.poll(() => readers[0]!.of('points'), soon).toHaveLength(1);
    slow.response.resume();
    await expect
      .poll(() => slow.of('job').at(-1)?.tags['metric-0']?.at(-1) ?? slow.of('points').at(-1), soon)
      .toBeDefined();
    slow.close();
    readers[0]!.close();
    await expect.poll(() => watched.readers, soon).toBe(0);
  });

  it('are a hundred at most', async () => {
    const { port } = await page({ dir: temporary() });
    await Promise.all(Array.from({ length: 100 }, () => read(port)));
    expect((await ask(port, '/events')).status).toBe(503);
  });
});

describe('security', () => {
  const secret = () => {
    const dir = temporary();
    put(join(dir, 'secret.png'), 'SECRET');
    const jobs = join(dir, 'jobs');
    const folder = writeJob(jobs, 'a');
    put(join(folder, 'figures', 'ok.png'), PIXEL);
    return { dir, jobs, folder };
  };

  it('no path leads out of the folder of a job: names', async () => {
    const { jobs, dir } = secret();
    const { port } = await page({ dir: jobs });
    await read(port, ['a']).then((reader) => expect.poll(() => reader.of('job'), soon).toHaveLength(1));
    expect((await ask(port, '/picture?job=a&name=figures/ok.png')).status).toBe(200);
    const names = [
      '../../secret.png',
      '../secret.png',
      'figures/../../../secret.png',
      `${dir}/secret.png`,
      '/etc/passwd',
    ];
    names.push(
      'figures/..%2f..%2f..%2fsecret.png',
      '..%5c..%5csecret.png',
      'figures/ok.png%00.png',
      './../../secret.png',
    );
    names.push('job.json', 'logs/log.jsonl', '.stop', 'figures', 'figures/.hidden.png', '', 'figures//ok.png');
    for (const name of names) {
      const { status, text } = await ask(port, `/picture?job=a&name=${name}`);
      expect([name, status, text.includes('SECRET')]).toEqual([name, 404, false]);
    }
    for (const job of ['..', '.', '', '../jobs/a', 'a/..', '%2e%2e', 'a%00', '__proto__', 'constructor']) {
      expect((await ask(port, `/picture?job=${job}&name=figures/ok.png`)).status).toBe(404);
    }
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/watch/app.js',
      '/constructor',
      '//etc/passwd',
    ]) {
      expect([path, (await ask(port, path)).status]).toEqual([path, 404]);
    }
  });

  it('no path leads out of the folder of a job: links', async () => {
    const { jobs, dir, folder } = secret();
    symlinkSync(join(dir, 'secret.png'), join(folder, 'figures', 'link.png'));
    mkdirSync(join(dir, 'outside', 'figures'), { recursive: true });
    put(join(dir, 'outside', 'figures', 'x.png'), 'SECRET');
    put(join(dir, 'outside', 'log.jsonl'), '{"level":30,"time":1,"msg":"SECRET"}\n');
    put(join(dir, 'outside', 'metrics.jsonl'), '{"step":1,"tag":"SECRET","value":1}\n');
    put(join(dir, 'outside', 'job.json'), '{"id":"b","config":"SECRET"}');
    symlinkSync(join(dir, 'outside', 'figures'), join(folder, 'samples'));
    symlinkSync(join(dir, 'outside'), join(folder, 'logs'));
    symlinkSync(join(dir, 'outside'), join(jobs, 'linked'));
    mkdirSync(join(jobs, 'b'));
    symlinkSync(join(dir, 'outside', 'job.json'), join(jobs, 'b', 'job.json'));
    const { port } = await page({ dir: jobs });
    const reader = await read(port, ['a', 'b', 'linked']);
    await expect.poll(() => reader.of('job'), soon).toHaveLength(2);
    expect(reader.of('jobs')[0].map(({ key, state }: any) => [key, state])).toEqual([
      ['a', 'done'],
      ['b', 'damaged'],
    ]);
    expect(JSON.stringify(reader.events)).not.toContain('SECRET');
    expect(reader.of('job')[0].pictures).toMatchObject([{ name: 'figures/ok.png' }]);
    for (const name of ['figures/link.png', 'samples/x.png']) {
      expect((await ask(port, `/picture?job=a&name=${name}`)).status).toBe(404);
    }
  });

  it('no path leads out of the folder of a job: a folder that becomes a link', async () => {
    const { jobs, dir, folder } = secret();
    const { port } = await page({ dir: jobs });
    await read(port, ['a']).then((reader) => expect.poll(() => reader.of('job'), soon).toHaveLength(1));
    renameSync(folder, `${folder}-moved`);
    put(join(dir, 'outside', 'figures', 'ok.png'), 'SECRET');
    symlinkSync(join(dir, 'outside'), folder);
    const { status, text } = await ask(port, '/picture?job=a&name=figures/ok.png');
    expect([status, text.includes('SECRET')]).toEqual([404, false]);
  });

  it('DNS rebinding: a Host that is none of this machine is refused', async () => {
    const { jobs } = secret();
    const { port } = await page({ dir: jobs });
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '10.0.0.1',
    ]) {
      for (const path of ['/', '/events', '/app.js'])
        expect((await ask(port, path, { headers: { host } })).status).toBe(421);
    }
    expect((await ask(port, 'http://[', { headers: { host: 'localhost' } })).status).toBe(400);
    // A forwarded port has another number.
    for (const host of ['localhost:9999', '127.0.0.1', '[::1]:7', 'LOCALHOST']) {
      expect((await ask(port, '/', { headers: { host } })).status).toBe(200);
    }
  });

  it('CSRF: a button needs the token in a header, and a page of this origin', async () => {
    const { jobs } = secret();
    const { port, token } = await page({ dir: jobs });
    await read(port, ['a']).then((reader) => expect.poll(() => reader.of('job'), soon).toHaveLength(1));
    const post = (headers: Record<string, string>, path = '/stop?job=a') =>
      ask(port, path, { method: 'POST', headers });
    const right = { authorization: `Bearer ${token}` };
    expect((await post({})).status).toBe(401);
    expect((await post({ authorization: `Bearer ${token}x` })).status).toBe(401);
    expect((await post({ authorization: 'Bearer ' })).status).toBe(401);
    expect((await post({ cookie: `token=${token}` })).status).toBe(401);
    expect((await post({}, `/stop?job=a&token=${token}`)).status).toBe(401);
    for (const origin of ['http://evil.example', 'null', `http://127.0.0.1:${port + 1}`, 'http://localhost']) {
      expect((await post({ ...right, origin })).status).toBe(403);
    }
    expect((await post({ ...right, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    // The job is done: the question is heard.
    expect((await post({ ...right, origin: `http://127.0.0.1:${port}` })).status).toBe(409);
    expect((await ask(port, '/stop?job=a', { headers: right })).status).toBe(404);
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const { status, headers } = await ask(port, '/', { method, headers: { origin: `http://127.0.0.1:${port}` } });
      expect([status, headers['access-control-allow-origin']]).toEqual([405, undefined]);
    }
  });

  it('pages of other sites read nothing: no stream, no picture, no frame', async () => {
    const { jobs } = secret();
    const { port } = await page({ dir: jobs });
    for (const site of ['cross-site', 'same-site']) {
      const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' };
      expect((await ask(port, '/picture?job=a&name=figures/ok.png', { headers })).status).toBe(403);
      expect((await ask(port, '/events', { headers })).status).toBe(403);
    }
    // A link to the page is followed.
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const { status, headers } = await ask(port, '/', { headers: link });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'/,
      ),
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it('a picture of SVG runs no script', async () => {
    const { jobs, folder } = secret();
    put(join(folder, 'figures', 'a.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const { port } = await page({ dir: jobs });
    await read(port, ['a']).then((reader) => expect.poll(() => reader.of('job'), soon).toHaveLength(1));
    const { headers } = await ask(port, '/picture?job=a&name=figures/a.svg');
    expect(headers['content-type']).toBe('image/svg+xml');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; sandbox;/);
  });

  it('beyond the loopback nobody reads without the token, or the cookie that it is given for that', async () => {
    const { jobs } = secret();
    const { port, token, url } = await page({ dir: jobs, host: '0.0.0.0' });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect((await ask(port, '/')).status).toBe(200);
    expect((await ask(port, '/events')).status).toBe(401);
    expect((await ask(port, '/picture?job=a&name=figures/ok.png')).status).toBe(401);
    const authorization = `Bearer ${token}`;
    const session = await ask(port, '/session', { method: 'POST', headers: { authorization } });
    const cookie = session.headers['set-cookie']![0]!;
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(cookie).not.toContain(token);
    const headers = { cookie: `other=1; ${cookie.split(';')[0]}` };
    const reader = await read(port, ['a'], headers);
    await expect.poll(() => reader.of('job'), soon).toHaveLength(1);
    // The cookie reads, and does no more.
    expect((await ask(port, '/stop?job=a', { method: 'POST', headers })).status).toBe(401);
    // Names are refused; the machine's own, and addresses, are not.
    for (const host of ['evil.example', 'localhost.evil.example']) {
      expect((await ask(port, '/', { headers: { host } })).status).toBe(421);
    }
    const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    const address = own.find(({ family }) => family === 'IPv4')!.address;
    for (const host of [`${address}:${port}`, hostname()])
      expect((await ask(port, '/', { headers: { host } })).status).toBe(200);
  });

  it('listens at the loopback unless told otherwise', async () => {
    const { port } = await page({ dir: temporary() });
    const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    const outer = own.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
    expect((await ask(port, '/', { host: '127.0.0.1' })).status).toBe(200);
    if (outer) await expect(ask(port, '/', { host: outer })).rejects.toThrow('ECONNREFUSED');
  });
});

describe('the buttons', () => {
  const config = { steps: 200, pause: 15 };
  const press = (port: number, token: string, path: string) =>
    ask(port, path, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  const result = (dir: string) => createJob({ dir, id: 'a', train: programs('training.mjs'), config }).result;

  it('stop a job of another process, go on with it here, and it ends with the same bits', async () => {
    const dir = temporary();
    const { child, says, ended } = startJob(dir, 'a', config);
    await says(/running [1-9]/);
    const { port, token } = await page({ dir });
    const reader = await read(port, ['a']);
    const state = () => [...reader.events].reverse().find(({ type }) => type === 'job')?.data.summary.state;
    await expect.poll(state, soon).toBe('running');
    expect((await press(port, token, '/resume?job=a')).status).toBe(409);
    expect((await press(port, token, '/stop?job=a')).status).toBe(202);
    expect(await ended).toContain('JobStoppedError');
    expect(child.exitCode).toBe(0);
    await expect.poll(state, soon).toBe('stopped');
    const done = checkpointed(dir, 'a');
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(200);
    expect((await press(port, token, '/stop?job=a')).status).toBe(409);
    expect((await press(port, token, '/resume?job=a')).status).toBe(202);
    await expect.poll(state, { ...soon, timeout: 30_000 }).toBe('done');
    const whole = await createJob({ dir: temporary(), id: 'a', train: programs('training.mjs'), config }).result;
    expect(await result(dir)).toEqual(whole);
  });

  it('go on with a job whose process was killed, and stop it with the page', async () => {
    const dir = temporary();
    const { child, says, ended } = startJob(dir, 'a', { steps: 10_000, pause: 10 });
    await says(/running [1-9]/);
    child.kill('SIGKILL');
    await ended;
    const watched = await watch({ dir, port: 0 });
    const port = Number(new URL(watched.url).port);
    const reader = await read(port, ['a']);
    const state = () => [...reader.events].reverse().find(({ type }) => type === 'job')?.data.summary.state;
    await expect.poll(state, soon).toBe('lost');
    await press(port, watched.url.split('=')[1]!, '/resume?job=a');
    await expect.poll(state, soon).toBe('running');
    await watched.close();
    expect(JSON.parse(readFileSync(join(dir, 'a', 'job.json'), 'utf8')).state).toBe('stopped');
  });

  it('of a runner in this process stop its jobs and go on with them, functions too', async () => {
    const dir = temporary();
    const { default: train } = await import(programs('training.mjs'));
    const runner = new JobRunner({ dir, train: (context) => train(context) });
    const job = runner.add({ id: 'a', config });
    const { port, token } = await page({ dir, runner });
    const reader = await read(port, ['a']);
    await expect.poll(() => reader.of('job').at(-1)?.summary.state, soon).toBe('running');
    await press(port, token, '/stop?job=a');
    await expect(job.result).rejects.toThrow('stopped');
    await expect
      .poll(() => reader.of('job').at(-1)?.summary, soon)
      .toMatchObject({ state: 'stopped', resumable: true });
    await press(port, token, '/resume?job=a');
    await expect.poll(() => reader.of('job').at(-1)?.summary.state, soon).toBe('done');
    expect(await runner.get('a')!.result).toMatchObject({ weights: expect.any(String) });
    await runner.stop();
  });

  it('do nothing for a job whose function or data are in a program', async () => {
    const dir = temporary();
    writeJob(dir, 'function', { state: 'stopped' });
    writeJob(dir, 'data', { state: 'stopped', train: 'file:///x.mjs', hasData: true });
    const { port, token } = await page({ dir });
    await read(port, ['data']).then((reader) => expect.poll(() => reader.of('job'), soon).toHaveLength(1));
    for (const id of ['function', 'data']) {
      const { status, text } = await press(port, token, `/resume?job=${id}`);
      expect([status, text]).toEqual([409, expect.stringContaining('its own program can go on with it')]);
    }
  });
});

describe('what a job writes for the page', () => {
  const parts = (name: 'ContrastiveDivergence' | 'PersistentContrastiveDivergence', clip: number | null) => {
    const generator = new torch.Generator().manualSeed(3);
    const model = new core.MLPEnergy(2, { hiddenDims: [8] });
    torch.noGrad(() => {
      for (const parameter of model.parameters()) parameter.copy_(torch.randn(parameter.shape, { generator }));
    });
    const sampler = new samplers.LangevinDynamics(model, { stepSize: 0.01 });
    const lossFn = new losses[name](model, sampler, { kSteps: 2, bufferSize: 32, initSteps: 0 });
    const optimizer = new torch.optim.Adam(model.parameters());
    const trainer = new core.BaseTrainer(model, optimizer, lossFn, { generator, clipGradNorm: clip });
    return { trainer, batches: [torch.randn([16, 2], { generator }), torch.randn([16, 2], { generator })] };
  };

  it.each([
    ['ContrastiveDivergence', null],
    ['ContrastiveDivergence', 0.1],
    ['PersistentContrastiveDivergence', null],
  ] as const)(
    'is the norm of gradients and the energies of %s, clipped at %s, which change no bit',
    async (name, clip) => {
      const plain = parts(name, clip);
      const alone = await plain.trainer.fit(plain.batches, { steps: 6 });
      const job = createJob({
        ...{ dir: temporary(), id: 'a' },
        train: ({ fit }) => {
          const { trainer, batches } = parts(name, clip);
          return fit(trainer, batches, { steps: 6 });
        },
      });
      const watched = await job.result;
      expect(watched.loss).toEqual(alone.loss);
      expect(Object.keys(watched).sort()).toEqual(['gradNorm', 'loss', 'negEnergy', 'posEnergy']);
      for (const values of Object.values(watched) as number[][]) expect(values.every(Number.isFinite)).toBe(true);
      expect(watched.gradNorm[0]).toBeGreaterThan(0);
    },
  );

  it('is its pace, its metrics and those that it adds, and figures', async () => {
    const dir = temporary();
    const figure = plotLoss([3, 2, 1]);
    const job = createJob({
      ...{ dir, id: 'a', config: { steps: 10 } },
      train: async (context) => {
        await (await import(programs('training.mjs'))).default(context);
        context.addScalar('acceptance', 0.75, 10);
        await context.save('figures/loss.png', figure);
      },
    });
    await job.result;
    const { port } = await page({ dir });
    const reader = await read(port, ['a']);
    await expect.poll(() => reader.of('job'), soon).toHaveLength(1);
    const [{ tags, progress, pictures }] = reader.of('job');
    expect(tags.acceptance).toEqual([[10, 1, 0.75, 0.75, 0.75]]);
    expect(tags.loss).toHaveLength(10);
    expect(progress).toMatchObject({ step: 10, total: 10, timeLeft: 0 });
    expect(pictures).toMatchObject([{ name: 'figures/loss.png', size: figure.png().length }]);
  });
});
