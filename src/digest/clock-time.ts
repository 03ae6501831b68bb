/** A time of day as somebody wrote it. */
export interface ClockTime {
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  /**
   * Whether it says which half of the day it means: 'said' in 7am, 'unsaid' in 7, and 'clear' in 07:00, 19 and noon, which
   * can be meant in one way only. An unsaid one is read by the clock of 24 hours.
   */
  readonly half: 'said' | 'unsaid' | 'clear';
}

/**
 * The time of day that begins at `start`, and where it ends; null as time where it looks like one and is none, such as
 * 25:00. Null where nothing begins that looks like one. `text` is without wide forms (NFKC).
 */
export function clockTimeAt(text: string, start: number): { time: ClockTime | null; end: number } | null {
  for (const [form, read] of FORMS) {
    form.lastIndex = start;
    const match = form.exec(text);
    if (match) return { time: read(match.groups ?? {}), end: form.lastIndex };
  }
  return null;
}

type Parts = Readonly<Record<string, string | undefined>>;

/**
 * Words for a part of the day, and the hour (0 to 23) that is meant by one of the clock of 12 hours beside them; null
 * where none is.
 */
const PARTS_OF_DAY: readonly (readonly [RegExp, (hour: number) => number | null])[] = [
  [/^a\.?m/i, (hour) => (hour >= 1 && hour <= 12 ? hour % 12 : null)],
  [/^p\.?m/i, (hour) => (hour >= 1 && hour <= 12 ? (hour % 12) + 12 : null)],
  [/오전/, (hour) => (hour <= 12 ? hour % 12 : null)],
  [/오후/, (hour) => (hour <= 12 ? (hour % 12) + 12 : null)],
  // Noon or midnight: by the law of 1872 午前12時 is noon, on a digital clock it is midnight.
  [/午前/, (hour) => (hour < 12 ? hour : null)],
  [/午後/, (hour) => (hour < 12 ? hour + 12 : null)],
  [/새벽|早朝|未明/, (hour) => (hour <= 7 ? hour : null)],
  [/아침|朝|morning/i, (hour) => (hour >= 4 && hour <= 11 ? hour : null)],
  [/낮|昼|afternoon/i, (hour) => (hour === 12 ? 12 : hour >= 1 && hour <= 6 ? hour + 12 : null)],
  [/저녁|夕方|evening/i, (hour) => (hour >= 4 && hour <= 11 ? hour + 12 : null)],
  [/밤|夜|晩|night/i, (hour) => (hour >= 6 && hour <= 11 ? hour + 12 : hour <= 4 || hour === 12 ? hour % 12 : null)],
];

const BEFORE = [
  '(?<before>오전|오후|새벽|아침|낮|저녁|밤|午前|午後|早朝|未明|朝|昼|夕方|夜|晩|(?:morning|afternoon|evening)s?)',
  '(?:の|\\s*at)?\\s*',
].join('');
const AFTER = '\\s*(?<after>[ap]\\.?m\\b\\.?|(?:(?:in the|every) (?:morning|afternoon|evening)|at night)\\b)';
/** Behind a time there is no further figure: 8:30:15 and 8.305 are none of these. */
const END = '(?!\\d|[:.]\\d)';

const FORMS: readonly (readonly [RegExp, (parts: Parts) => ClockTime | null])[] = [
  [/(?:noon|midday)(?!\p{L})|정오|正午/iuy, () => ({ hour: 12, minute: 0, half: 'clear' })],
  [/midnight(?!\p{L})|자정|零時/iuy, () => ({ hour: 0, minute: 0, half: 'clear' })],
  [
    new RegExp(
      `(?:${BEFORE})?(?<hour>\\d{1,2})\\s*[시時](?!간|間)(?:\\s*(?:(?<minute>\\d{1,2})\\s*[분分]|(?<half>반|半)))?`,
      'uy',
    ),
    readParts,
  ],
  // 8:30, 8.30, 8h30, 8h, 8
  [
    new RegExp(`(?:${BEFORE})?(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2})|h(?!\\p{L}))?(?:${AFTER})?${END}`, 'iuy'),
    readParts,
  ],
  // 0830
  [new RegExp(`(?:${BEFORE})?(?<hour>\\d{1,2})(?<minute>\\d{2})(?:${AFTER})?${END}`, 'iuy'), readParts],
];

function readParts({ hour: figures = '', minute: minutes = '0', half, before, after }: Parts): ClockTime | null {
  const typed = Number(figures);
  const minute = half === undefined ? Number(minutes) : 30;
  if (typed > 23 || minute > 59 || (before !== undefined && after !== undefined)) return null;
  const word = before ?? after;
  if (word === undefined) {
    const isUnsaid = !figures.startsWith('0') && typed <= 12;
    return { hour: typed, minute, half: isUnsaid ? 'unsaid' : 'clear' };
  }
  const [, hourBy] = PARTS_OF_DAY.find(([part]) => part.test(word))!;
  const hour = hourBy(typed);
  return hour === null ? null : { hour, minute, half: 'said' };
}
