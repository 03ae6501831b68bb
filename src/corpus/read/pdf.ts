import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf';
import { drawnExtract, withoutTitle } from './blocks.ts';
import { given, words } from './fields.ts';
import { pdfBlocks } from './pdf-layout.ts';
import { type Reader, type ReadProblem, UnreadableFile } from './reader.ts';

const MAX_PAGES = 500;

/**
 * Reads the text layer of a PDF. The dates in its properties are those of the file, not of the article, and are never
 * taken for a day of publication.
 */
export const readPdf: Reader = async ({ bytes }) => {
  const pdf = await opened(bytes);
  try {
    if (pdf.numPages > MAX_PAGES) {
      throw new UnreadableFile(`The PDF has more than ${MAX_PAGES} pages; split it into its articles.`);
    }
    const { items: pages } = await extractTextItems(pdf);
    const { info } = await getMeta(pdf);
    const title = sensibleTitle(info.Title);
    const blocks = withoutTitle(pdfBlocks(pages), title);
    if (blocks.length === 0) {
      throw new UnreadableFile(
        'The PDF has no text layer: its pages are pictures; run OCR on it (such as ocrmypdf) first.',
      );
    }
    return { extracts: [drawnExtract(blocks, given({ title }))], problems: pageProblems(pages) };
  } finally {
    await pdf.destroy();
  }
};

async function opened(bytes: Uint8Array) {
  try {
    // The library takes the bytes away from their owner, so it gets a copy.
    return await getDocumentProxy(bytes.slice(), { verbosity: 0, enableXfa: false });
  } catch (cause) {
    const name = (cause as Error).name;
    if (name === 'PasswordException') {
      throw new UnreadableFile('The PDF is encrypted; save it without a password.', { cause });
    }
    throw new UnreadableFile('The PDF is damaged and cannot be opened; download or save it again.', { cause });
  }
}

/** Programs that make PDFs fill in a file name or their own name where the writer gave no title. */
const NO_TITLE =
  /^(?:untitled.*|microsoft (?:word|powerpoint|excel)\b.*|powerpoint presentation|(?:document|presentation|slide|layout|page|book|print)\s*\d*|.*\.(?:docx?|html?|indd|odt|pages|pdf|pptx?|qxd|rtf|tmp|txt|xlsx?))$/i;

function sensibleTitle(title: unknown): string | undefined {
  const found = words(title)?.replace(/\s+/g, ' ');
  return found && /\p{L}{2}/u.test(found) && found.length <= 300 && !NO_TITLE.test(found) ? found : undefined;
}

function pageProblems(pages: readonly (readonly { readonly str: string }[])[]): ReadProblem[] {
  const silent = pages.flatMap((items, index) => (items.some((item) => item.str.trim()) ? [] : [index + 1]));
  if (silent.length === 0) return [];
  const message = `There is no text layer on ${silent.length === 1 ? 'page' : 'pages'} ${silent.join(', ')}; run OCR if words stand there.`;
  return [{ severity: 'warning', message }];
}
