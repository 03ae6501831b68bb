import { Readability } from '@mozilla/readability';
import htmlEncodingSniffer from 'html-encoding-sniffer';
import { type DrawnBlock, drawnExtract, withoutTitle } from './blocks.ts';
import { type DomDocument, type DomElement, parseHtml } from './dom.ts';
import { decode } from './encoding.ts';
import { blocksIn, htmlBlocks } from './html-blocks.ts';
import { pageFields } from './html-fields.ts';
import { type Reader, UnreadableFile } from './reader.ts';

/** Reads a saved web page: the main text without the furniture around it, and what the page says of its article. */
export const readHtml: Reader = ({ bytes }) => {
  const { text: page, problems } = decode(bytes, declaredEncoding(bytes));
  const document = parseHtml(page);
  const fields = pageFields(document);
  const blocks = withoutTitle(mainBlocks(document) ?? htmlBlocks(page), fields.title);
  if (blocks.length === 0) {
    throw new UnreadableFile(
      'The page has no text without its scripts; open it in a browser and save the words of the article as .txt.',
    );
  }
  return { extracts: [drawnExtract(blocks, fields)], problems };
};

/** What Readability takes for the article, or null where it finds none. It changes the document. */
function mainBlocks(document: DomDocument): DrawnBlock[] | null {
  const options = { disableJSONLD: true, serializer: (node: unknown) => node as DomElement };
  // The package names the browser's Document, which the project is compiled without.
  const main = new Readability<DomElement>(document as never, options as never).parse()?.content;
  const blocks = main ? blocksIn(main) : [];
  return blocks.length > 0 ? blocks : null;
}

/** Undefined where the page declares none, or declares it in a way that the sniffer stumbles over. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  try {
    return htmlEncodingSniffer(bytes, { defaultEncoding: '' }) || undefined;
  } catch {
    return undefined;
  }
}
