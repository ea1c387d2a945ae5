// Menus, alerts, prompts, dialogs; and the pages they show.
import { errorOf, probeWorld, resultOf, runScript } from '../run-script.js';

describe('HtmlService', () => {
  it('makes pages from files, with templates', () => {
    const html = { Page: '<p><?= name ?></p><?!= raw ?><? for (let i = 0; i < 2; i++) { ?>x<? } ?>' };
    const source = `const t = HtmlService.createTemplateFromFile('Page'); t.name = '<b>'; t.raw = '<i>';
      const page = t.evaluate().setTitle('T').setWidth(400);
      return [page.getContent(), page.getTitle(), page.getWidth(), page.getHeight(), HtmlService.createHtmlOutput().getTitle(),
        HtmlService.createHtmlOutput('a').append('<b>').appendUntrusted('<i>').getContent(), page.getBlob().getContentType()]`;
    expect(resultOf(probeWorld(), source, { html })).toEqual([
      '<p>&lt;b&gt;</p><i>xx',
      'T',
      400,
      null,
      '',
      'a<b>&lt;i&gt;',
      'text/html',
    ]);
  });

  it('names a missing file', () => {
    expect(errorOf(probeWorld(), `HtmlService.createHtmlOutputFromFile('Nope')`)).toBe(
      'Exception: No HTML file named Nope was found.',
    );
  });
});

describe('Ui', () => {
  it('builds menus; a later one of the same name replaces the earlier', () => {
    const source = `const ui = SpreadsheetApp.getUi();
      ui.createMenu('A').addItem('Old', 'old').addToUi();
      ui.createMenu('B').addToUi();
      ui.createMenu('A').addItem('One', 'one').addSeparator().addSubMenu(ui.createMenu('More').addItem('Two', 'menu.two')).addToUi();`;
    const { ui } = runScript(probeWorld(), source, { kind: 'open' });
    expect(ui).toEqual([
      { kind: 'menu', title: 'B', items: [] },
      {
        kind: 'menu',
        title: 'A',
        items: [
          { caption: 'One', function: 'one', items: null },
          { caption: '', function: null, items: null },
          { caption: 'More', function: null, items: [{ caption: 'Two', function: 'menu.two', items: null }] },
        ],
      },
    ]);
  });

  it('answers alerts and prompts from the list, then closes', () => {
    const source = `const ui = SpreadsheetApp.getUi(); const answer = (r) => [r.getResponseText(), r.getSelectedButton() === ui.Button.OK, String(r.getSelectedButton())];
      return [ui.alert('a') === ui.Button.OK, String(ui.alert('t', 'p', ui.ButtonSet.YES_NO_CANCEL)), answer(ui.prompt('p')),
        answer(ui.prompt('t', 'p', ui.ButtonSet.OK_CANCEL)), String(ui.alert('last'))]`;
    const answers = ['ok', 'Cancel', 'text', 'button:cancel'];
    expect(resultOf(probeWorld(), source, { answers })).toEqual([
      true,
      'CANCEL',
      ['text', true, 'OK'],
      ['', false, 'CANCEL'],
      'CLOSE',
    ]);
  });

  it('refuses an answer that is no button, and wrong arguments', () => {
    const ask = `SpreadsheetApp.getUi().alert('Sure?', SpreadsheetApp.getUi().ButtonSet.YES_NO)`;
    expect(errorOf(probeWorld(), ask, { answers: ['maybe'] })).toBe(
      'Error: The answer "maybe" is no button of the alert "Sure?": YES, NO, CLOSE.',
    );
    expect(errorOf(probeWorld(), `SpreadsheetApp.getUi().alert()`)).toBe(
      `Exception: The parameters () don't match the method signature for Ui.alert.`,
    );
    expect(errorOf(probeWorld(), `SpreadsheetApp.getUi().alert('a', 'b')`)).toBe(
      `Exception: The parameters (String,String) don't match the method signature for Ui.alert.`,
    );
    expect(errorOf(probeWorld(), `SpreadsheetApp.getUi().showModalDialog('<p>', 'T')`)).toBe(
      `Exception: The parameters (String,String) don't match the method signature for Ui.showModalDialog.`,
    );
  });

  it('shows dialogs and the sidebar, which is 300 pixels wide', () => {
    const source = `const ui = SpreadsheetApp.getUi(); const page = HtmlService.createHtmlOutput('<p>').setTitle('own').setWidth(500);
      ui.showModalDialog(page, 'Given'); ui.showModelessDialog(page.setHeight(90), 'Loose'); ui.showSidebar(page);`;
    expect(runScript(probeWorld(), source).ui).toEqual([
      { kind: 'dialog', title: 'Given', isModal: true, width: 500, height: 400, html: '<p>' },
      { kind: 'dialog', title: 'Loose', isModal: false, width: 500, height: 90, html: '<p>' },
      { kind: 'sidebar', title: 'own', width: 300, html: '<p>' },
    ]);
  });

  it('is out of reach for triggers, custom functions and dialogs in a simple trigger', () => {
    const message = 'Exception: Cannot call SpreadsheetApp.getUi() from this context.';
    expect(errorOf(probeWorld(), `SpreadsheetApp.getUi()`, { kind: 'trigger' })).toBe(message);
    expect(errorOf(probeWorld(), `SpreadsheetApp.getUi()`, { kind: 'custom' })).toBe(message);
    const show = `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))`;
    expect(errorOf(probeWorld(), show, { kind: 'open' })).toBe(
      'Exception: You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
  });
});
