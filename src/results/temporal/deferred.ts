import { inspect } from "node:util";

interface Tagged {
  readonly [Symbol.toStringTag]: string;
}

/** A class of Temporal. */
interface TemporalClass<T> {
  readonly prototype: T;
}

export interface Deferral<T, Raw, Parts> {
  /** What is known of a value without making it: some of its fields. */
  readonly partsOf: (raw: Raw) => Parts;
  readonly names: readonly (keyof Parts & keyof T)[];
  readonly make: (parts: Parts) => T;
  /** Whether Temporal can hold the value: one that it cannot is an error at once, not when it is first looked at. */
  readonly holds: (raw: Raw) => boolean;
}

class Deferred {
  readonly #raw: unknown;

  constructor(raw: unknown) {
    this.#raw = raw;
  }

  static rawOf(value: object): unknown {
    return #raw in value ? value.#raw : undefined;
  }
}

/** The number that Spark keeps, of a value that a column gave; nothing of one that somebody else made. */
export const { rawOf } = Deferred;

/**
 * Values of a Temporal class that are made when somebody asks for more than a few of their fields, and each time: until then,
 * and after, they are the number that Spark keeps. The polyfill holds what its values are made of in a `WeakMap`, which the
 * garbage collector walks over and over: a column of five million instants took minutes.
 *
 * They are instances of the class, and Temporal takes them wherever it takes its own, for it takes any object with the fields
 * of a date and any object whose text is that of an instant. Where the engine brings its own Temporal they are not needed.
 */
export function deferred<T extends Tagged, Raw, Parts>(
  Class: TemporalClass<T>,
  { partsOf, names, make, holds }: Deferral<T, Raw, Parts>,
): (raw: Raw) => T {
  const made = (raw: Raw): T => make(partsOf(raw));
  if (isNative(Class)) return made;

  class DeferredValue extends Deferred {}
  const members = Object.entries(Object.getOwnPropertyDescriptors(Class.prototype) as PropertyDescriptorMap);
  Object.setPrototypeOf(DeferredValue.prototype, Class.prototype);
  Object.defineProperties(DeferredValue.prototype, {
    ...Object.fromEntries(
      members.map(([name, member]) => [name, name === "constructor" ? member : onMade(member)] as const),
    ),
    ...Object.fromEntries(names.map((name) => [name, getter((self) => partsOf(rawOf(self) as Raw)[name])])),
    [inspect.custom]: method((self) => `${Class.prototype[Symbol.toStringTag]} ${self}`),
  });

  /** A member of the class, asked of the value that is made for it. */
  function onMade({ get, value }: PropertyDescriptor): PropertyDescriptor {
    if (get) return getter((self) => get.call(made(rawOf(self) as Raw)));
    return method((self, args) => value.apply(made(rawOf(self) as Raw), args));
  }

  return (raw) => (holds(raw) ? (new DeferredValue(raw) as unknown as T) : made(raw));
}

const isNative = (Class: object): boolean => Function.prototype.toString.call(Class).includes("[native code]");

const getter = (read: (self: object) => unknown): PropertyDescriptor => ({
  configurable: true,
  get() {
    return read(this);
  },
});

const method = (call: (self: object, args: unknown[]) => unknown): PropertyDescriptor => ({
  configurable: true,
  writable: true,
  value(...args: unknown[]) {
    return call(this, args);
  },
});
