import type { Range } from '../../corpus/article.ts';
import { after, before, goesOn, isParted, trimmed } from './content.ts';
import { type Hit, hitsIn } from './hits.ts';
import type { Quotation } from './quotations.ts';
import { KNOWN_BODIES, NO_MENTION } from './speaker-words.ts';
import type { Stance } from './statement.ts';
import { type Subject, subjectAfter } from './subject.ts';
import type { Token } from './tokens.ts';

/** Who says, by which verb, and what: one attribution in a unit, its speaker not yet resolved. */
export interface Attribution {
  readonly subject: Subject;
  readonly verb: { readonly range: Range; readonly lemma: string; readonly stance: Stance };
  readonly negated: boolean;
  /** Quotations that are said as they stand. */
  readonly quotations: readonly Quotation[];
  /** What is said in other words; null where all is quoted. */
  readonly clause: Range | null;
  /** The clause has quoted words in it. */
  readonly quoting: boolean;
  /** What is said follows in the next paragraph. */
  readonly next: boolean;
}

/** All that is said in the sentences of one unit, in the order of the verbs. A question says nothing. */
export function attributionsIn(tokens: readonly Token[]): Attribution[] {
  if (tokens.findLast(({ kind }) => kind !== 'quote')?.text === '?' && tokens.at(-1)!.kind === 'mark') return [];
  const hits = hitsIn(tokens);
  const found: Attribution[] = [];
  let covered = 0;
  for (const [number, hit] of hits.entries()) {
    if (hit.verb.at < covered) continue;
    const inner = hits[number + 1];
    if (inner && relays(hit) && hit.complement.kind === 'clause' && inner.subject.from === hit.complement.from)
      continue;
    const content =
      hit.complement.kind === 'none' || isParted(tokens, hit) ? before(tokens, hit, covered) : after(tokens, hit, hits);
    if (!content) continue;
    if (content.kind === 'relayed' || (found.length > 0 && relays(hit) && hit.complement.kind === 'none')) continue;
    covered = Math.max(covered, content.to);
    const { verb, subject } = hit;
    found.push({
      subject,
      verb: { range: verb.range, lemma: verb.lemma, stance: verb.stance },
      negated: verb.negated,
      quotations: content.quotations,
      clause: content.clause,
      quoting: content.quoting,
      next: content.kind === 'next',
    });
  }
  return found.length > 0 ? found : accordingTo(tokens);
}

/** A news agency that passes on what somebody else said. */
function relays({ verb, subject }: Hit): boolean {
  if (verb.lemma === 'report') return true;
  const words = [...subject.mention.title];
  return (
    verb.lemma === 'say' &&
    subject.mention.form !== 'pronoun' &&
    words.some((word) => /^(?:agency|broadcaster|newspaper|outlet|media|news)$/u.test(word) && !KNOWN_BODIES.has(word))
  );
}

/** `according to the ministry`, where nobody else speaks in the sentence. */
function accordingTo(tokens: readonly Token[]): Attribution[] {
  for (let at = 0; at < tokens.length - 2; at++) {
    if (tokens[at]!.lower !== 'according' || tokens[at + 1]!.lower !== 'to' || tokens[at]!.kind !== 'word') continue;
    const subject = subjectAfter(tokens, at + 2);
    if (!subject || subject.mention.form === 'pronoun') return [];
    const leads = at === 0 && tokens[subject.to]?.text === ',';
    const trails = at > 3 && !NO_MENTION.has(tokens[at - 1]!.lower);
    if (!leads && !trails) return [];
    const continues = trails && goesOn(tokens, subject.to);
    const said = leads
      ? trimmed(tokens, subject.to + 1, tokens.length)
      : trimmed(tokens, 0, continues ? tokens.length : at);
    if (!said || said.length < 3) return [];
    const only = said.every(({ kind, text }) => kind === 'quote' || text === ',');
    const verb = {
      range: { start: tokens[at]!.start, end: tokens[at + 1]!.end },
      lemma: 'according to',
      stance: 'says',
    } as const;
    const quotations = only ? said.flatMap(({ quotation }) => quotation ?? []) : [];
    const clause = only ? null : { start: said[0]!.start, end: said.at(-1)!.end };
    return [
      {
        subject,
        verb,
        negated: false,
        quotations,
        clause,
        quoting: said.some(({ kind }) => kind === 'quote'),
        next: false,
      },
    ];
  }
  return [];
}
