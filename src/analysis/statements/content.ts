import type { Range } from '../../corpus/article.ts';
import type { Hit } from './hits.ts';
import type { Quotation } from './quotations.ts';
import { WEEKDAYS } from './speaker-words.ts';
import { speechVerbsOf } from './speech-verbs.ts';
import type { Token } from './tokens.ts';

/** `“A,” he said, “B”`: what is said stands on both sides. */
export function isParted(tokens: readonly Token[], { verb, subject, complement }: Hit): boolean {
  if (complement.kind !== 'quote' || tokens[verb.end]?.text !== ',') return false;
  const edge = tokens[subject.from - 1]?.text === ',' ? subject.from - 2 : subject.from - 1;
  return tokens[edge]?.kind === 'quote';
}

export interface Content {
  readonly kind: 'said' | 'next' | 'relayed';
  readonly quotations: readonly Quotation[];
  readonly clause: Range | null;
  readonly quoting: boolean;
  /** Token after the last that was said behind the verb. */
  readonly to: number;
}

const NOTHING = { quotations: [], clause: null, quoting: false } as const;

/** What stands behind the verb, up to the next clause in which somebody else speaks. */
export function after(
  tokens: readonly Token[],
  { verb, subject, complement }: Hit,
  hits: readonly Hit[],
): Content | null {
  const { kind, from } = complement;
  if (kind === 'next') return { kind: 'next', ...NOTHING, to: tokens.length };
  let to = cut(tokens, from, hits);
  if (kind === 'quote') {
    const quotations = runOfQuotes(tokens, from);
    const rest = tokens[from + quotations.length];
    // `wrote “The Long Quay” in 1960`: a work.
    if (verb.lemma === 'write' && rest?.kind === 'word' && !isSentence(tokens[from]!)) return null;
    const whole = rest === undefined || rest.kind === 'mark' || isSentence(tokens[from]!);
    if (whole) return { kind: 'said', quotations, clause: null, quoting: false, to: from + quotations.length };
    if (!verb.takes.has('clause')) return null;
  }
  if (
    subject.link &&
    /^(?:after|as|because|since|when|while|although|though)$/u.test(subject.link) &&
    subject.from <= 1
  ) {
    const comma = tokens.findIndex(({ text }, at) => at > from && text === ',');
    if (comma > 0) to = Math.min(to, comma);
  }
  // What is not affirmed ends where the contrast begins: `has not confirmed the order but the alert ...`.
  const but = tokens.findIndex(({ lower, kind: of }, at) => at > from && of === 'word' && lower === 'but');
  if (but > 0 && (verb.negated || verb.stance === 'denies' || verb.stance === 'declines')) to = Math.min(to, but);
  const source = tokens.findIndex(
    ({ lower }, at) => at > from && lower === 'according' && tokens[at + 1]?.lower === 'to',
  );
  if (source > 0) to = Math.min(to, source);
  const said = trimmed(tokens, overDay(tokens, from), to);
  if (!said)
    return verb.stance === 'declines' ? { kind: 'said', quotations: [], clause: verb.range, quoting: false, to } : null;
  const quoting = said.some((token) => token.kind === 'quote');
  if (verb.takes.has('as') && !said.some((token) => isEpithet(token))) return null;
  return { kind: 'said', quotations: [], clause: { start: said[0]!.start, end: said.at(-1)!.end }, quoting, to };
}

/** `announced Monday it has`: the day is when it was said. */
function overDay(tokens: readonly Token[], from: number): number {
  const at = tokens[from]?.lower === 'on' ? from + 1 : from;
  return WEEKDAYS.has(tokens[at]?.lower ?? '') && tokens[at + 1]?.kind === 'word' ? at + 1 : from;
}

function isEpithet({ quotation, kind }: Token): boolean {
  return kind === 'quote' && quotation !== null && quotation.inner.end > quotation.inner.start;
}

function isSentence({ quotation }: Token): boolean {
  return quotation !== null && quotation.inner.end - quotation.inner.start > 60;
}

function runOfQuotes(tokens: readonly Token[], from: number): Quotation[] {
  const found: Quotation[] = [];
  for (let at = from; tokens[at]?.kind === 'quote'; at++) found.push(tokens[at]!.quotation!);
  return found;
}

/** Where the words of one speaker end at the latest: at a semicolon, or where a comma leads to another who speaks. */
function cut(tokens: readonly Token[], from: number, hits: readonly Hit[]): number {
  const semicolon = tokens.findIndex(({ text }, at) => at >= from && text === ';');
  let to = semicolon < 0 ? tokens.length : semicolon;
  for (const { subject, inverted: back, verb, complement } of hits) {
    const first = back ? verb.left : subject.from;
    if (first <= from || first > to) continue;
    const before = tokens[first - 1]!;
    if (before.text === ',' && (complement.kind === 'none' || verb.participle)) to = first - 1;
    else if (/^(?:and|but|while|whereas|though|although)$/u.test(before.lower) && tokens[first - 2]?.text === ',')
      to = first - 2;
  }
  return Math.min(to, nextVerb(tokens, from, to));
}

