import type { Language, Named } from './language.ts';

const since: Named = { name: '시작일', summary: '이 날짜부터 나온 기사만. 예: 2024-01-10, "last week"' };
const until: Named = { name: '종료일', summary: '이 날짜까지 나온 기사만' };
const source: Named = { name: '매체', summary: '이 매체의 기사만. 앞에 -를 붙이면 이 매체를 뺀 기사' };
const lang: Named = { name: '언어', summary: '이 언어로 쓰인 기사만. 예: en, ko, ja' };
const visibility: Named = {
  name: '공개범위',
  summary: 'Slack·Discord에서 결과를 볼 사람: 나만(private) 또는 채널 전체(channel)',
};

const number: Named = { name: '번호', summary: '목록(list)에 나오는 번호. 하나뿐이면 쓰지 않아도 됩니다' };
const timezone: Named = { name: '시간대', summary: '시간대 또는 도시. 예: Asia/Seoul, London' };
const style: Named = { name: '형식', summary: '새 수치와 새 발언자까지(full) 또는 사안마다 한 문장만(short)' };

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
    amongOthers: '지금',
    summary: '이 채널의 지난 다이제스트 뒤로, 또는 지정한 날부터 새로 나온 내용을 사안별로 한 번씩 보여 줍니다',
    options: {
      topic: { name: '주제', summary: '몇 단어' },
      since,
      until,
      style,
      visibility,
    },
  },
  'digest schedule': {
    name: '예약',
    summary: '정한 시각마다 이 채널에 다이제스트를 게시합니다. 예: weekdays at 7am (평일 오전 7시)',
    options: {
      time: { name: '시각', summary: '시각. 매일이 아니면 요일도. 예: 8:30, weekdays at 7am' },
      timezone,
      days: { name: '요일', summary: '예: weekdays, mon,wed,fri. 쓰지 않으면 매일' },
      topic: { name: '주제', summary: '이 주제의 소식만. 쓰지 않으면 전체' },
      style,
      quiet: {
        name: '새소식없음',
        summary: '새 소식이 없을 때: 아무것도 게시하지 않음(nothing) 또는 없다는 한 줄(line)',
      },
    },
  },
  'digest list': {
    name: '목록',
    summary: '이 채널이 받는 다이제스트와 다음 게시 시각',
    options: { visibility },
  },
  'digest pause': {
    name: '중지',
    summary: '다시 시작할 때까지 다이제스트를 게시하지 않습니다',
    options: { number },
  },
  'digest resume': {
    name: '재개',
    summary: '중지한 다이제스트를 다음 시각부터 다시 게시합니다',
    options: { number },
  },
  'digest remove': {
    name: '삭제',
    summary: '이 채널에서 다이제스트를 없앱니다',
    options: { number },
  },
  'digest preview': {
    name: '미리보기',
    summary: '이 채널의 다이제스트를 지금 게시한다면 나올 내용',
    options: { number },
  },
  watch: {
    name: '알림',
    amongOthers: '추가',
    summary: '한 주제의 새 기사가 들어오면 이 채널이나 다른 채널에 게시합니다',
    options: {
      topic: { name: '주제', summary: '몇 단어' },
      channel: { name: '채널', summary: '게시할 채널. 쓰지 않으면 여기' },
      quiet: { name: '조용한시간', summary: '게시하지 않을 시간. 예: 22-7. 그 뒤에 게시됩니다' },
      timezone,
    },
  },
  'watch list': {
    name: '목록',
    summary: '이 채널이 새 기사 알림을 받는 주제',
    options: { visibility },
  },
  'watch remove': {
    name: '삭제',
    summary: '이 채널에서 한 주제의 새 기사 알림을 없앱니다',
    options: { number },
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
