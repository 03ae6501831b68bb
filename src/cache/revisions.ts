import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../corpus/article.ts';

/** Texts that articles had before they changed, so that `verify` can show what became of a quotation. */
const FOLDER = 'revisions';

/** Keeps the text of each article that is gone or reads otherwise now. Texts kept already are left as they are. */
export async function keepEarlier(dataDir: string, before: readonly Article[], now: readonly Article[]): Promise<void> {
  const current = new Map(now.map((article) => [article.id, article.revision]));
  const changed = before.filter((article) => current.get(article.id) !== article.revision);
  if (changed.length === 0) return;
  await mkdir(join(dataDir, FOLDER), { recursive: true });
  for (const article of changed) {
    await writeFile(pathOf(dataDir, article.id, article.revision), article.text, { flag: 'wx' }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      },
    );
  }
}

/** The clean text of that revision, or null where it was not kept. */
export function earlierText(dataDir: string, articleId: string, revision: string): string | null {
  try {
    return readFileSync(pathOf(dataDir, articleId, revision), 'utf8');
  } catch {
    return null;
  }
}

function pathOf(dataDir: string, articleId: string, revision: string): string {
  const name = createHash('sha256').update(articleId).digest('hex').slice(0, 24);
  return join(dataDir, FOLDER, `${name}-${revision}.txt`);
}
