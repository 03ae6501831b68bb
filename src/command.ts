import type { ScheduleSummary, WatchSummary } from './channel.ts';
import type { Article, ArticleHead, IsoDate } from './corpus/article.ts';
import type {
  Coverage,
  Dated,
  Digest,
  FigureGroup,
  Findings,
  Reply,
  SourceSummary,
  Spoken,
  Verification,
} from './reply.ts';

/** One option of a command, from which platforms make their registration, completion and help. */
export interface OptionSpec {
  readonly name: string;
  readonly summary: string;
  readonly required?: boolean;
  /** The rest of the line goes here when a person types it without naming options. One option a command at most. */
  readonly rest?: boolean;
  /** `channel`: the command is carried out for that channel in place of the one where it is asked. */
  readonly type: 'text' | 'date' | 'integer' | 'choice' | 'channel';
  /** The smallest and the largest integer that makes sense. */
  readonly min?: number;
  readonly max?: number;
  /** Only where others read along has it a use: elsewhere it is understood, but not offered. */
  readonly forChannels?: boolean;
  /** What a choice can be. */
  readonly choices?: readonly string[];
  /** What can be completed as a person types. */
  readonly complete?: 'topic' | 'source' | 'article' | 'command' | 'zone';
  /** Words before a colon that the text itself understands: a platform leaves `source:...` in it. */
  readonly operators?: readonly string[];
}

/** A neutral request from any platform. */
export interface Ask {
  readonly command: string;
  /** Option values as typed; checked by `dispatch`. */
  readonly options: Readonly<Record<string, string>>;
  /** The day by which to rank and to resolve 'last week'; today unless told. */
  readonly now?: IsoDate;
  /** How many excerpts of the same ask to pass over: the next page. */
  readonly offset?: number;
  /** The moment of asking, in milliseconds since 1970, where the reply depends on what the channel was told before it. */
  readonly at?: number;
}

/** Who asks, and for which channel. */
export interface Asker {
  /** With the platform before it: `slack:T1:C1`, `discord:1012`. */
  readonly channel: string;
  readonly person: string;
  /** Whether this person may change what is posted in the channel by itself. */
  readonly mayManage: boolean;
  /** ISO 639-1: what this person sets up is posted in this language. */
  readonly language: string;
  /** The IANA time zone that the person has set on the platform; null where it does not tell. */
  readonly zone: string | null;
}

/** A digest as somebody sets it up, as typed. */
interface ScheduleRequest {
  readonly time: string;
  readonly timezone?: string;
  readonly days?: string;
  readonly topic?: string;
  readonly style?: DigestStyle;
  readonly quiet?: 'nothing' | 'line';
}

/** `full`: with new figures and voices; `short`: the sentence that leads each story alone. */
export type DigestStyle = 'full' | 'short';

/** What a channel gets by itself, for one who asks about it. What changes it throws where the asker may not. */
export interface ChannelDesk {
  /**
   * What is new since the last digest that covers the topic, up to the moment of asking; the query is the topic, or empty. What was
   * posted here as of that moment is put together again.
   */
  readonly digest: (
    request: SearchRequest,
  ) => Promise<{ readonly digest: Digest; readonly occasion: 'digest' | 'watch' }>;
  /** @throws BriefwireError 'usage' where the time, the days or the zone cannot be read, or there are too many. */
  readonly schedule: (request: ScheduleRequest) => { readonly isNew: boolean; readonly schedule: ScheduleSummary };
  readonly schedules: () => readonly ScheduleSummary[];
  /** Where no number is given, the only one. @throws BriefwireError 'not-found' where there is none, or none is plainly meant. */
  readonly pause: (number?: number) => ScheduleSummary;
  readonly resume: (number?: number) => ScheduleSummary;
  readonly removeSchedule: (number?: number) => ScheduleSummary;
  /** What a digest would post at the moment of asking. */
  readonly preview: (
    number: number | undefined,
    at: number | undefined,
  ) => Promise<Pick<ScheduleSummary, 'topic' | 'style'> & { readonly digest: Digest; readonly occasion: 'digest' }>;
  /** @throws BriefwireError 'usage' where the hours or the zone cannot be read, or there are too many. */
  readonly watch: (request: {
    readonly topic: string;
    /** Hours in which nothing is posted, as typed. */
    readonly quiet?: string;
    readonly timezone?: string;
  }) => { readonly isNew: boolean; readonly watch: WatchSummary };
  readonly watches: () => readonly WatchSummary[];
  readonly removeWatch: (number?: number) => WatchSummary;
}

