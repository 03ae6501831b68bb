import { events } from './events.ts';
import { figures } from './figures.ts';
import type { LabelledSet } from './labelled-set.ts';
import { changedQuotations, quotations } from './quotations.ts';
import { attributions, reports, statements } from './statements.ts';

/** Every set of our own, in the order in which it is printed. */
export const labelledSets: readonly LabelledSet[] = [
  ...[statements, attributions, reports],
  ...[quotations, changedQuotations],
  ...[events, figures],
];
