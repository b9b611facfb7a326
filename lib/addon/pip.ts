import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import type { Wheel } from './package.js';
import { type Env, usualPython } from './platform.js';
import type { Fetch } from './wheels.js';

/** The way to packages, as pip's files and variables give it. */
export interface PipConfig {
  /** The index and the further ones, in the order to ask them. */
  indexes: string[];
  proxy?: string | undefined;
  /** A file of the certificates to trust. */
  cert?: string | undefined;
}

/** Reads pip's configuration, without pip: variables go before files, those of the user before those of the machine. */
export function pipConfig(env: Env, platform: string = process.platform): PipConfig {
  const values = new Map<string, string>();
  for (const section of ['global', 'download']) {
    for (const file of configFiles(env, platform)) {
      for (const [key, value] of sectionOf(file, section)) values.set(key, value);
    }
  }
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith('PIP_') && value) values.set(name.slice(4).toLowerCase().replaceAll('_', '-'), value);
  }
  const words = (key: string) => values.get(key)?.split(/\s+/).filter(Boolean) ?? [];
  return {
    indexes: [...words('index-url').slice(0, 1), ...words('extra-index-url')],
    proxy: values.get('proxy'),
    cert: values.get('cert'),
  };
}

/** Pip's files; a later one overrules an earlier one. */
function configFiles(env: Env, platform: string): string[] {
  const home = env.HOME || homedir();
  const { user, machine } = configFolders(env, home, platform);
  const site = [env.VIRTUAL_ENV, env.CONDA_PREFIX].filter((folder) => folder !== undefined);
  const all = [...machine, join(home, platform === 'win32' ? 'pip' : '.pip'), user, ...site];
  const named = env.PIP_CONFIG_FILE;
  if (named === '/dev/null' || named === 'nul') return [];
  const name = platform === 'win32' ? 'pip.ini' : 'pip.conf';
  return [...all.map((folder) => join(folder, name)), ...(named ? [named] : [])];
}

/** The folders of pip's files for this user and for the machine. */
function configFolders(env: Env, home: string, platform: string): { user: string; machine: string[] } {
  if (platform === 'win32') {
    const { APPDATA = join(home, 'AppData', 'Roaming'), PROGRAMDATA = 'C:\\ProgramData' } = env;
    return { user: join(APPDATA, 'pip'), machine: [join(PROGRAMDATA, 'pip')] };
  }
  const shared = (env.XDG_CONFIG_DIRS || '/etc/xdg').split(':').map((folder) => join(folder, 'pip'));
  const user = join(env.XDG_CONFIG_HOME || join(home, '.config'), 'pip');
  if (platform !== 'darwin') return { user, machine: [...shared, '/etc'] };
  const support = join(home, 'Library', 'Application Support', 'pip');
  return { user: existsSync(support) ? support : user, machine: ['/Library/Application Support/pip'] };
}

/** Keys and values of a section of an INI file; indented lines go on with a value. */
function sectionOf(file: string, wanted: string): Map<string, string> {
  const values = new Map<string, string>();
  let section = '';
  let key = '';
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : []) {
    if (!line.trim() || /^\s*[#;]/.test(line)) continue;
    const header = /^\[(.*)\]/.exec(line)?.[1];
    if (header !== undefined) {
      section = header;
    } else if (section === wanted && /^\s/.test(line) && key) {
      values.set(key, `${values.get(key)}\n${line.trim()}`);
    } else if (section === wanted) {
      const [name, ...value] = line.split(/[=:]/);
      key = name!.trim().toLowerCase().replaceAll('_', '-');
      values.set(key, line.slice(line.length - value.join('=').length).trim());
    }
  }
  return values;
}

/**
 * Downloads a wheel with pip, which knows an index of its own where none is configured.
 *
 * @returns why it failed, or undefined.
 */
export async function pipDownload(
  wheel: Wheel,
  folder: string,
  { env, signal }: Fetch,
  onBytes: (done: number) => void,
): Promise<string | undefined> {
  // pip writes to a temporary folder first: in ours, its growth is the progress and a crash leaves nothing behind.
  const scratch = join(folder, 'pip');
  mkdirSync(scratch, { recursive: true });
  const options = ['--quiet', '--no-input', '--disable-pip-version-check', '--no-cache-dir', '--progress-bar', 'off'];
  const choice = ['--no-deps', '--only-binary', ':all:', ...tags(wheel), '--dest', folder];
  const python = env.TORCHEBM_PYTHON || usualPython;
  const args = ['-m', 'pip', 'download', ...options, ...choice, `${wheel.name}==${wheel.version}`];
  const child = spawn(python, args, { env: { ...env, TMPDIR: scratch }, stdio: ['ignore', 'pipe', 'pipe'], signal });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-4000);
    });
  }
  const timer = setInterval(() => onBytes(sizeOf(scratch)), 100);
  try {
    const status = await new Promise<number | string>((resolve) => {
      child.on('error', (error: NodeJS.ErrnoException) =>
        resolve(error.code === 'ENOENT' ? `${python} is not installed` : error.message),
      );
      child.on('close', (code, killed) => resolve(killed ?? code ?? 1));
    });
    signal?.throwIfAborted();
    if (status === 0) return undefined;
    const said = output.trim().split('\n').slice(-6).join('\n');
    const reason = typeof status === 'number' ? `exit code ${status}\n${said}` : status;
    return `no index is configured, and ${python} -m pip download ${wheel.name}==${wheel.version}: ${reason}`;
  } finally {
    clearInterval(timer);
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The options that make pip choose exactly this file, whatever Python it runs on. */
function tags({ file }: Wheel): string[] {
  const [python, abi, platforms] = basename(file, '.whl').split('-').slice(-3) as [string, string, string];
  const version = /^cp3(\d+)$/.exec(python)?.[1];
  return [
    ...platforms.split('.').flatMap((platform) => ['--platform', platform]),
    ...(version ? ['--implementation', 'cp', '--python-version', `3.${version}`, '--abi', abi] : []),
  ];
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    return 0; // pip removed a file meanwhile
  }
}
