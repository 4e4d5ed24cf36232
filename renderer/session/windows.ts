/** What the windows on one desk tell each other. Ids only: no answer leaves the page this way. */
export type News =
  | { readonly kind: 'saved'; readonly subject: string }
  /** An audit is gone. */
  | { readonly kind: 'purged'; readonly subject: string }
  | { readonly kind: 'locked' }
  /** Somebody uses Casebook there. */
  | { readonly kind: 'active' };

const CHANNEL = 'casebook';
const WITHOUT_SUBJECT: readonly unknown[] = ['locked', 'active'];

// A page that tells and hears has two ends of the channel, and would hear itself.
const PAGE = crypto.randomUUID();

function isNews(data: unknown): data is News {
  return (
    typeof data === 'object' &&
    data !== null &&
    'kind' in data &&
    (WITHOUT_SUBJECT.includes(data.kind) || 'subject' in data)
  );
}

function fromOther(data: unknown): unknown {
  const isOthers = typeof data === 'object' && data !== null && 'from' in data && data.from !== PAGE;
  return isOthers && 'news' in data ? data.news : null;
}

// One end stays open to speak by: a new one for each answer would take longer than what is said.
const voice: { channel: BroadcastChannel | null } = { channel: null };

/** Tells the other windows of this Casebook. */
export function tellWindows(news: News): void {
  voice.channel ??= new BroadcastChannel(CHANNEL);
  voice.channel.postMessage({ from: PAGE, news });
}

/** Hears of the other windows, not of this one. Gives how to stop. */
export function hearWindows(listener: (news: News) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const news = fromOther(data);
    if (isNews(news)) listener(news);
  };
  return () => channel.close();
}
