import type { Range } from '../../corpus/article.ts';

/** What a speaker does with what is said. `declines`: says neither yes nor no, whatever the grammar of the refusal. */
export type Stance = 'affirms' | 'denies' | 'declines' | 'says';

export type SpeakerKind = 'person' | 'organisation' | 'unknown';

/** How a mention was traced to its name: by the name itself, by a surname, by a title or by a pronoun. */
export type Resolution = 'named' | 'surname' | 'title' | 'pronoun';

export interface Speaker {
  /** The mention, with its titles and apposition. */
  readonly asWritten: Range;
  /** The full name or organisation as the article spells it first; null where the article does not make it plain. */
  readonly name: string | null;
  readonly resolvedBy: Resolution | null;
  readonly kind: SpeakerKind;
  /** The mention itself and what the article calls this person elsewhere (`Kremlin spokesman`), for `matchesSpeaker`. */
  readonly descriptions: readonly string[];
}

/** One thing that somebody said, by rule. All ranges are in the clean text of the article. */
export interface Statement {
  /** The whole sentences to show, the attribution among them. */
  readonly sentence: Range;
  /** The words inside the quotation marks, or the reported clause. */
  readonly said: Range;
  /** `partly`: a reported clause with quoted words in it. */
  readonly kind: 'direct' | 'reported' | 'partly';
  readonly verb: { readonly range: Range; readonly lemma: string; readonly stance: Stance };
  readonly speaker: Speaker;
  /** The verb is negated: `did not say`. Then nothing is affirmed and nothing denied. */
  readonly negated: boolean;
}
