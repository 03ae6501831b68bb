import type { Range } from '../../../corpus/article.ts';
import type { Excerpt, Findings } from '../../../reply.ts';
import { articlePhrase, citationPhrase, coveragePhrase } from '../../phrases.ts';
import { type Item, type Look, line, type Outline, type Part, type Run, small } from '../part.ts';
import type { Reader } from '../reader.ts';

/** Other articles with the same words that are named below an excerpt: a wire report can be in fifty papers. */
const MOST_ALSO_IN = 5;
/** Words that were read otherwise, and remarks on the question, that are told: a pasted page can hold hundreds. */
const MOST_DOUBTS = 5;

type Kind = 'brief' | 'answer' | 'results';

/** What a search found: what was asked, what is doubtful about it, then the excerpts, each with its citation. */
export function findingsOutline(kind: Kind, findings: Findings, reader: Reader, passedOver: number): Outline {
  const { query, answerable, excerpts, more } = findings;
  const isFound = answerable && excerpts.length > 0;
  const { language } = reader;
  return {
    head: [{ kind: 'title', text: query }],
    lead: [
      ...(isFound ? coverageParts(kind, findings, reader) : [line(declined(kind, reader))]),
      ...doubts(findings, reader),
      ...(excerpts.length > 0 && !answerable ? [line(language.nearest)] : []),
    ],
    items: excerpts.map((excerpt, index) => itemOf(excerpt, passedOver + index + 1, kind, answerable, reader)),
    passedOver,
    more: more && answerable,
    foot: excerpts.length > 0 ? [] : adviceParts(reader),
    isAnswer: excerpts.length > 0,
  };
}

function declined(kind: Kind, { language }: Reader): string {
  return kind === 'brief' ? language.doesNotCover : language.doesNotAnswer;
}

function coverageParts(kind: Kind, { coverage, total }: Findings, { language }: Reader): Part[] {
  if (kind === 'answer') return [];
  const covered = coveragePhrase(coverage, language);
  return [small(kind === 'results' ? language.within(language.countPassages(total), covered) : covered)];
}

function doubts({ notices, corrected, missing }: Findings, { language }: Reader): Part[] {
  return [
    ...notices.slice(0, MOST_DOUBTS).map((notice) => line(language.remark(notice))),
    ...corrected.slice(0, MOST_DOUBTS).map(({ typed, read }) => small(language.readAs(typed, read))),
    ...(missing.length > 0 ? [line(language.foundNowhere(missing.join(', ')))] : []),
  ];
}

function adviceParts({ language, toType }: Reader): Part[] {
  return [line(language.otherWords), { kind: 'code', text: toType('sources') }];
}

function itemOf(excerpt: Excerpt, number: number, kind: Kind, answerable: boolean, { language }: Reader): Item {
  const isFirstAfterAnswer = kind === 'answer' && answerable && number === 2;
  const { link, citation, alsoIn } = excerpt;
  return {
    parts: [
      ...(isFirstAfterAnswer ? [line(language.moreOnThis)] : []),
      { kind: 'quote', runs: runsOf(excerpt, kind === 'answer' && answerable && number === 1) },
      small(`[${number}] ${citationPhrase(excerpt, language)}`),
      { kind: 'citation', text: citation },
      ...alsoIn.slice(0, MOST_ALSO_IN).map((article) => small(language.alsoIn(articlePhrase(article, language)))),
    ],
    link: link === null ? null : { number, url: link },
  };
}

/** The excerpt, cut where a highlight or the answer begins or ends. Around an answer the neighbours are fainter. */
function runsOf({ start, end, text, highlights, answer }: Excerpt, isAnswer: boolean): Run[] {
  const isWithin = (offset: number, range: Range) => range.start <= offset && offset < range.end;
  const lookAt = (offset: number): Look => {
    if (highlights.some((range) => isWithin(offset, range))) return 'match';
    return isAnswer && answer !== null && !isWithin(offset, answer) ? 'faint' : 'plain';
  };
  const ranges = isAnswer && answer !== null ? [...highlights, answer] : highlights;
  const edges = ranges.flatMap((range) => [range.start, range.end]).filter((edge) => start < edge && edge < end);
  const cuts = [...new Set([start, ...edges])].sort((a, b) => a - b);
  return cuts.map((cut, index) => ({
    text: text.slice(cut - start, (cuts[index + 1] ?? end) - start),
    look: lookAt(cut),
  }));
}
