/** Tells whether the host that answers now is the one this page came from, or its successor. */
export interface KnownHost {
  /** Asks nothing of a stranger but this, and tells it nothing. False where nobody answers. */
  isBack(): Promise<boolean>;
}

const QUESTION_BYTES = 24;

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function textOf(path: string): Promise<string | null> {
  const response = await fetch(path);
  return response.ok ? response.text() : null;
}

/** HMAC-SHA-256, in hexadecimal. */
async function sign(key: string, text: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', encoder.encode(key), algorithm, false, ['sign']);
  return toHex(new Uint8Array(await crypto.subtle.sign(algorithm.name, imported, encoder.encode(text))));
}

/**
 * Learns the host's proof while it is known to be the one that sent this page. When it was lost, any program on this
 * machine could have taken its port: so the page asks a new question outside of its secret path, where the browser sends
 * no cookie, goes on only with who knows the proof, and then answers in turn, for a new cookie.
 */
export function knowHost(): KnownHost {
  const proof = textOf('proof').catch(() => null); // a page without it trusts nobody after its host was lost
  return {
    async isBack() {
      const key = await proof;
      if (key === null) return false;
      const question = toHex(crypto.getRandomValues(new Uint8Array(QUESTION_BYTES)));
      const [proven, nonce] = (await textOf(`/known/${question}`).catch(() => null))?.split(' ') ?? [];
      if (nonce === undefined || proven !== (await sign(key, `host ${question}`))) return false;
      return (await textOf(`/again/${await sign(key, `page ${nonce}`)}`)) !== null;
    },
  };
}
