import { expect, test } from 'vitest';
import { pointersIn } from '../../src/threads/pointers.ts';

/** The question with its pointing words in brackets. */
function pointed(text: string): string {
  return pointersIn(text).reduceRight(
    (marked, { start, end, means }) => `${marked.slice(0, start)}[${means}]${marked.slice(end)}`,
    text,
  );
}

test.each([
  ['who denied it?', 'who denied [topic]?'],
  ['what did he say about that?', 'what did [person] say about [topic]?'],
  ['when were they sent?', 'when were [topic] sent?'],
  ['who sent them?', 'who sent [topic]?'],
  ['what did they say?', 'what did [person] say?'],
  ['did Kirby meet him?', 'did Kirby meet [person]?'],
  ['who are his counterparts?', 'who are [person] counterparts?'],
  ['was her offer refused?', 'was [person] offer refused?'],
  ['what was agreed there?', 'what was agreed [topic]?'],
  ['who attended that meeting?', 'who attended [such]meeting?'],
  ['when was this published?', 'when was [topic] published?'],
  ['has that been confirmed by Japan?', 'has [topic] been confirmed by Japan?'],
  ['who spread this story?', 'who spread [topic]?'],
  ['is the report of this meeting true?', 'is the report of [such]meeting true?'],
  ['which paper is that from?', 'which paper is [topic] from?'],
])('%s', (text, expected) => {
  expect(pointed(text)).toBe(expected);
});

test.each([
  'did Lavrov say that he would visit Seoul?',
  'what does Kirby tell his colleagues?',
  'did North Korea say why it sent troops?',
  'does Japan pay its soldiers?',
  'do the soldiers get their pay?',
  'does anyone say that the missiles violate resolutions?',
  'is it true that Lavrov visited North Korea?',
  'are there talks in Seoul?',
  'who denied the arms deliveries?',
  'countries that condemned the transfer',
  '',
])('nothing before is meant: %s', (text) => {
  expect(pointersIn(text)).toEqual([]);
});
