/** Signs that stand before a sum. '¥' is of two countries and stays as it is. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '£': 'GBP',
  '¥': '¥',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  HK$: 'HKD',
  NZ$: 'NZD',
  R$: 'BRL',
  S$: 'SGD',
  US$: 'USD',
  '€': 'EUR',
  '₩': 'KRW',
};

export const CURRENCY_SIGN = '(?:(?:US|AU|CA|HK|NZ|[ACRS])?[$]|[€£¥₩])';

/** Units that stand after a number, and how each is written; the name is what figures are compared by. In order of name. */
const UNITS: readonly (readonly [unit: string, written: string])[] = [
  ['%', '%|per ?cent'],
  ['AUD', 'Australian dollars?'],
  ['CAD', 'Canadian dollars?'],
  ['CNY', '(?:Chinese )?(?:yuan|renminbi)'],
  ['EUR', 'euros?'],
  ['GB', 'GB|gigabytes?'],
  ['GBP', 'pounds sterling|British pounds'],
  ['GW', 'GW|gigawatts?'],
  ['JPY', '(?:Japanese )?yen'],
  ['KPW', 'North Korean won'],
  ['KRW', '(?:South )?Korean won|won(?! (?:the|a|an|his|her|its|their|by|in)\\b)'],
  ['MW', 'MW|megawatts?'],
  ['RUB', '(?:Russian )?rou?bles?'],
  ['UAH', '(?:Ukrainian )?hryvnias?'],
  ['USD', '(?:US |U\\.S\\. |American )?dollars?|USD'],
  ['acre', 'acres?'],
  ['barrel', 'barrels?'],
  ['century', 'century|centuries'],
  ['cent', 'cents?'],
  ['cm', 'cm|centimet(?:er|re)s?'],
  ['day', 'days?'],
  ['decade', 'decades?'],
  ['degree', 'degrees?(?: (?:Celsius|Fahrenheit))?|°[CF]?'],
  ['foot', 'feet|foot|ft'],
  ['franc', '(?:Swiss )?francs?'],
  ['gallon', 'gallons?'],
  ['hectare', 'hectares?'],
  ['hour', 'hours?|hrs?'],
  ['inch', 'inch(?:es)?'],
  ['kW', 'kW|kilowatts?'],
  ['kg', 'kg|kilograms?|kilos?'],
  ['kilotonne', 'kilotons?|kilotonnes?'],
  ['km', 'km|kilomet(?:er|re)s?'],
  ['km/h', 'km/h|kph|kilomet(?:er|re)s? (?:per|an) hour'],
  ['knot', 'knots?'],
  ['litre', 'lit(?:re|er)s?'],
  ['m', 'met(?:re|er)s?'],
  ['metric ton', 'metric tons?|tonnes?'],
  ['mile', 'miles?'],
  ['minute', 'minutes?|mins?'],
  ['mm', 'mm|millimet(?:er|re)s?'],
  ['month', 'months?'],
  ['mph', 'mph|miles (?:per|an) hour'],
  ['ounce', 'ounces?'],
  ['percentage point', 'percentage[ -]points?'],
  ['peso', 'pesos?'],
  ['pound', 'pounds?|lbs?'],
  ['rupee', 'rupees?'],
  ['second', 'seconds?|secs?'],
  ['square foot', 'square[ -](?:feet|foot)'],
  ['square km', 'square kilomet(?:er|re)s?|sq\\.? ?km|km²'],
  ['square m', 'square met(?:er|re)s?'],
  ['square mile', 'square miles?'],
  ['ton', 'tons?'],
  ['week', 'weeks?'],
  ['yard', 'yards?'],
  ['year', 'years?'],
];

/** Units of time: with them a number is a duration. */
export const TIMES: ReadonlySet<string> = new Set('century day decade hour minute month second week year'.split(' '));

/** Units of money. */
export const SUMS: ReadonlySet<string> = new Set(
  'AUD CAD CNY EUR GBP JPY KPW KRW RUB UAH USD cent franc peso pound rupee'.split(' '),
);

// The longest way of writing comes first: 'square miles' before 'miles', 'km/h' before 'km'.
const WRITTEN = UNITS.flatMap(([unit, written]) =>
  written.split(/\|(?![^(]*\))/).map((each) => [unit, each] as const),
).sort((a, b) => b[1].length - a[1].length);
const UNIT = new RegExp(
  `(?<gap>[ -]?)(?:${WRITTEN.map(([, written]) => `(${written})`).join('|')})(?![\\p{L}\\p{N}])`,
  'uy',
);

export interface UnitWords {
  readonly unit: string;
  readonly end: number;
  /** Joined with a hyphen: 'a 500-km range'. */
  readonly hyphen: boolean;
}

/** The unit that stands at `at`, after a space, a hyphen or nothing; null where there is none. */
export function unitAt(text: string, at: number): UnitWords | null {
  UNIT.lastIndex = at;
  const match = UNIT.exec(text);
  if (!match) return null;
  const which = match.slice(2).findIndex((group) => group !== undefined);
  return { unit: WRITTEN[which]![0], end: UNIT.lastIndex, hyphen: match.groups!.gap === '-' };
}
