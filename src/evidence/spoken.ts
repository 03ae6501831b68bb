import type { Statement } from '../analysis/statements/statement.ts';
import type { Article } from '../corpus/article.ts';
import type { Spoken } from '../reply.ts';
import type { ExcerptMaker } from './sentence-excerpt.ts';

/** A statement as it is shown: its whole sentence, with what was said as its highlight. */
export function spokenOf(article: Article, statement: Statement, excerptOf: ExcerptMaker): Spoken {
  const { sentence, said, verb, speaker, negated, kind } = statement;
  return {
    excerpt: excerptOf(article, sentence, [said]),
    speaker: speaker.name,
    asWritten: article.text.slice(speaker.asWritten.start, speaker.asWritten.end),
    verb: verb.lemma,
    stance: verb.stance,
    negated,
    kind,
  };
}
