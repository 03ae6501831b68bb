import { MiniSearchIndex } from '../../src/retrieval/minisearch.ts';
import { passageIndexContract } from './passage-index-contract.ts';

passageIndexContract('MiniSearch', (lexicon, passages) => new MiniSearchIndex(lexicon, passages));

passageIndexContract('MiniSearch, made in slices', (lexicon, passages) =>
  MiniSearchIndex.inSlices(lexicon, passages, async () => {}),
);

passageIndexContract('MiniSearch, filled one by one', (lexicon, passages) => {
  const index = new MiniSearchIndex(lexicon);
  for (const [passage, terms] of passages) index.add(passage, terms);
  return index;
});
