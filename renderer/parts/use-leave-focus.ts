import { useEffect } from 'react';
import { takeLostFocus } from './take-focus.ts';

/** When the component goes, with the button that was pressed in it, the focus goes to the element of an id. */
export function useLeaveFocus(id: string): void {
  useEffect(() => () => void requestAnimationFrame(() => takeLostFocus(document.getElementById(id))), [id]);
}
