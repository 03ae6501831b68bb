/** One place in which people talk with Briefwire. */
export interface Platform {
  readonly name: string;
  /**
   * Resolves as soon as people can write.
   * @throws BriefwireError where that cannot be reached.
   */
  start(): Promise<void>;
  /** Takes no more asks, finishes the answer under way and lets go of its line. May be called twice. */
  stop(): Promise<void>;
}