export interface SearchRequest {
  /** Words and operators as typed. */
  readonly query: string;
  /** The day by which to rank and to resolve 'last week'; today unless told. */
  readonly now?: IsoDate;
  readonly limit?: number;
  /** How many results of the same request to pass over: the next page. */
  readonly offset?: number;
  /** Only articles of this publisher; with `-` before it, all but those. */
  readonly source?: string;
  /** Only articles in this language, ISO 639-1. */
  readonly lang?: string;
  /** Only articles from this day on / up to this day; dates as people type them. */
  readonly since?: string;
  readonly until?: string;
  /** The moment of asking, in milliseconds since 1970; now unless told. */
  readonly at?: number;
}

/** What a channel was told before a digest, and what came in since. */
export interface ToldBefore {
  /** The words of sentences that it was told; nothing that says the same leads a story again. */
  readonly sentences: readonly string[];
  /** Ids of articles of whose stories it was told. */
  readonly articles: ReadonlySet<string>;
  /** The day on which an article came in since it was told last, by its id. What came in before, or has not yet, is not there. */
  readonly cameIn: ReadonlyMap<string, IsoDate>;
  /**
   * Whether only what came in counts, and of a story that the channel was told of, nothing more, as a watch has it. Else all
   * articles of the days count, and a story that goes on is told on.
   */
  readonly isWatch: boolean;
}

/** A digest of some days, for a channel where one is told of. */
export interface DigestRequest extends SearchRequest {
  readonly told?: ToldBefore;
}

/** What can be asked of the corpus as it was read last. What is asked and what comes back is plain data. */
export interface CorpusDesk {
  readonly brief: (request: SearchRequest) => Findings;
  readonly ask: (request: SearchRequest) => Findings;
  readonly search: (request: SearchRequest) => Findings;
  /**
   * What a person or organisation said, on a topic where one is named: by rule, newest first. Where nobody is called as
   * `person` is typed, its last words are read as the topic.
   */
  readonly quotes: (request: SearchRequest & { readonly person: string | null }) => {
    readonly person: string | null;
    readonly topic: string | null;
    readonly spoken: readonly Spoken[];
  };
  /** Who affirms, denies or does not comment on a topic. */
  readonly positions: (request: SearchRequest) => readonly Spoken[];
  /** What happened when, by the dates in the sentences themselves; what cannot be dated comes last. */
  readonly timeline: (request: SearchRequest) => readonly Dated[];
  /** Numbers on a topic, those that count the same thing together. */
  readonly figures: (request: SearchRequest) => readonly FigureGroup[];
  /** Whether the corpus holds these words; of a message with quotations in it, whether it holds each of these. */
  readonly checkQuotations: (text: string) => Omit<Extract<Reply, { kind: 'quotation' }>, 'kind'>;
  /** Passages for and around each claim of a message, which is the query. */
  readonly findSources: (
    request: Pick<SearchRequest, 'query' | 'now'>,
  ) => Omit<Extract<Reply, { kind: 'claims' }>, 'kind'>;
  /** What is new since a day; since yesterday where none is named. The query is the topic, or empty. */
  readonly digest: (request: DigestRequest) => Digest;
  /** Publishers with their articles, newest first, whose name or title holds the query. */
  readonly sources: (query: string | null) => readonly SourceSummary[];
  /** The article with this id or file name, or null. */
  readonly article: (id: string) => Article | null;
  /** Ids of all articles, in their order. */
  readonly ids: () => readonly string[];
  /** What the corpus holds, with so many of its newest articles. */
  readonly holdings: (newest: number) => Holdings;
  readonly verify: (citation: string) => Verification;
  /** Completions for a prefix, best first. */
  readonly complete: (what: 'topic' | 'source' | 'zone', prefix: string, limit: number) => readonly string[];
  /** Articles whose id, or a word of whose title, begins so. */
  readonly completeArticle: (prefix: string, limit: number) => readonly ArticleHead[];
  /** How many files or records of the corpus could not be read. */
  readonly problems: () => number;
}

