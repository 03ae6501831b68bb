import { beforeEach, describe, expect, test } from 'vitest';
import type { Order } from '../../src/store/posting.ts';
import type { Store } from '../../src/store/store.ts';

const NOW = Date.UTC(2026, 2, 14);
const LEASE = 60_000;
const CHANNEL = 'slack:T1:C1';

const order: Omit<Order, 'number' | 'paused'> = {
  kind: 'digest',
  channel: CHANNEL,
  person: 'hash-of-anna',
  whom: 'slack:T1:UANNA',
  state: '{}',
  from: NOW,
};
const post = { name: 'digest:1:2026-03-14', order: 1, channel: CHANNEL, state: '{"leads":[]}', at: NOW };

/** What every store owes to what is posted without being asked there and then. */
export function postingContract(opened: () => Store): void {
  let store: Store;
  beforeEach(() => {
    store = opened();
  });

  describe('an order', () => {
    test('is kept as it was set up, under a number of its own', () => {
      const first = store.orders.add(order);
      const second = store.orders.add({ ...order, kind: 'watch', whom: null, from: 0 });
      expect(first).toEqual({ ...order, number: first.number, paused: null });
      expect(store.orders.all()).toEqual([first, second]);
      expect(second.number).toBeGreaterThan(first.number);
    });

    test('is removed, and its number is not given again', () => {
      const { number } = store.orders.add(order);
      expect(store.orders.remove(number)).toBe(true);
      expect(store.orders.remove(number)).toBe(false);
      expect(store.orders.all()).toEqual([]);
      expect(store.orders.add(order).number).toBeGreaterThan(number);
    });

    test('is paused once, and resumed once, from then on', () => {
      const { number } = store.orders.add(order);
      expect(store.orders.resume(number, NOW + 5)).toBe(false);
      expect(store.orders.pause(number, 'gone')).toBe(true);
      expect(store.orders.pause(number, 'by hand')).toBe(false);
      expect(store.orders.all()[0]).toMatchObject({ paused: 'gone', from: NOW });
      expect(store.orders.resume(number, NOW + 9)).toBe(true);
      expect(store.orders.all()[0]).toMatchObject({ paused: null, from: NOW + 9 });
    });

    test('never goes back in time', () => {
      const { number } = store.orders.add(order);
      store.orders.moveOn(number, NOW + 3);
      store.orders.moveOn(number, NOW + 1);
      expect(store.orders.all()[0]!.from).toBe(NOW + 3);
      store.orders.pause(number, 'by hand');
      store.orders.resume(number, NOW);
      expect(store.orders.all()[0]!.from).toBe(NOW + 3);
    });

    test('of no such number cannot be changed', () => {
      expect([store.orders.pause(7, 'gone'), store.orders.resume(7, NOW), store.orders.remove(7)]).toEqual([
        ...[false, false, false],
      ]);
    });

    test('stays where its person is forgotten, without who it was', () => {
      store.orders.add(order);
      store.orders.add({ ...order, person: 'hash-of-bela', whom: 'slack:T1:UBELA' });
      expect(store.forgetPerson('hash-of-anna').orders).toBe(1);
      expect(store.orders.all().map(({ whom }) => whom)).toEqual([null, 'slack:T1:UBELA']);
      expect(store.forgetPerson('hash-of-anna').orders).toBe(0);
    });
  });

  describe('a post', () => {
    test('is claimed by one of two', () => {
      expect(store.posts.claim(post, 'a', NOW)).toBe(true);
      expect(store.posts.claim(post, 'b', NOW)).toBe(false);
      expect(store.posts.claim(post, 'a', NOW)).toBe(false);
      expect(store.posts.claim({ ...post, name: 'digest:1:2026-03-15' }, 'b', NOW)).toBe(true);
      expect(store.posts.find(post.name)).toEqual({ ...post, status: 'claimed', message: null, claimed: NOW });
      expect(store.posts.find('digest:9:2026-03-14')).toBeNull();
    });

    test('that was left is taken over once the lease is over, and not before', () => {
      store.posts.claim(post, 'a', NOW);
      expect(store.posts.takeOver(post.name, 'b', NOW + LEASE - 1, LEASE)).toBeNull();
      expect(store.posts.takeOver(post.name, 'b', NOW + LEASE, LEASE)).toMatchObject({
        status: 'claimed',
        state: post.state,
      });
      expect(store.posts.takeOver(post.name, 'c', NOW + LEASE, LEASE)).toBeNull();
    });

    test('is taken over where the clock was set back far', () => {
      store.posts.claim(post, 'a', NOW);
      expect(store.posts.takeOver(post.name, 'b', NOW - LEASE + 1, LEASE)).toBeNull();
      expect(store.posts.takeOver(post.name, 'b', NOW - LEASE, LEASE)).not.toBeNull();
    });

    test('that was taken over is not changed by whoever had it before', () => {
      store.posts.claim(post, 'a', NOW);
      store.posts.takeOver(post.name, 'b', NOW + LEASE, LEASE);
      expect(store.posts.renew(post.name, 'a', NOW + LEASE)).toBe(false);
      expect(store.posts.settle(post.name, 'a', 'posted', 'm1')).toBe(false);
      expect(store.posts.settle(post.name, 'b', 'posted', 'm2')).toBe(true);
      expect(store.posts.find(post.name)).toMatchObject({ status: 'posted', message: 'm2' });
    });

    test('that is renewed is held for a lease from then on, and may tell something else', () => {
      store.posts.claim(post, 'a', NOW);
      expect(store.posts.renew(post.name, 'a', NOW + 30_000)).toBe(true);
      expect(store.posts.find(post.name)).toMatchObject({ state: post.state, at: NOW, claimed: NOW + 30_000 });
      expect(store.posts.takeOver(post.name, 'b', NOW + LEASE, LEASE)).toBeNull();
      expect(store.posts.renew(post.name, 'a', NOW + 40_000, { state: '1', at: NOW + 1 })).toBe(true);
      expect(store.posts.find(post.name)).toMatchObject({ state: '1', at: NOW + 1, claimed: NOW + 40_000 });
    });

    test('that is open again can be claimed by anybody; what is done never', () => {
      store.posts.claim(post, 'a', NOW);
      store.posts.settle(post.name, 'a', 'open', null);
      expect(store.posts.takeOver(post.name, 'b', NOW + LEASE, LEASE)).toBeNull();
      expect(store.posts.claim({ ...post, state: '2', at: NOW + 5 }, 'b', NOW + 5)).toBe(true);
      expect(store.posts.find(post.name)).toMatchObject({ state: '2', at: NOW + 5, status: 'claimed' });
      store.posts.settle(post.name, 'b', 'posted', 'm1');
      store.posts.settle(post.name, 'b', 'done', null);
      expect(store.posts.find(post.name)).toMatchObject({ status: 'done', message: 'm1' });
      expect(store.posts.claim(post, 'c', NOW + 9 * LEASE)).toBe(false);
      expect(store.posts.takeOver(post.name, 'c', NOW + 9 * LEASE, LEASE)).toBeNull();
      expect(store.posts.settle(post.name, 'b', 'open', null)).toBe(false);
    });

    test('is unfinished while it is claimed or its rest is missing', () => {
      for (const [name, status] of Object.entries({ a: 'posted', b: 'done', c: 'missed', d: 'unknown', e: 'open' })) {
        store.posts.claim({ ...post, name }, 'x', NOW);
        store.posts.settle(name, 'x', status as 'done', null);
      }
      store.posts.claim({ ...post, name: 'f' }, 'x', NOW);
      expect(store.posts.unfinished().map(({ name }) => name)).toEqual(['a', 'f']);
    });

    test('is told to its channel once it may be there, in order of time', () => {
      const told = (name: string, at: number, status: 'posted' | 'done' | 'missed' | 'unknown' | 'open' | null) => {
        store.posts.claim({ ...post, name, at }, 'x', NOW);
        if (status !== null) store.posts.settle(name, 'x', status, null);
      };
      told('late', NOW + 9, 'done');
      told('early', NOW + 1, 'posted');
      told('perhaps', NOW + 5, 'unknown');
      told('missed', NOW + 2, 'missed');
      told('claimed', NOW + 3, null);
      store.posts.claim({ ...post, name: 'elsewhere', channel: 'slack:T1:C2' }, 'x', NOW);
      store.posts.settle('elsewhere', 'x', 'done', null);
      expect(store.posts.told(CHANNEL, NOW + 99).map(({ name }) => name)).toEqual(['early', 'perhaps', 'late']);
      expect(store.posts.told(CHANNEL, NOW + 9).map(({ name }) => name)).toEqual(['early', 'perhaps']);
    });

    test('is forgotten when it is old; orders and arrivals stay', () => {
      store.posts.claim(post, 'a', NOW);
      store.orders.add(order);
      store.arrivals.add(['one'], NOW);
      const none = { deliveries: 0, buttons: 0, questions: 0, turns: 0, outcomes: 0 };
      store.expire({ ...none, posts: NOW });
      expect(store.posts.find(post.name)).not.toBeNull();
      store.expire({ ...none, posts: NOW + 1 });
      expect(store.posts.find(post.name)).toBeNull();
      expect([store.orders.all().length, store.arrivals.after(0).length]).toEqual([1, 1]);
    });
  });

  describe('an arrival', () => {
    test('is the first time that an article came in', () => {
      expect(store.arrivals.add(['b', 'a', 'b'], 5).map(({ article, at }) => [article, at])).toEqual([
        ['b', 5],
        ['a', 5],
      ]);
      expect(store.arrivals.add(['a', 'c'], 9).map(({ article }) => article)).toEqual(['c']);
      expect(store.arrivals.after(0).map(({ article, at }) => [article, at])).toEqual([
        ['b', 5],
        ['a', 5],
        ['c', 9],
      ]);
      expect(store.arrivals.add([], 9)).toEqual([]);
    });

    test('has a number, higher for what came later', () => {
      store.arrivals.add(['b', 'a'], 5);
      store.arrivals.add(['a'], 6);
      store.arrivals.add(['c'], 7);
      const numbers = store.arrivals.after(0).map(({ number }) => number);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      expect(numbers[0]).toBeGreaterThan(0);
      expect(store.arrivals.after(numbers[1]!).map(({ article }) => article)).toEqual(['c']);
      expect(store.arrivals.after(numbers[2]!)).toEqual([]);
    });
  });
}
