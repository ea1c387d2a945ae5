// What must wait until the page shows its new state.

/**
 * Runs `task` as soon as what was set in this handler has been drawn, before anything else can happen: a key pressed a
 * moment later meets the page as it will stay. A frame later would be too late for a quick hand. Preact draws in a
 * microtask of its own, which may come after the first of these two, not after the second.
 */
export const afterDrawing = (task: () => void): void => {
  queueMicrotask(() => queueMicrotask(task));
};
