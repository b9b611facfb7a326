// The oldest system that a compiled addon may ask for: that of libtorch's own wheels (RHEL 8).
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { Failure } from './common.mjs';

const FLOOR = { GLIBC: '2.28', GLIBCXX: '3.4.25', CXXABI: '1.3.11', GCC: '7.0.0' };

const isNewer = (version, limit) => version.localeCompare(limit, 'en', { numeric: true }) > 0;

/** The symbols of a shared library that only systems above the floor have, as `pow of GLIBC_2.29`. */
export function newerSymbols(file) {
  // As objdump -T, but for every processor.
  const { status, stdout, stderr, error } = spawnSync('readelf', ['-W', '--dyn-syms', file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Failure(`readelf of binutils: ${error?.message ?? stderr}`);
  return [...stdout.matchAll(/ UND (\S+?)@+([A-Z]+)_([\d.]+)/g)]
    .filter(([, , library, version]) => library in FLOOR && isNewer(version, FLOOR[library]))
    .map(([, symbol, library, version]) => `${symbol} of ${library}_${version}`);
}

/** Refuses a shared library that an old system cannot load. */
export function checkSymbols(file) {
  const newer = newerSymbols(file);
  if (newer.length === 0) return;
  const floor = Object.entries(FLOOR).map((entry) => entry.join('_'));
  throw new Failure(
    [`${basename(file)} asks for more than ${floor.join(', ')}:`, ...newer.map((symbol) => `  ${symbol}`)].join('\n') +
      '\n  Cure: a way to an older version of the symbol in native/glibc/glibc.cpp',
  );
}
