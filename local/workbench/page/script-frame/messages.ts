// What the page of a script and the workbench say to each other through the frame's port.

/** From the frame. */
export type FromFrame =
  /** The page has been written: its first scripts have run. */
  | { kind: 'written' }
  | { kind: 'run'; id: number; functionName: string; args: unknown[] }
  | { kind: 'close' }
  | { kind: 'size'; width?: number; height?: number }
  | { kind: 'focusEditor' }
  /** F6: on to the next part of the workbench, or back. */
  | { kind: 'leave'; by: 1 | -1 };

/** To the frame. */
export type ToFrame =
  | { kind: 'content'; html: string }
  | { kind: 'answer'; id: number; result: unknown }
  | { kind: 'failure'; id: number; message: string };

/** What the frame's window sends with its port, once per document. */
export const FRAME_HELLO = 'workbench-frame';
