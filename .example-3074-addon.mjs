import { format } from 'node:util';
const lines = [];
const failures = [];
console.log = (...values) => lines.push(format(...values));
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text) => lines.push(text) > 0;
const failed = (where, error) => failures.push(where + ': ' + (error?.stack ?? error));
const done = (where, expected) => {
  // A comment may explain rather than quote: only what starts like a printed value is compared.
  const literal = expected.filter((text) => /^([[\]\d\s.,e+-]|'[^']*'|true|false|null)+$/.test(text));
  const bare = (text) => text.replace(/\s+/g, '');
  const said = bare(lines.join(' '));
  for (const text of literal) {
    if (!said.includes(bare(text))) failures.push(where + ': expected ' + text + ', got ' + said);
  }
};
lines.length = 0; try { await import("/work/h/dev/.example-3074-addon-0.mjs"); } catch (error) { failed("lib/addon/errors.ts example 1", error); } done("lib/addon/errors.ts example 1", ["ERR_TORCHEBM_LIBTORCH_NOT_FOUND"]);
write(JSON.stringify(failures));
