// Ui: menus, alerts, prompts, dialogs and the sidebar of the spreadsheet the script is bound to.
import { ask } from './bridge.js';
import { emulateClass } from './emulate.js';
import { enumOf, enumValue } from './enums.js';
import type { EnumValue } from './enums.js';
import { HtmlOutput } from './html.js';
import { wrongParameters } from './parameters.js';

interface MenuItem {
  caption: string;
  /** Global function, or null for a sub-menu or a separator. */
  function: string | null;
  items: MenuItem[] | null;
}

class Menu {
  readonly #caption: string;
  readonly #items: MenuItem[] = [];
  constructor(caption: string) {
    this.#caption = caption;
  }
  addItem(caption: string, functionName: string): this {
    this.#items.push({ caption, function: functionName, items: null });
    return this;
  }
  addSeparator(): this {
    this.#items.push({ caption: '', function: null, items: null });
    return this;
  }
  addSubMenu(menu: Menu): this {
    this.#items.push({ caption: menu.#caption, function: null, items: menu.#items });
    return this;
  }
  addToUi(): void {
    ask('Ui.addMenu', { caption: this.#caption, items: this.#items });
  }
}

emulateClass('Base.Menu', Menu);

class PromptResponse {
  readonly #button: EnumValue;
  readonly #text: string;
  constructor(button: EnumValue, text: string) {
    this.#button = button;
    this.#text = text;
  }
  getResponseText(): string {
    return this.#text;
  }
  getSelectedButton(): EnumValue {
    return this.#button;
  }
}

emulateClass('Base.PromptResponse', PromptResponse);

interface Question {
  title: string;
  prompt: string;
  buttons: string;
}

/** The three forms of alert and prompt: (prompt), (prompt, buttons), (title, prompt, buttons). */
function question(method: string, args: unknown[]): Question {
  const sets = Object.values(enumOf('Base.ButtonSet'));
  const last = args[args.length - 1];
  const set = sets.find((candidate) => candidate === last);
  const texts = set === undefined ? args : args.slice(0, -1);
  const [first, second] = texts.map((text) => String(text));
  const isTitled = texts.length === 2 && set !== undefined;
  if (first === undefined || (texts.length !== 1 && !isTitled)) throw wrongParameters(`Ui.${method}`, args);
  const buttons = set === undefined ? 'OK' : set.name();
  return isTitled ? { title: first, prompt: second ?? '', buttons } : { title: '', prompt: first, buttons };
}

export class Ui {
  alert(...args: unknown[]): EnumValue {
    const { button } = ask('Ui.alert', question('alert', args)) as { button: string };
    return enumValue('Base.Button', button);
  }
  createAddonMenu(): Menu {
    return new Menu('');
  }
  createMenu(caption: unknown): Menu {
    return new Menu(String(caption));
  }
  prompt(...args: unknown[]): PromptResponse {
    const { button, text } = ask('Ui.prompt', question('prompt', args)) as { button: string; text: string };
    return new PromptResponse(enumValue('Base.Button', button), text);
  }
  showModalDialog(page: unknown, title: unknown): void {
    showPage('Ui.showModalDialog', { kind: 'dialog', isModal: true, title: String(title) }, page, [
      page,
      title,
    ]);
  }
  showModelessDialog(page: unknown, title: unknown): void {
    showPage('Ui.showModelessDialog', { kind: 'dialog', isModal: false, title: String(title) }, page, [
      page,
      title,
    ]);
  }
  showSidebar(page: unknown): void {
    showPage('Ui.showSidebar', { kind: 'sidebar', isModal: false, title: null }, page, [page]);
  }
}

emulateClass('Base.Ui', Ui);

function showPage(
  method: string,
  how: { kind: 'dialog' | 'sidebar'; isModal: boolean; title: string | null },
  page: unknown,
  args: unknown[],
): void {
  if (!(page instanceof HtmlOutput)) throw wrongParameters(method, args);
  ask('Ui.show', {
    ...how,
    title: how.title ?? page.getTitle(),
    html: page.getContent(),
    width: page.getWidth(),
    height: page.getHeight(),
  });
}

/**
 * The Ui of the open file, for `SpreadsheetApp.getUi()`.
 * @throws Exception `Cannot call SpreadsheetApp.getUi() from this context.` in triggers, custom functions and standalone scripts
 */
export function openUi(service: string): Ui {
  ask('Ui.open', { service });
  return new Ui();
}
