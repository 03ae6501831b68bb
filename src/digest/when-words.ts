import { type ClockTime, clockTimeAt } from './clock-time.ts';
import { type Weekday, weekdaysAt } from './weekdays.ts';

/** What one or more words of somebody's 'weekdays at 7am in Tokyo' are. */
export type WhenWord =
  | { readonly is: 'time'; readonly time: ClockTime }
  | { readonly is: 'days'; readonly days: readonly Weekday[] }
  /** Between the first and the last of some days. */
  | { readonly is: 'to' }
  /** Between days that are listed one by one. */
  | { readonly is: 'and' }
  /** Says that a zone stands behind it, or before it. */
  | { readonly is: 'in' }
  /** Words that are nothing of this: a zone, if anything. */
  | { readonly is: 'other'; readonly text: string };

/** A longer text says nothing as simple as when. In UTF-16 units. */
const LONGEST = 100;

/** The text word by word, without what says nothing; null where a time or a figure in it makes no sense. */
export function whenWords(typed: string): WhenWord[] | null {
  const text = typed.normalize('NFKC').trim();
  if (text.length > LONGEST) return null;
  const words: WhenWord[] = [];
  // Where the words began that are nothing else: 'Isle of Man' is one zone.
  let begun: number | null = null;
  for (let place = 0; place < text.length; ) {
    const found = wordAt(text, place);
    if (found === null) return null;
    const { word, end } = found;
    if (word === 'other') {
      if (begun !== null) words.pop();
      begun ??= place;
      words.push({ is: 'other', text: text.slice(begun, end) });
    } else if (word !== 'space') {
      begun = null;
      if (word !== 'filler') words.push(word);
    }
    place = end;
  }
  return words;
}

type Found = { readonly word: WhenWord | 'space' | 'filler' | 'other'; readonly end: number };

function wordAt(text: string, start: number): Found | null {
  const days = weekdaysAt(text, start);
  if (days) return { word: { is: 'days', days: days.days }, end: days.end };
  const clock = clockTimeAt(text, start);
  if (clock) return clock.time && { word: { is: 'time', time: clock.time }, end: clock.end };
  for (const [form, word] of FORMS) {
    form.lastIndex = start;
    if (form.test(text)) return { word, end: form.lastIndex };
  }
  // Figures that are no time are nothing else.
  return /\d/.test(text[start]!) ? null : { word: 'other', end: start + 1 };
}

const FORMS: readonly (readonly [RegExp, Found['word']])[] = [
  [/[\s,、.。()]+/uy, 'space'],
  [/(?:to|through|thru|till|until)(?!\p{L})|[-–—~〜]|부터|에서|から/iuy, { is: 'to' }],
  [/and(?!\p{L})|[&+/·・]|하고|과|와|랑|및|と|や/iuy, { is: 'and' }],
  [/(?:in|time)(?!\p{L})|시간(?:으?로)?|時間/iuy, { is: 'in' }],
  [/(?:every|each|on|at|from|the|o['’]clock)(?!\p{L})|@|매주|마다|까지|기준|에|毎週|まで|に|の|は/iuy, 'filler'],
  // With what stands in a zone's name: Asia/Seoul, Etc/GMT+9, Port-au-Prince.
  [/\p{Script=Latin}[^\s,、()]*/uy, 'other'],
  [/\p{L}+?(?=시간|時間|の|$|\P{L})/uy, 'other'],
];
