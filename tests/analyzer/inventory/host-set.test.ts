import { describe, expect, test } from 'vitest';
import { HostSet } from '../../../src/analyzer/inventory/host-set.ts';
import { read } from './described.ts';

const many = Array.from({ length: 100 }, (_, at) => `w${at}`);
const inventory = read('hosts.ini', `${many.join('\n')}\n`);
const even = many.filter((_, at) => at % 2 === 0);
const odd = many.filter((_, at) => at % 2 === 1);

// Short lists are looked at host by host, long ones bit by bit.
describe.each([
  ['a short list', ['w1', 'w0', 'w99'], ['w99', 'w1'], ['w0']],
  ['a long list', [...many].reverse(), [...odd].reverse(), [...even].reverse()],
])('%s', (_name, list, inside, outside) => {
  const set = HostSet.none(inventory).with(odd);

  test('is divided into hosts of the set and others, in its own order', () => {
    expect([...set.within(list)].sort()).toEqual([...inside].sort());
    expect(set.within(list)).toEqual(list.filter((host) => inside.includes(host)));
    expect(set.outside(list)).toEqual(outside);
    expect(set.firstOutside(list)).toBe(outside[0]);
  });

  test('is held by a set to which it was added, and missed by one from which it was taken', () => {
    expect(set.with(list).holds(list)).toBe(true);
    expect(set.holds(list)).toBe(false);
    expect(set.misses(list)).toBe(false);
    expect(set.without(list).misses(list)).toBe(true);
    expect(set.without(list).outside(odd)).toEqual(inside.toSorted((a, b) => odd.indexOf(a) - odd.indexOf(b)));
  });
});

test('a set stays as it is when hosts are added or taken away', () => {
  const set = HostSet.none(inventory).with(['w1']);
  set.with(['w2']);
  set.without(['w1']);
  expect(set.within(many)).toEqual(['w1']);
});

test('a list that a set holds as a whole is given back as the same list', () => {
  expect(HostSet.none(inventory).with(many).within(even)).toBe(even);
});

test('the union has the hosts of both', () => {
  const [one, other] = [HostSet.none(inventory).with(['w3']), HostSet.none(inventory).with(['w70'])];
  expect(one.union(other).within(many)).toEqual(['w3', 'w70']);
});

test('a name that the inventory does not have is in no set, but for the set of any name', () => {
  const set = HostSet.none(inventory).with(['stranger', ...many]);
  expect([set.has('stranger'), HostSet.any(inventory).has('stranger')]).toEqual([false, true]);
  expect(set.outside(['stranger', ...many])).toEqual(['stranger']);
  expect(HostSet.any(inventory).outside(['stranger', ...many])).toEqual([]);
  expect(HostSet.any(inventory).union(set).has('stranger')).toBe(true);
});

test('the host that Ansible makes up can be in a set', () => {
  expect(HostSet.none(inventory).with(['localhost']).has('localhost')).toBe(true);
});
