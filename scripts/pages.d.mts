export interface Block {
  page: string;
  heading: string;
  code: string;
}
export function pagesIn(folder: string): string[];
export function blocksOf(folder: string, page: string): Block[];
export function unmarkedBlocks(folder: string, page: string): { language: string; code: string }[];
export function markedBlocks(folder: string, page: string): { page: string; code: string }[];
export function examplesOf(folder: string, file: string): Block[];
export function deadLinks(folder: string, page: string): string[];
