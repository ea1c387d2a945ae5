import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const MODULE = path.resolve(__dirname, '../../../local/runtime/host/services/url-fetch/blocking-http.ts');

/** A process as the command line starts it: a server in its main thread, a fetch in a worker. */
const PROBE = `
const { Worker, isMainThread } = require('node:worker_threads');
const server = require('node:http').createServer((request, response) => response.end('from the main thread'));
server.listen(0, '127.0.0.1', () => {
  const code = 'const { requestAll } = require(' + JSON.stringify(process.argv[1]) + ');'
    + 'const [reply] = requestAll([{ url: "http://127.0.0.1:' + server.address().port + '/", method: "GET", headers: {}, body: null,'
    + ' validateHttps: true }], { milliseconds: 10000, responseBytes: 1000 });'
    + 'require("node:worker_threads").parentPort.postMessage(Buffer.from(reply.body ?? "", "base64").toString());';
  new Worker(code, { eval: true }).on('message', (text) => { console.log(text); server.close(); });
});
`;

it('reaches a server in the main thread of its own process when it runs in a worker, below tsx', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['-r', 'tsx/cjs', '-e', PROBE, MODULE]);
  expect(stdout.trim()).toBe('from the main thread');
});
