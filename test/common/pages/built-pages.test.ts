// What every built page must be: one file, small, without a way out of it, and safe to pass through HtmlService.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtPage } from '../../browser/open-page.js';

const ROOT = path.resolve(__dirname, '../../..');
const PAGES = ['rota', 'incidents'].flatMap((project) =>
  readdirSync(path.join(ROOT, `src/${project}/pages`))
    .filter((name) => /(Dialog|Sidebar)\.tsx$/.test(name))
    .map((name): [project: string, name: string] => [project, path.basename(name, '.tsx')]),
);
/** Bytes: a dialog has one task, the sidebar seven views; ADR 9 says what it holds. */
const MOST = { Dialog: 80 * 1024, Sidebar: 115 * 1024 };

const sources = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(ROOT, folder, name));

const between = (html: string, tag: string): string =>
  html.slice(html.indexOf(`<${tag}>`) + tag.length + 2, html.lastIndexOf(`</${tag}>`));

describe.each(PAGES)('%s: %s', (project, name) => {
  it('is one small file with a language, a title and links that leave the frame', async () => {
    const html = await builtPage(project, name);
    expect(Buffer.byteLength(html)).toBeLessThan(name.endsWith('Dialog') ? MOST.Dialog : MOST.Sidebar);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toMatch(/<title>[A-Z][a-z ]+<\/title>/);
    expect(html).toContain('<base target="_top">');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<link|<iframe|\ssrc=|@import/);
  });

  it('refers to nothing outside itself in its styles', async () => {
    const css = between(await builtPage(project, name), 'style');
    const addresses = [...css.matchAll(/url\(\s*["']?([^"')]{0,20})/g)].map(([, address]) => address);
    expect(addresses.filter((address) => address?.startsWith('data:image/svg+xml,') !== true)).toEqual([]);
  });

  it('holds nothing that HtmlService or the HTML parser would read as a scriptlet, a comment or the end', async () => {
    const js = between(await builtPage(project, name), 'script');
    expect(js).not.toMatch(/<\?|<!--|<\/script|:\/\//);
    expect(js).not.toContain('`');
    expect(js.match(/[\u0080-\uffff]/g)).toBeNull();
  });
});

it('finds the pages', () => {
  expect(PAGES.map(([project, name]) => `${project}: ${name}`).sort()).toEqual([
    'incidents: SetupDialog',
    'incidents: Sidebar',
    'rota: GenerateRotaDialog',
    'rota: ReadAnswersDialog',
    'rota: SetupDialog',
    'rota: StartPollDialog',
    'rota: SwapDialog',
  ]);
});

it('puts text into pages as text nodes only', () => {
  const found = ['rota', 'incidents', 'common']
    .flatMap((each) => sources(`src/${each}/pages`))
    .filter((file) =>
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/.test(
        readFileSync(file, 'utf8'),
      ),
    );
  expect(found).toEqual([]);
});
