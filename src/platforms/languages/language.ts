import type { DueTime, Paused } from '../../channel.ts';
import type { IsoDate } from '../../corpus/article.ts';
import type { Remark } from '../../remark.ts';

/** A command or an option as readers of the language know it. */
export interface Named {
  /** As Discord shows it: lower case, no spaces, 1 to 32 characters. */
  readonly name: string;
  /** At most 100 characters. */
  readonly summary: string;
}

/** Of a command of two words `name` is the second one; the first is what the command of that word is called. */
interface NamedCommand extends Named {
  /** What a command of one word is called beside those of two words that begin with it, as in `Command`. */
  readonly amongOthers?: string;
  /** By the name of the option. */
  readonly options: Readonly<Record<string, Named>>;
  /** What it is called where it is offered on a message; at most 24 characters. */
  readonly onMessage?: string;
}

/**
 * Everything that Briefwire itself says in Slack and Discord, in one language. Excerpts, titles and publishers stay as
 * they are. What stands on a button has at most 40 characters.
 */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** Locale codes of Discord (https://discord.com/developers/docs/reference#locales) that are this language. */
  readonly discordLocales: readonly string[];
  /** By the name of the command; empty in English, in which the commands are declared. */
  readonly commands: Readonly<Record<string, NamedCommand>>;

  readonly day: (date: IsoDate) => string;
  /** The month in which a day is, and its year. */
  readonly month: (date: IsoDate) => string;
  readonly year: (date: IsoDate) => string;
  readonly undated: string;
  readonly countUndated: (number: number) => string;
  readonly countArticles: (number: number) => string;
  readonly countPassages: (number: number) => string;
  readonly countPublishers: (number: number) => string;
  /** `12 passages in 3 articles`: what was found, in what it was found. */
  readonly within: (passages: string, articles: string) => string;
  readonly noPublisher: string;
  /** Where an excerpt stands; `heading` is the one above it, or null. */
  readonly paragraph: (number: number, heading: string | null) => string;
  readonly alsoIn: (article: string) => string;

  /** What of the questions before was taken over into this one. */
  readonly carriedOver: (words: string) => string;
  readonly doesNotCover: string;
  readonly doesNotAnswer: string;
  readonly foundNowhere: (words: string) => string;
  readonly readAs: (typed: string, read: string) => string;
  readonly nearest: string;
  readonly moreOnThis: string;
  readonly otherWords: string;
  /** Below a quotation that was too long for one message, and above its rest. */
  readonly quotationGoesOn: string;
  readonly quotationContinued: string;

  readonly nothingHolds: (query: string) => string;
  readonly unreadable: (files: number) => string;
  /** Of very many articles that were found, so many are listed. */
  readonly newestListed: (articles: number) => string;
  /** Where the date of an article was found; `origin` is English. */
  readonly from: (day: string, origin: string) => string;

  readonly intact: string;
  readonly moved: string;
  readonly changed: string;
  readonly gone: (article: string) => string;
  readonly diffLegend: string;
  readonly nothingResembles: string;
  readonly notKept: string;

  /** Of what is found by rule in sentences: statements, dates, figures, quotations. */
  readonly evidence: {
    readonly quotesTitle: (person: string | null, topic: string | null) => string;
    readonly nothing: string;
    /** That a rule and no person says who spoke. */
    readonly byRule: string;
    /** Who speaks, where the article does not make it plain. */
    readonly notPlainWho: (asWritten: string) => string;
    /** `says`, `denies`, ... after the name of who does. */
    readonly does: Readonly<Record<'affirms' | 'denies' | 'declines' | 'says' | 'does not say', string>>;
    readonly readAsDay: (words: string, day: string) => string;
    readonly cannotBeDated: (words: string) => string;
    /** How passages for claims were found: nobody is to take them for more. */
    readonly byWords: string;
    /** Above a passage for a claim: it has the words of the claim, or only speaks of the same. */
    readonly holdsWords: string;
    readonly aroundIt: string;
    /** A negation that stands in one of them alone. */
    readonly negationIn: Readonly<Record<'claim' | 'passage', (word: string) => string>>;
    /** Numbers of a claim that none of the passages has. */
    readonly numbersMissing: (numbers: string) => string;
    /** So many claims of a message were too many. */
    readonly unlooked: (number: number) => string;
    readonly noClaim: string;
    /** That a message quotes so many things, which can be checked word for word. */
    readonly quotes: (number: number) => string;
    readonly verbatim: string;
    readonly different: string;
    readonly notFound: string;
    readonly tooShort: string;
    /** So many quotations of a message were too many to check. */
    readonly unchecked: (number: number) => string;
    readonly negationLost: string;
    readonly spokenBy: (speaker: string) => string;
    /** The message gives the words to somebody else. */
    readonly spokenByAnother: (speaker: string, given: string) => string;
  };

  /** Of what is new in some days. */
  readonly digest: {
    readonly title: (topic: string | null, days: string) => string;
    readonly nothing: string;
    /** Who tells a story: `2 articles: Harbor Ledger, Coast Wire`. */
    readonly told: (articles: string, publishers: string) => string;
    /** Above a sentence with a number that earlier articles on the story do not have. */
    readonly newFigure: string;
    /** Who is quoted and was not in earlier articles on the story. */
    readonly newVoices: (names: string) => string;
    readonly undated: (number: number) => string;
    /** So many articles of these have no date and count by when they came in. */
    readonly cameIn: (number: number) => string;
    /** Above what a watch posts. */
    readonly watchTitle: (topic: string) => string;
  };

  /** Of what a channel gets by itself. */
  readonly channel: {
    readonly digests: string;
    readonly watches: string;
    readonly deeds: Readonly<Record<'set' | 'as before' | 'paused' | 'resumed' | 'removed', string>>;
    readonly noDigests: string;
    readonly noWatches: string;
    /** `Weekdays at 07:00 (Asia/Seoul)` */
    readonly due: (when: DueTime) => string;
    /** The moment in the time zone, with its name. */
    readonly next: (at: number, zone: string) => string;
    readonly topic: (topic: string | null) => string;
    readonly short: string;
    /** That a quiet day gets one line. */
    readonly saysQuiet: string;
    readonly quietHours: (from: number, to: number, zone: string) => string;
    readonly paused: Readonly<Record<Paused, string>>;
  };

  /** What whoever set something up is told alone; `what` is one of `aDigest` and `aWatch`. */
  readonly notices: {
    readonly aDigest: (topic: string | null) => string;
    readonly aWatch: (topic: string | null) => string;
    readonly paused: (what: string, why: 'gone' | 'forbidden', resume: string) => string;
    /** Nobody knows whether a post arrived. */
    readonly perhapsLost: (what: string, again: string) => string;
  };

  readonly helpTitle: string;
  readonly moreHelp: (line: string) => string;
  readonly forExample: string;
  readonly tryThis: string;
  readonly remark: (remark: Remark) => string;
  /** Before a sentence that exists in English only; null in English. */
  readonly englishOnly: string | null;

  readonly buttons: {
    readonly more: string;
    readonly back: string;
    readonly goOn: string;
    readonly post: string;
    /** Opens the article of the excerpt with this number. */
    readonly open: (number: number) => string;
    readonly useful: string;
    readonly notUseful: string;
    readonly ask: string;
    /** Opens a form for a question that goes on from a reply. */
    readonly follow: string;
    readonly cancel: string;
  };

  readonly notes: {
    readonly looking: string;
    /** To whoever asks for more where all was shown. */
    readonly noMore: string;
    /** To whoever calls a command on a message that only shows something. */
    readonly noWords: string;
    readonly noted: string;
    readonly alreadyPosted: string;
    readonly postedBelow: string;
    /** The button is older than what is kept, or was never one of ours. */
    readonly buttonUnknown: string;
    readonly tooMany: (seconds: number) => string;
    readonly closing: string;
    readonly failed: (reference: string) => string;
    readonly postUncertain: (reference: string) => string;
    /** Whoever asked for a reply in the channel, below it. */
    readonly askedBy: string;
  };

  /** The form in which somebody asks on. */
  readonly followUp: {
    /** At most 24 characters. */
    readonly title: string;
    /** At most 45 characters. */
    readonly label: string;
    /** At most 100 characters. */
    readonly example: string;
  };

  readonly home: {
    readonly title: string;
    readonly whatItDoes: string;
    readonly corpus: string;
    readonly newest: (article: string) => string;
    readonly lastQuestions: string;
    readonly noQuestions: string;
  };
}
