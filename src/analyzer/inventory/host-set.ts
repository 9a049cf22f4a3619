import { memo } from '../memo.ts';
import type { Inventory } from './model.ts';

type Hosts = Inventory['hosts'];
type Places = ReadonlyMap<string, number>;

/** The bit of each host; `localhost` has one as well, because Ansible makes that host up where no source has it. */
const placesOf = memo((hosts: Hosts): Places => {
  const places = new Map<string, number>();
  for (const host of [...hosts.keys(), 'localhost']) if (!places.has(host)) places.set(host, places.size);
  return places;
});

const wordsFor = (places: Places): Uint32Array => new Uint32Array((places.size >> 5) + 1);

/** A list of hosts: its bits, and the place of each host in its order, -1 where a name is none of the inventory's; `complete`: there is no such name. */
type Bits = { readonly words: Uint32Array; readonly order: Int32Array; readonly complete: boolean };

/** The bits of lists. A simulation asks about the same few, the hosts of plays and batches, again and again, and about parts of them. */
class BitsOfLists {
  readonly #places: Places;
  readonly #known = new WeakMap<readonly string[], Bits>();

  constructor(places: Places) {
    this.#places = places;
  }

  of(list: readonly string[]): Bits {
    const known = this.#known.get(list);
    if (known) return known;
    return this.#keep(
      list,
      Int32Array.from(list, (host) => this.#places.get(host) ?? -1),
    );
  }

  /** The hosts of a list that pass, in their order; no name is looked up for it. */
  part(list: readonly string[], passes: (place: number) => boolean): readonly string[] {
    const { order } = this.of(list);
    const part = list.filter((_, at) => passes(order[at] ?? -1));
    this.#keep(part, order.filter(passes));
    return part;
  }

  #keep(list: readonly string[], order: Int32Array): Bits {
    const words = wordsFor(this.#places);
    let complete = true;
    for (const place of order) {
      if (place < 0) complete = false;
      else words[place >> 5] = (words[place >> 5] ?? 0) | (1 << (place & 31));
    }
    const bits = { words, order, complete };
    this.#known.set(list, bits);
    return bits;
  }
}

const bitsOf = memo((places: Places) => new BitsOfLists(places));

/** Up to this many hosts are looked at one by one: bits of their own would be kept for each list of so few. */
const SHORT = 32;
const NONE: readonly string[] = [];

/**
 * Hosts of an inventory, one bit each, so that thousands of them are added, compared and subtracted at once. A set never changes, and
 * serves each inventory with the same hosts, whatever its groups are.
 */
export class HostSet {
  readonly #places: Places;
  readonly #words: Uint32Array;
  /** Names that are none of the inventory's count as held. */
  readonly #strangers: boolean;

  private constructor(places: Places, words: Uint32Array, strangers = false) {
    this.#places = places;
    this.#words = words;
    this.#strangers = strangers;
  }

  static readonly #none = memo((places: Places) => new HostSet(places, wordsFor(places)));
  static readonly #any = memo((places: Places) => new HostSet(places, wordsFor(places).fill(0xffffffff), true));

  /** No host. */
  static none({ hosts }: Pick<Inventory, 'hosts'>): HostSet {
    return HostSet.#none(placesOf(hosts));
  }

  /** Every host, and any other name. */
  static any({ hosts }: Pick<Inventory, 'hosts'>): HostSet {
    return HostSet.#any(placesOf(hosts));
  }

  has(host: string): boolean {
    return this.#hasPlace(this.#places.get(host) ?? -1);
  }

  #hasPlace(place: number): boolean {
    return place < 0 ? this.#strangers : (((this.#words[place >> 5] ?? 0) >>> (place & 31)) & 1) === 1;
  }

  /** Whether the host at each place of a list is in the set: for asking about all of them, since no name is looked up. */
  asListed(list: readonly string[]): (at: number) => boolean {
    if (list.length <= SHORT) return (at) => this.has(list[at] ?? '');
    if (this.misses(list)) return () => false;
    if (this.holds(list)) return () => true;
    const { order } = bitsOf(this.#places).of(list);
    return (at) => this.#hasPlace(order[at] ?? -1);
  }

  /** With the hosts of a list; names that the inventory does not have are left out. */
  with(list: readonly string[]): HostSet {
    if (this.holds(list)) return this;
    return this.#changed(list, (word, bits) => word | bits);
  }

  /** Without the hosts of a list. */
  without(list: readonly string[]): HostSet {
    return this.#changed(list, (word, bits) => word & ~bits);
  }

  union(other: HostSet): HostSet {
    if (other.#isNone() || other === this) return this;
    if (this.#isNone() && other.#places === this.#places) return other;
    const words = this.#words.map((word, at) => word | (other.#words[at] ?? 0));
    return new HostSet(this.#places, words, this.#strangers || other.#strangers);
  }

  /** The hosts of this set that are not in another, names that the inventory does not have left aside. */
  minus(other: HostSet): HostSet {
    return new HostSet(
      this.#places,
      this.#words.map((word, at) => word & ~(other.#words[at] ?? 0)),
    );
  }

  /** For sure no host; a set may have lost all of its hosts as well. */
  #isNone(): boolean {
    return this === HostSet.#none(this.#places);
  }

  /** Are all hosts of a list in the set? */
  holds(list: readonly string[]): boolean {
    if (this.#isNone()) return list.length === 0;
    if (list.length <= SHORT) return list.every((host) => this.has(host));
    const { words, complete } = bitsOf(this.#places).of(list);
    return (complete || this.#strangers) && words.every((word, at) => (word & ~(this.#words[at] ?? 0)) === 0);
  }

  /** Is no host of a list in the set? */
  misses(list: readonly string[]): boolean {
    if (this.#isNone()) return true;
    if (list.length <= SHORT) return !list.some((host) => this.has(host));
    const { words, complete } = bitsOf(this.#places).of(list);
    return (complete || !this.#strangers) && words.every((word, at) => (word & (this.#words[at] ?? 0)) === 0);
  }

  /** The hosts of a list that are in the set, in their order. */
  within(list: readonly string[]): readonly string[] {
    if (this.misses(list)) return NONE;
    return this.holds(list) ? list : this.#part(list, (place) => this.#hasPlace(place));
  }

  /** The hosts of a list that are not in the set, in their order. */
  outside(list: readonly string[]): readonly string[] {
    if (this.holds(list)) return NONE;
    return this.misses(list) ? list : this.#part(list, (place) => !this.#hasPlace(place));
  }

  /** The first host of a list that is not in the set. */
  firstOutside(list: readonly string[]): string | undefined {
    return this.holds(list) ? undefined : list.find((host) => !this.has(host));
  }

  #part(list: readonly string[], passes: (place: number) => boolean): readonly string[] {
    if (list.length > SHORT) return bitsOf(this.#places).part(list, passes);
    return list.filter((host) => passes(this.#places.get(host) ?? -1));
  }

  #changed(list: readonly string[], change: (word: number, bits: number) => number): HostSet {
    if (list.length > SHORT) {
      const { words: bits } = bitsOf(this.#places).of(list);
      return new HostSet(
        this.#places,
        this.#words.map((word, at) => change(word, bits[at] ?? 0)),
        this.#strangers,
      );
    }
    const words = this.#words.slice();
    for (const host of list) {
      const place = this.#places.get(host);
      if (place !== undefined) words[place >> 5] = change(words[place >> 5] ?? 0, 1 << (place & 31));
    }
    return new HostSet(this.#places, words, this.#strangers);
  }
}
