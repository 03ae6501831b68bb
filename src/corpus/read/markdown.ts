import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { Range } from '../article.ts';
import { decode } from './encoding.ts';
import { given, sameWords } from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { type MarkdownWords, markdownWords, rangeOf } from './markdown-words.ts';
import { type ExtractFields, type Reader, type ReadProblem, UnreadableFile } from './reader.ts';

/**
 * Reads Markdown (CommonMark with YAML front matter). The text stays the file itself, so that a quote can be cited in it;
 * what is not words of the article is `markup`.
 */
export const readMarkdown: Reader = ({ bytes }) => {
  const { text, problems: decoding } = decode(bytes);
  // The parser skips a byte order mark but does not count it.
  const base = text.startsWith('\uFEFF') ? 1 : 0;
  const source = text.slice(base);
  refuseTangles(source);
  const root = fromMarkdown(source, {
    extensions: [frontmatter(['yaml', 'toml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml'])],
  });

  const front = frontOf(root, source);
  const { title, heading } = titleOf(root, source, front.fields.title);
  const found = markdownWords(source, root, heading);
  if (found.words.length === 0) {
    throw new UnreadableFile('There are no words below the title and front matter; add the text of the article.');
  }
  const inFile = (range: Range) => ({ start: range.start + base, end: range.end + base });
  const extract = {
    text,
    isRaw: true,
    markup: markupBetween(found.words, source, front.range).map(inFile),
    headings: found.headings.map(inFile),
    breaks: found.breaks.map((at) => at + base),
    layout: 'blocks',
    fields: given({ ...front.fields, title }),
  } as const;
  return { extracts: [extract], problems: [...decoding, ...front.problems, ...referenceProblems(found)] };
};

interface Front {
  readonly fields: ExtractFields;
  readonly problems: readonly ReadProblem[];
  readonly range?: Range;
}

function frontOf(root: Root, source: string): Front {
  const first = root.children[0];
  if (first?.type === 'yaml') return { ...readFrontMatter(first.value), range: rangeOf(first) };
  // The types of the package know YAML only.
  if ((first?.type as string) === 'toml') {
    const message = 'Front matter between +++ lines (TOML) is not read; write it as YAML between --- lines.';
    return { fields: {}, problems: [{ severity: 'warning', message }], range: rangeOf(first!) };
  }
  if (!/^---[ \t]*\r?\n[ \t]*\w+[ \t]*:/.test(source)) return { fields: {}, problems: [] };
  const message = 'The front matter has no closing --- line and was read as text; add the line.';
  return { fields: {}, problems: [{ severity: 'warning', message }] };
}

/** A first `# heading` is the title where front matter has none; it is shown with each citation and not quoted again. */
function titleOf(root: Root, source: string, inFront?: string): { title: string | undefined; heading?: Nodes } {
  const first = root.children.find((child) => markdownWords(source, child).words.length > 0);
  if (first?.type !== 'heading' || first.depth !== 1) return { title: inFront };
  const words = markdownWords(source, first).words.map((range) => source.slice(range.start, range.end));
  const heading = words.join('').replace(/\s+/g, ' ').trim();
  if (inFront === undefined || sameWords(inFront, heading)) return { title: inFront ?? heading, heading: first };
  return { title: inFront };
}

/**
 * Whatever stands between the words and is not white space, line by line: the line ends stay in the text, or a word before
 * a mark would run into one after it.
 */
function markupBetween(words: readonly Range[], source: string, front?: Range): Range[] {
  const markup: Range[] = front ? [front] : [];
  let start = front?.end ?? 0;
  for (const range of [...words, { start: source.length, end: source.length }]) {
    for (const match of source.slice(start, range.start).matchAll(/\S(?:.*\S)?/g)) {
      markup.push({ start: start + match.index, end: start + match.index + match[0].length });
    }
    start = range.end;
  }
  return markup;
}

const MAX_MARKS = 1_000;
const MARKS = /[*_[<]/g;
const UNDERLINES = /^[ \t>]*(?:=+|-+)[ \t\r]*$/gm;
const DEEPEST = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){50}/m;

/**
 * Parsing takes time that grows with the square of the marks in one stretch of lines, of the underlined headings in the
 * file, and of the quotes and lists that one line opens. No article comes near; a file made to do so would stop the bot
 * for minutes.
 */
function refuseTangles(source: string): void {
  if (DEEPEST.test(source)) throw tangled('A line opens more than 50 quotes or lists within each other');
  const underlines = source.match(UNDERLINES)?.length ?? 0;
  if (underlines > MAX_MARKS) throw tangled(`More than ${MAX_MARKS} lines are nothing but === or ---`);
  for (const stretch of source.split(/\n[ \t\r]*\n/)) {
    const marks = stretch.match(MARKS)?.length ?? 0;
    if (marks > MAX_MARKS) throw tangled(`One paragraph holds more than ${MAX_MARKS} marks (* _ [ <)`);
  }
}

function tangled(what: string): UnreadableFile {
  return new UnreadableFile(`${what}; if this is an article all the same, save its words as .txt.`);
}

function referenceProblems({ references }: MarkdownWords): ReadProblem[] {
  if (references === 0) return [];
  const message = `Character references such as &nbsp; (${references} here) are quoted as they stand; write the characters themselves.`;
  return [{ severity: 'warning', message }];
}
