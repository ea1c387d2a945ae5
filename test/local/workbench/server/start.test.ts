// Starting: a port in use, words of the command line.
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { startOptions } from '../../../../local/workbench/start-options.js';
import { newFolder, smallWorkbench } from '../small-workbench.js';
import { rmSync } from 'node:fs';

describe('a port in use', () => {
  it('is told with the remedy, and the folder is free again', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const folder = newFolder();
    await expect(smallWorkbench({ folder, port })).rejects.toThrow(
      `Port ${port} is in use: end the other program, or take another port with npm start -- --port ${port + 10}.`,
    );
    other.close();
    const small = await smallWorkbench({ folder });
    await small.end();
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('npm start', () => {
  const terminal = { env: {}, isTerminal: true };

  it.each([
    [[], terminal, { folder: 'world', port: 8017, opensBrowser: true, isOnce: false }],
    [
      ['here', '--port', '9000', '--no-open'],
      terminal,
      { folder: 'here', port: 9000, opensBrowser: false, isOnce: false },
    ],
    [[], { env: { WORKBENCH_PORT: '9001' }, isTerminal: true }, { port: 9001 }],
    [['--port', '0'], { env: { WORKBENCH_PORT: '9001' }, isTerminal: true }, { port: 0 }],
    [['--once'], terminal, { isOnce: true }],
    [[], { env: {}, isTerminal: false }, { isOnce: true, opensBrowser: false }],
    [['--serve'], { env: {}, isTerminal: false }, { isOnce: false, opensBrowser: false }],
    [[], { env: { CI: 'true' }, isTerminal: true }, { isOnce: true }],
    [['--serve'], { env: { CI: 'true' }, isTerminal: true }, { isOnce: false }],
    [[], { env: { CI: 'false' }, isTerminal: true }, { isOnce: false }],
  ])('%j in %j', (words, surroundings, options) => {
    expect(startOptions(words, surroundings)).toMatchObject(options);
  });

  it.each([
    [['a', 'b'], 'Name one folder for the world, not 2.'],
    [['--port', 'x'], 'The port is a number up to 65535, not "x".'],
    [['--port', '65536'], 'The port is a number up to 65535, not "65536".'],
    [['--port'], 'The option --port needs a value.'],
  ])('refuses %j', (words, message) => {
    expect(() => startOptions(words, terminal)).toThrow(message);
  });
});
