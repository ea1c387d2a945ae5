// What is counted, what is remote, what a fault does, how long a run may take.
import { errorOf, probeWorld, resultOf, runScript } from '../run-script.js';

const STORE = `const p = PropertiesService.getScriptProperties();`;

describe('service calls', () => {
  it('are counted by name, remote ones apart', () => {
    const { calls } = runScript(
      probeWorld(),
      `${STORE} p.setProperty('a', 1); p.getProperty('a'); p.getKeys(); Utilities.getUuid();`,
    );
    expect(calls).toEqual({
      total: 5,
      remote: 3,
      'PropertiesService.getScriptProperties': 1,
      'Properties.setProperty': 1,
      'Properties.getProperty': 1,
      'Properties.getKeys': 1,
      'Utilities.getUuid': 1,
    });
  });

  it('from inside a template count, those between services do not', () => {
    const { calls } = runScript(
      probeWorld(),
      `HtmlService.createTemplate('<?= Utilities.getUuid() ?>').evaluate().getBlob()`,
    );
    expect(calls).toEqual({
      total: 4,
      remote: 0,
      'HtmlService.createTemplate': 1,
      'HtmlTemplate.evaluate': 1,
      'Utilities.getUuid': 1,
      'HtmlOutput.getBlob': 1,
    });
  });
});

describe('faults', () => {
  const source = `${STORE} try { p.setProperty('a', 1); p.setProperty('b', 2); return 'done' }
    catch (e) { return e.name + ': ' + e.message } finally { p.setProperty('c', 3) }`;

  it('error:N fails the N-th call without effect and lets the script go on', () => {
    const world = probeWorld();
    const answer = runScript(world, source, { fault: { kind: 'error', at: 3 } });
    expect(answer.result).toBe(
      "Exception: We're sorry, a server error occurred. Please wait a bit and try again.",
    );
    expect(world.projects.probe?.properties.script).toEqual({ a: '1', c: '3' });
  });

  it('kill:N ends the run right after the N-th call took effect', () => {
    const world = probeWorld();
    const answer = runScript(world, source, { fault: { kind: 'kill', at: 2 } });
    expect(answer).toMatchObject({
      ok: false,
      error: { name: 'Killed', message: 'Exceeded maximum execution time' },
    });
    expect(world.projects.probe?.properties.script).toEqual({ a: '1' });
    expect(answer.calls.total).toBe(2);
    expect(world.executions[0]?.status).toBe('killed');
  });

  it('beyond the last call changes nothing', () => {
    expect(resultOf(probeWorld(), source, { fault: { kind: 'kill', at: 99 } })).toBe('done');
  });
});

describe('the time limit', () => {
  const long = `for (let i = 0; i < 7; i++) { Utilities.sleep(60000); PropertiesService.getScriptProperties().setProperty('i', i) }`;

  it('ends a menu run after six virtual minutes', () => {
    const world = probeWorld();
    const answer = runScript(world, `try { ${long} } catch (e) { return 'caught' }`);
    expect(answer.error).toEqual({ name: 'Killed', message: 'Exceeded maximum execution time' });
    expect(world.projects.probe?.properties.script).toEqual({ i: '4' });
  });

  it('is thirty seconds for a custom function and a simple trigger', () => {
    expect(errorOf(probeWorld(), `Utilities.sleep(31000)`, { kind: 'custom' })).toMatch(/^Killed/);
    expect(errorOf(probeWorld(), `Utilities.sleep(31000)`, { kind: 'open' })).toMatch(/^Killed/);
    expect(resultOf(probeWorld(), `Utilities.sleep(29000); return 'in time'`, { kind: 'edit' })).toBe(
      'in time',
    );
  });
});
