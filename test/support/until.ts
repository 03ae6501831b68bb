import { setTimeout } from 'node:timers/promises';

/** Until it holds; what is waited for has to come within a time that is far above what it takes. `logged` is told where it does not. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  logged: readonly string[],
): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await holds()) return;
    await setTimeout(25);
  }
  throw new Error(`It never came to this: ${what}. Logged: ${logged.join(' | ')}`);
}
