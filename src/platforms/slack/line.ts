/** The way on which Slack's payloads come in: a socket, or HTTP. */
export interface Line {
  /** `Socket Mode`, or `HTTP, port 3000, /slack/events`; known once it is open. */
  readonly describe: () => string;
  /**
   * Resolves as soon as payloads come in.
   * @throws BriefwireError where that cannot be and trying again would not help
   */
  readonly open: () => Promise<void>;
  /** Resolves when the line is lost for good with the reason; never before it is open, and never after `close`. */
  readonly lost: Promise<Error>;
  readonly close: () => Promise<void>;
}
