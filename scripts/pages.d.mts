export interface Block {
  page: string;
  heading: string;
  code: string;
}
export function pagesIn(folder: string): string[];
export function blocksOf(folder: string, page: string): Block[];
export function examplesOf(folder: string, file: string): Block[];
export function deadLinks(folder: string, page: string): string[];
