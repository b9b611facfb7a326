import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as python from '../../lib/python/index.js';

// Python's results: scripts/oracle/python_text.py.
const given = JSON.parse(readFileSync(new URL('../fixtures/python/text.json', import.meta.url), 'utf8'));

const groups = (m: python.Match | null) =>
  m && [m.group(), m.groups(), m.groupdict(), m.span(), [...m.groups(), 0].map((_, i) => m.span(i))];

test.each(given.patterns as any[])('re: %j', (pattern, text, by, flags, ...expected) => {
  const p = python.re.compile(pattern, flags);
  const [one, count, split] = [{ count: 1, flags }, { flags }, { maxsplit: 1, flags }];
  expect([
    groups(p.search(text)),
    groups(p.match(text)),
    groups(p.fullmatch(text)),
    p.findall(text),
    p.split(text),
    p.split(text, 1),
    p.sub(by, text),
    p.sub(by, text, 1),
  ]).toEqual(expected);
  const [search, match, full, all, parts, first, replaced, once] = expected;
  expect(groups(python.re.search(pattern, text, flags))).toEqual(search);
  expect(groups(python.re.match(pattern, text, flags))).toEqual(match);
  expect(groups(python.re.fullmatch(pattern, text, flags))).toEqual(full);
  expect(python.re.findall(pattern, text, flags)).toEqual(all);
  expect(python.re.split(pattern, text, count)).toEqual(parts);
  expect(python.re.split(pattern, text, split)).toEqual(first);
  expect(python.re.sub(pattern, by, text, count)).toEqual(replaced);
  expect(python.re.sub(pattern, by, text, one)).toEqual(once);
});

test('re: functions in place of matches, groups that are not there, patterns that cannot be', () => {
  expect(python.re.sub('\\d', (m) => String(Number(m.group()) + 1), 'a1b2')).toBe('a2b3');
  expect(() => python.re.search('a', 'a')!.group(1)).toThrow(
    new RangeError('Match: expected key to be a group of the pattern, got 1'),
  );
  expect(python.re.compile(' a \\  [ b] # the end', python.re.VERBOSE).sub('x', 'a  a b')).toBe('xx');
  expect(python.re.search(`^${python.re.escape('a.b*(c)')}$`, 'a.b*(c)')).not.toBeNull();
});

test('tables are written and read', () => {
  const [rows, text, read, records] = given.table;
  let made = '';
  const sink = { write: (t: string) => (made += t) };
  python.csv.writer(sink).writerows(rows);
  expect(made).toBe(text);
  expect([...python.csv.reader(text.match(/[^\n]*\n|[^\n]+$/g))]).toEqual(read);
  expect([...python.csv.DictReader(['x,y\n', '1,2\n', '\n', '3,4\n'])]).toEqual(records);
  made = '';
  const out = python.csv.DictWriter(sink, { fieldnames: ['a', 'b'], delimiter: ';' });
  out.writeheader();
  out.writerows([{ b: 1 }, { a: 'x;y' }]);
  expect(made).toBe('a;b\r\n;1\r\n"x;y";\r\n');
  expect(() => out.writerow({ c: 1 })).toThrow(new RangeError('DictWriter: expected keys to be of a, b, got c'));
});

test('a file gives its lines without the returns of tables', () => {
  const folder = mkdtempSync(join(tmpdir(), 'table-'));
  const path = join(folder, 't.csv');
  const out = python.open(path, 'w');
  python.csv.writer(out).writerow([1, 2]);
  out.close();
  const file = python.open(path);
  expect(file.read()).toBe('1,2\n');
  file.close();
  rmSync(folder, { recursive: true });
});

test('commands have options of their own', () => {
  const parser = new python.ArgumentParser();
  parser.addArgument('--lr', { type: python.float, default: 0.1 });
  const sub = parser.addSubparsers({ dest: 'command', required: true });
  const train = sub.addParser('train');
  train.addArgument('--epochs', { type: python.int, default: 3 });
  train.addArgument('--tags', { nargs: '*', default: ['a'] });
  train.setDefaults({ kind: 't' });
  sub.addParser('sample').addArgument('n', { type: python.int });
  for (const [line, expected] of given.commands) expect(parser.parseArgs(line)).toEqual(expected);
  expect(() => parser.parseArgs(['draw'])).toThrow('ArgumentParser: expected a command of train, sample, got draw');
  expect(() => parser.parseArgs([])).toThrow('ArgumentParser: expected a command of train, sample, got nothing');
});

test('other programs, and work that is given to an executor', () => {
  const { run, PIPE, DEVNULL } = python.subprocess;
  const node = (code: string) => [process.execPath, '-e', code];
  expect(run(node('process.stdin.pipe(process.stdout)'), { input: 'ab', stdout: PIPE }).stdout).toBe('ab');
  expect(run(node('process.exit(3)'), { stdout: DEVNULL }).returncode).toBe(3);
  expect(() => run(node('process.exit(3)'), { check: true })).toThrow('to end with code 0, got 3');
  expect(python.subprocess.checkOutput(node('process.stdout.write("x")'))).toBe('x');
  const pool = new python.ThreadPoolExecutor(2);
  expect(pool.map((a: number, b: number) => a * b, [1, 2, 3], [4, 5])).toEqual([4, 10]);
  const failed = pool.submit(() => {
    throw new RangeError('no');
  });
  expect([pool.submit((a: number) => a + 1, 1).result(), failed.done()]).toEqual([2, true]);
  expect(() => failed.result()).toThrow('no');
  const start = performance.now();
  python.sleep(0.02);
  expect(performance.now() - start).toBeGreaterThanOrEqual(19);
});
