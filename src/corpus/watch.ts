import { realpath, statfs } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import { ALIASES_FILE, isOutside, type Root } from './load.ts';

export interface Watch {
  readonly close: () => Promise<void>;
}

export interface Watcher {
  /** Something has happened at this absolute path, below the corpus path as it was given. */
  readonly touched: (path: string) => void;
  /** A folder has come or gone: what is in it may not have been told. */
  readonly shuffled: () => void;
  /** Not everything can be watched. Told once. */
  readonly failed: (error: Error) => void;
}

/**
 * Has the system tell what happens in the corpus. What it tells is a hint: who gets it looks at the file. Resolves when
 * everything that is there is watched.
 */
export async function watchCorpus(roots: readonly Root[], watcher: Watcher): Promise<Watch> {
  const watches = await Promise.all(roots.map((root) => watchRoot(root, onceOnly(watcher))));
  return {
    async close() {
      await Promise.all(watches.map((one) => one.close()));
    },
  };
}

/** A folder with all below it; of a file's folder, only the file and its aliases, for a file can be replaced by another. */
async function watchRoot({ path, isFolder }: Root, { touched, shuffled, failed }: Watcher): Promise<Watch> {
  const given = resolve(isFolder ? path : dirname(path));
  // The watcher follows no links, except where the corpus itself is one.
  const real = await realpath(given);
  const isOther = (within: string) =>
    isFolder ? isHidden(within) : within !== basename(path) && within !== ALIASES_FILE;
  const watched = watch(real, {
    ignoreInitial: true,
    followSymlinks: false,
    // Files are looked at until they rest in any case, whatever they are named.
    atomic: false,
    ignorePermissionErrors: true,
    ignored: (found) => {
      const within = relative(real, found);
      return !isOutside(within) && isOther(within);
    },
    ...(isFolder ? {} : { depth: 0 }),
  });
  watched.on('all', (event, found) => {
    if (event === 'addDir' || event === 'unlinkDir') shuffled();
    else touched(join(given, relative(real, found)));
  });
  const ready = new Promise<void>((done) => {
    watched.once('ready', done);
    // What cannot be watched may never be ready.
    watched.once('error', () => done());
  });
  watched.on('error', (error) => failed(error as Error));
  await ready;
  return watched;
}

function isHidden(within: string): boolean {
  return within.split(sep).some((part) => part.startsWith('.'));
}

function onceOnly(watcher: Watcher): Watcher {
  let hasFailed = false;
  return {
    ...watcher,
    failed(error) {
      if (hasFailed) return;
      hasFailed = true;
      watcher.failed(error);
    },
  };
}

/** Numbers by which Linux knows file systems that do not tell what others do in them: man 2 statfs, and linux/magic.h. */
const REMOTE = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x01021997, '9p'],
  [0x65735546, 'FUSE'],
  [0x786f4256, 'a folder shared with a virtual machine'],
  [0x00c36400, 'Ceph'],
]);

/** What kind of network share one of the paths is on; null where none is, as far as one can tell. */
export async function shareAmong(roots: readonly Root[]): Promise<string | null> {
  for (const { path } of roots) {
    const kind = await statfs(path).then(
      ({ type }) => REMOTE.get(type >>> 0),
      () => undefined,
    );
    if (process.platform === 'linux' && kind !== undefined) return kind;
  }
  return null;
}
