/** @file Methods of Python's text, lists, dictionaries and sets, which `callMethod` of `torchebm/python` calls by name. */

const names = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** By the kind of what has them; `lib/python/methods.ts` has what they do. */
export const PYTHON_METHODS: Record<string, ReadonlySet<string>> = {
  str: names(
    `upper lower casefold capitalize title swapcase strip lstrip rstrip split rsplit splitlines join replace format startswith
    endswith find rfind index rindex count center ljust rjust zfill partition rpartition removeprefix removesuffix expandtabs
    isalpha isdigit isnumeric isalnum isspace isupper islower isidentifier`,
  ),
  list: names('append appendleft popleft extend insert pop remove index count sort reverse copy clear'),
  dict: names('get items keys values update pop popitem setdefault copy clear move_to_end'),
  set: names(
    `add discard remove pop update copy clear union intersection difference symmetric_difference issubset issuperset
    isdisjoint`,
  ),
};

/** Those that JavaScript has under the same name with the same meaning, or that tensors have: a plain call does as well. */
const PLAIN = names('add append reverse format upper lower title');

/** Whether a method of a value whose kind is not known may be one of Python's own, which JavaScript has otherwise or not. */
export const mayBePython = (name: string): boolean =>
  !PLAIN.has(name) && Object.values(PYTHON_METHODS).some((known) => known.has(name));
