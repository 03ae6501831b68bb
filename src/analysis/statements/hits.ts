import { type Complement, complementOf } from './complement.ts';
import { type Subject, subjectAfter, subjectBefore } from './subject.ts';
import type { Token } from './tokens.ts';
import { type VerbGroup, verbGroupAt } from './verb-group.ts';

/** A verb of speech with its subject and what follows it. */
export interface Hit {
  readonly verb: VerbGroup;
  readonly subject: Subject;
  readonly inverted: boolean;
  readonly complement: Complement;
}

/** All verbs of speech in the tokens that have a subject, in order. */
export function hitsIn(tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const verb = verbGroupAt(tokens, at);
    if (!verb) continue;
    const complement = complementOf(tokens, verb);
    const hit =
      complement && !verb.participle
        ? withSubject(tokens, verb, complement)
        : verb.participle && complement
          ? participle(tokens, verb, complement, hits)
          : null;
    const back = hit ?? inverted(tokens, verb);
    if (back && isFree(back, hits)) hits.push(back);
  }
  return hits;
}

/** What depends on something denied or not said is not said either: `denied that Peskov said`. */
function isFree(hit: Hit, hits: readonly Hit[]): boolean {
  const last = hits.at(-1);
  if (!last || hit.subject.link !== 'that') return hit.subject.link !== 'that' || last !== undefined;
  return !last.verb.negated && last.verb.stance !== 'denies' && last.verb.stance !== 'declines';
}

function withSubject(tokens: readonly Token[], verb: VerbGroup, complement: Complement): Hit | null {
  const subject = subjectBefore(tokens, verb.left) ?? afterRelay(tokens, verb.left);
  return subject && agreesWith(tokens, verb, subject) ? { verb, subject, inverted: false, complement } : null;
}

/** `Mike Pence claim: ...` is a noun: the bare form is a verb only with several or after `did`. */
function agreesWith(tokens: readonly Token[], { at, left, bare }: VerbGroup, { mention }: Subject): boolean {
  if (!bare || left < at) return true;
  if (mention.form === 'other') return true;
  return mention.form === 'pronoun' ? tokens[left - 1]?.lower === 'they' : mention.form === 'body';
}

/** `Yonhap reported Kirby said`: the subject begins behind another verb. */
function afterRelay(tokens: readonly Token[], left: number): Subject | null {
  for (let at = left - 1; at > 0 && left - at < 8 && tokens[at]!.kind === 'word'; at--)
    if (/^(?:reported|reports|said)$/u.test(tokens[at]!.lower)) {
      const subject = subjectBefore(tokens.slice(at + 1), left - at - 1);
      return subject ? { ...subject, from: subject.from + at + 1, to: subject.to + at + 1, link: 'that' } : null;
    }
  return null;
}

/** `..., saying that`: the speaker of the verb before, in the same sentence. */
function participle(
  tokens: readonly Token[],
  verb: VerbGroup,
  complement: Complement,
  hits: readonly Hit[],
): Hit | null {
  const before = tokens[verb.left - 1];
  const last = hits.at(-1);
  if (!before || (before.text !== ',' && before.kind !== 'quote') || !last || complement.kind === 'none') return null;
  return { verb, subject: last.subject, inverted: true, complement };
}

/** `“...,” said Kremlin spokesman Dmitry Peskov`: only behind a comma or a quotation, and without auxiliaries. */
function inverted(tokens: readonly Token[], verb: VerbGroup): Hit | null {
  const before = tokens[verb.left - 1];
  if (!before || verb.left !== verb.at || verb.participle || !verb.takes.has('trails') || verb.takes.has('hearer'))
    return null;
  if (before.kind !== 'quote' && before.text !== ',' && before.text !== '—' && before.text !== '–') return null;
  const subject = subjectAfter(tokens, verb.end);
  if (!subject || subject.mention.form === 'pronoun') return null;
  return { verb, subject, inverted: true, complement: { kind: 'none', from: subject.to } };
}
