export function newerSymbols(file: string): string[];
export function checkSymbols(file: string): void;
