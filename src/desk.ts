import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readChecked, writeChecked } from './cache/checked-file.ts';
import { codeFingerprint, corpusFingerprint } from './cache/fingerprint.ts';
import { earlierText, keepEarlier } from './cache/revisions.ts';
import type { Desk } from './command.ts';
import { byDateThenId } from './compare.ts';
import { completer } from './completion.ts';
import type { Article, Problem } from './corpus/article.ts';
import { ALIASES_FILE, assemble, type CorpusFile, type FileExtracts, listCorpus, readExtracts } from './corpus/load.ts';
import { createDigester } from './digest/compose.ts';
import { completeZones } from './digest/zones.ts';
import { BriefwireError, messageOf } from './errors.ts';
import { createEvidence } from './evidence/evidence.ts';
import { localDay } from './local-day.ts';
import type { Log } from './log.ts';
import type { SourceSummary } from './reply.ts';
import { parseAliases } from './retrieval/aliases.ts';
import { type Archive, buildArchive, loadArchive, type SavedArchive, saveArchive } from './retrieval/archive.ts';
import { parseCitation } from './retrieval/cite.ts';
import { foldWord } from './retrieval/fold.ts';
import { createSearcher } from './retrieval/search.ts';
import { createAnalyser } from './retrieval/terms.ts';
import { verify } from './retrieval/verify.ts';
import { closeWords, commonness, isNoun } from './retrieval/wordnet.ts';

export interface DeskOptions {
  /** Folders, or `.jsonl` files of articles. */
  readonly corpus: readonly string[];
  /** Where the index is kept between runs; null keeps nothing. */
  readonly dataDir: string | null;
  readonly clock: () => Date;
  readonly log: Log;
  /** Told while articles are read and indexed: `done` of `total`. */
  readonly progress?: (step: 'reading' | 'indexing', done: number, total: number) => void;
}

export interface OpenDesk {
  readonly desk: Desk;
  readonly problems: readonly Problem[];
}

/**
 * Reads the corpus, builds or loads the index, and answers questions over both.
 * @throws BriefwireError 'corpus' where a path of the corpus does not exist.
 */
export async function openDesk(options: DeskOptions): Promise<OpenDesk> {
  const { archive, problems } = await openCorpus(options);
  for (const { file, line, message, severity } of problems) {
    options.log[severity === 'error' ? 'error' : 'warn']({ file, ...(line === undefined ? {} : { line }) }, message);
  }
  return { desk: deskOver(archive, problems, options), problems };
}

/** What is kept between runs, in one file each so that a start with nothing changed reads only the second. */
interface KeptExtracts {
  readonly code: string;
  readonly read: readonly FileExtracts[];
}
interface KeptArchive {
  readonly code: string;
  readonly aliases: string;
  readonly files: readonly CorpusFile[];
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  readonly archive: SavedArchive;
}

async function openCorpus({
  corpus,
  dataDir,
  log,
  progress = () => {},
}: DeskOptions): Promise<{ archive: Archive; problems: readonly Problem[] }> {
  const files = await listCorpus(corpus);
  const code = codeFingerprint();
  const aliasFiles = await readAliases(corpus);
  const aliases = aliasFiles.map(({ text }) => text);
  const analyser = createAnalyser(parseAliases(...aliases), { closeWords, commonness, isNoun });
  const folder = dataDir === null ? null : join(dataDir, 'index', corpusFingerprint(corpus));
  const kept = (await readKept(folder, 'archive', log)) as KeptArchive | null;
  if (kept?.code === code && kept.aliases === aliases.join('\n') && sameFiles(kept.files, files)) {
    try {
      return { archive: loadArchive(kept.articles, analyser, kept.archive), problems: kept.problems };
    } catch (error) {
      log.warn({ folder }, `The saved index cannot be used (${messageOf(error)}); it is built anew.`);
    }
  }
  const before = (await readKept(folder, 'extracts', log)) as KeptExtracts | null;
  const read = await readChanged(files, before?.code === code ? before.read : [], (done) =>
    progress('reading', done, files.length),
  );
  const { articles, problems: found } = assemble(read);
  const problems = [...found, ...aliasProblems(aliasFiles)];
  const archive = buildArchive(articles, analyser, (done, total) => progress('indexing', done, total));
  if (folder !== null && dataDir !== null) {
    const archiveToKeep: KeptArchive = {
      code,
      aliases: aliases.join('\n'),
      files,
      articles,
      problems,
      archive: saveArchive(archive),
    };
    try {
      await keepEarlier(dataDir, kept?.articles ?? [], articles);
      await writeChecked(join(folder, 'extracts.bin'), { code, read } satisfies KeptExtracts);
      await writeChecked(join(folder, 'archive.bin'), archiveToKeep);
    } catch (error) {
      log.warn(
        { folder },
        `The index cannot be saved (${messageOf(error)}); the next start will build it again. Check DATA_DIR.`,
      );
    }
  }
  return { archive, problems };
}

