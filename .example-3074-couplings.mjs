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
lines.length = 0; try { await import("/work/h/dev/.example-3074-couplings-0.mjs"); } catch (error) { failed("lib/couplings/baseCoupling.ts example 1", error); } done("lib/couplings/baseCoupling.ts example 1", ["[4, 2] [4, 2] null"]);
lines.length = 0; try { await import("/work/h/dev/.example-3074-couplings-1.mjs"); } catch (error) { failed("lib/couplings/baseCoupling.ts example 2", error); } done("lib/couplings/baseCoupling.ts example 2", ["[3, 2, 1]"]);
lines.length = 0; try { await import("/work/h/dev/.example-3074-couplings-2.mjs"); } catch (error) { failed("lib/couplings/baseCoupling.ts example 3", error); } done("lib/couplings/baseCoupling.ts example 3", ["[[1], [4]]"]);
lines.length = 0; try { await import("/work/h/dev/.example-3074-couplings-3.mjs"); } catch (error) { failed("lib/couplings/baseCoupling.ts example 4", error); } done("lib/couplings/baseCoupling.ts example 4", ["[[5], [7]]"]);
lines.length = 0; try { await import("/work/h/dev/.example-3074-couplings-4.mjs"); } catch (error) { failed("lib/couplings/independent.ts example 1", error); } done("lib/couplings/independent.ts example 1", ["true"]);
lines.length = 0; try { await import("/work/h/dev/.example-3074-couplings-5.mjs"); } catch (error) { failed("lib/couplings/ot.ts example 1", error); } done("lib/couplings/ot.ts example 1", ["['0.1', '1.1', '2.1']"]);
lines.length = 0; try { await import("/work/h/dev/.example-3074-couplings-6.mjs"); } catch (error) { failed("lib/couplings/ot.ts example 2", error); } done("lib/couplings/ot.ts example 2", ["[[9], [2]]"]);
lines.length = 0; try { await import("/work/h/dev/.example-3074-couplings-7.mjs"); } catch (error) { failed("lib/couplings/ot.ts example 3", error); } done("lib/couplings/ot.ts example 3", ["[64, 2]"]);
lines.length = 0; try { await import("/work/h/dev/.example-3074-couplings-8.mjs"); } catch (error) { failed("lib/couplings/ot.ts example 4", error); } done("lib/couplings/ot.ts example 4", ["[64]"]);
lines.length = 0; try { await import("/work/h/dev/.example-3074-couplings-9.mjs"); } catch (error) { failed("lib/couplings/reflow.ts example 1", error); } done("lib/couplings/reflow.ts example 1", ["[1, 1]"]);
lines.length = 0; try { await import("/work/h/dev/.example-3074-couplings-10.mjs"); } catch (error) { failed("lib/couplings/registry.ts example 1", error); } done("lib/couplings/registry.ts example 1", ["SinkhornCoupling(reg=0.05, n_iters=100)"]);
lines.length = 0; try { await import("/work/h/dev/.example-3074-couplings-11.mjs"); } catch (error) { failed("lib/couplings/registry.ts example 2", error); } done("lib/couplings/registry.ts example 2", ["ExactOTCoupling(tol=0.0001)"]);
write(JSON.stringify(failures));
