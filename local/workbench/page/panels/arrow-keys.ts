// Up and down in a list of buttons; the list is one stop of the Tab key for each button all the same.

/** Put on the list; moves the focus to the neighbour of the button that has it. */
export const moveInList = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')];
  const here = buttons.findIndex((button) => button === document.activeElement);
  if (here < 0) return;
  event.preventDefault();
  buttons[Math.max(0, Math.min(buttons.length - 1, here + step))]?.focus();
};
