import { figure } from './table.ts';

/** What grows with a corpus, whatever the unit. */
interface Sized {
  readonly engine: string;
  readonly passages: number;
  readonly measured: Readonly<Record<string, number>>;
}

/** From one size to the next on the same engine: by which factor each figure grows. One row a step. */
export function growthRows(all: readonly Sized[]): string[][] {
  return [...Map.groupBy(all, ({ engine }) => engine)].flatMap(([engine, own]) => {
    const sizes = own.toSorted((a, b) => a.passages - b.passages);
    return sizes.slice(1).map((larger, at) => {
      const smaller = sizes[at]!;
      const factors = Object.keys(larger.measured).map((name) => larger.measured[name]! / smaller.measured[name]!);
      const step = `${figure(smaller.passages, 0)} → ${figure(larger.passages, 0)}`;
      return [
        engine,
        step,
        ...[larger.passages / smaller.passages, ...factors].map((factor) => `× ${figure(factor, 1)}`),
      ];
    });
  });
}
