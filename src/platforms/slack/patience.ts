/** How long things are waited for, in milliseconds. Tests hand in shorter ones. */
export interface Patience {
  /** Between attempts to reach Slack at the start and after a loss: it doubles from the first to the most. */
  readonly firstReconnect: number;
  readonly mostReconnect: number;
  /** A connection that was lost sooner than this is not made again at once: something is wrong with it. */
  readonly steadyConnection: number;
  /** Until Slack says hello on a new socket. */
  readonly hello: number;
  /** For one call of the Web API. */
  readonly call: number;
  /** For one post to a `response_url`. */
  readonly post: number;
  /** Before a post is made again for the first time; it doubles. */
  readonly firstRepost: number;
  /** For all attempts of a post together. */
  readonly posting: number;
  /** After which a person is told that the answer takes longer. */
  readonly looking: number;
  /** For the language of a person; English after that. */
  readonly language: number;
  /** For what was said in a thread before. */
  readonly reading: number;
  /** For a line to be closed in good order; then it is cut. */
  readonly farewell: number;
}

export const PATIENCE: Patience = {
  firstReconnect: 5_000,
  mostReconnect: 300_000,
  steadyConnection: 30_000,
  hello: 30_000,
  call: 10_000,
  post: 5_000,
  firstRepost: 500,
  posting: 20_000,
  looking: 1_500,
  language: 1_000,
  reading: 1_500,
  farewell: 1_000,
};
