// What every built page must be: one file, small, without a way out of it, and safe to pass through HtmlService.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtPage } from '../../browser/open-page.js';

const ROOT = path.resolve(__dirname, '../../..');
const PAGES = readdirSync(path.join(ROOT, 'src/rota/pages'))
  .filter((name) => /^[A-Z]\w*(Dialog|Sidebar)\.tsx$/.test(name))
  .map((name) => path.basename(name, '.tsx'));

const sources = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(ROOT, folder, name));

const between = (html: string, tag: string): string =>
  html.slice(html.indexOf(`<${tag}>`) + tag.length + 2, html.lastIndexOf(`</${tag}>`));

describe.each(PAGES)('%s', (name) => {
  it('is one small file with a language, a title and links that leave the frame', async () => {
    const html = await builtPage('rota', name);
    expect(Buffer.byteLength(html)).toBeLessThan(80 * 1024);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toMatch(/<title>[A-Z][a-z ]+<\/title>/);
    expect(html).toContain('<base target="_top">');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<link|<iframe|\ssrc=|@import/);
  });

  it('refers to nothing outside itself in its styles', async () => {
    const css = between(await builtPage('rota', name), 'style');
    const addresses = [...css.matchAll(/url\(\s*["']?([^"')]{0,20})/g)].map(([, address]) => address);
    expect(addresses.filter((address) => address?.startsWith('data:image/svg+xml,') !== true)).toEqual([]);
  });

  it('holds nothing that HtmlService or the HTML parser would read as a scriptlet, a comment or the end', async () => {
    const js = between(await builtPage('rota', name), 'script');
    expect(js).not.toMatch(/<\?|<!--|<\/script|:\/\//);
    expect(js).not.toContain('`');
    expect(js.match(/[\u0080-\uffff]/g)).toBeNull();
  });
});

it('finds the dialogs', () => {
  expect(PAGES.sort()).toEqual([
    'GenerateRotaDialog',
    'ReadAnswersDialog',
    'SetupDialog',
    'StartPollDialog',
    'SwapDialog',
  ]);
});

it('puts text into pages as text nodes only', () => {
  const found = [...sources('src/rota/pages'), ...sources('src/common/pages')].filter((file) =>
    /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/.test(
      readFileSync(file, 'utf8'),
    ),
  );
  expect(found).toEqual([]);
});
