import type { Writable } from 'node:stream';

/**
 * Leaves with exit code 0 once nobody reads the output any more, as in `briefwire sources | head -1`: the reader has
 * what it wanted.
 */
export function leaveOnClosedPipe(output: Writable): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
