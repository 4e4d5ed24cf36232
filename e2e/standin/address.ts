/**
 * Chromium alone knows no schemes of ours, so app://casebook/x is shown to it as https://casebook.app.standin.test/x:
 * an origin of its own, as safe, and one that exists nowhere.
 */
export interface Addresses {
  /** From the moment it is registered as standard, a scheme has origins. */
  register(scheme: string): void;
  toChromium(url: string): string;
  fromChromium(url: string): string;
}

const SHOWN = /https:\/\/([a-z0-9-]+)\.([a-z][a-z0-9+-]*)\.standin\.test(?=[/:?#]|$)/g;

/** A table of schemes, empty at first. */
export function makeAddresses(): Addresses {
  const schemes = new Set<string>();
  return {
    register: (scheme) => void schemes.add(scheme),
    toChromium(url) {
      const [, scheme = '', host = '', rest = '/'] = /^([a-z][a-z0-9+-]*):\/\/([^/]+)(\/.*)?$/.exec(url) ?? [];
      return schemes.has(scheme) ? `https://${host}.${scheme}.standin.test${rest}` : url;
    },
    fromChromium: (url) => url.replaceAll(SHOWN, (_, host: string, scheme: string) => `${scheme}://${host}`),
  };
}
