import type { Article, Range } from '../../corpus/article.ts';
import { type Attribution, attributionsIn } from './attribution.ts';
import type { Quotation } from './quotations.ts';
import { resolve, type Spoken } from './resolve.ts';
import { rosterOf } from './roster.ts';
import type { Speaker, Statement } from './statement.ts';
import { type Unit, unitsOf } from './units.ts';

/** A passage to show that is longer is cut down to the paragraph of the words said, in UTF-16 units. */
const LONGEST_SHOWN = 1600;

/**
 * Direct and reported speech in an article, by rule, in the order of the text. Headings are passed over. Linear in the length
 * of the text, save that each pronoun looks back over the names of its own and the former paragraph.
 */
export function statementsIn(article: Article): Statement[] {
  const { units, chains } = unitsOf(article);
  const roster = rosterOf(article);
  const quoted = units.map(({ tokens }) => tokens.flatMap(({ quotation }) => quotation ?? []));
  const chainOf = new Map(chains.flatMap((chain) => chain.map((part) => [part, chain] as const)));
  const cuts = new Set(article.blocks.flatMap(({ afterCut }, number) => (afterCut ? [number] : [])));
  const unitOf = new Map(
    units.flatMap((unit) => unit.tokens.flatMap(({ quotation }) => (quotation ? [[quotation, unit] as const] : []))),
  );
  const spoken: Spoken[][] = [];
  const found: Statement[] = [];
  const taken = new Set<Quotation>();

  const add = (attribution: Attribution, speaker: Speaker, sentence: Range, quotation: Quotation | null): void => {
    const said = quotation ? inner(article.text, quotation) : attribution.clause!;
    if (said.end <= said.start) return;
    if (quotation) taken.add(quotation);
    const kind = quotation ? 'direct' : attribution.quoting ? 'partly' : 'reported';
    found.push({ sentence, said, kind, verb: attribution.verb, speaker, negated: attribution.negated });
  };
  const joined = (a: Range, b: Range): Range => {
    const range = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
    return range.end - range.start > LONGEST_SHOWN ? b : range;
  };

  units.forEach((unit, number) => {
    spoken.push([]);
    const first = firstNear(units, number);
    for (const attribution of attributionsIn(unit.tokens)) {
      const near = units.slice(first, number + 1);
      const around = {
        text: article.text,
        roster,
        sentences: near,
        quoted: quoted.slice(first, number + 1).flat(),
        spoken: spoken.slice(first).flat(),
        content: attribution.clause,
      };
      const speaker = resolve(attribution.subject.mention, attribution.subject.asWritten, around);
      const said = attribution.clause ?? attribution.quotations[0] ?? attribution.verb.range;
      spoken[number]!.push({ sentence: unit, said, speaker });
      if (attribution.clause) add(attribution, speaker, unit, null);
      const direct = [...attribution.quotations];
      for (const beside of besides(units, number, attribution, direct, cuts)) {
        for (const { quotation } of beside.tokens)
          if (quotation) add(attribution, speaker, joined(unit, beside), quotation);
      }
      for (const quotation of direct) {
        add(attribution, speaker, unit, quotation);
        for (const part of chainOf.get(quotation) ?? [])
          if (part !== quotation && !taken.has(part))
            add(attribution, speaker, joined(unit, unitOf.get(part) ?? part), part);
      }
    }
  });
  return withoutDoubles(found);
}

/** The first unit of the paragraph before, for pronouns. */
function firstNear(units: readonly Unit[], number: number): number {
  let first = number;
  while (first > 0 && units[first - 1]!.block >= units[number]!.block - 1 && number - first < 12) first--;
  return first;
}

/**
 * Neighbours that are nothing but quoted words: they go on with what the speaker says, unless he asks, for then another
 * may answer. After a colon at the end of a paragraph it is the paragraph that follows.
 */
function besides(
  units: readonly Unit[],
  number: number,
  { verb, next }: Attribution,
  direct: readonly Quotation[],
  cuts: ReadonlySet<number>,
): Unit[] {
  const unit = units[number]!;
  const found: Unit[] = [];
  if (next) {
    const following = units[number + 1];
    return following && following.block === unit.block + 1 && !cuts.has(following.block) && onlyQuotes(following)
      ? [following]
      : [];
  }
  if (direct.length === 0 || verb.lemma === 'ask') return found;
  const same = (other: Unit | undefined) => other !== undefined && other.block === unit.block && onlyQuotes(other);
  const opening = direct[0]!.start === unit.start;
  for (let at = number - 1; opening && same(units[at]); at--) found.unshift(units[at]!);
  for (let at = number + 1; same(units[at]); at++) found.push(units[at]!);
  return found;
}

function onlyQuotes({ tokens }: Unit): boolean {
  return tokens.length > 0 && tokens[0]!.kind === 'quote' && tokens.every(({ kind }) => kind !== 'word');
}

/** The words between the marks, without a comma that only leads to `he said`. */
function inner(text: string, { inner: { start, end } }: Quotation): Range {
  let from = start;
  let to = end;
  while (to > from && /[\s,]/u.test(text[to - 1]!)) to--;
  while (from < to && /\s/u.test(text[from]!)) from++;
  return { start: from, end: to };
}

function withoutDoubles(found: readonly Statement[]): Statement[] {
  const seen = new Set<number>();
  const ordered = found.toSorted((a, b) => a.said.start - b.said.start || b.said.end - a.said.end);
  return ordered
    .filter(({ said }) => !seen.has(said.start) && seen.add(said.start))
    .map(({ sentence: { start, end }, ...rest }) => ({ sentence: { start, end }, ...rest }));
}
