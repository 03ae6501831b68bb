import type { Place } from './place.ts';
import { address, anything, isObject, listOf, type Rule, shape, text, truth, whole } from './rules.ts';

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const MAX_TOTAL = 6000;

const link = address(2048, 'http', 'https');
const picture = shape({ url: address(2048, 'http', 'https', 'attachment') }, ['url']);
const field = shape({ name: text({ min: 1, max: 256 }), value: text({ min: 1, max: 1024 }), inline: truth }, [
  'name',
  'value',
]);

const timestamp: Rule = (value, place) => {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) {
    place.refuse('DATE_TIME_TYPE_PARSE', `Could not parse ${JSON.stringify(value)}. Should be ISO8601.`);
  }
};

const embed = shape({
  title: text({ max: 256 }),
  type: anything,
  description: text({ max: 4096 }),
  url: link,
  timestamp,
  color: whole({ min: 0, max: 0xffffff }),
  footer: shape({ text: text({ min: 1, max: 2048 }), icon_url: address(2048, 'http', 'https', 'attachment') }, [
    'text',
  ]),
  image: picture,
  thumbnail: picture,
  author: shape(
    { name: text({ min: 1, max: 256 }), url: link, icon_url: address(2048, 'http', 'https', 'attachment') },
    ['name'],
  ),
  fields: listOf(field, { max: 25 }),
});

/** The embeds of a message. */
export const embeds: Rule = (value, place) => {
  listOf(embed, { max: 10 })(value, place);
  if (Array.isArray(value)) checkTotal(value, place);
};

function checkTotal(list: readonly unknown[], place: Place): void {
  const total = list.reduce<number>((sum, one) => sum + charactersOf(one), 0);
  if (total > MAX_TOTAL) place.refuse('MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MAX_TOTAL}`);
}

function charactersOf(one: unknown): number {
  if (!isObject(one)) return 0;
  const { title, description, footer, author, fields } = one;
  const inFields = Array.isArray(fields) ? fields.filter(isObject).flatMap(({ name, value }) => [name, value]) : [];
  const nested = [isObject(footer) ? footer.text : '', isObject(author) ? author.name : ''];
  return [title, description, ...nested, ...inFields].reduce<number>(
    (sum, part) => sum + (typeof part === 'string' ? part.length : 0),
    0,
  );
}
