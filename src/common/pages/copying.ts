// Puts a text on the clipboard from within a frame that may be refused it.

/** Copies what is selected in a field of its own; works in frames to which the newer way is closed. */
const copyBySelection = (text: string): boolean => {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position:fixed;top:0;opacity:0';
  document.body.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that a sandboxed frame is sure to have
  const isCopied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
};

/** Whether the text is on the clipboard now. Call from a click. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    if (copyBySelection(text)) return true;
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
