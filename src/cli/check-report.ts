import type { ArticleHead, Problem } from '../corpus/article.ts';
import { count, coveragePhrase } from '../platforms/phrases.ts';
import type { PlatformReport } from '../platforms/platform.ts';
import { coverageOf } from '../retrieval/coverage.ts';

/** What `check` found out about the place where it runs. */
export interface Facts {
  readonly nodeVersion: string;
  readonly settingFaults: readonly string[];
  /** Why nothing can be kept in DATA_DIR, or null. */
  readonly dataDirFault: string | null;
  /** Paths of the corpus at which there is nothing. */
  readonly missingPaths: readonly string[];
  /** Why the corpus as a whole could not be read, or null. */
  readonly corpusFault: string | null;
  readonly problems: readonly Problem[];
  readonly articles: readonly ArticleHead[];
  /** What is wrong with the store in DATA_DIR, or null. */
  readonly storeFault: string | null;
  /** Names in CHANNEL_COMMANDS that no command has. */
  readonly unknownChannelCommands: readonly string[];
  /** A report for each platform whose tokens are set. */
  readonly platforms: readonly PlatformReport[];
}

interface CheckFinding {
  /** `error`: something does not work; `warning`: it works, but less well than it could. */
  readonly severity: 'error' | 'warning';
  /** The setting, path or file, with its line where there is one. */
  readonly about: string;
  /** What is wrong and how to mend it. */
  readonly message: string;
}

export interface CheckReport {
  /** Errors first. */
  readonly findings: readonly CheckFinding[];
  readonly errors: number;
  readonly warnings: number;
  readonly summary: string;
}

/** The first major version with all that Briefwire asks of Node.js. */
const LEAST_NODE = 24;
/** Names in one finding: enough to see which kind of file it is. */
const MAX_NAMES = 5;

export function reportOn(facts: Facts): CheckReport {
  const findings = [
    ...placeFindings(facts),
    ...facts.platforms.flatMap((platform) => platform.findings),
    ...corpusFindings(facts),
    ...articleFindings(facts.articles),
  ];
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const counted = `${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}`;
  const connected = facts.platforms.flatMap(({ summary }) => summary ?? []);
  const verdict = findings.length === 0 ? 'Nothing is wrong' : counted;
  return {
    findings: [...errors, ...warnings],
    errors: errors.length,
    warnings: warnings.length,
    summary: [verdict, coveragePhrase(coverageOf(facts.articles)), ...connected].join(' · '),
  };
}

function placeFindings(facts: Facts): CheckFinding[] {
  const { nodeVersion, settingFaults, dataDirFault, storeFault, unknownChannelCommands } = facts;
  const findings = settingFaults.map((fault) => error('settings', fault));
  if (Number.parseInt(nodeVersion, 10) < LEAST_NODE) {
    const mend = 'Install a newer one, or use `npm start` and `npm run`, which bring their own.';
    findings.push(error('Node.js', `This is version ${nodeVersion}; ${LEAST_NODE} or newer is needed. ${mend}`));
  }
  if (dataDirFault !== null) {
    const mend = 'Without it the corpus is indexed anew at each start: name a folder that can be written.';
    findings.push(error('DATA_DIR', `Nothing can be kept there (${dataDirFault}). ${mend}`));
  }
  if (storeFault !== null) findings.push(error('store', storeFault));
  if (unknownChannelCommands.length > 0) {
    const message = `There is no command ${unknownChannelCommands.join(', ')}. Name commands as \`briefwire --help\` lists them.`;
    findings.push({ severity: 'warning', about: 'CHANNEL_COMMANDS', message });
  }
  return findings;
}

function corpusFindings({ missingPaths, corpusFault, problems, articles }: Facts): CheckFinding[] {
  const findings = missingPaths.map((path) => {
    return error(path, 'There is nothing at this path. Correct CORPUS or --corpus, or put articles there.');
  });
  if (corpusFault !== null) findings.push(error('corpus', corpusFault));
  for (const { severity, file, line, message } of problems) {
    findings.push({ severity, about: line === undefined ? file : `${file}:${line}`, message });
  }
  if (articles.length === 0 && findings.length === 0) {
    findings.push(
      error('corpus', 'It holds no articles. Put .txt, .md, .html, .json, .jsonl, .eml or .pdf files there.'),
    );
  }
  return findings;
}

function articleFindings(articles: readonly ArticleHead[]): CheckFinding[] {
  const undated = articles.filter(({ date }) => date === null);
  const unnamed = articles.filter(({ source }) => source === null);
  const some = (few: readonly ArticleHead[]) => `${few.length} of ${count(articles.length, 'article')} (${names(few)})`;
  const findings: CheckFinding[] = [];
  if (undated.length > 0) {
    const mend =
      'Write `date: 2024-01-10` in front matter, record or a line at the top, or put the day into the file name.';
    const message = `${some(undated)} without a date: cited as undated. ${mend}`;
    findings.push({ severity: 'warning', about: 'dates', message });
  }
  if (unnamed.length > 0) {
    const mend = 'Write `source: Harbor Ledger` in front matter, record or a line at the top.';
    const message = `${some(unnamed)} without a publisher: citations cannot name one. ${mend}`;
    findings.push({ severity: 'warning', about: 'publishers', message });
  }
  return findings;
}

function names(articles: readonly ArticleHead[]): string {
  const shown = articles.slice(0, MAX_NAMES).map(({ file }) => file);
  const more = articles.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function error(about: string, message: string): CheckFinding {
  return { severity: 'error', about, message };
}
