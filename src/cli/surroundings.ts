import type { Writable } from 'node:stream';
import type { Command } from '../command.ts';
import type { Config } from '../config.ts';
import type { DeskOptions, OpenDesk } from '../desk.ts';
import type { PageState } from '../platforms/chat/button.ts';
import type { PreviewOptions } from '../platforms/chat/lay-out.ts';
import type { PlatformReport } from '../platforms/platform.ts';
import type { Environment } from '../read-options.ts';
import type { Reply } from '../reply.ts';

type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export const chatPlatformNames = ['slack', 'discord'] as const;
export type ChatPlatformName = (typeof chatPlatformNames)[number];

/** What the command line can tell of Slack and Discord without connecting to them as `npm start` does. */
export interface ChatPlatforms {
  /** What a platform would be sent for a page of a reply. */
  readonly previews: Readonly<
    Record<ChatPlatformName, (reply: Reply, state: PageState, options: PreviewOptions) => object>
  >;
  /** The manifest of the Slack app; `url` is null for Socket Mode. */
  readonly manifest: (options: {
    readonly commands: readonly Command[];
    readonly commandPrefix: string;
    readonly url: string | null;
    readonly hasAgentView: boolean;
  }) => object;
  /** A report for each platform whose tokens are set. */
  readonly checks: (config: Config, commands: readonly Command[]) => Promise<readonly PlatformReport[]>;
}

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
  readonly chatPlatforms: ChatPlatforms;
  readonly openDesk: (options: DeskOptions) => Promise<Pick<OpenDesk, 'desk' | 'problems' | 'articles'>>;
}