/** What the corpus holds, all in all. */
export interface Holdings {
  readonly coverage: Coverage;
  /** How many publishers are named. */
  readonly publishers: number;
  /** Newest first. */
  readonly newest: readonly ArticleHead[];
}

/** The same functions, asked of somebody who may be at work elsewhere. */
export type Asynchronous<Functions> = {
  readonly [Name in keyof Functions]: Functions[Name] extends (...what: infer What) => infer Found
    ? (...what: What) => Promise<Found>
    : never;
};

/** What a command may use. */
export interface Desk extends Asynchronous<CorpusDesk> {
  /** What the channel of the asker gets by itself; null where there is no channel, as in the terminal. */
  readonly channel: ChannelDesk | null;
}

/** Options of one ask, checked and parsed. */
export interface ParsedOptions {
  text(name: string): string | undefined;
  integer(name: string): number | undefined;
  /** The day, the moment and the page of the ask. */
  readonly page: Pick<Ask, 'now' | 'offset' | 'at'>;
}

export interface Command {
  /** One word, or two where several commands begin with the same one: `digest pause`. */
  readonly name: string;
  /**
   * What a command of one word is called beside those of two words that begin with it. Discord cannot do without; elsewhere
   * it may be left out: `digest now` is `digest`.
   */
  readonly amongOthers?: string;
  /** Whether the reply depends on the channel where it is asked. */
  readonly isLocal?: boolean;
  /** Whether it makes no sense outside of a channel, as in the terminal. */
  readonly needsChannel?: boolean;
  /** Whether it changes what the channel gets, which not everybody may. Its reply is never worked out a second time. */
  readonly manages?: boolean;
  /** Whether what it sets up is posted in the channel by itself, where Briefwire has to be able to write. */
  readonly posts?: boolean;
  readonly summary: string;
  readonly options: readonly OptionSpec[];
  /**
   * Offered on messages of other people as well (Slack: message shortcut; Discord: context menu), under this label of at
   * most 24 characters; the text of the message becomes the value of the option.
   */
  readonly onMessage?: { readonly option: string; readonly label: string };
  /** Whole lines as a person types them, without the platform's own beginning (`/`, `/briefwire`). */
  readonly examples: readonly string[];
  /** `commands` are all commands of the house, for the one that explains them. */
  readonly run: (options: ParsedOptions, desk: Desk, commands: readonly Command[]) => Reply | Promise<Reply>;
}

/** One line that shows how to type a command: `brief <topic> [since:DATE] [limit:NUMBER]`. */
export function usageOf(command: Command): string {
  const rest = command.options.filter((option) => option.rest);
  const named = command.options.filter((option) => !option.rest);
  const parts = [
    ...rest.map((option) => (option.required ? `<${option.name}>` : `[${option.name}]`)),
    ...named.map((option) => (option.required ? withValue(option) : `[${withValue(option)}]`)),
  ];
  return [command.name, ...parts].join(' ');
}

function withValue(option: OptionSpec): string {
  const value =
    option.choices?.join('|') ??
    { text: 'TEXT', date: 'DATE', integer: 'NUMBER', choice: '', channel: 'CHANNEL' }[option.type];
  return `${option.name}:${value}`;
}
