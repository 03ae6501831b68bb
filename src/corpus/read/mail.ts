import PostalMime, { type Email } from 'postal-mime';
import { drawnExtract, withoutTitle } from './blocks.ts';
import { given, words } from './fields.ts';
import { htmlBlocks } from './html-blocks.ts';
import { type Extract, type ExtractFields, type Reader, UnreadableFile } from './reader.ts';

/** Reads one saved message: a newsletter, a press release, an alert. Attachments are left out. */
export const readMail: Reader = async ({ bytes }) => {
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
  if (!mail.headers.some((header) => HEADERS.has(header.key))) {
    throw new UnreadableFile('This is not a mail message: it has no mail headers; save the message itself as .eml.');
  }
  const extract = bodyOf(mail, mailFields(mail));
  if (extract.text.trim() === '') {
    throw new UnreadableFile('The message has no text; if the article is in an attachment, save that by itself.');
  }
  return { extracts: [extract], problems: [] };
};

/** A message has one of these at least; the first lines of any text may look like others. */
const HEADERS = new Set(['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject']);

/** Shorter text parts often say no more than 'view this message in your browser'. In UTF-16 units. */
const SUBSTANTIAL = 200;

function bodyOf(mail: Email, fields: ExtractFields): Extract {
  const text = mail.text ?? '';
  const plain: Extract = { text, isRaw: false, markup: [], headings: [], breaks: [], layout: 'plain', fields };
  if (!mail.html || text.trim().length >= SUBSTANTIAL) return plain;
  const drawn = drawnExtract(withoutTitle(htmlBlocks(mail.html), fields.title), fields);
  return drawn.text.length > text.trim().length ? drawn : plain;
}

function mailFields(mail: Email): ExtractFields {
  const day = dayOf(mail.headers.find((header) => header.key === 'date')?.value);
  return given({
    title: words(mail.subject?.replace(/^(?:\s*(?:re|fwd?)\s*:)+/i, '')),
    source: words(mail.from?.name) ?? words(mail.from?.address),
    date: day === undefined ? undefined : { value: day, from: 'mail header' },
  });
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day as the sender wrote it: turned into another time zone, a message of the evening would be a day off. */
function dayOf(header = ''): string | undefined {
  const parts = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/i.exec(header);
  const month = parts ? MONTHS.indexOf(parts[2]!.toLowerCase()) + 1 : 0;
  if (!parts || month === 0) return undefined;
  return `${parts[3]}-${String(month).padStart(2, '0')}-${parts[1]!.padStart(2, '0')}`;
}
