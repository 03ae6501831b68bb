import { inEnglish } from '../../../remark.ts';
import type { Findings } from '../../../reply.ts';
import { count, coveragePhrase } from '../../phrases.ts';
import type { Line } from '../layout.ts';
import { EMPTY, type Page, paragraph, toTry } from './page.ts';
import { quote, type Tone } from './quote.ts';

type Kind = 'brief' | 'answer' | 'results';

/** What a search found: what was asked, what is doubtful about it, then the excerpts. */
export function findingsLines(kind: Kind, findings: Findings, page: Page): Line[] {
  const { query, answerable, excerpts, notices, corrected, missing } = findings;
  const isFound = answerable && excerpts.length > 0;
  return [
    ...paragraph(query, page, 'title'),
    ...(isFound ? coverageLines(kind, findings, page) : paragraph(declined[kind], page)),
    ...notices.flatMap((notice) => paragraph(inEnglish(notice), page)),
    ...corrected.flatMap(({ typed, read }) => paragraph(`${typed} read as ${read}`, page, 'faint')),
    ...(missing.length > 0 ? paragraph(`Found nowhere: ${missing.join(', ')}`, page) : []),
    ...(excerpts.length > 0 ? excerptLines(kind, findings, page) : adviceLines(page)),
  ];
}

const declined: Record<Kind, string> = {
  brief: 'The corpus does not cover this.',
  answer: 'The corpus does not answer this.',
  results: 'The corpus does not answer this.',
};

function coverageLines(kind: Kind, { coverage, total }: Findings, page: Page): Line[] {
  if (kind === 'answer') return [];
  const passages = kind === 'results' ? `${count(total, 'passage')} in ` : '';
  return paragraph(`${passages}${coveragePhrase(coverage)}`, page, 'faint');
}

function adviceLines(page: Page): Line[] {
  return [...paragraph('Try fewer or other words, or look at what is there:', page), ...toTry(['sources'], page)];
}

function excerptLines(kind: Kind, { answerable, excerpts, total }: Findings, page: Page): Line[] {
  const isCutOff = kind === 'results' && total > excerpts.length;
  return [
    ...(answerable ? [] : paragraph('Nearest passages (not an answer):', page)),
    ...excerpts.flatMap((excerpt, index) => [
      ...(kind === 'answer' && answerable && index === 1 ? [EMPTY, ...paragraph('More on this:', page, 'faint')] : []),
      EMPTY,
      ...quote(excerpt, index + 1, toneOf(kind, answerable, index), page),
    ]),
    ...(isCutOff ? [EMPTY, ...paragraph(`The first ${excerpts.length} of ${total} passages.`, page, 'faint')] : []),
  ];
}

function toneOf(kind: Kind, answerable: boolean, index: number): Tone {
  if (!answerable) return 'nearest';
  return kind === 'answer' && index === 0 ? 'answer' : 'full';
}
