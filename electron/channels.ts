/** The one channel by which a page calls: (method, input), answered with a Reply. */
export const CALL_CHANNEL = 'casebook:call';

/** The one channel by which the shell speaks to the page. */
export const MENU_CHANNEL = 'casebook:menu';

/**
 * What the shell asks of the page.
 *
 * | action | the page is to |
 * |--------|----------------|
 * | lock   | save what was typed, then call workbook.lock. Comes from the menu, before the window closes, and when the system locks or sleeps |
 */
export type MenuAction = 'lock';
