/** Runs a stand-in's web server on this machine only. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './answer.js';
import { readIncoming, type Incoming } from './incoming.js';

export interface Listening {
  /** `http://127.0.0.1:4711` */
  address: string;
  close: () => Promise<void>;
}

/** Pages of a stand-in may load their own style sheet and send their own forms, nothing else. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'self'";

/** Serves `answerTo` on 127.0.0.1. @param port 0 = any free one. @throws where the port is in use */
export async function listen(port: number, answerTo: (request: Incoming) => Answer): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, answerTo).catch((error: unknown) => {
      // A sender who hung up needs no answer.
      if (!incoming.complete) return;
      process.stderr.write(`A stand-in could not answer: ${String(error)}\n`);
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () => close(server),
  };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answerTo: (request: Incoming) => Answer,
): Promise<void> {
  const request = await readIncoming(incoming);
  const { status, headers, body } =
    typeof request === 'number' ? { status: request, headers: {}, body: '' } : answerTo(request);
  outgoing.writeHead(status, { ...headers, 'Content-Security-Policy': POLICY });
  // In pieces, as the real servers send it: without a Content-Length.
  if (body !== '') outgoing.write(body);
  outgoing.end();
}
