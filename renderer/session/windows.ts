/** What the windows on one desk tell each other. Ids only: no answer leaves the page this way. */
export type News =
  | { readonly kind: 'saved'; readonly subject: string }
  | { readonly kind: 'locked' }
  /** Somebody uses Casebook there. */
  | { readonly kind: 'active' };

const CHANNEL = 'casebook';
const WITHOUT_SUBJECT: readonly unknown[] = ['locked', 'active'];

function isNews(data: unknown): data is News {
  return (
    typeof data === 'object' &&
    data !== null &&
    'kind' in data &&
    (WITHOUT_SUBJECT.includes(data.kind) || 'subject' in data)
  );
}

/** Tells the other windows of this Casebook. */
export function tellWindows(news: News): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(news);
  channel.close();
}

/** Hears of the other windows. Gives how to stop. */
export function hearWindows(listener: (news: News) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isNews(data)) listener(data);
  };
  return () => channel.close();
}
