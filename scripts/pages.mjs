// The pages of the documentation, taken apart: their JavaScript, and where their links lead.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The pages of the package in a folder: those at its root, and what there is below docs and examples. */
export function pagesIn(folder) {
  const below = (part) => readdirSync(join(folder, part), { recursive: true }).map((name) => join(part, name));
  const pages = ['docs', 'examples'].flatMap(below).filter((name) => name.endsWith('.md'));
  return ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...pages.sort()];
}

/** A block that does not run, and the reason. */
const MARKED = /^<!-- not run: .+ -->\n```\w*\n[\s\S]*?^```$/gm;

/** The JavaScript blocks of a page that run, by the heading that they stand under. */
export function blocksOf(folder, page) {
  const found = [];
  let heading = '';
  const text = readFileSync(join(folder, page), 'utf8').replace(MARKED, '');
  for (const [, title, code] of text.matchAll(/^#+ (.*)$|^```js\n([\s\S]*?)^```$/gm)) {
    if (title !== undefined) heading = title;
    else found.push({ page, heading, code });
  }
  return found;
}

/** The blocks of a page in other languages that do not say why they do not run. */
export function unmarkedBlocks(folder, page) {
  const text = readFileSync(join(folder, page), 'utf8').replace(MARKED, '');
  return Array.from(text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm), ([, language, code]) => ({ language, code })).filter(
    ({ language }) => language !== 'js',
  );
}

/** The blocks of a page that say why they do not run. */
export function markedBlocks(folder, page) {
  const marked = readFileSync(join(folder, page), 'utf8').match(MARKED) ?? [];
  return marked.map((block) => ({ page, code: /```\w*\n([\s\S]*?)^```$/m.exec(block)[1] }));
}

/** The examples of a source file's doc comments that are whole programs. */
export function examplesOf(folder, file) {
  const comments = readFileSync(join(folder, file), 'utf8').matchAll(/\/\*\*[\s\S]*?\*\//g);
  return Array.from(comments)
    .map(([comment]) => /@example\n([\s\S]*?)(?:\n \*\s*@|\n\s*\*\/)/.exec(comment)?.[1].replace(/^\s*\* ?/gm, ''))
    .filter((code) => code?.includes("from 'torchebm"))
    .map((code, i) => ({ page: file, heading: `example ${i + 1}`, code }));
}

/** The links and pictures of a page that lead nowhere in the folder that it stands in. */
export function deadLinks(folder, page) {
  const text = readFileSync(join(folder, page), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  const targets = Array.from(text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g), (match) => match[1] ?? match[2]);
  return targets.filter((target) => {
    if (/^https:\/\//.test(target)) return false;
    const [path, anchor] = target.split('#');
    const file = path ? join(folder, dirname(page), path) : join(folder, page);
    return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).has(anchor));
  });
}

/** The anchors of a page: its headings in lower case without punctuation, as hosts of repositories write them. */
function anchorsOf(file) {
  const headings = readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm);
  const anchor = (title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
  return new Set(Array.from(headings, ([, title]) => anchor(title)));
}
