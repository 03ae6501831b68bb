import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Command, Desk } from '../src/command.ts';
import type { IsoDate } from '../src/corpus/article.ts';
import { answer } from '../src/dispatch.ts';
import { lineOf } from '../src/platforms/chat/line.ts';
import type { Reply } from '../src/reply.ts';
import { foundNothing, shownIn, type Turn } from '../src/threads/turn.ts';
import { type Understood, understand } from '../src/threads/understand.ts';

/** What somebody says to the bot in a dialogue, and what is right then. What is left out is not looked at. */
interface Expected {
  readonly say: string;
  /** A command, or several of which any is right; or the other things that can be understood. */
  readonly command?: string | readonly string[];
  /** The whole ask, as a line. */
  readonly line?: string;
  /** Words that the line holds, and that it lacks, whatever their case. */
  readonly holds?: readonly string[];
  readonly lacks?: readonly string[];
  /** Words that stand in what was carried, whatever their case; none: nothing was carried. */
  readonly carried?: readonly string[];
  /** Beginnings of the ids of articles: the first excerpt of the reply is from one of them. */
  readonly from?: readonly string[];
}

export interface Dialogue {
  readonly name: string;
  /** The day on which it takes place. */
  readonly now?: string;
  readonly said?: readonly string[];
  readonly turns: readonly Expected[];
}

export interface JudgedTurn {
  readonly dialogue: string;
  readonly say: string;
  /** What was understood, as a line where it is an ask. */
  readonly understood: string;
  /** Sentences; none where all is right. */
  readonly wrong: readonly string[];
}

export function readDialogues(file: string): Dialogue[] {
  return parse(readFileSync(file, 'utf8')) as Dialogue[];
}

/** Holds the dialogue with the desk, each turn in view of those before it, right or not. */
export async function judgeDialogue(
  dialogue: Dialogue,
  desk: Desk,
  commands: readonly Command[],
): Promise<JudgedTurn[]> {
  const { name, now, said = [] } = dialogue;
  const turns: Turn[] = [];
  const judged: JudgedTurn[] = [];
  for (const expected of dialogue.turns) {
    const understood = understand(expected.say, { turns, said }, commands);
    const isAsk = understood.kind === 'ask';
    const replied = isAsk ? await replyTo(understood) : null;
    if (replied !== null) {
      const { ask, carried, reply } = replied;
      turns.push({ text: expected.say, ask, carried, shown: shownIn(reply) });
    }
    const line = isAsk ? lineOf(understood.ask, commands) : understood.kind;
    const wrong = faults(expected, understood, line, replied?.reply ?? null);
    const shown = isAsk && understood.carried.length > 0 ? `${line} [${understood.carried.join(' · ')}]` : line;
    judged.push({ dialogue: name, say: expected.say, understood: shown, wrong });
  }
  return judged;

  /** As a conversation does: what is asked instead where the reply is empty. */
  async function replyTo({ ask, carried, otherwise }: Extract<Understood, { kind: 'ask' }>) {
    const about = (ask: Turn['ask']) => answer({ ...ask, ...(now && { now: now as IsoDate }) }, desk, commands);
    const reply = await about(ask);
    if (otherwise === undefined || !foundNothing(reply)) return { ask, carried, reply };
    return { ...otherwise, reply: await about(otherwise.ask) };
  }
}

function faults(expected: Expected, understood: Understood, line: string, reply: Reply | null): string[] {
  const command = understood.kind === 'ask' ? understood.ask.command : understood.kind;
  const carried = understood.kind === 'ask' ? understood.carried : [];
  const right = expected.command === undefined ? null : [expected.command].flat();
  const first = reply === null ? null : firstArticle(reply);
  return [
    ...(right === null || right.includes(command) ? [] : [`is ${command}, not ${right.join(' or ')}`]),
    ...(expected.line === undefined || expected.line === line ? [] : [`is not "${expected.line}"`]),
    ...(expected.holds ?? []).filter((words) => !holds(line, words)).map((words) => `lacks "${words}"`),
    ...(expected.lacks ?? []).filter((words) => holds(line, words)).map((words) => `holds "${words}"`),
    ...(expected.carried ?? [])
      .filter((words) => !carried.some((chunk) => holds(chunk, words)))
      .map((words) => `does not carry "${words}"`),
    ...(expected.carried?.length === 0 && carried.length > 0 ? ['carries something'] : []),
    ...(expected.from === undefined || expected.from.some((id) => first?.startsWith(id))
      ? []
      : [`begins with ${first ?? 'no article'}, not ${expected.from.join(' or ')}`]),
  ];
}

/** Whole words, whatever their case; `until:` is the beginning of one. */
function holds(text: string, words: string): boolean {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const end = /[\p{L}\p{N}]$/u.test(words) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}${end}`, 'iu').test(text);
}

/** The id of the article that the first excerpt of a reply is from. */
function firstArticle(reply: Reply): string | null {
  switch (reply.kind) {
    case 'brief':
    case 'answer':
    case 'results':
      return reply.findings.excerpts[0]?.article.id ?? null;
    case 'quotes':
    case 'positions':
      return reply.spoken[0]?.excerpt.article.id ?? null;
    case 'timeline':
      return reply.events[0]?.excerpt.article.id ?? null;
    case 'figures':
      return reply.groups[0]?.figures[0]?.excerpt.article.id ?? null;
    case 'digest':
      return reply.digest.stories[0]?.lead.article.id ?? null;
    case 'claims':
      return reply.claims.flatMap(({ sources }) => sources)[0]?.excerpt.article.id ?? null;
    default:
      return null;
  }
}
