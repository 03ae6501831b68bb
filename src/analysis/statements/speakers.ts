import { foldWord } from '../../retrieval/fold.ts';
import type { SpeakerKind, Statement } from './statement.ts';

export interface SpeakerCount {
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly count: number;
}

/** Whoever is known by name, most statements first, then by name. Speakers whom nobody can name are not counted. */
export function speakersOf(statements: readonly Statement[]): SpeakerCount[] {
  const counts = new Map<string, { name: string; kind: SpeakerKind; count: number }>();
  for (const { speaker } of statements) {
    if (speaker.name === null) continue;
    const key = wordsOf(speaker.name).join(' ');
    const entry = counts.get(key) ?? { name: speaker.name, kind: speaker.kind, count: 0 };
    if (entry.kind === 'unknown') entry.kind = speaker.kind;
    entry.count++;
    counts.set(key, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Words that people type along and that name nobody. */
const IDLE = new Set('a an and for from in of the'.split(' '));

/**
 * Whether the speaker is whom a person typed: the full name, a part of it, or what the speaker is called in the article
 * (`kremlin`, `foreign minister`). Each word typed must stand, folded, in the name and the descriptions.
 */
export function matchesSpeaker({ speaker }: Statement, wanted: string): boolean {
  const typed = wordsOf(wanted).filter((word) => !IDLE.has(word));
  if (typed.length === 0) return false;
  const name = new Set(wordsOf(speaker.name ?? ''));
  if (typed.every((word) => name.has(word))) return true;
  return speaker.descriptions.some((description) => {
    const words = new Set([...wordsOf(description), ...name]);
    return typed.every((word) => words.has(word));
  });
}

/** Folded words; `North Korea's` counts as `north korea`, `Kim Jong-gyu` by its parts, `U.S.` as `us`. */
function wordsOf(text: string): string[] {
  return foldWord(text)
    .replace(/['’]s?(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b|\s|$)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