/** `denies the claims and says that`: where the same speaker goes on with another verb of speech. */
function nextVerb(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at++) {
    const { lower, kind } = tokens[at]!;
    const verb = speechVerbsOf(tokens[at + 1]!.lower);
    if (kind === 'word' && (lower === 'and' || lower === 'but') && verb && /^(?:past|finite)$/u.test(verb.form))
      return at;
  }
  return to;
}

/** The tokens `[from, to)` without marks at either end; null where nothing is left. */
export function trimmed(tokens: readonly Token[], from: number, to: number): readonly Token[] | null {
  let end = to;
  while (end > from && tokens[end - 1]!.kind === 'mark' && tokens[end - 1]!.text !== ')') end--;
  let start = from;
  while (start < end && tokens[start]!.kind === 'mark') start++;
  return end > start ? tokens.slice(start, end) : null;
}

const LEADS = new Set(
  'after although as asked at because before despite during following given if in on since speaking though unless until when whether while with'.split(
    ' ',
  ),
);
/** Fewer words than this before `he said` may be time and place alone. */
const LEAST_CLAUSE = 4;

/** What stands before `he said`, and, in a quotation that is parted, behind it. */
export function before(
  tokens: readonly Token[],
  { verb, subject, inverted: back, complement }: Hit,
  covered: number,
): Content | null {
  const edge = back ? verb.left : subject.from;
  const previous = tokens[edge - 1];
  if (!previous || subject.link === 'that') return null;
  if (previous.kind !== 'quote' && !/^(?:,|—|–|--)$/u.test(previous.text)) return null;
  const end = previous.kind === 'quote' ? edge : edge - 1;
  let first = end;
  while (first > covered && tokens[first - 1]!.kind === 'quote') first--;
  const to = complement.kind === 'quote' ? complement.from - 1 : Math.max(complement.from, verb.end, subject.to);
  const rest = tokens[to]?.text === ',' || tokens[to]?.text === '—' ? runOfQuotes(tokens, to + 1) : [];
  const restarts = rest.length > 0 ? rest : afterStop(tokens, to);
  const lead = tokens[first - 1];
  if (first < end && (lead === undefined || /^[.!?:]$/u.test(lead.text))) {
    const own = tokens.slice(first, end).map(({ quotation }) => quotation!);
    if (
      !isClosed(tokens[end - 1]!, previous) &&
      own.length === 1 &&
      previous.kind === 'quote' &&
      !verb.takes.has('quote')
    )
      return null;
    return {
      kind: 'said',
      quotations: [...own, ...restarts],
      clause: null,
      quoting: false,
      to: to + (restarts.length > 0 ? restarts.length + 1 : 0),
    };
  }
  const open = Math.max(covered, 0);
  const said = trimmed(tokens, open, end);
  const continues = rest.length === 0 && goesOn(tokens, to);
  const length = said?.reduce((sum, { kind }) => sum + (kind === 'word' ? 1 : kind === 'quote' ? 2 : 0), 0) ?? 0;
  if (!said || (length < LEAST_CLAUSE && !continues)) return null;
  if (
    !continues &&
    LEADS.has(said[0]!.lower) &&
    said.length < 9 &&
    complement.kind === 'none' &&
    !tokens.slice(open, end).some(({ kind }) => kind === 'quote')
  ) {
    const parts = said.filter(({ text }) => text === ',').length;
    if (parts === 0) return null;
  }
  if (covered > 0) return null;
  // `who, he said, had left`: what is said begins behind the verb.
  const parted = continues && LINKED.test(said.at(-1)!.lower);
  const whole = continues ? trimmed(tokens, parted ? to + 1 : open, tokens.length)! : said;
  const quoting = said.some(({ kind }) => kind === 'quote');
  return {
    kind: 'said',
    quotations: restarts,
    clause: { start: whole[0]!.start, end: whole.at(-1)!.end },
    quoting,
    to: to + (restarts.length > 0 ? restarts.length + 1 : 0),
  };
}

const LINKED = /^(?:and|as|because|but|if|since|that|though|when|where|which|while|who)$/u;

/** Whether what is said goes on behind `, he said,`; what describes the speaker or the circumstances does not. */
export function goesOn(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to + 1];
  if (tokens[to]?.text !== ',' || !next || tokens.length - to < 5) return false;
  return !/^(?:who|which|whose|where|when|as|while|a|an|\d+|after|before|in|at|on|according|but|and|although|though|\p{L}+ing)$/u.test(
    next.lower,
  );
}

/** `“...,” he said. “...”` where one unit holds both. */
function afterStop(tokens: readonly Token[], to: number): Quotation[] {
  const stop = tokens.findIndex(({ kind, text }, at) => at >= to && (kind === 'quote' || text === '.'));
  if (stop < 0 || tokens[stop]!.text !== '.') return [];
  const rest = runOfQuotes(tokens, stop + 1);
  return rest.length > 0 && stop + 1 + rest.length === tokens.length ? rest : [];
}

function isClosed(last: Token, previous: Token): boolean {
  return last.quotation !== null && (previous.text === ',' || last.quotation.end - last.quotation.inner.end > 0);
}
