import { randomUUID } from 'node:crypto';
import type { Arrival, KeptPost, Order, Posting } from './posting.ts';

/** Orders, posts and arrivals that last as long as the process. `forget` makes a person unknown, and says in how many orders. */
export function postingInMemory(): Posting & {
  readonly forget: (person: string) => number;
  readonly expire: (before: number) => void;
} {
  let orders: Order[] = [];
  let lastNumber = 0;
  const posts = new Map<string, KeptPost & { readonly holder: string }>();
  const arrivals = new Map<string, Arrival>();
  const change = (number: number, fits: (order: Order) => boolean, values: Partial<Order>) => {
    const order = orders.find((order) => order.number === number);
    if (order === undefined || !fits(order)) return false;
    orders = orders.map((each) => (each === order ? { ...order, ...values } : each));
    return true;
  };
  const isUnfinished = ({ status }: KeptPost) => status === 'claimed' || status === 'posted';
  const held = (name: string, holder: string) => {
    const post = posts.get(name);
    return post !== undefined && isUnfinished(post) && post.holder === holder ? post : null;
  };
  return {
    holder: randomUUID(),
    orders: {
      add(order) {
        const added = { ...order, number: ++lastNumber, paused: null };
        orders.push(added);
        return { ...added };
      },
      all: () => [...orders],
      pause: (number, why) => change(number, ({ paused }) => paused === null, { paused: why }),
      resume(number, from) {
        const was = orders.find((order) => order.number === number)?.from ?? 0;
        return change(number, ({ paused }) => paused !== null, { paused: null, from: Math.max(was, from) });
      },
      moveOn(number, from) {
        change(number, (order) => order.from < from, { from });
      },
      remove(number) {
        const before = orders.length;
        orders = orders.filter((order) => order.number !== number);
        return orders.length < before;
      },
    },
    posts: {
      claim(post, holder, now) {
        const known = posts.get(post.name);
        if (known !== undefined && known.status !== 'open') return false;
        posts.set(post.name, { message: null, ...known, ...post, status: 'claimed', holder, claimed: now });
        return true;
      },
      takeOver(name, holder, now, leaseMs) {
        const post = posts.get(name);
        if (post === undefined || !isUnfinished(post) || Math.abs(now - post.claimed) < leaseMs) return null;
        posts.set(name, { ...post, holder, claimed: now });
        return withoutHolder(posts.get(name)!);
      },
      renew(name, holder, now, change = undefined) {
        const post = held(name, holder);
        if (post !== null) posts.set(name, { ...post, ...change, claimed: now });
        return post !== null;
      },
      settle(name, holder, status, message) {
        const post = held(name, holder);
        if (post !== null) posts.set(name, { ...post, status, message: message ?? post.message });
        return post !== null;
      },
      find(name) {
        const post = posts.get(name);
        return post === undefined ? null : withoutHolder(post);
      },
      unfinished: () => [...posts.values()].filter(isUnfinished).sort(byName).map(withoutHolder),
      told: (channel, before) =>
        [...posts.values()]
          .filter((post) => post.channel === channel && post.at < before)
          .filter(({ status }) => status === 'posted' || status === 'done' || status === 'unknown')
          .sort((a, b) => a.at - b.at || byName(a, b))
          .map(withoutHolder),
    },
    arrivals: {
      add(articles, at) {
        const fresh = [...new Set(articles)].filter((article) => !arrivals.has(article));
        return fresh.map((article) => {
          const arrival = { number: arrivals.size + 1, article, at };
          arrivals.set(article, arrival);
          return { ...arrival };
        });
      },
      after: (number) => [...arrivals.values()].filter((arrival) => arrival.number > number),
    },
    forget(person) {
      const own = orders.filter((order) => order.person === person && order.whom !== null);
      orders = orders.map((order) => (order.person === person ? { ...order, whom: null } : order));
      return own.length;
    },
    expire(before) {
      for (const [name, { at }] of posts) if (at < before) posts.delete(name);
    },
  };
}

function byName(a: KeptPost, b: KeptPost): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

function withoutHolder({ holder: _holder, ...post }: KeptPost & { readonly holder: string }): KeptPost {
  return post;
}
