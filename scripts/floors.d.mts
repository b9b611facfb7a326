export function importsOf(folder: string, types: boolean): Map<string, string[]>;
export function includesOf(folder: string): Map<string, string[]>;
export function rooms(files: Map<string, string[]>, skip?: readonly string[]): Map<string, string[]>;
export const faces: readonly string[];
export function picture(): string;
export function drawn(): string | undefined;
