import type { Writable } from 'node:stream';
import type { Command } from '../command.ts';
import type { Environment } from '../config.ts';
import type { DeskOptions, OpenDesk } from '../desk.ts';

type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The world around the command line. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  /** Holds the result and nothing else. */
  readonly stdout: Output;
  readonly stderr: Output;
  /** The settings, with those of a `.env` file. */
  readonly env: () => Environment;
  readonly clock: () => Date;
  readonly commands: readonly Command[];
  readonly openDesk: (options: DeskOptions) => Promise<OpenDesk>;
}
