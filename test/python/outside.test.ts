import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Popen, Request, subprocess, urlopen, urlretrieve, websocket } from '../../lib/python/index.js';

const server = createServer((request, response) => {
  if (request.url === '/late') return;
  const parts: Buffer[] = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    response.writeHead(request.url === '/none' ? 404 : 200, { 'x-method': request.method! });
    response.end(`${request.headers['user-agent']} ${Buffer.concat(parts)}`);
  });
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('a server is asked, with headers and with data', async () => {
  const plain = await urlopen(new Request(address, { headers: { 'User-Agent': 'porter' } }), { timeout: 30 });
  expect([plain.status, plain.headers['x-method'], plain.read(3).toString()]).toEqual([200, 'GET', 'por']);
  expect([plain.read().toString(), plain.read().length]).toEqual(['ter ', 0]);
  const posted = await urlopen(address, { data: 'a=1' });
  expect([posted.headers['x-method'], posted.read().toString().endsWith(' a=1')]).toEqual(['POST', true]);
  const file = join(mkdtempSync(join(tmpdir(), 'torchebm-web-')), 'page');
  expect((await urlretrieve(address, file))[0]).toBe(file);
  expect(readFileSync(file).length).toBeGreaterThan(0);
});

test('an answer that says no, and one that is late, are errors', async () => {
  await expect(urlopen(`${address}/none`)).rejects.toThrow('to be given, got status 404');
  await expect(urlopen(`${address}/late`, { timeout: 0.05 })).rejects.toThrow();
});

test('a program runs beside the script, is written to and read', async () => {
  const program = "process.stdin.on('data', (d) => process.stdout.write(String(d).toUpperCase()))";
  const started = new Popen([process.execPath, '-e', program], {
    stdin: subprocess.PIPE,
    stdout: subprocess.PIPE,
    text: true,
  });
  expect(started.poll()).toBeNull();
  expect(await started.communicate('hello')).toEqual(['HELLO', null]);
  expect(started.returncode).toBe(0);
  const lines = new Popen([process.execPath, '-e', "console.log('a\\nb'); process.stdout.write('c')"], {
    stdout: subprocess.PIPE,
  });
  const found: string[] = [];
  for await (const line of lines.stdout!) found.push(line);
  expect(found).toEqual(['a\n', 'b\n', 'c']);
  expect(await lines.wait()).toBe(0);
});

test('a program is ended, runs on, or does not start', async () => {
  const forever = new Popen([process.execPath, '-e', 'setInterval(() => {}, 1e6)'], { stdout: subprocess.DEVNULL });
  await expect(forever.wait({ timeout: 0.05 })).rejects.toThrow('Popen.wait: expected the end within 0.05 s, got none');
  forever.terminate();
  expect(await forever.wait()).toBe(-15);
  await expect(new Popen(['no-such-program-here']).wait()).rejects.toThrow('ENOENT');
});

test('a socket needs a Node that has one, and a server that answers', async () => {
  // Node has had WebSocket since 22.
  const expected = typeof WebSocket === 'undefined' ? 'expected Node 22 or newer' : 'create_connection: expected';
  const open = async () => websocket.createConnection(address.replace('http', 'ws'), { timeout: 30 });
  await expect(open()).rejects.toThrow(expected);
});
