import type { Range } from '../../corpus/article.ts';
import { foldWord } from '../../retrieval/fold.ts';
import { isRole, type Mention } from './mention.ts';
import { PLACES } from './places.ts';
import { type Gender, headOf, type Person, type Roster, type Sighting } from './roster.ts';
import { BODIES, FEMALE, KNOWN_BODIES, MALE, NO_MENTION } from './speaker-words.ts';
import type { Resolution, Speaker, SpeakerKind } from './statement.ts';

/** A body or person that spoke before, for `it` and `he`. */
export interface Spoken {
  readonly sentence: Range;
  readonly said: Range;
  readonly speaker: Speaker;
}

export interface Surroundings {
  readonly text: string;
  readonly roster: Roster;
  /** Sentences of this paragraph and the one before, up to the one that speaks, in order. */
  readonly sentences: readonly Range[];
  /** Words within quotation marks: whoever is named there is not who speaks. */
  readonly quoted: readonly Range[];
  /** What is reported before the mention, `..., he said`: nobody is named there who is meant by the pronoun. */
  readonly content: Range | null;
  /** What was said before, in order. */
  readonly spoken: readonly Spoken[];
}

/** Who a mention is, where the article makes it plain; `asWritten` is what is shown of it. */
export function resolve(mention: Mention, asWritten: Range, around: Surroundings): Speaker {
  const written = around.text.slice(asWritten.start, asWritten.end);
  const open = (kind: SpeakerKind): Speaker => ({
    asWritten,
    name: null,
    resolvedBy: null,
    kind,
    descriptions: [written],
  });
  const person = (who: Person, resolvedBy: Resolution): Speaker => ({
    asWritten,
    name: who.name,
    resolvedBy,
    kind: who.sure || resolvedBy !== 'named' || mention.kind === 'person' ? 'person' : 'unknown',
    descriptions: [written, ...who.titles.map((title) => title.join(' '))],
  });
  switch (mention.form) {
    case 'other':
      return open('unknown');
    case 'pronoun':
      return byPronoun(mention, around, open, person);
    case 'role': {
      const who = byTitle(mention, around.roster);
      return who ? person(who, 'title') : open('person');
    }
    case 'body':
      return byBody(mention, asWritten, around, open('organisation'));
    case 'name':
      return byName(mention, asWritten, around, open, person);
    default:
      return mention.form satisfies never;
  }
}

function byName(
  mention: Mention,
  asWritten: Range,
  { text, roster }: Surroundings,
  open: (kind: SpeakerKind) => Speaker,
  person: (who: Person, by: Resolution) => Speaker,
): Speaker {
  const name = text.slice(mention.name!.start, mention.name!.end);
  const words = wordsOf(name);
  const exact = roster.byName.get(words.join(' '));
  const place = PLACES.has(words.join(' '));
  if (exact) return person(exact, 'named');
  const named = roster.bySurname.get(words.at(-1)!) ?? [];
  const surnames = words.length === 1 ? named : endingWith(named, words);
  if (mention.kind === 'person' || (!place && mention.kind !== 'organisation')) {
    if (surnames.length === 1) return person(surnames[0]!, 'surname');
    if (surnames.length > 1) return open('person');
  }
  // `Farmers said`: the capital may be the sentence's.
  const single = words.length === 1 && words[0]!.endsWith('s') && !place && !KNOWN_BODIES.has(words[0]!);
  if (single && !roster.capitals.has(words[0]!)) return open('unknown');
  const descriptions = [text.slice(asWritten.start, asWritten.end)];
  const body =
    place || KNOWN_BODIES.has(words.join(' ')) || KNOWN_BODIES.has(words.at(-1)!) || BODIES.has(words.at(-1)!);
  const kind = mention.kind === 'person' ? 'person' : body ? 'organisation' : mention.kind;
  return { asWritten, name, resolvedBy: 'named', kind, descriptions };
}

function endingWith(people: readonly Person[], words: readonly string[]): Person[] {
  return people.filter(
    (who) => who.words.length > words.length && who.words.slice(-words.length).join(' ') === words.join(' '),
  );
}

