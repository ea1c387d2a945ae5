// Puts a floating menu beside its button: below it, or above where there is more room, never outside the window.

const EDGE = 8;
const WIDTH = 468;

export const placeMenu = (menu: HTMLElement, button: HTMLElement): void => {
  const at = button.getBoundingClientRect();
  const width = Math.min(WIDTH, innerWidth - 2 * EDGE);
  menu.style.width = `${String(width)}px`;
  menu.style.left = `${String(Math.max(EDGE, Math.min(at.right - width, innerWidth - width - EDGE)))}px`;
  menu.style.maxHeight = 'none';
  const below = innerHeight - at.bottom - 2 * EDGE;
  const above = at.top - 2 * EDGE;
  const isUp = menu.offsetHeight > below && above > below;
  const room = Math.max(96, isUp ? above : below);
  const height = Math.min(menu.offsetHeight, room);
  const top = isUp ? at.top - 4 - height : at.bottom + 4;
  menu.style.maxHeight = `${String(room)}px`;
  menu.style.top = `${String(Math.max(EDGE, Math.min(top, innerHeight - height - EDGE)))}px`;
};
