// Every route of protocol.ts: what it answers, and how it refuses.
import type {
  ClockResult,
  EditResult,
  ExecutionView,
  FileView,
  MailView,
  News,
  RunResult,
  SheetView,
  StateView,
  TriggerView,
} from '../../../../local/workbench/protocol.js';
import { TOKEN_HEADER } from '../../../../local/workbench/protocol.js';
import { smallWorkbench, until } from '../small-workbench.js';
import type { SmallWorkbench } from '../small-workbench.js';

let small: SmallWorkbench;

beforeEach(async () => {
  small = await smallWorkbench({ peers: [{ name: 'dudle', address: 'http://127.0.0.1:1' }] });
  small.workbench.world.now = '2026-11-23T08:30:00.000Z';
});

afterEach(() => small.end());

async function json<Answer>(response: Response | Promise<Response>): Promise<Answer> {
  return (await (await response).json()) as Answer;
}

const state = (): Promise<StateView> => json(small.get('/api/state'));
const sheet = (): Promise<SheetView> => json(small.get('/api/sheet?project=small&sheet=0'));
const edit = (row: number, column: number, texts: string[][]): Promise<Response> =>
  small.post('/api/edit', { project: 'small', sheet: 0, row, column, texts });
const run = (functionName: string): Promise<Response> =>
  small.post('/api/run', { project: 'small', functionName, kind: 'menu' });
const rpc = (functionName: string, args: unknown[] = []): Promise<RunResult> =>
  json(small.post('/api/rpc', { project: 'small', functionName, args }));
const loaded = async (): Promise<void> => {
  await small.get(`/?token=${small.token}`);
  await until(
    () => small.workbench.menus.of('small').length > 0 && small.workbench.engine.underWay.length === 0,
  );
};

describe('the state', () => {
  it('tells where and when we are, and who', async () => {
    expect(await state()).toEqual({
      folder: small.folder,
      now: '2026-11-23T08:30:00.000Z',
      nowText: 'Mon 23 Nov 2026, 09:30',
      timeZone: 'Europe/Berlin',
      person: 'owner@example.org',
      people: [
        { email: 'owner@example.org', name: 'Owner' },
        { email: 'editor@example.org', name: 'Editor' },
      ],
      projects: [
        {
          project: 'small',
          title: 'Small',
          menus: [],
          sheets: [{ id: 0, name: 'Sheet1', isHidden: false, color: null, isProtected: false }],
          activeSheetId: 0,
          functions: expect.arrayContaining(['onOpen', 'count', 'TWICE']) as string[],
        },
      ],
      peers: [{ name: 'dudle', address: 'http://127.0.0.1:1' }],
      nextTrigger: null,
      running: [],
      notices: [],
    });
    expect((await state()).projects[0]?.functions).not.toContain('counterSheet_');
  });

  it('has the menus once the page is loaded: its own onOpen builds them', async () => {
    await loaded();
    const [menu] = (await state()).projects[0]?.menus ?? [];
    expect(menu?.caption).toBe('Counter');
    expect(menu?.items.slice(1, 3)).toEqual([
      { kind: 'item', caption: 'Open dialog', functionName: 'openDialog', items: [] },
      { kind: 'separator', caption: '', functionName: '', items: [] },
    ]);
    expect(menu?.items.at(-1)).toMatchObject({ kind: 'submenu', caption: 'Trouble', functionName: '' });
    expect(menu?.items.at(-1)?.items.map(({ functionName }) => functionName)).toEqual([
      'throwSomething',
      'neverEnd',
      'sleepTooLong',
    ]);
    expect(small.workbench.world.executions).toMatchObject([
      { function: 'onOpen', kind: 'open', status: 'completed' },
    ]);
  });

  it('follows who sits down', async () => {
    expect(await json(small.post('/api/person', { email: 'editor@example.org' }))).toEqual({});
    expect((await state()).person).toBe('editor@example.org');
    expect(await rpc('countFromPage', ['me'])).toEqual({
      ok: true,
      result: { number: 1, at: 'editor@example.org' },
    });
    const refused = await small.post('/api/person', { email: 'nobody' });
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { error: '"nobody" is no e-mail address.' },
    ]);
  });
});

