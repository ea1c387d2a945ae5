// The page of a script in a frame of its own origin: it reaches the workbench only through a port.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RunResult } from '../../protocol.js';
import { FRAME_PATH } from '../../protocol.js';
import { sentenceOf } from '../client.js';
import { goOn } from '../parts/regions.js';
import { callScript } from '../runs.js';
import type { FromFrame, ToFrame } from './messages.js';
import { FRAME_HELLO } from './messages.js';

interface ScriptFrameProps {
  project: string;
  title: string;
  html: string;
  onClose: () => void;
  onSize: (size: { width?: number; height?: number }) => void;
  onFocusEditor: () => void;
}

const SANDBOX = 'allow-scripts allow-forms allow-popups allow-modals allow-downloads';

/** As a failure handler reads it: `Exception: …`, `Error: …`. */
const failureOf = ({ name, message }: { name: string; message: string }): string =>
  name === '' || message.startsWith(`${name}: `) ? message : `${name}: ${message}`;

const reply = (id: number, result: RunResult): ToFrame =>
  result.ok
    ? { kind: 'answer', id, result: result.result }
    : { kind: 'failure', id, message: failureOf(result.error) };

export const ScriptFrame = (props: ScriptFrameProps) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(props);
  latest.current = props;
  /** Somebody has gone on by key or pointer: the focus stays where they are. */
  const isUsed = useRef(false);

  const onMessage = async (message: FromFrame, answer: (reply: ToFrame) => void): Promise<void> => {
    const { project, onClose, onSize, onFocusEditor } = latest.current;
    // Not before: a document that is written while it has the focus may lose the keys that come meanwhile.
    if (message.kind === 'written' && !isUsed.current) frame.current?.focus();
    if (message.kind === 'close') onClose();
    if (message.kind === 'focusEditor') onFocusEditor();
    if (message.kind === 'leave') goOn(message.by);
    if (message.kind === 'size') onSize(message);
    if (message.kind !== 'run') return;
    const { id, functionName, args } = message;
    answer(
      await callScript({ project, functionName, args }).then(
        (result) => reply(id, result),
        // What a page on Google is told when the connection is gone.
        (error: unknown) => ({ kind: 'failure' as const, id, message: `NetworkError: ${sentenceOf(error)}` }),
      ),
    );
  };

  useLayoutEffect(() => {
    let port: MessagePort | null = null;
    /** Each document of the frame sends a port when it is ready for the page; after a reload it is another one. */
    const onHello = (event: MessageEvent): void => {
      const [next] = event.ports;
      const isOurs = frame.current !== null && event.source === frame.current.contentWindow;
      if (!isOurs || event.data !== FRAME_HELLO || next === undefined) return;
      port?.close();
      port = next;
      next.onmessage = ({ data }: MessageEvent<FromFrame>) =>
        void onMessage(data, (answer) => next.postMessage(answer));
      const content: ToFrame = { kind: 'content', html: latest.current.html };
      next.postMessage(content);
    };
    const onUse = (): void => {
      isUsed.current = true;
    };
    addEventListener('message', onHello);
    addEventListener('keydown', onUse, true);
    addEventListener('pointerdown', onUse, true);
    return () => {
      removeEventListener('message', onHello);
      removeEventListener('keydown', onUse, true);
      removeEventListener('pointerdown', onUse, true);
      port?.close();
    };
  }, []);

  return <iframe ref={frame} class="script-frame" title={props.title} src={FRAME_PATH} sandbox={SANDBOX} />;
};
