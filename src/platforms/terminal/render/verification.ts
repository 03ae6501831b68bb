import { harmless } from '../../../harmless.ts';
import type { DiffPart, Verification } from '../../../reply.ts';
import { articlePhrase } from '../../phrases.ts';
import type { Line, Span } from '../layout.ts';
import { EMPTY, hanging, keptTogether, type Page, paragraph, span } from './page.ts';
import { behindBar } from './quote.ts';

/** Whether cited words still stand: the verdict first, then the words. */
export function verificationLines(verification: Verification, page: Page): Line[] {
  switch (verification.verdict) {
    case 'intact':
      return [
        ...paragraph('Intact: these words stand in the article as cited.', page, 'good'),
        ...quoted([span(verification.text)], articlePhrase(verification.article), page),
      ];
    case 'moved':
      return [
        ...paragraph('Moved: the same words now stand elsewhere in the article.', page, 'good'),
        ...quoted([span(verification.text)], articlePhrase(verification.article), page),
        [span('  '), span(harmless(`cite: ${verification.citation}`), 'faint')],
      ];
    case 'changed':
      return changedLines(verification, page);
    case 'gone':
      return paragraph(`Gone: the corpus has no article ${verification.articleId}.`, page, 'bad');
    default:
      return verification satisfies never;
  }
}

function changedLines({ article, now, diff }: Extract<Verification, { verdict: 'changed' }>, page: Page): Line[] {
  const verdict = paragraph('Changed: the article no longer holds these words.', page, 'bad');
  const where = articlePhrase(article);
  if (diff !== null) {
    const legend = paragraph('Taken out: [-words-], put in: {+words+}.', page, 'faint');
    return [...verdict, ...legend, ...quoted(diff.map(diffSpan), where, page)];
  }
  if (now === null)
    return [...verdict, ...paragraph('Nothing in it resembles them.', page), ...paragraph(where, page, 'faint')];
  const nearest = paragraph('The cited text was not kept. The nearest words are now:', page);
  return [...verdict, ...nearest, ...quoted([span(now)], where, page)];
}

/** The marks of wdiff, since colours alone are lost in a pipe and on colour-blind readers. */
function diffSpan({ kind, text }: DiffPart): Span {
  switch (kind) {
    case 'same':
      return span(text);
    case 'removed':
      return span(`[-${text}-]`, 'bad');
    case 'added':
      return span(`{+${text}+}`, 'good');
    default:
      return kind satisfies never;
  }
}

function quoted(words: readonly Span[], where: string, page: Page): Line[] {
  return [EMPTY, ...behindBar(words, page), ...hanging(span('  '), [span(keptTogether(where), 'faint')], page)];
}
