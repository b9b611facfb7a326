// The examples of doc comments that are whole programs run, and print what their comments say.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { examplesOf } from '../../scripts/pages.mjs';
import { runNode } from '../addon/support.js';

const files = readdirSync(join(packageRoot, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .sort();
const examples = files
  .flatMap((file) => examplesOf(packageRoot, join('lib', file)))
  .map(({ page, heading, code }) => ({ where: `${page} ${heading}`, code }));

// The files stand in the package, so that their imports of torchebm find it. One process runs a room's examples, each
// as a module of its own.
const temporary: string[] = [];
afterAll(() => {
  for (const file of temporary) rmSync(file, { force: true });
});

/** The lines that a program is expected to print: the comments behind its console.log lines, where they are literal. */
function printed(code: string): string[] {
  return Array.from(code.matchAll(/^\s*console\.log\(.*\); \/\/ (.+)$/gm), (match) => match[1]!.trim());
}

const rooms = [...new Set(examples.map(({ where }) => where.split('/')[1]!))];

it.each(rooms)('lib/%s', async (room) => {
  const own = examples.filter(({ where }) => where.split('/')[1] === room);
  const modules = own.map(({ code }, i) => {
    const file = join(packageRoot, `.example-${process.pid}-${room}-${i}.mjs`);
    // Some examples have types.
    const { module, target } = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    writeFileSync(file, ts.transpileModule(code, { compilerOptions: { module, target } }).outputText);
    temporary.push(file);
    return file;
  });
  const main = join(packageRoot, `.example-${process.pid}-${room}.mjs`);
  temporary.push(main);
  const lines = own.map(
    ({ where }, i) =>
      `lines.length = 0; try { await import(${JSON.stringify(modules[i])}); } catch (error) { failed(${JSON.stringify(where)}, error); } done(${JSON.stringify(where)}, ${JSON.stringify(printed(own[i]!.code))});`,
  );
  writeFileSync(
    main,
    `import { format } from 'node:util';
const lines = [];
const failures = [];
console.log = (...values) => lines.push(format(...values));
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text) => lines.push(text) > 0;
const failed = (where, error) => failures.push(where + ': ' + (error?.stack ?? error));
const done = (where, expected) => {
  // A comment may explain rather than quote: only what starts like a printed value is compared.
  const literal = expected.filter((text) => /^([[\\]\\d\\s.,e+-]|'[^']*'|true|false|null)+$/.test(text));
  const bare = (text) => text.replace(/\\s+/g, '');
  const said = bare(lines.join(' '));
  for (const text of literal) {
    if (!said.includes(bare(text))) failures.push(where + ': expected ' + text + ', got ' + said);
  }
};
${lines.join('\n')}
write(JSON.stringify(failures));
`,
  );
  const { stdout } = await runNode([main], process.env);
  expect(JSON.parse(stdout)).toEqual([]);
});

it('finds the examples', () => {
  expect(examples.length).toBeGreaterThan(80);
});
