// Copy, cut, paste, clear, take back: rectangles of cells at once.
import { chosen, edit, goTo, press, shows, useBrowser } from './in-browser.js';

const inBrowser = useBrowser();

it('copies and pastes rectangles, also from other programs', () =>
  inBrowser(async ({ page, fake }) => {
    await goTo(page, 'D3:E5');
    await press(page, 'Control+C');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '50\t\n51\t\n52\tback from leave on Wednesday, until then Chidi takes the calls',
    );
    await goTo(page, 'D13');
    await press(page, 'Control+V');
    expect(await chosen(page)).toBe('D13:E15');
    await page.evaluate(() => navigator.clipboard.writeText('a\tb\r\n"two\nlines"\td\r\n'));
    await goTo(page, 'G20');
    await press(page, 'Control+V');
    await shows(page, 21, 7, 'two\nlines');
    await page.evaluate(() => navigator.clipboard.writeText('x'));
    await goTo(page, 'G22:H23');
    await press(page, 'Control+V');
    expect(await fake.arrived('/api/edit', 3)).toEqual([
      edit(13, 4, [
        ['=ISOWEEKNUM(A13)', ''],
        ['51', ''],
        ['52', 'back from leave on Wednesday, until then Chidi takes the calls'],
      ]),
      edit(20, 7, [
        ['a', 'b'],
        ['two\nlines', 'd'],
      ]),
      edit(22, 7, [
        ['x', 'x'],
        ['x', 'x'],
      ]),
    ]);
  }));

it('clears, cuts, takes back and does again', () =>
  inBrowser(async ({ page, fake }) => {
    await goTo(page, 'D4:D5');
    await press(page, 'Delete', 'Control+Z', 'Control+Y');
    await goTo(page, 'D6');
    await press(page, 'Control+X');
    const empty = [[''], ['']];
    await shows(page, 6, 4, '');
    expect(await fake.arrived('/api/edit', 4)).toEqual([
      edit(4, 4, empty),
      edit(4, 4, [['51'], ['52']]),
      edit(4, 4, empty),
      edit(6, 4, [['']]),
    ]);
  }));

it('clears a whole column only as far as it is filled', () =>
  inBrowser(async ({ page, fake }) => {
    await goTo(page, 'E:E');
    await press(page, 'Delete');
    await shows(page, 5, 5, '');
    expect(await fake.arrived('/api/edit', 1)).toEqual([
      edit(
        1,
        5,
        Array.from({ length: 10 }, () => ['']),
      ),
    ]);
  }));
