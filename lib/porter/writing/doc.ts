/** @file Lines of at most 120 columns: a document says where it may break, and breaks its outermost groups first. */

/** Text, a line that may break, or documents within one another. */
export type Doc =
  | string
  | Doc[]
  | { group: Doc; broken?: boolean }
  | { indent: Doc }
  /** A space (or nothing), or a line break if its group is broken. */
  | { line: ' ' | '' }
  | { hard: true }
  /** Shown only in a broken group. */
  | { ifBroken: string };

export const WIDTH = 120;
export const line: Doc = { line: ' ' };
export const soft: Doc = { line: '' };
export const hard: Doc = { hard: true };
export const group = (doc: Doc): Doc => ({ group: doc, broken: forced(doc) });
export const indent = (doc: Doc): Doc => ({ indent: doc });

/** Documents with a separator between them. */
export const join = (docs: readonly Doc[], by: Doc): Doc[] => docs.flatMap((d, i) => (i === 0 ? [d] : [by, d]));

function forced(doc: Doc): boolean {
  if (typeof doc === 'string') return false;
  if (Array.isArray(doc)) return doc.some(forced);
  if ('group' in doc) return false;
  if ('indent' in doc) return forced(doc.indent);
  return 'hard' in doc;
}

/** Whether a document, with all its groups on one line, fits; text with a line break of its own ends the measure. */
function fits(doc: Doc, room: number, rest: readonly Frame[]): boolean {
  const stack: [Doc, boolean][] = [[doc, true]];
  let left = room;
  let behind = rest.length;
  while (left >= 0) {
    let entry = stack.pop();
    if (!entry) {
      if (behind === 0) return true;
      const frame = rest[--behind]!;
      entry = [frame.doc, frame.flat];
    }
    const [d, flat] = entry;
    if (typeof d === 'string') {
      const end = d.indexOf('\n');
      left -= end < 0 ? d.length : end;
      if (end >= 0) return left >= 0;
    } else if (Array.isArray(d)) for (let i = d.length - 1; i >= 0; i--) stack.push([d[i]!, flat]);
    else if ('group' in d) {
      if (d.broken) {
        if (flat && behind === rest.length) stack.push([d.group, false]);
        else stack.push([d.group, false]);
      } else stack.push([d.group, flat]);
    } else if ('indent' in d) stack.push([d.indent, flat]);
    else if ('line' in d) {
      if (!flat) return true;
      left -= d.line.length;
    } else if ('hard' in d) return left >= 0;
    else if (!flat) left -= d.ifBroken.length;
  }
  return false;
}

interface Frame {
  doc: Doc;
  flat: boolean;
  depth: number;
}

/** The text of a document that begins at a column, its lines indented by a depth. */
export function print(doc: Doc, depth = 0): string {
  let out = '  '.repeat(depth);
  let column = out.length;
  const stack: Frame[] = [{ doc, flat: false, depth }];
  while (stack.length > 0) {
    const { doc: d, flat, depth: at } = stack.pop()!;
    if (typeof d === 'string') {
      out += d;
      const end = d.lastIndexOf('\n');
      column = end < 0 ? column + d.length : d.length - end - 1;
    } else if (Array.isArray(d)) for (let i = d.length - 1; i >= 0; i--) stack.push({ doc: d[i]!, flat, depth: at });
    else if ('group' in d) {
      const one = !d.broken && (flat || fits(d.group, WIDTH - column, stack));
      stack.push({ doc: d.group, flat: one, depth: at });
    } else if ('indent' in d) stack.push({ doc: d.indent, flat, depth: at + 1 });
    else if ('ifBroken' in d) {
      if (!flat) {
        out += d.ifBroken;
        column += d.ifBroken.length;
      }
    } else if ('hard' in d || !flat) {
      out = `${out.trimEnd()}\n${'  '.repeat(at)}`;
      column = at * 2;
    } else {
      out += d.line;
      column += d.line.length;
    }
  }
  return out;
}

/** A document on one line. */
export const flat = (doc: Doc): string => {
  if (typeof doc === 'string') return doc;
  if (Array.isArray(doc)) return doc.map(flat).join('');
  if ('group' in doc) return flat(doc.group);
  if ('indent' in doc) return flat(doc.indent);
  return 'line' in doc ? doc.line : 'hard' in doc ? '\n' : '';
};

/** Elements between brackets, one a line where they do not fit; a comment behind an element forces lines. */
export function list(open: string, items: readonly { doc: Doc; comment?: string }[], close: string, pad = ''): Doc {
  if (items.length === 0) return open + close;
  const space: Doc = pad === '' ? soft : line;
  const commented = items.some((i) => i.comment);
  const inner = items.flatMap((item, i): Doc[] => {
    const rest = open !== '[' && flat(item.doc).startsWith('...');
    const end: Doc = i < items.length - 1 ? ',' : rest ? '' : { ifBroken: ',' };
    const comment: Doc[] = item.comment ? [` ${item.comment}`, hard] : i < items.length - 1 ? [line] : [];
    if (item.comment && i === items.length - 1) comment.pop();
    return [item.doc, end, ...comment];
  });
  return { group: [open, indent([space, ...inner]), space, close], broken: commented };
}

/** Arguments in round brackets: a last function or object keeps its bracket beside that of the call. */
export function call(items: readonly { doc: Doc; comment?: string }[]): Doc {
  const [only] = items;
  if (items.length === 1 && !only!.comment && hugs(only!.doc)) return ['(', only!.doc, ')'];
  const last = items.at(-1);
  if (last && !items.some((i) => i.comment) && hugs(last.doc) && items.slice(0, -1).every((i) => !forcedDeep(i.doc))) {
    const head = items.slice(0, -1).map((i) => flat(i.doc));
    if (head.join(', ').length < 60) return ['(', ...head.map((h) => `${h}, `), last.doc, ')'];
  }
  return list('(', items, ')');
}

function forcedDeep(doc: Doc): boolean {
  if (typeof doc === 'string') return doc.includes('\n');
  if (Array.isArray(doc)) return doc.some(forcedDeep);
  if ('group' in doc) return doc.broken === true || forcedDeep(doc.group);
  if ('indent' in doc) return forcedDeep(doc.indent);
  return 'hard' in doc;
}

function hugs(doc: Doc): boolean {
  const first = flat(doc);
  return /^(\{|\[|(async )?\([^()]*\) => \{|function)/.test(first);
}
