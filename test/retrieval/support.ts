import type { Article, IsoDate } from '../../src/corpus/article.ts';
import { parseAliases } from '../../src/retrieval/aliases.ts';
import { type Archive, buildArchive } from '../../src/retrieval/archive.ts';
import { publishersOf } from '../../src/retrieval/publishers.ts';
import { type Ranking, rank } from '../../src/retrieval/rank.ts';
import { createAnalyser, type Thesaurus } from '../../src/retrieval/terms.ts';
import { closeWords, commonness, isNoun, isOrdinary } from '../../src/retrieval/wordnet.ts';
import { type ArticleDraft, articleFrom } from '../support/articles.ts';

/** A day long after the articles of the tests, on which none of them is news. */
export const LATER = '2030-01-01' as IsoDate;

const english: Thesaurus = { closeWords, commonness, isNoun, isOrdinary };

/** An archive over articles, with the aliases given and nothing else known of English unless `english` is asked for. */
export function archiveOf(
  articles: readonly Article[],
  aliases = '',
  knows: 'nothing' | 'english' = 'nothing',
): Archive {
  return buildArchive(articles, createAnalyser(parseAliases(aliases), knows === 'english' ? english : undefined));
}

/** One article a text; `drafts` say more about single ones. */
export function articlesOf(
  texts: Readonly<Record<string, string | readonly string[]>>,
  more: Readonly<Record<string, Partial<ArticleDraft>>> = {},
): Article[] {
  return Object.entries(texts).map(([id, text]) =>
    articleFrom({ id, title: '', paragraphs: typeof text === 'string' ? [text] : text, ...more[id] }),
  );
}

export function rankingOf(archive: Archive, text: string, now = LATER, accepts = (_passage: number) => true): Ranking {
  const publishers = publishersOf(archive.articles.map(({ source }) => source));
  return rank(archive, { text, now, publishers, accepts });
}

/** Ids of the articles whose passages were ranked, best first. */
export function idsOf(archive: Archive, ranking: Ranking): string[] {
  return ranking.passages.map(({ passage }) => archive.passages[passage]!.article.id);
}
