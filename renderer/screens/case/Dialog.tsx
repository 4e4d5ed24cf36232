import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

/** A dialog over the form. Esc and its button close it, and the focus goes back to where it was. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const closed = (): void => {
    if (!dialog.current?.open) onClose(); // an effect that runs twice closes it and opens it again
  };
  return (
    <dialog className="app-dialog" ref={dialog} aria-labelledby={id} onClose={closed}>
      <h2 className="govuk-heading-m" id={id}>
        {title}
      </h2>
      {children}
      <button
        type="button"
        className="govuk-button govuk-button--secondary app-button--small"
        onClick={() => dialog.current?.close()}
      >
        Close
      </button>
    </dialog>
  );
}
