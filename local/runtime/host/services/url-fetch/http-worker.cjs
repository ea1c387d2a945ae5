/**
 * The thread that makes HTTP requests while another thread waits for it. Plain JavaScript on purpose: it must start the
 * same way below tsx, below Jest and inside another worker. It follows no redirects and knows no rules; see
 * blocking-http.ts for both sides of the conversation.
 */
const http = require('node:http');
const https = require('node:https');
const { Buffer } = require('node:buffer');
const { clearTimeout, setTimeout } = require('node:timers');
const { parentPort } = require('node:worker_threads');

parentPort.on('message', async ({ requests, limits, port, signal }) => {
  const replies = await Promise.all(requests.map((request) => perform(request, limits)));
  port.postMessage(replies);
  port.close();
  // The waiting thread reads the port only after this, so the answer must already be there.
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});

function perform(request, limits) {
  return new Promise((resolve) => {
    const fail = (error) =>
      resolve({ failure: { code: String(error.code ?? ''), message: String(error.message) } });
    try {
      send(request, limits, resolve, fail);
    } catch (error) {
      fail(error);
    }
  });
}

function send({ url, method, headers, body, validateHttps }, limits, resolve, fail) {
  const library = url.startsWith('https:') ? https : http;
  // No agent: a kept connection would keep the other side's server from closing.
  const options = { method, headers, agent: false, rejectUnauthorized: validateHttps };
  const request = library.request(url, options, (response) => {
    const chunks = [];
    let size = 0;
    response.on('data', (chunk) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > limits.responseBytes)
        request.destroy(Object.assign(new Error('too large'), { code: 'TOO_LARGE' }));
    });
    response.on('end', () =>
      resolve({
        status: response.statusCode,
        headers: response.rawHeaders,
        body: Buffer.concat(chunks).toString('base64'),
      }),
    );
    response.on('error', fail);
  });
  const timer = setTimeout(
    () => request.destroy(Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' })),
    limits.milliseconds,
  );
  request.on('close', () => clearTimeout(timer));
  request.on('error', fail);
  request.end(body === null ? undefined : Buffer.from(body, 'base64'));
}
