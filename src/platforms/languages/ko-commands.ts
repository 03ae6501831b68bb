import type { Language, Named } from './language.ts';

const since: Named = { name: '시작일', summary: '이 날짜부터 나온 기사만. 예: 2024-01-10, "last week"' };
const until: Named = { name: '종료일', summary: '이 날짜까지 나온 기사만' };
const source: Named = { name: '매체', summary: '이 매체의 기사만. 앞에 -를 붙이면 이 매체를 뺀 기사' };
const lang: Named = { name: '언어', summary: '이 언어로 쓰인 기사만. 예: en, ko, ja' };
const visibility: Named = {
  name: '공개범위',
  summary: 'Slack·Discord에서 결과를 볼 사람: 나만(private) 또는 채널 전체(channel)',
};

/** Names and summaries of the commands in Korean. */
export const koreanCommands: Language['commands'] = {
  brief: {
    name: '브리핑',
    summary: '한 주제에 관해 기사 모음에 있는 내용: 발췌 몇 건을 유용한 순으로',
    options: {
      topic: { name: '주제', summary: '단어 몇 개' },
      since,
      until,
      source,
      lang,
      visibility,
      limit: { name: '개수', summary: '발췌 개수, 1–10' },
    },
  },
  ask: {
    name: '질문',
    summary: '질문에 답하는 문장을 앞뒤 문장, 출처와 함께',
    options: {
      question: { name: '내용', summary: '궁금한 점을 자유롭게 쓴 질문' },
      since,
      until,
      source,
      lang,
      visibility,
    },
  },
  search: {
    name: '검색',
    summary: '검색어가 들어 있는 대목을 관련도순으로',
    options: {
      query: {
        name: '검색어',
        summary: '단어, "정확한 문구", -제외어, source:, title:, before:, after:, on:, lang:',
      },
      limit: { name: '개수', summary: '대목 개수, 1–1000' },
      visibility,
    },
  },
  sources: {
    name: '매체',
    summary: '어느 매체가 무엇을 실었나: 기사 모음의 매체별 기사 목록',
    options: {
      query: { name: '검색어', summary: '매체명이나 기사 제목의 일부' },
      visibility,
    },
  },
  show: {
    name: '기사',
    summary: '기사 한 건의 전문, 단락 번호 포함',
    options: {
      article: { name: '기사id', summary: '매체(sources) 목록에 나오는 기사 ID 또는 파일 이름' },
      visibility,
    },
  },
  'find-sources': {
    name: '출처찾기',
    summary: '누군가의 주장과 그 주변을 다룬 대목을 출처와 함께 보여 줍니다',
    onMessage: '출처 찾기',
    options: {
      text: { name: '글', summary: '누군가 쓴 그대로의 메시지' },
      visibility,
    },
  },
  verify: {
    name: '인용확인',
    summary: '인용한 문구가 지금도 기사에 그대로 있는지 확인',
    options: {
      citation: { name: '출처', summary: '발췌 아래 cite: 뒤에 적힌 내용' },
      visibility,
    },
  },
  quotes: {
    name: '발언',
    summary: '한 사람이나 기관의 발언을 규칙으로 찾아 문장과 출처와 함께 보여 줍니다',
    options: {
      person: { name: '발언자', summary: '사람이나 기관. 뒤에 주제를 덧붙여도 됩니다' },
      topic: { name: '주제', summary: '이 주제에 관한 발언만' },
      since,
      until,
      source,
      lang,
      visibility,
    },
  },
  positions: {
    name: '입장',
    summary: '긍정, 부인, 무응답을 규칙으로 가려 나란히 보여 줍니다',
    options: {
      topic: { name: '주제', summary: '몇 단어' },
      since,
      until,
      source,
      lang,
      visibility,
    },
  },
  timeline: {
    name: '연표',
    summary: '문장에 적힌 날짜에 따라 언제 무슨 일이 있었는지 보여 줍니다',
    options: {
      topic: { name: '주제', summary: '몇 단어' },
      since,
      until,
      visibility,
    },
  },
  digest: {
    name: '새소식',
    summary: '어제부터, 또는 지정한 날부터 새로 나온 내용을 사안별로 한 번씩 보여 줍니다',
    options: {
      topic: { name: '주제', summary: '몇 단어' },
      since,
      until,
      visibility,
    },
  },
  figures: {
    name: '수치',
    summary: '주제에 관한 수치를 같은 것끼리 모아 보여 줍니다',
    options: {
      topic: { name: '주제', summary: '몇 단어' },
      since,
      until,
      visibility,
    },
  },
  'check-quote': {
    name: '인용대조',
    summary: '인용문이 기사에 그대로 있는지, 어디가 다른지 보여 줍니다',
    onMessage: '인용문 확인',
    options: {
      quotation: { name: '인용문', summary: '누군가 인용한 그대로의 문구' },
      visibility,
    },
  },
  help: {
    name: '도움말',
    summary: '전체 명령어 목록 또는 명령어별 사용법',
    options: {
      command: { name: '명령어', summary: '명령어 이름' },
      visibility,
    },
  },
};
