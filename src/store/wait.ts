/** For how long one process waits while others make their changes, which take a few milliseconds each. */
export const WAIT_MS = 5_000;
