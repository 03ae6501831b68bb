import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { runProgram } from './spawn.ts';

const briefwire = (argv: readonly string[], input?: string) =>
  runProgram('src/cli/briefwire.ts', argv, input === undefined ? {} : { input });
const linesIn = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('briefwire on the sample corpus', () => {
  test('brief prints excerpts with citations that verify takes', async () => {
    const { exitCode, stdout, stderr } = await briefwire(['brief', 'troops']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const citations = [...stdout.matchAll(/^ +cite: (\S+)$/gm)].map(([, citation]) => citation!);
    expect(citations.length).toBeGreaterThan(0);
    for (const citation of citations) expect((await briefwire(['verify', citation])).exitCode).toBe(0);
  });

  test('every excerpt of ask is the article from start to end', async () => {
    const { exitCode, stdout } = await briefwire(['ask', '--json', 'who denied the arms deliveries?']);
    const [{ answerable, excerpts }] = linesIn(stdout);
    expect({ exitCode, answerable }).toEqual({ exitCode: 0, answerable: true });
    for (const { article, start, end, text, highlights } of excerpts) {
      const [shown] = linesIn((await briefwire(['show', article.id, '--json'])).stdout);
      expect(shown.text.slice(start, end)).toBe(text);
      for (const [from, to] of highlights) expect(start <= from && from < to && to <= end).toBe(true);
    }
  });

  test('the same question gives the same line', async () => {
    const argv = ['search', '--json', '--limit', '5', '--now', '2024-06-01'];
    const input = '{"id":1,"query":"missiles"}\n{"id":2,"query":"joint statement","now":"2024-01-10"}\n';
    const [first, second] = [await briefwire(argv, input), await briefwire(argv, input)];
    expect(first.stdout).toBe(second.stdout);
    expect(linesIn(first.stdout).map(({ id }) => id)).toEqual([1, 2]);
  });

  test('what the corpus does not know is declined', async () => {
    const [line] = linesIn((await briefwire(['ask', '--json', 'how many zeppelins were shipped?'])).stdout);
    expect(line).toMatchObject({ answerable: false, missing: expect.arrayContaining(['zeppelins']) });
  });

  test('sources and check agree on the number of articles', async () => {
    const [{ sources }] = linesIn((await briefwire(['sources', '--json'])).stdout);
    const articles = sources.flatMap((source: { articles: object[] }) => source.articles).length;
    const { exitCode, stdout } = await briefwire(['check', '--json']);
    const [{ ok, summary }] = linesIn(stdout);
    expect({ exitCode, ok }).toEqual({ exitCode: 0, ok: true });
    expect(summary).toContain(` ${articles} articles`);
  });

  test('a corpus that is not there gives 1 and a sentence', async () => {
    const { exitCode, stdout, stderr } = await briefwire(['sources', '--corpus', 'no/such/corpus']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^[^\n]*no\/such\/corpus[^\n]*\n$/);
  });

  test('wrong usage gives 2', async () => {
    expect((await briefwire(['breif'])).exitCode).toBe(2);
    expect((await briefwire(['brief', 'troops', '--limit', '0'])).exitCode).toBe(2);
  });

  test('a reader that has enough ends it with 0', async () => {
    const questions = `yes '{"query":"troops"}' | head -5000`;
    const pipe = `${questions} | ${process.execPath} src/cli/briefwire.ts search --json | head -1; echo "\${PIPESTATUS[2]}"`;
    const { stdout } = await promisify(execFile)('bash', ['-c', pipe]);
    expect(stdout).toMatch(/^\{.*\}\n0\n$/);
  });
});
