const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** By word and by its abbreviations beside a currency. */
export const SCALES: Readonly<Record<string, number>> = {
  b: 1e9,
  billion: 1e9,
  bn: 1e9,
  dozen: 12,
  hundred: 100,
  k: 1e3,
  m: 1e6,
  million: 1e6,
  mn: 1e6,
  thousand: 1e3,
  tn: 1e12,
  trillion: 1e12,
};

const ATOM = [...TENS, ...SMALL.slice(1).reverse()].join('|');
const SCALE = 'hundred|thousand|million|billion|trillion|dozen';

/** A number in words, as part of a pattern. 'One' alone is a pronoun too often, and no number here. */
export const NUMBER_WORDS = `(?:[Hh]alf a|[Aa]|${anyCase(ATOM)})[ -](?:${SCALE})(?:(?: and |[ -])(?:${ATOM}|${SCALE})){0,6}|${anyCase(ATOM)}(?:-(?:${ATOM}))?`;

/** Numbers that tell only their size. */
export const VAGUE_WORDS =
  '(?:[Tt]ens|[Hh]undreds|[Dd]ozens|[Tt]housands|[Mm]illions|[Bb]illions|[Ss]cores(?= of [^\\d]))(?: of (?:thousands|millions|billions))?|(?:[Ss]everal|[Mm]any|[Aa] few|[Aa] couple of) (?:dozen|hundred|thousand|million|billion)';

function anyCase(words: string): string {
  return `(?:${words
    .split('|')
    .map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join('|')})`;
}

/** The value of a number in words; null where it is not well formed. */
export function valueOfWords(words: string): number | null {
  let total = 0;
  let part = 0;
  for (const word of words.toLowerCase().split(/[ -]/)) {
    const scale = SCALES[word];
    if (word === 'and') continue;
    if (word === 'half') part = 0.5;
    else if (word === 'a') part ||= 1;
    else if (scale === 100 || scale === 12) part *= scale;
    else if (scale !== undefined) {
      total += part * scale;
      part = 0;
    } else {
      const value = SMALL.indexOf(word) >= 0 ? SMALL.indexOf(word) : 10 * (TENS.indexOf(word) + 2);
      // 'Three four' are two numbers.
      if (part % 10 !== 0 || (part % 100 !== 0 && value > 9)) return null;
      part += value;
    }
  }
  return total + part;
}

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};

/** A share in words, as part of a pattern: 'two thirds', 'a quarter of'. */
export const FRACTION_WORDS =
  '(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]even|[Nn]ine)[ -](?:thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)(?! (?:of a (?:mile|kilomet|second|point|percent)|of an? (?:hour|inch)))|[Aa] (?:third|quarter|fifth|tenth)(?= of (?!an? ))|[Hh]alf(?= (?:of|the|its|their|all) )';

/** Rounded to three decimals: 'two thirds' is 0.667. */
export function valueOfFraction(words: string): number {
  const [first, second] = words.toLowerCase().split(/[ -]/);
  const divisor = PARTS[(second ?? first!).replace(/s$/, '')]!;
  const count = second === undefined || first === 'a' ? 1 : SMALL.indexOf(first!);
  return Math.round((1000 * count) / divisor) / 1000;
}
