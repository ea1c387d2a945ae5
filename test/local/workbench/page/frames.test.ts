// Dialogs and sidebars of scripts: google.script.run and google.script.host in a frame that reaches nothing else.
import type { Page } from 'playwright-core';
import type { RpcRequest } from '../../../../local/workbench/protocol.js';
import type { FakeServer } from './fake-server.js';
import { TOKEN } from './fake-server.js';
import { press, useBrowser } from './in-browser.js';

const inBrowser = useBrowser();

const pageWith = (script: string): string =>
  `<!doctype html><html lang="en"><head><title>t</title></head><body><form id="f"><input name="who" value="Ada"><input name="who" value="Bo"><input name="n" type="number" value="3"></form><button id="go">Go</button><p id="said"></p><script>${script}</script></body></html>`;

const showDialog = (fake: FakeServer, script: string, part = {}): void =>
  fake.tell({
    kind: 'dialog',
    project: 'rota',
    title: 'Generate rota',
    width: 500,
    height: 300,
    isModal: true,
    html: pageWith(script),
    ...part,
  });

/** What the script of the frame wrote. */
const said = async (page: Page, pattern: RegExp): Promise<string> => {
  const line = page.frameLocator('iframe').locator('#said').filter({ hasText: pattern });
  await line.waitFor({ state: 'attached' });
  return (await line.textContent()) ?? '';
};

const SAY = 'const say = (text) => { document.getElementById("said").textContent += text + ";"; };';

it('calls the script and hands answers, failures and user objects to their handlers', () =>
  inBrowser(async ({ page, fake }) => {
    fake.answers.set('/api/rpc', ({ functionName, args }: RpcRequest) => ({
      status: 200,
      body:
        functionName === 'fails'
          ? { ok: false, error: { name: 'Exception', message: 'Nothing there.' } }
          : { ok: true, result: { got: args } },
    }));
    showDialog(
      fake,
      `${SAY}
      const run = google.script.run.withFailureHandler((error, object) => say([error instanceof Error, error.name, error.message, object].join(' ')));
      run.withSuccessHandler((result, object) => say(JSON.stringify(result) + object)).withUserObject('u').works(1, 'a', [null, undefined, { b: true, c: undefined }]);
      run.withUserObject('v').fails();
      google.script.run.withSuccessHandler((result) => say('form ' + JSON.stringify(result))).form(document.getElementById('f'));`,
    );
    // The answers may come in any order.
    const text = await said(page, /(?=.*u;)(?=.*v;)(?=.*form )/s);
    expect(text).toContain('{"got":[1,"a",[null,null,{"b":true}]]}u;');
    expect(text).toContain('true ScriptError Exception: Nothing there. v;');
    expect(text).toContain('form {"got":[{"who":["Ada","Bo"],"n":"3"}]};');
    expect(fake.posted('/api/rpc')).toHaveLength(3);
  }));

it.each([
  ['a date', 'new Date()', '0'],
  ['a function', '{ f: () => 1 }', 'f'],
  ['an element', '[document.body]', '0'],
  ['a date deep inside', '{ weeks: [{ start: new Date() }] }', 'start'],
  ['a circle', '(() => { const o = {}; o.self = o; return o; })()', 'self'],
])('refuses %s before anything is sent', (_name, value, key) =>
  inBrowser(async ({ page, fake }) => {
    showDialog(
      fake,
      `${SAY} try { google.script.run.anything(${value}); say('sent'); } catch (error) { say(error.name + ': ' + error.message); }`,
    );
    expect(await said(page, /;/)).toBe(`TypeError: Failed due to illegal value in property: ${key};`);
    expect(fake.posted('/api/rpc')).toEqual([]);
  }),
);

it('lets ten calls out at a time', () =>
  inBrowser(async ({ page, fake }) => {
    fake.answers.set('/api/rpc', () => ({ status: 200, body: { ok: true, result: null } }));
    showDialog(
      fake,
      `${SAY} let left = 25; for (let i = 0; i < 25; i += 1) google.script.run.withSuccessHandler(() => { left -= 1; if (left === 0) say('all'); }).work(i);`,
    );
    expect(await said(page, /all/)).toBe('all;');
    const numbers = fake.posted('/api/rpc').map((body) => (body as RpcRequest).args[0] as number);
    expect([...numbers].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 25 }, (_none, i) => i),
    );
  }));

it('closes, resizes, names its origin and gives the focus to the cells', () =>
  inBrowser(async ({ page, fake }) => {
    showDialog(
      fake,
      `${SAY} say(google.script.host.origin); google.script.host.setWidth(620); google.script.host.setHeight(200);
      document.getElementById('go').onclick = () => google.script.host.close();`,
    );
    expect(await said(page, /;/)).toBe(`${fake.address.replace(/\/$/, '')};`);
    const frame = page.locator('iframe');
    await page.waitForFunction(() => document.querySelector('iframe')?.clientHeight === 200);
    expect(await frame.evaluate(({ clientWidth }) => clientWidth)).toBe(620);
    // The frame takes the focus: its first control is one Tab away.
    await page.waitForFunction(() => document.activeElement?.tagName === 'IFRAME');
    await press(page, 'Tab', 'Tab', 'Tab', 'Tab');
    expect(
      await page
        .frameLocator('iframe')
        .locator('#go')
        .evaluate((go) => document.activeElement === go),
    ).toBe(true);
    await press(page, 'Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('cells');
  }));

it('leaves the focus where it is when somebody has pressed a key before the page was there', () =>
  inBrowser(async ({ page, fake }) => {
    // The frame's first message comes before its page is written.
    await page.evaluate(() =>
      addEventListener('message', () => dispatchEvent(new KeyboardEvent('keydown')), {
        capture: true,
        once: true,
      }),
    );
    showDialog(fake, 'setTimeout(() => google.script.host.setHeight(200));');
    await page.waitForFunction(() => document.querySelector('iframe')?.clientHeight === 200);
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Close');
  }));

it('reaches neither the page, nor the token, nor the server', () =>
  inBrowser(
    async ({ page, fake }) => {
      showDialog(
        fake,
        `${SAY}
      const no = (name, act) => { try { say(name + ' ' + act()); } catch (error) { say(name + ' ' + error.name); } };
      no('parent', () => parent.document.title);
      no('storage', () => localStorage.length);
      no('cookie', () => document.cookie);
      document.addEventListener('securitypolicyviolation', () => undefined);
      Promise.all([
        fetch('/api/state').then(() => 'reached', (error) => error.name),
        new Promise((done) => { const image = new Image(); image.onload = () => done('reached'); image.onerror = () => done('blocked'); image.src = '/page.css?image'; }),
      ]).then((outcome) => { say(outcome.join(' ')); say('token ' + document.documentElement.innerHTML.includes('${TOKEN.slice(0, 6)}' + '${TOKEN.slice(6)}')); say('end'); });`,
      );
      const text = await said(page, /end/).catch(() => '');
      expect(text).toBe(
        'parent SecurityError;storage SecurityError;cookie SecurityError;TypeError blocked;token false;end;',
      );
    },
    undefined,
    /Content Security Policy|violates/,
  ));

it('says what failed where nobody listens for failures, and stops for a server that is away', () =>
  inBrowser(
    async ({ page, fake }) => {
      fake.answers.set('/api/rpc', () => ({
        status: 200,
        body: { ok: false, error: { name: 'Error', message: 'no' } },
      }));
      const logged = page.waitForEvent('console', (message) => message.text() === 'ScriptError: Error: no');
      showDialog(fake, 'google.script.run.quiet();');
      await logged;
    },
    undefined,
    /ScriptError/,
  ));
