/** @file Files and folders: functions of `os` and `shutil`. */

import { type Code, type Context, code, fail, LEVEL, operand, typeOf } from '../context.js';
import { isIdentifier } from '../names.js';
import { type Expression, text } from '../reading/syntax.js';
import { call as callDoc, type Doc } from './doc.js';
import { expression, value } from './operands.js';

/** Functions of `shutil`: whole folders and files. */
export function files(c: Context, e: Expression & { kind: 'call' }, name: string): Code {
  const paths = e.args
    .filter((a) => !a.name)
    .map((a): { doc: Doc } => ({
      doc: typeOf(c, a.value).k === 'path' ? ['String(', value(c, a.value), ')'] : value(c, a.value),
    }));
  const more = e.args.filter((a) => a.name).map((a) => a.name!);
  const fs = (f: string, options: string): Code =>
    code([c.imports.need('node:fs', f), callDoc([...paths, ...(options ? [{ doc: options }] : [])])]);
  if (name === 'rmtree' && more.every((n) => n === 'ignore_errors') && paths.length === 1)
    return fs('rmSync', more.length > 0 ? '{ recursive: true, force: true }' : '{ recursive: true }');
  if (more.length > 0 && !(name === 'copytree' && more.join() === 'dirs_exist_ok'))
    return fail(`shutil.${name} with these arguments`);
  if (/^copy(file|2)?$/.test(name)) return fs('cpSync', '');
  if (name === 'copytree') return fs('cpSync', '{ recursive: true }');
  return name === 'move' ? fs('renameSync', '') : fail(`shutil.${name} has no counterpart`);
}

/** `.NAME` or `[key]` of the environment. */
const keyed = (e: Expression, doc: Doc): Doc[] => (isIdentifier(text(e)) ? [`.${text(e)}`] : ['[', doc, ']']);

/** Functions of `os` and `os.path`. */
export function os(
  c: Context,
  e: Expression & { kind: 'call' },
  name: string,
  first: Expression | undefined,
  second: Expression | undefined,
): Code {
  const fs = (f: string): string => c.imports.need('node:fs', f);
  const file = (f: string): string => c.imports.need('node:path', f);
  const one = (): Doc => (typeOf(c, first!).k === 'path' ? ['String(', value(c, first!), ')'] : value(c, first!));
  switch (name) {
    case 'getenv':
    case 'environ.get': {
      const key = text(first!);
      const read: Doc = isIdentifier(key) ? `process.env.${key}` : ['process.env[', value(c, first!), ']'];
      return second ? code([read, ' ?? ', operand(expression(c, second), LEVEL.and)], LEVEL.or - 0.5) : code(read);
    }
    case 'makedirs':
      return code([fs('mkdirSync'), '(', one(), ', { recursive: true })']);
    case 'mkdir':
      return code([fs('mkdirSync'), '(', one(), ')']);
    case 'remove':
      return code([fs('unlinkSync'), '(', one(), ')']);
    case 'listdir':
      return code([fs('readdirSync'), '(', first ? one() : "'.'", ')']);
    case 'getcwd':
      return code('process.cwd()');
    case 'path.join':
      return code([
        file('join'),
        callDoc(
          e.args.map((a) => ({
            doc: typeOf(c, a.value).k === 'path' ? ['String(', value(c, a.value), ')'] : value(c, a.value),
          })),
        ),
      ]);
    case 'path.exists':
      return code([fs('existsSync'), '(', one(), ')']);
    case 'path.isfile':
    case 'path.isdir':
      return code(
        [
          fs('statSync'),
          '(',
          one(),
          `, { throwIfNoEntry: false })?.is${name === 'path.isfile' ? 'File' : 'Directory'}() === true`,
        ],
        LEVEL.equal,
      );
    case 'path.getsize':
      return code([fs('statSync'), '(', one(), ').size']);
    case 'path.splitext': {
      const of = one();
      return code([c.imports.python('splitext'), '(', of, ')']);
    }
    case 'path.split':
      return code(['[', file('dirname'), '(', one(), '), ', file('basename'), '(', one(), ')]'], LEVEL.atom);
    case 'path.isabs':
      return code([file('isAbsolute'), '(', one(), ')']);
    case 'path.normpath':
      return code([file('normalize'), '(', one(), ')']);
    case 'path.relpath':
      return code([file('relative'), '(', second ? value(c, second) : 'process.cwd()', ', ', one(), ')']);
    case 'rename':
    case 'replace':
      return code([fs('renameSync'), '(', one(), ', ', value(c, second!), ')']);
    case 'rmdir':
      return code([fs('rmdirSync'), '(', one(), ')']);
    case 'unlink':
      return code([fs('unlinkSync'), '(', one(), ')']);
    case 'getpid':
      return code('process.pid');
    case 'cpu_count':
      return code([c.imports.need('node:os', 'availableParallelism'), '()']);
    case 'environ.setdefault':
      return code(['(process.env', ...keyed(first!, value(c, first!)), ' ??= ', value(c, second!), ')'], LEVEL.atom);
    case 'path.dirname':
      return code([file('dirname'), '(', one(), ')']);
    case 'path.basename':
      return code([file('basename'), '(', one(), ')']);
    case 'path.abspath':
    case 'path.realpath':
      return code([file('resolve'), '(', one(), ')']);
    case 'path.expanduser':
      return code(['String(new ', c.imports.python('Path'), '(', one(), ').resolve())']);
    default:
      return fail(`os.${name} has no counterpart`);
  }
}
