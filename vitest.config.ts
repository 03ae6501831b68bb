import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that mostly wait, for minutes: they begin first, so that the others run beside them. */
const WAITING = ['/test/posting/whole.test.ts', '/test/posting/kill/'];

class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isWaiting = ({ moduleId }: TestSpecification) => WAITING.some((path) => moduleId.includes(path));
    const others = await super.sort(files.filter((file) => !isWaiting(file)));
    return [...files.filter(isWaiting), ...others];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // One less is the default: on two cores nothing would run beside anything.
    maxWorkers: '100%',
    sequence: { sequencer: WaitingFirst },
  },
});
