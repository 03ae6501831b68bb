import type { ScheduleSummary, WatchSummary } from './channel.ts';
import type { Article, ArticleHead, IsoDate, Range } from './corpus/article.ts';
import type { ErrorCode } from './errors.ts';
import type { Judgement } from './judgement.ts';
import type { Remark } from './remark.ts';

/** A verbatim range of one article with what is needed to cite it. */
export interface Excerpt {
  readonly article: ArticleHead;
  /** `articleId#n`, the passage it was cut from. */
  readonly passageId: string;
  /** `article.text.slice(start, end) === text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The range in the decoded raw file: without white space, it equals `text` without white space. */
  readonly raw: Range | null;
  /** Matched words, as ranges in the article's clean text (not in the excerpt). In order, disjoint, within the excerpt. */
  readonly highlights: readonly Range[];
  /** The sentence that answers, as a range in the article's clean text; null in a brief. */
  readonly answer: Range | null;
  /** The heading above the excerpt, or null. */
  readonly heading: string | null;
  /** One-based number of the paragraph in which it starts, headings not counted. */
  readonly paragraph: number;
  /** What `verify` takes. */
  readonly citation: string;
  /** The original, at this excerpt where the browser knows text fragments; null where no URL is known. */
  readonly link: string | null;
  /** Other articles that carry the same words. */
  readonly alsoIn: readonly ArticleHead[];
  readonly score: number;
}

/** What the corpus holds on a topic. */
export interface Coverage {
  readonly articles: number;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly undated: number;
}

/** What a search found. */
export interface Findings {
  readonly query: string;
  /** False: nothing in the corpus answers; `excerpts` are only the nearest. */
  readonly answerable: boolean;
  /** Words of the question, as typed, that stand nowhere in the corpus. */
  readonly missing: readonly string[];
  /** Words taken for another one because the corpus lacks them as typed. */
  readonly corrected: readonly { readonly typed: string; readonly read: string }[];
  /** What the person should know of how the question was read: operators that could not be, filters that had to be dropped. */
  readonly notices: readonly Remark[];
  readonly excerpts: readonly Excerpt[];
  /** How sure it is that the first excerpt answers, 0 to 1; `answerable` is this against a threshold. */
  readonly confidence: number;
  /** How that was judged; null for a brief, and where there are no words to judge by. */
  readonly judgement: Judgement | null;
  readonly coverage: Coverage;
  /** Passages that matched, over all pages. */
  readonly total: number;
  /** Whether there are excerpts after these: `offset` of the request passes over the ones already seen. */
  readonly more: boolean;
}

/** One source in the list of sources. */
export interface SourceSummary {
  /** The publisher, or null for articles whose publisher nobody names. */
  readonly source: string | null;
  /** How many articles there are; of very many, only the newest are named. */
  readonly count: number;
  readonly articles: readonly ArticleHead[];
}

export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export type Verification =
  | { readonly verdict: 'intact'; readonly article: ArticleHead; readonly range: Range; readonly text: string }
  | {
      readonly verdict: 'moved';
      readonly article: ArticleHead;
      readonly range: Range;
      readonly text: string;
      readonly citation: string;
    }
  | {
      readonly verdict: 'changed';
      readonly article: ArticleHead;
      /** The nearest words in the article as it is now; null where nothing resembles the quotation. */
      readonly now: string | null;
      /** Word by word from the cited text to `now`; null where the cited revision was not kept. */
      readonly diff: readonly DiffPart[] | null;
    }
  | { readonly verdict: 'gone'; readonly articleId: string };

export interface CommandHelp {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly options: readonly { readonly name: string; readonly summary: string }[];
  readonly examples: readonly string[];
}

/** Something that somebody said, found by rule. The excerpt is the whole sentence; what was said is its highlight. */
export interface Spoken {
  readonly excerpt: Excerpt;
  /** The full name, as the article spells it first; null where the article does not make it plain. */
  readonly speaker: string | null;
  /** The speaker as the sentence has it: `the minister`. */
  readonly asWritten: string;
  /** In its dictionary form: `deny`. */
  readonly verb: string;
  readonly stance: 'affirms' | 'denies' | 'declines' | 'says';
  readonly negated: boolean;
  readonly kind: 'direct' | 'reported' | 'partly';
}

/** A sentence that says when something happens. */
export interface Dated {
  readonly excerpt: Excerpt;
  /** The words of the date, as written. */
  readonly words: string;
  /** First and last day that they can mean; null where the article does not make it plain. */
  readonly when: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** Whether they were read against the day of publication. */
  readonly isRelative: boolean;
  readonly relation: 'at' | 'since' | 'until' | 'by' | 'before' | 'after';
}

/** Figures that count the same thing, oldest article first. */
export interface FigureGroup {
  /** The noun that they count, as the first article has it, or their unit; null where the sentence has neither. */
  readonly counted: string | null;
  readonly figures: readonly { readonly excerpt: Excerpt; readonly words: string; readonly negated: boolean }[];
}

/** Articles of one event, in a digest. */
export interface DigestStory {
  /** The most central sentence that no earlier article has told; new figures are its highlights. */
  readonly lead: Excerpt;
  /** All articles that tell it, that of the lead first. */
  readonly articles: readonly ArticleHead[];
  /** A sentence beside the lead with figures that earlier articles on it do not have, by rule: they are its highlights. */
  readonly figures: Excerpt | null;
  /** The first statement of each person who is quoted and was not before, by rule. */
  readonly voices: readonly Spoken[];
}

