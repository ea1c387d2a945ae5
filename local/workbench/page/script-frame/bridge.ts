// Runs inside the frame of a dialog or sidebar, before its page: defines `google.script`, then writes the page.
import type { FromFrame, ToFrame } from './messages.js';
import { FRAME_HELLO } from './messages.js';
import type { Call } from './runner.js';
import { createRunner } from './runner.js';

const open = (port: MessagePort): void => {
  const tell = (message: FromFrame): void => port.postMessage(message);
  const calls = new Map<number, Call>();
  let count = 0;
  const run = createRunner((call) => {
    count += 1;
    calls.set(count, call);
    tell({ kind: 'run', id: count, functionName: call.functionName, args: call.args });
  });
  const host = {
    close: () => tell({ kind: 'close' }),
    setWidth: (width: number) => tell({ kind: 'size', width }),
    setHeight: (height: number) => tell({ kind: 'size', height }),
    editor: { focus: () => tell({ kind: 'focusEditor' }) },
    // The frame's own origin is opaque; its address is the workbench's.
    origin: new URL(location.href).origin,
  };
  Object.assign(window, { google: { script: { run, host } } });

  const answered = (message: Exclude<ToFrame, { kind: 'content' }>): void => {
    const call = calls.get(message.id);
    calls.delete(message.id);
    if (message.kind === 'answer') call?.onSuccess(message.result);
    else call?.onFailure(message.message);
  };
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    if (data.kind === 'content') write(data.html, tell);
    else answered(data);
  };
};

/** The page takes this document's place; the window, and with it `google`, stays. */
const write = (html: string, tell: (message: FromFrame) => void): void => {
  // The script's own HTML is what this frame, in an origin of its own, is for; its scripts must run in order.
  const page: { open: () => unknown; write: (html: string) => void; close: () => void } = document;
  page.open();
  // Opening a document takes the window's listeners away, so not before.
  addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || event.defaultPrevented) return;
    event.preventDefault();
    tell({ kind: 'leave', by: event.shiftKey ? -1 : 1 });
  });
  page.write(html);
  page.close();
  tell({ kind: 'written' });
};

const { port1, port2 } = new MessageChannel();
open(port1);
// The workbench listens; nothing secret goes with it.
window.parent.postMessage(FRAME_HELLO, '*', [port2]);
