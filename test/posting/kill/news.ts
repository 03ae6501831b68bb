import type { Article } from '../../../src/corpus/article.ts';
import { articleFrom } from '../../support/articles.ts';

/** The day on which all of it is published. */
const DAY = '2024-03-05';
/** When the digests of it are due. */
export const DUE = Date.UTC(2024, 2, 5, 8, 30);

const STORIES = 9;
const SYLLABLES = [
  'ba',
  'dor',
  'fen',
  'gul',
  'hesk',
  'jim',
  'kor',
  'lut',
  'mon',
  'pra',
  'rov',
  'sil',
  'tam',
  'vek',
  'wol',
  'zan',
];

/** A word that is nobody's, another one for each number below 65,536. */
function word(number: number): string {
  return [number, number >> 4, number >> 8, number >> 12].map((part) => SYLLABLES[part % 16]!).join('');
}

/** By the number of a topic: what it is called. */
export function topicOf(topic: number): string {
  return `district${word(60_000 + topic)}`;
}

/** News on so many topics, of each some events that have nothing in common but its name, enough for several pages. */
export function newsOf(topics: number): Article[] {
  return Array.from({ length: topics * STORIES }, (_, number) => {
    const topic = topicOf(Math.floor(number / STORIES));
    const own = (place: number) => word(number * 16 + place);
    const sentence = `${capital(own(1))} ${own(2)} the ${own(3)} of ${own(4)} near ${topic} when ${own(5)} and ${own(6)} had ${own(7)} every ${own(8)} in the ${own(9)} ${own(10)}.`;
    return articleFrom({
      ...{ id: `${topic}-${number}`, title: `${capital(own(11))} in ${topic}`, date: DAY, source: capital(own(12)) },
      paragraphs: [sentence],
    });
  });
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
