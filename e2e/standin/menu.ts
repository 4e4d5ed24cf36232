/** An item as a template names it: a role of the system, or a label with what it does. */
export interface Item {
  readonly role?: string;
  readonly label?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly submenu?: readonly Item[] | Menu;
  readonly click?: () => void;
}

const ROLES = [
  'about, appMenu, close, copy, cut, help, pasteAndMatchStyle, quit, redo, reload, resetZoom, selectAll, toggleDevTools',
  'undo, zoomIn, zoomOut',
].flatMap((line) => line.split(', '));

function build(template: readonly Item[]): Menu {
  return new Menu(
    template.map((item) => {
      if (item.role !== undefined && !ROLES.includes(item.role)) throw new Error(`stand-in: no role "${item.role}"`);
      const submenu = item.submenu && !(item.submenu instanceof Menu) ? build(item.submenu) : item.submenu;
      return { ...item, label: item.label ?? item.role ?? '', ...(submenu ? { submenu } : {}) };
    }),
  );
}

const shown: { menu: Menu | null } = { menu: null };

/** The application's menu. What a role does is the system's; what an item of ours does can be clicked. */
export class Menu {
  static buildFromTemplate = build;
  static getApplicationMenu = (): Menu | null => shown.menu;
  static setApplicationMenu = (menu: Menu | null): void => {
    shown.menu = menu;
  };
  readonly items: readonly Item[];
  constructor(items: readonly Item[]) {
    this.items = items;
  }
}
