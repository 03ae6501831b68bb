import type { Bell } from './bell.ts';

/** A file that is uploaded: announced, then sent. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  /** Where it is sent. */
  readonly path: string;
  /** Null until it is there. */
  bytes: Buffer | null;
}

export interface Files {
  readonly all: readonly UploadedFile[];
  announce(name: string, length: number): UploadedFile;
  find(id: string): UploadedFile | undefined;
  /** Takes what was sent to an address; false where none was given out. */
  take(path: string, bytes: Buffer): boolean;
}

export function newFiles(bell: Bell): Files {
  const all: UploadedFile[] = [];
  return {
    all,
    announce(name, length) {
      const id = `F0FILE${String(all.length + 1).padStart(4, '0')}`;
      const file: UploadedFile = { id, name, length, path: `/upload/${id}`, bytes: null };
      all.push(file);
      return file;
    },
    find: (id) => all.find((file) => file.id === id),
    take(path, bytes) {
      const file = all.find((one) => one.path === path);
      if (file === undefined) return false;
      file.bytes = bytes;
      bell.ring();
      return true;
    },
  };
}
