// The menus the projects have built, as part of what the page shows.
import type { UiRecord } from '../../runtime/host/context.js';
import type { Menu, MenuItem } from '../protocol.js';

/** A menu item as the guest sends it. */
interface BuiltItem {
  caption: string;
  function: string | null;
  items: BuiltItem[] | null;
}

export class Menus {
  readonly #byProject = new Map<string, Menu[]>();

  of(project: string): Menu[] {
    return this.#byProject.get(project) ?? [];
  }

  /** The file is opened anew: its menus are built from nothing. */
  clear(project: string): void {
    this.#byProject.delete(project);
  }

  /** Takes over the menus a run has built; one of the same name replaces the earlier. */
  add(project: string, shown: readonly UiRecord[]): void {
    for (const { kind, title, items } of shown) {
      if (kind !== 'menu') continue;
      const menu = { caption: title, items: (items as BuiltItem[]).map(itemOf) };
      const others = this.of(project).filter(({ caption }) => caption !== title);
      this.#byProject.set(project, [...others, menu]);
    }
  }
}

function itemOf(built: BuiltItem): MenuItem {
  const items = (built.items ?? []).map(itemOf);
  const functionName = built.function ?? '';
  const kind = built.items ? 'submenu' : built.function === null ? 'separator' : 'item';
  return { kind, caption: built.caption, functionName, items };
}
