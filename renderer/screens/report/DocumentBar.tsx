const FULL = 100;

/** A bar as long as its percentage: it says nothing by itself, the text beside it does. */
export function DocumentBar({ percent }: { readonly percent: number }) {
  return (
    <svg className="app-document__bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width={percent} height={6} />
      <rect className="app-document__track" width={FULL} height={6} />
    </svg>
  );
}
