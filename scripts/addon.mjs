// Compiles lib/addon alone, so that the scripts of a fresh clone use the package's own lookup and setup before the rest
// of the library is built. Types are not checked here: tsc does that when it builds everything.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './common.mjs';

/** Imports `dist/addon/<name>.js`, made from `lib/addon/*.ts` where it is missing or older. */
export async function importAddon(name) {
  const from = join(root, 'lib', 'addon');
  const to = join(root, 'dist', 'addon');
  const mtime = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const stale = readdirSync(from)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ source: join(from, file), target: join(to, `${basename(file, '.ts')}.js`) }))
    .filter(({ source, target }) => mtime(source) > mtime(target));
  if (stale.length > 0) {
    const { default: ts } = await import('typescript');
    mkdirSync(to, { recursive: true });
    for (const { source, target } of stale) {
      const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), {
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
      });
      writeFileSync(target, outputText);
    }
  }
  return import(pathToFileURL(join(to, `${name}.js`)).href);
}
