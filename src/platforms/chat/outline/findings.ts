import type { Excerpt, Findings } from '../../../reply.ts';
import { citationPhrase, coveragePhrase } from '../../phrases.ts';
import { citedParts } from '../cited.ts';
import { type Item, line, type Outline, type Part, small } from '../part.ts';
import type { Reader } from '../reader.ts';

/** Other articles with the same words that are named below an excerpt: a wire report can be in fifty papers. */
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
  const { link } = excerpt;
  const answer = kind === 'answer' && answerable && number === 1 ? excerpt.answer : null;
  return {
    parts: [
      ...(isFirstAfterAnswer ? [line(language.moreOnThis)] : []),
      ...citedParts(excerpt, `[${number}] ${citationPhrase(excerpt, language)}`, language, answer),
    ],
    link: link === null ? null : { number, url: link },
  };
}