describe('a sheet', () => {
  it('shows what was typed as the spreadsheet understands it', async () => {
    const typed = await edit(2, 1, [
      ['7/12/2026', '1234.5', 'true'],
      ["'=1+1", '10%', 'plain'],
    ]);
    expect(typed.status).toBe(200);
    const view = await sheet();
    expect(view.rows[1]).toEqual([
      { text: '07/12/2026', kind: 'date' },
      { text: '1234.5', kind: 'number' },
      { text: 'TRUE', kind: 'boolean' },
    ]);
    expect(view.rows[2]).toEqual([
      { text: '=1+1', input: "'=1+1" },
      { text: '10%', kind: 'number' },
      { text: 'plain' },
    ]);
    expect(view).toMatchObject({ project: 'small', id: 0, name: 'Sheet1', rowCount: 1000, columnCount: 26 });
  });

  it('fires the edit trigger and says so', async () => {
    const fired = await json<EditResult>(edit(1, 1, [['5']]));
    expect(fired).toEqual({ fired: [{ project: 'small', functionName: 'onEdit', ok: true, message: '' }] });
    expect((await sheet()).rows[0]?.[5]).toEqual({ text: 'A1 5' });
    await edit(3, 1, [
      ['1', '2'],
      ['3', '4'],
    ]);
    expect((await sheet()).rows[0]?.[5]).toEqual({ text: 'A3:B4 several' });
  });

  it('grows for a paste at its end', async () => {
    await edit(1000, 26, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(await sheet()).toMatchObject({ rowCount: 1001, columnCount: 27 });
  });

  it('tells looks, notes and rules', async () => {
    const [tab] = Object.values(small.workbench.world.spreadsheets)[0]?.sheets ?? [];
    if (!tab) throw new Error('no tab');
    const list = {
      criteria: 'VALUE_IN_RANGE',
      values: ['B1:B3'],
      allowInvalid: false,
      helpText: 'One of them',
    };
    const box = { criteria: 'CHECKBOX', values: [], allowInvalid: false };
    const style = { background: '#ff0000', fontWeight: 'bold' as const, wrap: 'WRAP' as const };
    tab.rows = [
      [{ value: 'x', style, note: 'Look', validation: list }, 'x', { value: true, validation: box }],
      [null, 'y'],
    ];
    tab.frozenRows = 1;
    expect(await sheet()).toMatchObject({
      rows: [
        [
          { text: 'x', style: 0, note: 'Look', validation: 0 },
          { text: 'x' },
          { text: 'TRUE', kind: 'boolean', validation: 1 },
        ],
        [null, { text: 'y' }],
      ],
      styles: [{ background: '#ff0000', isBold: true, wraps: true }],
      validations: [
        { kind: 'list', values: ['x', 'y'], isStrict: true, help: 'One of them' },
        { kind: 'checkbox', values: [], isStrict: true, help: '' },
      ],
      frozenRows: 1,
    });
    const refused = await edit(1, 1, [['z']]);
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { error: 'The data you entered in cell A1 violates the data validation rules set on this cell.' },
    ]);
  });

  it('knows what is selected', async () => {
    await small.post('/api/select', { project: 'small', sheet: 0, range: 'B2:C3' });
    expect(Object.values(small.workbench.world.spreadsheets)[0]?.sheets[0]?.activeRange).toBe('B2:C3');
  });

  it.each([
    ['/api/sheet?project=other&sheet=0', 'There is no spreadsheet of a project "other" here.'],
    ['/api/sheet?project=__proto__&sheet=0', 'There is no spreadsheet of a project "__proto__" here.'],
    ['/api/sheet?project=small&sheet=7', 'That tab is gone.'],
    ['/api/sheet?project=small', 'That tab is gone.'],
  ])('%s is refused', async (address, error) => {
    const refused = await small.get(address);
    expect([refused.status, await refused.json()]).toEqual([404, { error }]);
  });
});

