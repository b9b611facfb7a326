/** @file Enumerations, as Python's `enum`. */
// biome-ignore-all lint/complexity/noThisInStatic: the members are those of the subclass that is asked.

/**
 * One of a fixed set of values, as Python's `enum.Enum`: a class has its members as static fields.
 *
 * @example
 * import { Enum } from 'torchebm/python';
 * class Phase extends Enum {
 *   static readonly WARM = new Phase('WARM', 'warm');
 *   static readonly MAIN = new Phase('MAIN', 'main');
 * }
 * console.log(Phase.of('main').name, Phase.members().length); // MAIN 2
 */
export class Enum {
  constructor(
    readonly name: string,
    readonly value: any,
  ) {}

  /** All members in the order of their definition. */
  static members<T extends Enum>(this: new (...args: any[]) => T): T[] {
    return Object.values(this).filter((v): v is T => v instanceof this);
  }

  /**
   * The member that has a value.
   *
   * @throws RangeError where none has.
   */
  static of<T extends Enum>(this: new (...args: any[]) => T, value: unknown): T {
    const found = Enum.members.call(this).find((m) => m.value === value) as T | undefined;
    if (found) return found;
    throw new RangeError(`${this.name}: expected value to be that of a member, got ${value}`);
  }

  toString(): string {
    return `${this.constructor.name}.${this.name}`;
  }
}

/** A member of an enumeration that is a value besides: it stands for it in JavaScript's operators and in JSON. */
class ValueEnum extends Enum {
  override valueOf(): any {
    return this.value;
  }

  toJSON(): any {
    return this.value;
  }

  __eq__(other: any): boolean {
    return this === other || this.value === (other instanceof ValueEnum ? other.value : other);
  }

  override toString(): string {
    return String(this.value);
  }
}

/** An enumeration of whole numbers, as Python's `enum.IntEnum`: its members are numbers in operators and as indices. */
export class IntEnum extends ValueEnum {
  declare readonly value: number;
}

/** An enumeration of text, as Python's `enum.StrEnum`. */
export class StrEnum extends ValueEnum {
  declare readonly value: string;
}
