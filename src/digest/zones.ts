import { compareText } from '../compare.ts';
import { nearest } from '../nearest.ts';
import { foldWord } from '../retrieval/fold.ts';
import { ABBREVIATIONS, AMBIGUOUS, DESKS, PLACES, RENAMED } from './zone-names.ts';

/** A zone under one of the names that people have for it. */
interface Label {
  /** As `keyOf` makes it. */
  readonly key: string;
  readonly zone: string;
  /** The city that the zone is named after, another place in it, or the whole name with the region. */
  readonly of: 'city' | 'place' | 'region';
}

/** Names that a remark shows at most. */
const MOST_NEAREST = 3;

/** The desks first, then by name: of two labels that do equally well, the earlier one is meant. */
const ZONES: readonly string[] = [
  ...new Set([...DESKS, ...Intl.supportedValuesOf('timeZone').map(todaysName).sort(compareText)]),
];

const LABELS: readonly Label[] = ZONES.flatMap(labelsOf);

const BY_KEY: ReadonlyMap<string, string> = new Map([
  // Of two entries of a Map the later one stays.
  ...LABELS.toReversed().map(({ key, zone }) => [key, zone] as const),
  ...Object.entries(ABBREVIATIONS),
]);

const LATIN_KEYS: readonly string[] = [...new Set(LABELS.map(({ key }) => key))].filter((key) => /^[ -~]+$/.test(key));

/**
 * The zone that a person names: an IANA name in any spelling, a city, a well-known abbreviation. In the spelling of
 * today's IANA database, so that one zone has one name; null where it is none, or can be several.
 */
export function zoneNamed(typed: string): string | null {
  return BY_KEY.get(keyOf(typed)) ?? acceptedByIntl(typed);
}

/** Up to three zones that may have been meant by something that names none. */
export function nearestZones(typed: string): string[] {
  const key = keyOf(typed);
  if (key === '' || /^[ -~]$/.test(key)) return [];
  const begun = LABELS.filter((label) => label.key.startsWith(key)).map(({ zone }) => zone);
  // In Latin letters only: another syllable or character is another city, and no typing error. 東京 is not 北京.
  const likely = nearest(key, LATIN_KEYS).map((each) => BY_KEY.get(each)!);
  return [...new Set(AMBIGUOUS[key] ?? [...begun, ...likely])].slice(0, MOST_NEAREST);
}

/**
 * Zones to offer to somebody who has typed so much, best first: what has exactly this name, cities that begin with it,
 * other places and then regions that do, and whatever holds it. With nothing typed, those of many desks.
 */
export function completeZones(prefix: string, limit: number): string[] {
  const key = keyOf(prefix);
  if (key === '') return DESKS.slice(0, limit);
  const exact = zoneNamed(prefix);
  const found = RANKS.flatMap((isOfRank) => LABELS.filter((label) => isOfRank(label, key)).map(({ zone }) => zone));
  return [...new Set([...(exact === null ? [] : [exact]), ...(AMBIGUOUS[key] ?? []), ...found])].slice(0, limit);
}

const RANKS: readonly ((label: Label, prefix: string) => boolean)[] = [
  ...(['city', 'place', 'region'] as const).map(
    (what) => (label: Label, prefix: string) => label.of === what && label.key.startsWith(prefix),
  ),
  ({ key }, prefix) => key.includes(prefix),
];

function labelsOf(zone: string): Label[] {
  const names = [zone, ...Object.keys(RENAMED).filter((name) => RENAMED[name] === zone)];
  return [
    ...names.map((name) => ({ key: keyOf(name.split('/').at(-1)!), zone, of: 'city' as const })),
    ...(PLACES[zone] ?? []).map((place) => ({ key: keyOf(place), zone, of: 'place' as const })),
    ...names.map((name) => ({ key: keyOf(name), zone, of: 'region' as const })),
  ];
}

/** Lower case, no accents, one space between words: 'St. John’s', 'st_johns' and 'ST JOHNS' are one name. */
function keyOf(name: string): string {
  return foldWord(name)
    .replace(/[.,'’]/g, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
}

/**
 * Names that `Intl` knows and does not list, such as US/Eastern. It takes three letters as programs of the 1990s did, BST
 * as the time of Bangladesh, and offsets such as +09:00, which are no zones.
 */
function acceptedByIntl(typed: string): string | null {
  const name = typed.trim().replace(/\s+/g, '_');
  if (/^[a-z]{3}$/i.test(name) || !/^[a-z]/i.test(name)) return null;
  try {
    return todaysName(new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone);
  } catch {
    return null;
  }
}

function todaysName(name: string): string {
  return RENAMED[name] ?? name;
}