/** Bodies of which an article seldom means another than the one it has named. `the group` may be anybody. */
const PARTICULAR = new Set(
  'commission committee council court embassy ministry parliament tribunal university'.split(' '),
);

function byBody(mention: Mention, asWritten: Range, { text, roster }: Surroundings, open: Speaker): Speaker {
  const descriptions = [text.slice(asWritten.start, asWritten.end)];
  if (mention.name) {
    const name = text.slice(mention.name.start, mention.name.end);
    return { asWritten, name, resolvedBy: 'named', kind: 'organisation', descriptions };
  }
  const head = mention.title.at(-1) ?? '';
  const names = (PARTICULAR.has(head) ? (roster.bodies.get(head) ?? []) : []).map(({ name }) => name);
  const first = roster.bodies.get(head)?.[0];
  const folded = new Set(names.map((name) => foldWord(name)));
  if (
    !mention.definite ||
    folded.size !== 1 ||
    !first ||
    first.start > mention.start ||
    !mention.title.every((word) => [...folded][0]!.includes(word))
  )
    return open;
  return {
    asWritten,
    name: names[0]!,
    resolvedBy: 'title',
    kind: 'organisation',
    descriptions: [...descriptions, ...names],
  };
}

/** `the minister`: exactly one person named before holds that office, and nobody unnamed does. */
function byTitle(mention: Pick<Mention, 'start' | 'title' | 'definite'>, roster: Roster): Person | null {
  const [head] = headOf(mention.title);
  const office = head === undefined || !mention.definite ? undefined : roster.byOffice.get(head);
  const [first, second] = office?.holders ?? [];
  if (!office || !first || first.start >= mention.start || office.stranger < mention.start) return null;
  if (second && second.start < mention.start) return null;
  const { person } = first;
  const written = mention.title.findLast(isRole)!;
  if (!agrees(person.gender, genderOf(written))) return null;
  const words = new Set(person.titles.flat().flatMap((word) => [word, word.replace(/'s$/u, '')]));
  const lesser = person.titles.some((title) => title.some((word) => LESSER.has(word) && !mention.title.includes(word)));
  const wanted = mention.title.filter((word) => headOf([word])[0] !== head && !NO_MENTION.has(word) && word !== 'the');
  return !lesser && wanted.every((word) => words.has(word)) ? person : null;
}

/** `the president` is not the vice president, nor the former one. */
const LESSER = new Set(['deputy', 'ex', 'former', 'late', 'then', 'under', 'vice']);

function genderOf(word: string): Gender {
  return MALE.has(word) ? 'm' : FEMALE.has(word) ? 'f' : null;
}

function agrees(a: Gender, b: Gender): boolean {
  return a === null || b === null || a === b;
}

/**
 * `he`: going back sentence by sentence, the first that names anybody it can be must name only one, and nobody else by a mere
 * title, nor that one in passing. Whoever was `she` before is not `he`. Where the sentence before is that person's own words,
 * `it` and `he` also go on with the speaker.
 */
function byPronoun(
  mention: Mention,
  around: Surroundings,
  open: (kind: SpeakerKind) => Speaker,
  person: (who: Person, by: Resolution) => Speaker,
): Speaker {
  const word = around.text.slice(mention.start, mention.end).toLowerCase();
  if (word === 'it') return continued(mention, around) ?? open('organisation');
  if (word === 'they') return open('unknown');
  const gender: Gender = word === 'he' ? 'm' : 'f';
  const candidates = new Map<string, Speaker>();
  /** Those who are not only named in passing. */
  const plain = new Set<string | null>();
  const calledOtherwise = new Set(
    around.spoken
      .filter(({ speaker }) => writtenAs(around.text, speaker) === (word === 'he' ? 'she' : 'he'))
      .map(({ speaker }) => speaker.name),
  );
  const canBe = (who: Person) => agrees(who.gender, gender) && !calledOtherwise.has(who.name);
  const { start, end } = around.content ?? { start: 0, end: 0 };
  const others = new Set(
    sightingsIn(around.roster.sightings, start, Math.min(end, mention.start)).map(({ person: who }) => who?.name),
  );
  for (const sentence of around.sentences.toReversed()) {
    const earlier = around.spoken
      .filter(({ sentence: { start } }) => start === sentence.start)
      .map(({ speaker }) => speaker);
    let stranger = false;
    for (const sighting of sightingsIn(
      around.roster.sightings,
      sentence.start,
      Math.min(sentence.end, mention.start),
    )) {
      if (
        isWithin(sighting, around.content ? [around.content, ...around.quoted] : around.quoted) ||
        isWithin(
          sighting,
          earlier.map(({ asWritten }) => asWritten),
        )
      )
        continue;
      const who = sighting.person ?? byTitle(sighting, around.roster);
      if (who === null) stranger ||= agrees(genderOf(sighting.title.at(-1) ?? ''), gender);
      else if (canBe(who)) {
        candidates.set(who.name, person(who, 'pronoun'));
        if (!IN_PASSING.test(around.text.slice(sentence.start, sighting.start))) plain.add(who.name);
      }
    }
    for (const speaker of earlier) {
      const who = around.roster.byName.get(wordsOf(speaker.name ?? '').join(' '));
      plain.add(who?.name ?? speaker.name);
      if (who && canBe(who)) candidates.set(who.name, person(who, 'pronoun'));
      else if (who || speaker.kind === 'organisation') continue;
      else if (speaker.name !== null && !calledOtherwise.has(speaker.name))
        candidates.set(speaker.name, {
          ...speaker,
          asWritten: { start: mention.start, end: mention.end },
          resolvedBy: 'pronoun',
          kind: 'person',
        });
      else if (speaker.name === null && speaker.kind === 'person') stranger = true;
    }
    if (stranger || candidates.size > 1) return open('person');
    const [only] = candidates.values();
    if (only) return others.has(only.name ?? undefined) || !plain.has(only.name) ? open('person') : only;
  }
  return open('person');
}

/** `threats from Trump`, `his Fairless Hill shop`: somebody is named in passing, and whoever goes on is another. */
const IN_PASSING =
  /\b(?:(?:about|against|at|by|from|in|of|on|over|than|under|with|without)(?: (?:the|then|former|president))*|his|her|their) $/iu;

function writtenAs(text: string, { asWritten }: Speaker): string {
  return text.slice(asWritten.start, asWritten.end).toLowerCase();
}

/** Sightings between two places, found by bisection: they are in order. */
function sightingsIn(sightings: readonly Sighting[], start: number, end: number): Sighting[] {
  let low = 0;
  let high = sightings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sightings[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Sighting[] = [];
  for (let at = low; at < sightings.length && sightings[at]!.start < end; at++)
    if (sightings[at]!.end <= end) found.push(sightings[at]!);
  return found;
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().replace(/’/gu, "'").split(/\s+/u);
}

function isWithin({ start, end }: Range, ranges: readonly Range[]): boolean {
  return ranges.some((range) => range.start <= start && end <= range.end);
}

/** The speaker of the sentence right before, where nobody else comes into question. */
function continued(mention: Mention, around: Surroundings): Speaker | null {
  const before = around.sentences.filter(({ end }) => end <= mention.start).at(-1);
  const last = around.spoken.at(-1);
  if (
    !before ||
    !last ||
    last.sentence.start !== before.start ||
    last.speaker.kind !== 'organisation' ||
    last.speaker.name === null
  )
    return null;
  const rest = around.text.slice(last.speaker.asWritten.end, last.sentence.end);
  const others = rest.replace(/["“][^"”]*["”]/gu, '').match(/(?<!^)\b\p{Lu}\p{L}+/gu) ?? [];
  if (others.length > 0 || last.speaker.asWritten.start > last.sentence.start + 5) return null;
  return { ...last.speaker, asWritten: { start: mention.start, end: mention.end }, resolvedBy: 'pronoun' };
}