async function readKept(folder: string | null, name: 'archive' | 'extracts', log: Log): Promise<unknown> {
  if (folder === null) return null;
  try {
    return await readChecked(join(folder, `${name}.bin`));
  } catch (error) {
    log.warn({ folder }, `The saved ${name} cannot be read (${messageOf(error)}); it is made anew.`);
    return null;
  }
}

function sameFiles(a: readonly CorpusFile[], b: readonly CorpusFile[]): boolean {
  return a.length === b.length && a.every((file, index) => sameFile(file, b[index]!));
}

function sameFile(a: CorpusFile, b: CorpusFile): boolean {
  return a.path === b.path && a.size === b.size && a.mtimeMs === b.mtimeMs;
}

/** Files that are as they were keep what was read from them. */
async function readChanged(
  files: readonly CorpusFile[],
  before: readonly FileExtracts[],
  progress: (done: number) => void,
): Promise<FileExtracts[]> {
  const known = new Map(before.map((extracts) => [extracts.file.path, extracts]));
  const read: FileExtracts[] = [];
  for (const file of files) {
    const kept = known.get(file.path);
    read.push(kept && sameFile(kept.file, file) ? kept : await readExtracts(file));
    progress(read.length);
  }
  return read;
}

interface AliasesFile {
  readonly file: string;
  readonly text: string;
}

/** The shipped aliases, then those in each corpus folder, or beside a corpus that is a file. */
async function readAliases(corpus: readonly string[]): Promise<AliasesFile[]> {
  const folders = await Promise.all(
    corpus.map(async (path) => ((await stat(path)).isDirectory() ? path : dirname(path))),
  );
  const own = [...new Set(folders)].map((folder) => join(folder, ALIASES_FILE));
  const files = [join(import.meta.dirname, 'retrieval', 'aliases.default.txt'), ...own];
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8').catch(() => '') })));
}

function aliasProblems(files: readonly AliasesFile[]): Problem[] {
  return files.flatMap(({ file, text }) =>
    parseAliases(text).problems.map((message) => ({ file, message, severity: 'warning' as const })),
  );
}

function deskOver(archive: Archive, problems: readonly Problem[], { clock, dataDir }: DeskOptions): Desk {
  const byId = new Map<string, Article>(archive.articles.map((article) => [article.id, article]));
  const article = (id: string) =>
    byId.get(id) ?? archive.articles.find(({ file }) => file === id || file.split(/[\\/]/).at(-1) === id) ?? null;
  const today = () => localDay(clock());
  const searcher = createSearcher(archive, today);
  const completed = completer(archive);
  return {
    ...searcher,
    ...createEvidence(archive, searcher),
    digest: createDigester(archive, searcher, today),
    article,
    articles: () => archive.articles,
    sources: (query) => sourcesOf(archive.articles, query),
    complete: (what, prefix, limit) =>
      what === 'zone' ? completeZones(prefix, limit) : completed(what, prefix, limit),
    channel: null,
    problems: () => problems.filter(({ severity }) => severity === 'error').length,
    verify(id) {
      const citation = parseCitation(id);
      if (!citation) {
        throw new BriefwireError('usage', { about: 'not a citation' });
      }
      const earlier = (articleId: string, revision: string) =>
        dataDir === null ? null : earlierText(dataDir, articleId, revision);
      return verify(citation, { article, articles: archive.articles, earlierText: earlier });
    },
  };
}

/** Publishers in order of name, unnamed ones last, with their articles newest first. */
function sourcesOf(articles: readonly Article[], query: string | null): SourceSummary[] {
  const wanted = foldWord(query ?? '');
  const groups = new Map<string | null, Article[]>();
  for (const article of articles) {
    if (wanted !== '' && !foldWord(`${article.source ?? ''} ${article.title}`).includes(wanted)) continue;
    const group = groups.get(article.source);
    if (group) group.push(article);
    else groups.set(article.source, [article]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || (a ?? '').localeCompare(b ?? '', 'en'))
    .map(([source, own]) => ({ source, articles: own.sort(byDateThenId) }));
}
