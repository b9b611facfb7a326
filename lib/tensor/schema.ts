/**
 * @file Operator schemas: the notation of `generated/schemas.ts`, read when an operator is first called.
 *
 * A schema reads as in PyTorch, with the real types (`ScalarType` where the dispatcher prints `int`) and names in
 * camelCase: `Tensor(Tensor self, Operand other, *, Scalar alpha=1) -> Tensor`. The name before the bracket is that of the
 * overload. `Tensor!` is a tensor that the operator writes to, `Operand` a tensor for which a number may stand.
 */

/** The kinds of value that an operator takes. */
export type ArgumentType =
  | 'Tensor'
  | 'Operand'
  | 'Scalar'
  | 'int'
  | 'float'
  | 'bool'
  | 'str'
  | 'ScalarType'
  | 'Layout'
  | 'MemoryFormat'
  | 'Device'
  | 'Generator';

/** One argument of an operator. */
export interface Argument {
  readonly name: string;
  readonly type: ArgumentType;
  /** A list of `type`. */
  readonly list: boolean;
  /** Elements of the list may be null. */
  readonly sparse: boolean;
  /** null and undefined are allowed, and mean None. */
  readonly optional: boolean;
  readonly hasDefault: boolean;
  readonly keywordOnly: boolean;
  readonly writes: boolean;
}

/** One result of an operator; `writes` marks one that is an argument again. */
export interface Result {
  readonly name: string;
  readonly type: string;
  readonly writes: boolean;
}

/** One overload of an operator. */
export interface Schema {
  readonly overload: string;
  readonly arguments: readonly Argument[];
  readonly results: readonly Result[];
}

function parseArgument(text: string, keywordOnly: boolean): Argument {
  const [head, defaultValue] = text.split('=') as [string, string | undefined];
  const space = head.lastIndexOf(' ');
  let type = head.slice(0, space);
  const optional = type.endsWith('?');
  if (optional) type = type.slice(0, -1);
  const writes = type.includes('!');
  if (writes) type = type.replace('!', '');
  const list = type.endsWith('[]');
  if (list) type = type.slice(0, -2);
  const sparse = list && type.endsWith('?');
  if (sparse) type = type.slice(0, -1);
  const name = head.slice(space + 1);
  return {
    name,
    type: type as ArgumentType,
    list,
    sparse,
    optional,
    hasDefault: defaultValue !== undefined,
    keywordOnly,
    writes,
  };
}

/** Reads one line of the table. */
export function parseSchema(text: string): Schema {
  const open = text.indexOf('(');
  const close = text.indexOf(') -> ');
  const args: Argument[] = [];
  let keywordOnly = false;
  for (const part of text.slice(open + 1, close).split(', ')) {
    if (part === '*') keywordOnly = true;
    else if (part !== '') args.push(parseArgument(part, keywordOnly));
  }
  const results = text
    .slice(close + 5)
    .split(', ')
    .filter((part) => part !== '')
    .map((part) => {
      const [type, name = ''] = part.split(' ') as [string, string | undefined];
      return { name, type: type.replace('!', ''), writes: type.includes('!') };
    });
  return { overload: text.slice(0, open), arguments: args, results };
}
