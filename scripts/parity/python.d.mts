export function camelCase(name: string): string;
export function runPython(source: string, scope: Record<string, any>): any;
export interface Line {
  indent: number;
  text: string;
}
export interface PythonFunction {
  name: string;
  parameters: string;
  lines: Line[];
}
export function functionsOf(source: string): PythonFunction[];
export function runBody(lines: Line[], scope: Record<string, any>, options?: { sync?: boolean }): Promise<any>;