describe('running', () => {
  it('answers a result or an error', async () => {
    expect(await json(run('countEveryHour'))).toEqual({ ok: true, result: null });
    expect(await rpc('dateForPage')).toEqual({ ok: true, result: null });
    expect(await rpc('throwSomething')).toEqual({
      ok: false,
      error: { name: 'ScriptError', message: 'Error: something' },
    });
    expect(await rpc('counterSheet_')).toMatchObject({ ok: false });
  });

  it('shows dialogs and sidebars in the tab they were asked for in', async () => {
    await run('openSidebar');
    await run('openDialog');
    const shown = small.news.filter(({ kind }) => kind === 'sidebar' || kind === 'dialog');
    expect(shown).toEqual([
      {
        kind: 'sidebar',
        page: 'tab-1',
        project: 'small',
        title: 'Counter',
        html: expect.stringContaining('<span id="person">owner@example.org</span>') as string,
      },
      {
        kind: 'dialog',
        page: 'tab-1',
        project: 'small',
        title: 'A note',
        width: 360,
        height: 200,
        isModal: true,
        html: expect.stringContaining('google.script.host.close()') as string,
      },
    ]);
  });

  it('waits for answers and can be stopped', async () => {
    const asking = run('askName');
    const { execution } = await until(() => small.workbench.engine.underWay.find(({ open }) => open)?.view());
    expect((await state()).running).toMatchObject([
      { execution, question: { kind: 'prompt', buttons: ['OK', 'CANCEL'] } },
    ]);
    expect(await json(small.post('/api/answer', { execution, button: 'CANCEL', text: '' }))).toEqual({});
    expect(await json(asking)).toEqual({ ok: true, result: 'nobody' });
    const late = await small.post('/api/answer', { execution, button: 'OK', text: '' });
    expect([late.status, await late.json()]).toEqual([
      409,
      { error: 'That question has been answered already.' },
    ]);
    const endless = run('neverEnd');
    const { id } = await until(() => small.workbench.engine.underWay.find(({ thread }) => thread));
    expect(await json(small.post('/api/stop', { execution: id }))).toEqual({});
    expect(await json(endless)).toEqual({
      ok: false,
      error: { name: 'Killed', message: 'Stopped by hand.' },
    });
  });
});

describe('triggers, executions, mails and files', () => {
  it('are listed', async () => {
    await run('countEveryHour');
    const clock = await json<ClockResult>(small.post('/api/clock', { next: true }));
    expect(clock.fired).toMatchObject([{ project: 'small', functionName: 'countByClock', ok: true }]);
    const [trigger] = await json<TriggerView[]>(small.get('/api/triggers'));
    expect(trigger).toMatchObject({
      project: 'small',
      functionName: 'countByClock',
      event: 'CLOCK',
      schedule: expect.stringMatching(/^every hour at minute \d+$/) as string,
      creator: 'owner@example.org',
      history: [{ at: clock.fired[0]?.at, ok: true, message: '' }],
    });
    expect((await state()).nextTrigger).toMatchObject({ at: trigger?.next, functionName: 'countByClock' });
    const [counted] = await json<ExecutionView[]>(small.get('/api/executions'));
    expect(counted).toMatchObject({
      number: 2,
      functionName: 'countByClock',
      kind: 'trigger',
      status: 'completed',
      error: null,
      log: [expect.stringMatching(/^Counted at minute \d+$/) as string],
    });
    expect(counted?.calls).toContainEqual({ name: 'Lock.waitLock', count: 1, isRemote: true });
    expect(counted?.calls.filter(({ isRemote }) => isRemote).reduce((sum, { count }) => sum + count, 0)).toBe(
      counted?.remote,
    );
    await rpc('takeNote', ['hello']);
    expect(await json<MailView[]>(small.get('/api/outbox'))).toMatchObject([
      {
        number: 1,
        from: 'owner@example.org',
        to: ['editor@example.org'],
        cc: [],
        subject: 'A note',
        text: 'hello',
      },
    ]);
    expect(await json(small.get('/api/calendar'))).toEqual([]);
    expect(await json(small.post('/api/export', {}))).toEqual({ files: ['small.xlsx', 'outbox/1.eml'] });
    const files = await json<FileView[]>(small.get('/api/files'));
    expect(files.map(({ name }) => name)).toEqual(['small.xlsx', 'outbox/1.eml']);
    const mail = await small.get(files[1]?.address ?? '');
    expect([mail.headers.get('content-type'), await mail.text()]).toEqual([
      'message/rfc822',
      expect.stringContaining('hello'),
    ]);
  });

  it('notices stay until they are read', async () => {
    small.workbench.addNotices(['Read me.']);
    expect((await state()).notices).toEqual(['Read me.']);
    await small.post('/api/notices', {});
    expect((await state()).notices).toEqual([]);
  });
});

