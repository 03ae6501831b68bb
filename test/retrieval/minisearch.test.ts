import { expect, test } from 'vitest';
import { MiniSearchIndex } from '../../src/retrieval/minisearch.ts';
import type { PassageFields } from '../../src/retrieval/passage-index.ts';
import { fieldsOf, passageIndexContract } from './passage-index-contract.ts';

function filled(passages: readonly PassageFields[]): MiniSearchIndex {
  const index = new MiniSearchIndex();
  for (const [passage, fields] of passages.entries()) index.add(passage, fields);
  return index;
}

passageIndexContract('MiniSearch', { filled, loaded: (saved) => MiniSearchIndex.load(saved) });

test('a loaded index can be added to', () => {
  const index = MiniSearchIndex.load(filled([fieldsOf('tide')]).save());
  index.add(1, fieldsOf('tide barrier'));
  expect(index.size).toBe(2);
  expect(index.candidates([{ term: 'barrier', weight: 1 }], 5, () => true)).toEqual([1]);
});
