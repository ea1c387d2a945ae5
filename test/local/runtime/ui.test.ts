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
