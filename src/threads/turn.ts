import type { Ask } from '../command.ts';
import type { ArticleHead, IsoDate } from '../corpus/article.ts';
import type { Excerpt, Findings, Reply, Spoken } from '../reply.ts';
import { personsIn } from './entities.ts';

/** One exchange in a thread: what was asked, and what the reply was about. It is kept as JSON text. */
export interface Turn {
  /** As typed, without the mention of the bot. */
  readonly text: string;
  readonly ask: Pick<Ask, 'command' | 'options'>;
  /** What was taken over from before. */
  readonly carried: readonly string[];
  readonly shown: Shown;
}

/** What a reply showed, as far as later questions can point at it. Turns of earlier versions lack what is optional. */
export interface Shown {
  readonly answered: boolean;
  /** Whoever spoke, or was named in the sentence that answers. */
  readonly persons: readonly string[];
  /** The first and the last day of the articles that a 'that' can mean: of the answer, or of all that was shown. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly publishers?: readonly string[];
  /** How the words of `quotes` were parted. */
  readonly person?: string | null;
  /** What the reply was on, where the ask does not say it itself. */
  readonly topic?: string | null;
}

/** So many persons and publishers of one reply are kept, of so many UTF-16 units each. */
const MOST = 6;
const LONGEST = 80;

/** What later questions need of a reply; at most some hundred characters as JSON. */
export function shownIn(reply: Reply): Shown {
  switch (reply.kind) {
    case 'brief':
    case 'results':
      return shown(reply.findings.excerpts.map(({ article }) => article));
    case 'answer':
      return shownAnswer(reply.findings);
    case 'quotes': {
      const { person, topic } = reply;
      return { ...shownSpoken(reply.spoken), person: short(person), topic: short(topic) };
    }
    case 'positions':
      return shownSpoken(reply.spoken);
    case 'timeline':
      return shownOf(reply.events);
    case 'figures':
      return shownOf(reply.groups.flatMap(({ figures }) => figures));
    case 'claims':
      return shownOf(reply.claims.flatMap(({ sources }) => sources));
    case 'digest':
      return shownOf(reply.digest.stories.map(({ lead }) => ({ excerpt: lead })));
    case 'article':
      return { ...shown([reply.article]), topic: short(reply.article.title) };
    case 'verification': {
      const { verification } = reply;
      if (verification.verdict === 'gone') return shown([]);
      return { ...shown([verification.article]), topic: short(verification.article.title) };
    }
    case 'sources':
    case 'quotation':
    case 'schedules':
    case 'watches':
    case 'help':
      return shown([]);
    case 'refusal':
      return { ...shown([]), answered: false };
    default:
      return reply satisfies never;
  }
}

/** Whether a reply that could hold many things holds none. */
export function foundNothing(reply: Reply): boolean {
  switch (reply.kind) {
    case 'quotes':
    case 'positions':
      return reply.spoken.length === 0;
    case 'brief':
    case 'results':
    case 'answer':
      return reply.findings.excerpts.length === 0;
    case 'timeline':
      return reply.events.length === 0;
    case 'figures':
      return reply.groups.length === 0;
    case 'claims':
      return reply.claims.every(({ sources }) => sources.length === 0);
    case 'digest':
      return reply.digest.stories.length === 0;
    case 'sources':
      return reply.sources.length === 0;
    case 'article':
    case 'verification':
    case 'quotation':
    case 'schedules':
    case 'watches':
    case 'help':
    case 'refusal':
      return false;
    default:
      return reply satisfies never;
  }
}

function shown(articles: readonly ArticleHead[], persons: readonly string[] = []): Shown {
  const days = articles.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return {
    answered: true,
    persons: some(persons),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    publishers: some(articles.flatMap(({ source }) => (source === null ? [] : [source]))),
  };
}

function shownOf(entries: readonly { readonly excerpt: Excerpt }[]): Shown {
  const articles = entries.map(({ excerpt }) => excerpt.article);
  return { ...shown(articles), answered: entries.length > 0 };
}

/** Of an answer, its first excerpt counts: what follows it is only more on the same. */
function shownAnswer({ answerable, excerpts }: Findings): Shown {
  const [first] = excerpts;
  if (first === undefined) return { ...shown([]), answered: false };
  const publishers = shown(excerpts.map(({ article }) => article)).publishers!;
  const persons = answerable ? personsIn(answerOf(first)) : [];
  return { ...shown([first.article], persons), answered: answerable, publishers };
}

function answerOf({ text, start, answer }: Excerpt): string {
  return answer === null ? text : text.slice(answer.start - start, answer.end - start);
}

function shownSpoken(spoken: readonly Spoken[]): Shown {
  const speakers = spoken.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
  return shown(
    spoken.map(({ excerpt }) => excerpt.article),
    speakers,
  );
}

function some(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name.length <= LONGEST).slice(0, MOST);
}

function short(text: string | null): string | null {
  return text === null ? null : text.slice(0, LONGEST * 2);
}
