/**
 * Real HTTP requests made while the calling thread stands still, as Apps Script's UrlFetchApp does. A second thread
 * does the work. A server in the same process answers only if it runs in another thread than the caller: run the
 * script in a worker then, or both wait for each other until the time limit.
 */
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** One request, ready to be sent: names and values of headers in turn are as they go over the wire. */
export interface PlainRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  /** Base64; null = no body. */
  body: string | null;
  validateHttps: boolean;
}

export interface PlainReply {
  status: number;
  /** Name, value, name, value … with the spelling and repetitions of the server. */
  headers: string[];
  /** Base64. */
  body: string;
}

/** Why no reply came; `code` is Node's (`ENOTFOUND`, `ECONNREFUSED` …), `ETIMEDOUT` or `TOO_LARGE`. */
export interface PlainFailure {
  failure: { code: string; message: string };
}

export interface HttpLimits {
  milliseconds: number;
  responseBytes: number;
}

const GRACE = 5000;
const NO_ANSWER: PlainFailure = {
  failure: { code: 'ETIMEDOUT', message: 'The requesting thread did not answer.' },
};

let worker: Worker | undefined;

/** Sends all requests at once and waits for all replies, in their order. Redirects are not followed. */
export function requestAll(
  requests: readonly PlainRequest[],
  limits: HttpLimits,
): (PlainReply | PlainFailure)[] {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  running().postMessage({ requests, limits, port: port2, signal }, [port2]);
  Atomics.wait(signal, 0, 0, limits.milliseconds + GRACE);
  const received = receiveMessageOnPort(port1) as { message: (PlainReply | PlainFailure)[] } | undefined;
  port1.close();
  if (received) return received.message;
  void stopHttp();
  return requests.map(() => NO_ANSWER);
}

/** The same for a thread that must not stand still. */
export function requestAllLater(
  requests: readonly PlainRequest[],
  limits: HttpLimits,
): Promise<(PlainReply | PlainFailure)[]> {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  return new Promise((resolve) => {
    const settle = (replies: (PlainReply | PlainFailure)[]): void => {
      clearTimeout(timer);
      port1.close();
      resolve(replies);
    };
    const timer = setTimeout(() => {
      settle(requests.map(() => NO_ANSWER));
    }, limits.milliseconds + GRACE);
    port1.on('message', settle);
    running().postMessage({ requests, limits, port: port2, signal }, [port2]);
  });
}

/** Ends the second thread; the next request starts a new one. */
export async function stopHttp(): Promise<void> {
  const stopping = worker;
  worker = undefined;
  await stopping?.terminate();
}

function running(): Worker {
  if (worker) return worker;
  // Without execArgv the thread would load what the process was started with (tsx), which takes long.
  const started = new Worker(join(__dirname, 'http-worker.cjs'), { execArgv: [] });
  started.unref();
  started.on('error', () => {
    if (worker === started) worker = undefined;
  });
  worker = started;
  return started;
}