describe('news', () => {
  it('come as server-sent events, to every tab', async () => {
    const abort = new AbortController();
    const streams = await Promise.all(
      [1, 2].map(() =>
        fetch(`${small.origin}/api/events`, {
          headers: { [TOKEN_HEADER]: small.token },
          signal: abort.signal,
        }),
      ),
    );
    expect(streams.map(({ headers }) => headers.get('content-type'))).toEqual([
      'text/event-stream; charset=utf-8',
      'text/event-stream; charset=utf-8',
    ]);
    small.workbench.news.tell({ kind: 'toast', project: 'small', title: 'T', text: 'Hello', seconds: 1 });
    for (const { body } of streams) {
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      while (!text.includes('data: ')) text += (await reader?.read())?.value ?? '';
      const told = JSON.parse(/data: (.*)\n\n/.exec(text)?.[1] ?? '') as News;
      expect(told).toEqual({ kind: 'toast', project: 'small', title: 'T', text: 'Hello', seconds: 1 });
    }
    abort.abort();
  });
});

describe('bad requests', () => {
  const raw = (address: string, body: string, type = 'application/json'): Promise<Response> =>
    fetch(small.origin + address, {
      method: 'POST',
      headers: { [TOKEN_HEADER]: small.token, 'content-type': type },
      body,
    });

  it.each([
    ['/api/edit', '{', 'The request is no JSON object.', 400],
    ['/api/edit', '[]', 'The request is no JSON object.', 400],
    ['/api/edit', '{}', 'The request\'s "project" must be a text.', 400],
    [
      '/api/edit',
      '{"project":"x","sheet":0,"row":0}',
      'The request\'s "row" must be a whole number from 1 on.',
      400,
    ],
    [
      '/api/edit',
      '{"project":"x","sheet":0,"row":1,"column":1,"texts":[[]]}',
      'The request\'s "texts" must be rows of texts.',
      400,
    ],
    [
      '/api/edit',
      '{"project":"x","sheet":0,"row":1,"column":1,"texts":[["a"]]}',
      'There is no project "x" here.',
      404,
    ],
    [
      '/api/run',
      '{"project":"small","functionName":"f","kind":"trigger"}',
      'The request\'s "kind" must be one of menu, editor.',
      400,
    ],
    ['/api/rpc', '{"project":"small","functionName":"f"}', 'The request\'s "args" must be a list.', 400],
    ['/api/clock', '{"days":-1}', 'The request\'s "days" must be a whole number from 0 on.', 400],
    ['/api/world', '{"kind":"other"}', 'The request\'s "kind" must be one of demo, empty.', 400],
    ['/api/stop', '{"execution":"77"}', 'That run has ended already.', 409],
    ['/api/select', '{"project":"small","sheet":0,"range":"?"}', '"?" is no range, such as B2:C3.', 400],
  ])('%s with %s', async (address, body, error, status) => {
    const refused = await raw(address, body);
    expect([refused.status, await refused.json()]).toEqual([status, { error }]);
  });

  it('that a foreign form could send are not taken', async () => {
    const refused = await raw('/api/person', '{"email":"a@b"}', 'text/plain');
    expect([refused.status, await refused.json()]).toEqual([415, { error: 'The request is no JSON.' }]);
  });

  it('that are too large are not read', async () => {
    const refused = await raw('/api/edit', `"${'x'.repeat(17 * 1024 * 1024)}"`).catch(() => null);
    // The server may hang up before all is sent.
    if (refused)
      expect([refused.status, await refused.json()]).toEqual([
        413,
        { error: 'That is more than 16 megabytes.' },
      ]);
    expect((await small.get('/api/state')).status).toBe(200);
  });
});
