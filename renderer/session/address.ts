/** How long an address rests before the browser's follows, in milliseconds. */
const REST_MS = 200;

/**
 * The address of the page as it is meant. A browser takes milliseconds to write one, and fetches the icon again; so one
 * that changes while somebody types is written when they rest.
 */
export interface Address {
  /** The path one is at, whether or not the browser says so yet. */
  path(): string;
  /** Whether a path was written from here: what is at it is on the screen, and nobody asks to go there. */
  isOwn(path: string): boolean;
  /** Puts a path in the place of the present one, without going anywhere. */
  follow(path: string): void;
  /** Heeds those who go elsewhere meanwhile, and a page that ends. Gives how to stop. */
  watch(): () => void;
}

/** The path that the browser says. */
export const pathHere = (): string => `/${location.hash.replace(/^#?\/?/, '')}`;

/** The address of this page. */
export function makeAddress(): Address {
  let own: string | null = null;
  /** The last that the browser was told: a screen may learn of it when another is meant already. */
  let written: string | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function settle(): void {
    if (resting === undefined || own === null) return;
    clearTimeout(resting);
    resting = undefined;
    written = own;
    history.replaceState(history.state, '', `#${own}`);
  }

  function yieldTo(): void {
    clearTimeout(resting);
    resting = undefined;
    own = null;
    written = null;
  }

  return {
    path: () => (resting !== undefined && own !== null ? own : pathHere()),
    isOwn: (path) => path === own || path === written,
    follow(path) {
      clearTimeout(resting);
      own = path;
      resting = setTimeout(settle, REST_MS);
    },
    watch() {
      window.addEventListener('hashchange', yieldTo);
      window.addEventListener('pagehide', settle);
      return () => {
        yieldTo();
        window.removeEventListener('hashchange', yieldTo);
        window.removeEventListener('pagehide', settle);
      };
    },
  };
}
