/** Wraps a part of the stand-in so that whatever it does not model throws, instead of being undefined. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object) return Reflect.get(object, key, receiver);
      if (key === 'then' || key === 'toJSON' || key === '__esModule') return undefined; // asked of anything
      throw new Error(`stand-in: ${name}.${key} is not modelled`);
    },
    set(object, key, value) {
      if (key in object) return Reflect.set(object, key, value);
      throw new Error(`stand-in: setting ${name}.${String(key)} is not modelled`);
    },
  });
}

/** An event whose listeners may refuse what it announces. */
export interface Refusable {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/** A new event of that kind, with what it tells. */
export function refusable<T extends object>(details: T): T & Refusable {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: (): void => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
