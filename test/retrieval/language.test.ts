import { expect, test } from 'vitest';
import { languageOf } from '../../src/retrieval/language.ts';

test.each([
  ['en', 'The council of Port Salter voted on Monday to build a tide barrier across the inner harbour.'],
  ['ko', '시의회는 월요일 항구에 방벽을 건설하기로 했다. Port Salter.'],
  ['ja', '市議会は月曜日、港に防潮堤を建設することを決めた。'],
  ['zh', '市议会星期一决定在港口修建防潮堤。'],
  ['ru', 'Городской совет решил построить барьер в гавани.'],
  ['uk', 'Міська рада вирішила збудувати бар’єр у гавані, її підтримали.'],
  ['ar', 'قرر المجلس بناء حاجز في الميناء.'],
  // English borrows Korean names without being Korean.
  ['en', 'The word 방벽 is what the people of the town call it when they speak of the barrier.'],
  [null, 'Der Stadtrat beschloss am Montag, eine Sperre quer durch den Hafen zu bauen.'],
  [null, 'Le conseil municipal a voté lundi la construction d’une barrière dans le port.'],
  [null, '300 000 000'],
  [null, ''],
])('%s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});
