/** Something that is wrong with what was sent. */
export interface Finding {
  /** A JSON pointer, as Slack gives it. */
  readonly path: string;
  readonly reason: string;
  /** Slack refuses it. Otherwise Slack would show it, and it is Briefwire that has promised not to send it. */
  readonly refused: boolean;
}

/** Collects what is wrong. */
export interface Report {
  readonly findings: readonly Finding[];
  /** Slack does not take this. */
  refuse(path: string, reason: string): void;
  /** Slack takes this, but Briefwire promised not to send it. */
  breach(path: string, reason: string): void;
}

/** An empty report. */
export function newReport(): Report {
  const findings: Finding[] = [];
  return {
    findings,
    refuse: (path, reason) => findings.push({ path, reason, refused: true }),
    breach: (path, reason) => findings.push({ path, reason, refused: false }),
  };
}

/** What Slack puts into `response_metadata.messages`. */
export function messagesOf(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ refused }) => refused)
    .map(({ path, reason }) => `[ERROR] ${reason} [json-pointer:${path}]`);
}
