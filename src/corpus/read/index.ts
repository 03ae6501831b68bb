import { messageOf } from '../../errors.ts';
import { type Reader, type ReadResult, type SourceFile, UnreadableFile } from './reader.ts';

const MEGABYTE = 1024 * 1024;
/** The largest file that is taken for one article, in bytes. */
const MAX_ARTICLE_BYTES = 20 * MEGABYTE;

interface Format {
  readonly name: string;
  /** Readers are loaded when the first file of their format is: a corpus of .txt has no need of a PDF library. */
  readonly load: () => Promise<Reader>;
  readonly maxBytes: number;
}

const html: Format = {
  name: 'HTML',
  load: async () => (await import('./html.ts')).readHtml,
  maxBytes: MAX_ARTICLE_BYTES,
};
const markdown: Format = {
  name: 'Markdown',
  load: async () => (await import('./markdown.ts')).readMarkdown,
  // Parsing takes seconds and hundreds of megabytes for each; as plain words this is a thick book.
  maxBytes: MEGABYTE,
};

/** What reads which ending; sorted. */
const FORMATS: Readonly<Record<string, Format>> = {
  '.eml': { name: 'mail', load: async () => (await import('./mail.ts')).readMail, maxBytes: MAX_ARTICLE_BYTES },
  '.htm': html,
  '.html': html,
  '.json': { name: 'JSON', load: async () => (await import('./json.ts')).readJson, maxBytes: MAX_ARTICLE_BYTES },
  // A list of articles, read line by line.
  '.jsonl': { name: 'JSON lines', load: async () => (await import('./jsonl.ts')).readJsonl, maxBytes: 1024 * MEGABYTE },
  '.markdown': markdown,
  '.md': markdown,
  '.pdf': { name: 'PDF', load: async () => (await import('./pdf.ts')).readPdf, maxBytes: MAX_ARTICLE_BYTES },
  '.txt': { name: 'text', load: async () => (await import('./text.ts')).readText, maxBytes: MAX_ARTICLE_BYTES },
};

/** The endings that there is a reader for, sorted, each with its full stop. */
export const ENDINGS: readonly string[] = Object.keys(FORMATS);

/** What reads the file at `path`, by its ending alone; upper and lower case are one. */
export function readerFor(path: string): Format | undefined {
  const ending = endingOf(path);
  return Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
}

/** Reads the articles of one file. Never throws: a file that cannot be read is one problem of severity `error`. */
export async function readFileExtracts(file: SourceFile): Promise<ReadResult> {
  const format = readerFor(file.path);
  if (!format) {
    const ending = endingOf(file.path);
    const which = ending ? `"${ending}" files` : 'files without an ending';
    return failed(`There is no reader for ${which}; save the article as one of ${ENDINGS.join(' ')}.`);
  }
  if (file.bytes.length === 0) return failed('The file is empty; save the article again or remove the file.');
  if (file.bytes.length > format.maxBytes) {
    const limit = format.maxBytes / MEGABYTE;
    return failed(`The file is larger than the ${limit} MB that ${format.name} may have; split it or remove it.`);
  }
  try {
    const read = await format.load();
    return withoutEmpty(await read(file));
  } catch (error) {
    if (error instanceof UnreadableFile) return failed(error.message);
    return failed(
      `The file cannot be read as ${format.name} (${messageOf(error)}); open it to see whether it is whole, and save it again.`,
    );
  }
}

function withoutEmpty(result: ReadResult): ReadResult {
  const extracts = result.extracts.filter((extract) => extract.text.trim() !== '');
  if (extracts.length > 0 || result.problems.some((problem) => problem.severity === 'error')) {
    return { extracts, problems: result.problems };
  }
  const [only] = failed('There are no words in the file; save the article again or remove the file.').problems;
  return { extracts, problems: [...result.problems, only!] };
}

function endingOf(path: string): string {
  return /[^\\/](\.[^.\\/]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

function failed(message: string): ReadResult {
  return { extracts: [], problems: [{ severity: 'error', message }] };
}
