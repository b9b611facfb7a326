/**
 * @file The rule between the names of properties here and of attributes in Python: `runningMean` is `running_mean`.
 *
 * State dictionaries hold Python's names, so that files go both ways.
 */

/** `running_mean` → `runningMean`; `fc_1`, `_u` and `W` stay as they are. */
export function camelCase(name: string): string {
  return name.replace(/(?<=[A-Za-z0-9])_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `runningMean` → `running_mean`; `fc1`, `_u` and `W` stay as they are. */
export function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])([A-Z])/g, (letter) => `_${letter.toLowerCase()}`);
}

/** An object with its settings as Python writes the call that makes it: `EMA(decay=0.99, step=0)`. */
export function called(object: object, settings: Readonly<Record<string, string>>): string {
  const list = Object.entries(settings).map(([name, text]) => `${snakeCase(name)}=${text}`);
  return `${object.constructor.name}(${list.join(', ')})`;
}
