/** @file Real servers of queues, from Debian's packages, each in a folder and on a port of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const children = new Set<ChildProcess>();
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** A program, or an error that says how to get it. */
function program(names: string[], packages: string): string {
  const found = names.find((name) => spawnSync(name, ['--version']).status === 0);
  if (!found) throw new Error(`this test needs ${names[0]}: apt-get install ${packages}`);
  return found;
}

/** Whether something listens. */
const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });

export interface Server {
  port: number;
  start(): Promise<void>;
  kill(): Promise<void>;
}

function server(
  port: number,
  command: string,
  args: string[],
  user: object = {},
  answers: () => boolean = () => true,
): Server {
  let child: ChildProcess;
  return {
    port,
    async start() {
      child = spawn(command, args, { stdio: 'ignore', ...user });
      children.add(child);
      while (!(await listens(port)) || !answers()) await new Promise((resolve) => setTimeout(resolve, 50));
    },
    async kill() {
      const ended = new Promise((resolve) => child.on('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A Redis that keeps each change. */
export async function redis(folder: string): Promise<Server> {
  const command = program(['redis-server'], 'redis-server');
  const port = await freePort();
  const keeps = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
  return server(port, command, ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, ...keeps]);
}

/** A Postgres; it refuses to run as root. */
export async function postgres(folder: string): Promise<Server> {
  const places = fs.existsSync('/usr/lib/postgresql')
    ? fs.readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin/`)
    : [];
  const [initdb, command, isReady] = ['initdb', 'postgres', 'pg_isready'].map((name) =>
    program([...places.map((place) => place + name), name], 'postgresql'),
  ) as [string, string, string];
  const port = await freePort();
  const data = join(folder, 'data');
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  fs.mkdirSync(data);
  fs.chmodSync(folder, 0o755);
  if ('uid' in user) fs.chownSync(data, 65534, 65534);
  const made = spawnSync(initdb, ['-D', data, '-U', 'postgres', '--auth=trust'], { encoding: 'utf8', ...user });
  if (made.status !== 0) throw new Error(made.stderr);
  const own = [
    '-D',
    data,
    '-p',
    `${port}`,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${data}`,
  ];
  // While it starts it listens, and refuses.
  const ready = () => spawnSync(isReady, ['-h', '127.0.0.1', '-p', `${port}`]).status === 0;
  return server(port, command, own, user, ready);
}