/** What became of an article of the days of a digest. */
export interface Considered {
  readonly article: ArticleHead;
  /**
   * `nothing new`: earlier articles told all that could lead. `told before`: the channel was told of its story. `too many`:
   * there were newer ones enough.
   */
  readonly outcome: 'leads' | 'joins' | 'nothing new' | 'told before' | 'off topic' | 'too many';
}

/** What is new in some days, each event once; what most texts tell comes first. */
export interface Digest {
  /** First and last day of the articles. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly stories: readonly DigestStory[];
  /** Every article of these days, newest first. */
  readonly considered: readonly Considered[];
  /** Words of the topic, as typed, that stand nowhere in the corpus. */
  readonly missing: readonly string[];
  /** How many articles on the topic have no date, and were left out for it. */
  readonly undated: number;
  /** How many of the stories' articles have no date, and count by when they came in. */
  readonly cameIn: number;
  /** The newest article on the topic before these days; null where there is none. */
  readonly before: ArticleHead | null;
}

/** Where the words of a quotation stand, and how they differ there. */
export interface QuotationMatch {
  /** The sentences in which they stand; the matched words are its highlight. */
  readonly excerpt: Excerpt;
  /** From the quotation as typed to the article's words; empty where they are the same. */
  readonly diff: readonly DiffPart[];
  /** A negation stands in one of them only. */
  readonly dropsNegation: boolean;
  /** Who says it in the article, by rule; null where nobody is named. */
  readonly speaker: string | null;
  /** Whom the message gives the words to, by rule, where that is somebody else; else null. */
  readonly givenTo: string | null;
}

export interface QuotationCheck {
  /** As typed, without quotation marks around it. */
  readonly quotation: string;
  readonly verdict: 'verbatim' | 'different' | 'not found' | 'too short';
  readonly matches: readonly QuotationMatch[];
}

/** A word that says that something is not so, and that stands in a claim alone or in a passage alone. */
export interface LoneNegation {
  readonly side: 'claim' | 'passage';
  readonly word: string;
}

/** A passage for or around what somebody claims. */
export interface ClaimSource {
  readonly excerpt: Excerpt;
  /** Whether it holds the words of the claim, with its numbers; else it only speaks of the same. */
  readonly holds: boolean;
  /** No verdict, but nobody is to read over them: those of the claim, then those of the passage. */
  readonly negations: readonly LoneNegation[];
}

/** What was found for one claim. */
export interface ClaimSources {
  readonly claim: string;
  readonly sources: readonly ClaimSource[];
  /** Words of the claim that stand nowhere in the corpus. */
  readonly nowhere: readonly string[];
  /** Numbers of the claim that none of the sources has. */
  readonly numbersMissing: readonly string[];
}

/** A neutral answer for any platform. */
export type Reply =
  | { readonly kind: 'brief'; readonly findings: Findings }
  | { readonly kind: 'answer'; readonly findings: Findings }
  | { readonly kind: 'results'; readonly findings: Findings }
  | {
      readonly kind: 'sources';
      readonly query: string | null;
      readonly sources: readonly SourceSummary[];
      readonly problems: number;
    }
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'verification'; readonly citation: string; readonly verification: Verification }
  | {
      readonly kind: 'quotes';
      readonly person: string | null;
      readonly topic: string | null;
      readonly spoken: readonly Spoken[];
    }
  | { readonly kind: 'positions'; readonly topic: string; readonly spoken: readonly Spoken[] }
  | { readonly kind: 'timeline'; readonly topic: string; readonly events: readonly Dated[] }
  | { readonly kind: 'figures'; readonly topic: string; readonly groups: readonly FigureGroup[] }
  | {
      readonly kind: 'quotation';
      readonly checks: readonly QuotationCheck[];
      /** Quotations of the same message that were not checked, since there were so many. */
      readonly unchecked: number;
    }
  | {
      readonly kind: 'digest';
      readonly topic: string | null;
      readonly digest: Digest;
      readonly style: 'full' | 'short';
      /** `watch`: new articles on the topic just came in. */
      readonly occasion: 'digest' | 'watch';
    }
  | {
      readonly kind: 'schedules';
      /** `as before`: there was the same one already. */
      readonly deed: 'set' | 'as before' | 'listed' | 'paused' | 'resumed' | 'removed';
      readonly schedules: readonly ScheduleSummary[];
    }
  | {
      readonly kind: 'watches';
      readonly deed: 'set' | 'as before' | 'listed' | 'removed';
      readonly watches: readonly WatchSummary[];
    }
  | {
      readonly kind: 'claims';
      readonly claims: readonly ClaimSources[];
      /** Claims of the same message that were not looked for, since there were so many. */
      readonly unlooked: number;
      /** What the message quotes, long enough to be checked word for word. */
      readonly quotations: readonly string[];
    }
  | { readonly kind: 'help'; readonly commands: readonly CommandHelp[] }
  | {
      readonly kind: 'refusal';
      readonly code: ErrorCode;
      /** In English; `remark` says the same for other languages, where there is one. */
      readonly message: string;
      readonly remark: Remark | null;
      /** Whole lines to type instead, without the platform's own beginning. */
      readonly suggestions: readonly string[];
    };
