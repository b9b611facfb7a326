// An empty folder in which a way to the package is tried: what is installed there, what runs there, and what it prints.
import { execFileSync, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, firstExample } from '../common.mjs';

export const example = firstExample().replaceAll('\r', '');

/** The mean, as every runtime prints it. */
export const meanIn = (text) => /tensor\(\[(.*?)\]/.exec(text)?.[1];

/** An empty folder with the program of the README, and what is done there. */
export class Place {
  #servers = [];

  constructor(app, tarball, env, libtorch) {
    this.app = app;
    this.tarball = tarball;
    this.libtorch = libtorch;
    this.env = { ...env, npm_config_audit: 'false', npm_config_fund: 'false', npm_config_prefer_offline: 'true' };
    mkdirSync(app, { recursive: true });
    this.write('package.json', '{ "name": "app", "private": true, "type": "module" }\n');
    this.write('main.mjs', example);
  }

  write(file, text) {
    mkdirSync(dirname(join(this.app, file)), { recursive: true });
    writeFileSync(join(this.app, file), text);
  }

  /** Runs a program here to its end; what it prints. */
  run(program, args, { env = {}, fails = false, ...options } = {}) {
    const { status, signal, stdout, stderr, error } = spawnSync(program, args, {
      cwd: this.app,
      env: { ...this.env, ...env },
      encoding: 'utf8',
      timeout: 900_000,
      maxBuffer: 2 ** 28,
      ...options,
    });
    if ((status !== 0) !== fails) {
      const end = error?.message ?? signal ?? `exit code ${status}`;
      throw new Failure(`${program} ${args.join(' ')}: ${end}\n${`${stdout}${stderr}`.slice(-3000)}`);
    }
    return `${stdout}\n${stderr}`;
  }

  node(...args) {
    return this.run(process.execPath, args);
  }

  bin(name, ...args) {
    return this.run(join(this.app, 'node_modules', '.bin', name), args);
  }

  npm(...packages) {
    return this.run('npm', ['install', '--ignore-scripts', this.tarball, ...packages]);
  }

  /** Installs programs beside the project, in `tools`; the folder in which they lie. */
  tools(...packages) {
    this.run('npm', ['install', '--prefix', 'tools', ...packages]);
    return join(this.app, 'tools', 'node_modules', '.bin');
  }

  /** From here on the environment of a machine with Node alone: no Python, no libtorch, no home, none of our variables. */
  becomeBare() {
    const bin = join(this.app, 'bin');
    mkdirSync(bin);
    for (const tool of ['node', 'npm', 'npx']) symlinkSync(join(dirname(process.execPath), tool), join(bin, tool));
    symlinkSync('/bin/sh', join(bin, 'sh'));
    const { NODE_EXTRA_CA_CERTS } = process.env;
    const own = {
      HOME: join(this.app, 'home'),
      PATH: bin,
      npm_config_audit: 'false',
      npm_config_fund: 'false',
    };
    this.env = NODE_EXTRA_CA_CERTS ? { ...own, NODE_EXTRA_CA_CERTS } : own;
  }

  /** Starts the servers of servers.mjs until the place is left; their ports. */
  async serve(options = {}) {
    const upstream = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
    const settings = JSON.stringify({ tarball: this.tarball, upstream, ...options });
    const server = fork(join(import.meta.dirname, 'servers.mjs'), [settings], { stdio: 'inherit' });
    this.#servers.push(server);
    const early = once(server, 'exit').then(() => {
      throw new Failure('the servers did not start');
    });
    const [ports] = await Promise.race([once(server, 'message'), early]);
    early.catch(() => {});
    return ports;
  }

  /** A key and a certificate for a name, and with it all certificates that are trusted already. */
  certificates(name) {
    const [key, certificate, trusted] = ['key.pem', 'own.pem', 'trusted.pem'].map((file) => join(this.app, file));
    const form = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
    const names = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
    this.run('openssl', ['req', ...form, ...names, '-keyout', key, '-out', certificate]);
    const before = process.env.NODE_EXTRA_CA_CERTS;
    writeFileSync(
      trusted,
      [certificate, ...(before ? [before] : [])].map((file) => readFileSync(file, 'utf8')).join('\n'),
    );
    return { key, certificate, trusted };
  }

  leave() {
    for (const server of this.#servers) server.kill();
    rmSync(this.app, { recursive: true, force: true });
  }
}
