/** An HTTP server in a thread of its own, because a script's fetch blocks the thread it runs in. */
import { Worker } from 'node:worker_threads';

const SERVER = `
const http = require('node:http');
const { parentPort } = require('node:worker_threads');
const server = http.createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const url = new URL(request.url, 'http://here');
    const body = Buffer.concat(chunks).toString();
    if (url.pathname === '/echo') {
      const { method, headers } = request;
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.end(JSON.stringify({ method, url: request.url, headers, body }));
    } else if (url.pathname === '/status') {
      response.statusCode = Number(url.searchParams.get('code'));
      response.end(url.searchParams.get('text') ?? '');
    } else if (url.pathname === '/redirect') {
      const left = Number(url.searchParams.get('times') ?? '1');
      const to = url.searchParams.get('to');
      response.statusCode = Number(url.searchParams.get('code') ?? '302');
      response.setHeader('Location', left > 1 ? '/redirect?times=' + (left - 1) : (to ?? '/echo'));
      response.end('moved');
    } else if (url.pathname === '/cookies') {
      response.setHeader('Set-Cookie', ['a=1', 'b=2']);
      response.setHeader('X-One', 'one');
      response.end();
    } else if (url.pathname === '/latin1') {
      response.setHeader('Content-Type', 'text/plain; charset=ISO-8859-1');
      response.end(Buffer.from([0x5a, 0x6f, 0xeb]));
    } else if (url.pathname === '/bytes') {
      response.setHeader('Content-Type', 'application/octet-stream');
      response.end(Buffer.from([0, 127, 128, 255]));
    } else if (url.pathname === '/hang') {
      // Never answers.
    } else {
      response.destroy();
    }
  });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

export interface EchoServer {
  /** `127.0.0.1:4711` */
  host: string;
  /** `http://127.0.0.1:4711` */
  origin: string;
  close(): Promise<number>;
}

/** Paths: /echo, /status?code&text, /redirect?times&to&code, /cookies, /latin1, /bytes, /hang; others hang up. */
export function startEchoServer(): Promise<EchoServer> {
  const worker = new Worker(SERVER, { eval: true, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (port: number) => {
      const host = `127.0.0.1:${String(port)}`;
      resolve({ host, origin: `http://${host}`, close: () => worker.terminate() });
    });
  });
}
