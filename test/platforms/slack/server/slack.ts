import { type Bell, newBell } from './bell.ts';
import { type Exchanges, newExchanges } from './exchange.ts';
import { type Files, newFiles } from './files.ts';
import { type Messages, newMessages } from './messages.ts';
import { newResponseUrls, type ResponseUrls } from './response-urls.ts';
import type { Finding } from './validate/report.ts';
import { newViews, type Views } from './views.ts';
import { newWorkspace, type Workspace } from './workspace.ts';

/** Everything that Slack knows, and that the parts of this server share. */
export interface Slack {
  /** Where it can be reached: known once it listens. */
  origin: string;
  readonly workspace: Workspace;
  readonly bell: Bell;
  readonly messages: Messages;
  readonly views: Views;
  readonly exchanges: Exchanges;
  readonly responseUrls: ResponseUrls;
  readonly files: Files;
  /** What was sent and should not have been: where, which part, and why. */
  readonly violations: string[];
  now(): number;
  /** Records what is wrong with something that came in. */
  note(where: string, findings: readonly Pick<Finding, 'path' | 'reason'>[]): void;
}

/** A workspace in which nothing has happened. */
export function newSlack(changes: Partial<Workspace>, now: () => number): Slack {
  const bell = newBell();
  const violations: string[] = [];
  const workspace = newWorkspace(changes);
  return {
    origin: '',
    workspace,
    bell,
    messages: newMessages(bell, now),
    views: newViews(workspace, bell, now),
    exchanges: newExchanges(bell),
    responseUrls: newResponseUrls(now),
    files: newFiles(bell),
    violations,
    now,
    note(where, findings) {
      violations.push(...findings.map(({ path, reason }) => `${path === '' ? where : `${where} ${path}`}: ${reason}`));
    },
  };
}
