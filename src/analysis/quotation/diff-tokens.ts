import type { Range } from '../../corpus/article.ts';
import type { DiffPart } from '../../reply.ts';
import type { Step } from './align.ts';

/** A text and its words, in order and disjoint. */
export interface WordsOf {
  readonly text: string;
  readonly tokens: readonly Range[];
}

/**
 * The steps of an alignment as parts to show, each with the space after its words. `same` and `added` joined are the
 * article's text from its first to its last word of the steps, character by character. `same` and `removed` joined are the
 * quotation in the article's typography: what is no difference (quotation marks, dashes, white space) is shown as the
 * article has it, and everything is as typed where the two agree in that. Words that an ellipsis leaves out are `added`.
 */
export function diffTokens(typed: WordsOf, article: WordsOf, steps: readonly Step[]): DiffPart[] {
  const lastTyped = steps.findLastIndex((step) => step.typed !== null);
  const lastArticle = steps.findLastIndex((step) => step.article !== null);
  const parts: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') parts.push({ kind: 'removed', text: removed });
    if (added !== '') parts.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [at, step] of steps.entries()) {
    const inArticle = step.article === null ? '' : withGap(article, step.article, at < lastArticle);
    switch (step.kind) {
      case 'same': {
        flush();
        const last = parts.at(-1);
        if (last?.kind === 'same') parts[parts.length - 1] = { kind: 'same', text: last.text + inArticle };
        else parts.push({ kind: 'same', text: inArticle });
        break;
      }
      case 'changed':
        removed += withGap(typed, step.typed, at < lastTyped);
        added += inArticle;
        break;
      case 'removed':
        // After the article's last word there is no space of the article's to part this one from it.
        if (at === lastArticle + 1 && steps[at - 1]?.kind === 'same') removed += gapBefore(typed, step.typed);
        removed += withGap(typed, step.typed, at < lastTyped);
        break;
      case 'added':
      case 'cut':
        added += inArticle;
        break;
      default:
        step satisfies never;
    }
  }
  flush();
  return parts;
}

/** The word and what stands between it and the next, unless it is the last of all. */
function withGap({ text, tokens }: WordsOf, at: number, more: boolean): string {
  const { start, end } = tokens[at]!;
  return text.slice(start, more ? (tokens[at + 1]?.start ?? end) : end);
}

function gapBefore({ text, tokens }: WordsOf, at: number): string {
  return text.slice(tokens[at - 1]!.end, tokens[at]!.start);
}
