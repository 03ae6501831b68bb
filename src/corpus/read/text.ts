import { decode } from './encoding.ts';
import type { Reader } from './reader.ts';

/** Reads plain text: every character is a word of it, until cleaning knows better. */
export const readText: Reader = ({ bytes }) => {
  const { text, problems } = decode(bytes);
  return {
    extracts: [{ text, isRaw: true, markup: [], headings: [], breaks: [], layout: 'plain', fields: {} }],
    problems,
  };
};
