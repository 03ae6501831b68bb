/** How long anybody waits before a test is told that what it waits for does not come. */
const PATIENCE = 10_000;

/** Tells those who wait that something has happened on the server. Nobody sleeps: whoever waits looks again then. */
export class Changes {
  readonly #waiting = new Map<() => void, NodeJS.Timeout>();
  readonly #describe: () => string;

  /** `describe` says how the server stands, for the message of a waiting that was in vain. */
  constructor(describe: () => string) {
    this.#describe = describe;
  }

  /** Something has happened. */
  notify(): void {
    for (const look of [...this.#waiting.keys()]) look();
  }

  /** The first value that `find` has, now or after something has happened. */
  until<T>(what: string, find: () => T | null | undefined | false): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        try {
          const found = find();
          if (found === null || found === undefined || found === false) return;
          resolve(found);
        } catch (error) {
          reject(error);
        }
        clearTimeout(this.#waiting.get(look));
        this.#waiting.delete(look);
      };
      const giveUp = () => {
        this.#waiting.delete(look);
        reject(new Error(`Waited ${PATIENCE / 1000} s in vain for ${what}.\n${this.#describe()}`));
      };
      this.#waiting.set(look, setTimeout(giveUp, PATIENCE));
      look();
    });
  }

  /** Nothing will happen any more. Who still waits is not told, as nobody is left to be told. */
  abandon(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}
