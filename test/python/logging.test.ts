import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { basicConfig, getLogger, logging } from '../../lib/python/index.js';

// Lines are those that Python 3.11 writes.
const stream = () => {
  const lines: string[] = [];
  return { lines, write: (text: string) => lines.push(text) };
};

afterEach(() => {
  logging.disable('NOTSET');
  getLogger().handlers.splice(0);
  getLogger().setLevel('WARNING');
});

test('messages go to the handlers of a logger and of those above it, each with its level and form', () => {
  const [near, far] = [stream(), stream()];
  basicConfig({ stream: far, level: 'INFO', format: '%(levelname)s|%(name)s|%(message)s' });
  const log = getLogger('up.down');
  log.setLevel('DEBUG');
  const handler = new logging.StreamHandler(near);
  handler.setLevel('WARNING');
  handler.setFormatter(new logging.Formatter('[%(levelname).1s] %(name)-8s| %(message)s'));
  log.addHandler(handler);
  log.addHandler(handler);
  log.info('x=%.2f', 0.5);
  log.warning('%s of %s', 1, 2);
  log.propagate = false;
  log.error('near %r', 'a');
  expect(near.lines).toEqual(['[W] up.down | 1 of 2\n', "[E] up.down | near 'a'\n"]);
  expect(far.lines).toEqual(['INFO|up.down|x=0.50\n', 'WARNING|up.down|1 of 2\n']);
  expect(log.parent?.name).toBe('up');
  expect(getLogger('up').getChild('down')).toBe(log);
});

test('a logger without a level has that of the one above it', () => {
  getLogger('family').setLevel('ERROR');
  const child = getLogger('family.child');
  expect([child.isEnabledFor('WARNING'), child.isEnabledFor(40), child.getEffectiveLevel()]).toEqual([false, true, 40]);
  logging.disable();
  expect(child.isEnabledFor('CRITICAL')).toBe(false);
});

test('the first basicConfig counts, unless another is forced; messages of the root begin one', () => {
  const [first, second] = [stream(), stream()];
  basicConfig({ stream: first });
  basicConfig({ stream: second, level: 'DEBUG' });
  logging.warning('a');
  basicConfig({ stream: second, force: true, format: '%(message)s' });
  logging.warning('b');
  logging.info('hidden');
  expect([first.lines, second.lines]).toEqual([['WARNING:root:a\n'], ['b\n']]);
  expect(logging.getLevelName('INFO')).toBe('INFO');
  expect(logging.getLevelName(30)).toBe('WARNING');
});

test('a file takes lines behind those that are there, or begins anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'torchebm-logging-'));
  const path = join(folder, 'logs', 'run.log');
  const log = getLogger('files');
  log.propagate = false;
  for (const mode of ['w', 'a', 'w']) {
    const handler = new logging.FileHandler(path, { mode });
    log.addHandler(handler);
    log.warning(mode);
    log.removeHandler(handler);
  }
  expect(readFileSync(path, 'utf8')).toBe('w\n');
  rmSync(folder, { recursive: true });
});
