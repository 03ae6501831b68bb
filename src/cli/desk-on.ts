import type { Desk, SearchRequest } from '../command.ts';
import type { IsoDate } from '../corpus/article.ts';

/** The desk as it is on another day: `now` is that day for every search that does not say its own. */
export function deskOn(day: IsoDate, desk: Desk): Desk {
  const onThatDay = (request: SearchRequest): SearchRequest => ({ now: day, ...request });
  return {
    ...desk,
    brief: (request) => desk.brief(onThatDay(request)),
    ask: (request) => desk.ask(onThatDay(request)),
    search: (request) => desk.search(onThatDay(request)),
  };
}
