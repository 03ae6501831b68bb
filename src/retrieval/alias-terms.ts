import type { Aliases } from './aliases.ts';
import { foldWord } from './fold.ts';
import type { Term } from './tokenize.ts';

/** Names of the alias groups by the words they are made of; a node that ends a name says which group it names. */
export interface TrieNode extends Map<string, TrieNode> {
  name?: string;
  /** Whether nobody writes the name without a capital. */
  isProper?: boolean;
}

/** `plain` gives the terms of a member without aliases. */
export function nameTrie(groups: Aliases['groups'], plain: (text: string) => Term[]): TrieNode {
  const root: TrieNode = new Map();
  for (const group of groups) {
    const name = `=${foldWord(group[0]!)}`;
    for (const member of group) {
      let node = root;
      for (const { term } of plain(member).filter((term) => term.kind === 'word')) {
        let next = node.get(term);
        if (!next) {
          next = new Map();
          node.set(term, next);
        }
        node = next;
      }
      if (node === root) continue;
      node.name ??= name;
      node.isProper = node.isProper !== false && /^\p{Lu}/u.test(member);
    }
  }
  return root;
}

/** Beyond its first letter: who types 'Will turkey join?' means the country. */
const HAS_CAPITALS = /^\P{L}*\p{L}.*\p{Lu}/su;

/**
 * Adds a term for each name of an alias group over the words it is made of: the longest name, and shorter ones that begin it. Where
 * a text has capitals, an ordinary word without one is no name: one can polish a turkey.
 */
export function withNames(
  terms: readonly Term[],
  names: TrieNode,
  text: string,
  isOrdinary: (word: string) => boolean,
): Term[] {
  const isNamed = ({ isProper }: TrieNode, { start, end }: Term) => {
    const word = text.slice(start, end);
    return !isProper || !/^\p{Ll}/u.test(word) || !isOrdinary(word) || !HAS_CAPITALS.test(text);
  };
  const words = terms.filter((term) => term.kind === 'word');
  const found = new Map<Term, Term[]>();
  for (let i = 0; i < words.length; ) {
    const first = words[i]!;
    let node = names.get(first.term);
    let last = i;
    for (let j = i; node; j++) {
      if (node.name && (j > i || isNamed(node, first))) {
        last = j;
        found.set(first, [
          ...(found.get(first) ?? []),
          { ...first, term: node.name, end: words[j]!.end, kind: 'name' },
        ]);
      }
      const next = words[j + 1];
      // A stop word or nothing may stand between (`Republic of Korea`), never more.
      node = next && next.position - words[j]!.position <= 2 ? node.get(next.term) : undefined;
    }
    i = last + 1;
  }
  return found.size === 0 ? [...terms] : terms.flatMap((term) => [term, ...(found.get(term) ?? [])]);
}

/** By term: the terms of the words that the aliases call close to it. */
export function relatedTerms(groups: Aliases['related'], plain: (text: string) => Term[]): Map<string, string[]> {
  const related = new Map<string, string[]>();
  for (const group of groups) {
    const stems = [...new Set(group.map((member) => plain(member)[0]?.term).filter((term) => term !== undefined))];
    for (const term of stems) {
      const known = related.get(term) ?? [];
      related.set(term, [...new Set([...known, ...stems.filter((other) => other !== term)])]);
    }
  }
  return related;
}
