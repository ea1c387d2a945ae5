// The files of a project are those clasp would push.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadProject } from '../../../local/runtime/project.js';
import { parseManifest } from '../../../local/runtime/manifest.js';

const PROBE = path.resolve(__dirname, '../../fixtures/projects/probe');
const CLASP = path.resolve(__dirname, '../../../node_modules/@google/clasp/build/src/index.js');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'project-'));
  cpSync(PROBE, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function pushedByClasp(config: string): string[] {
  const text = execFileSync(process.execPath, [CLASP, '--project', config, 'status', '--json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return (JSON.parse(text) as { filesToPush: string[] }).filesToPush.sort();
}

function pushedHere(config: string): string[] {
  return loadProject(path.join(folder, config))
    .paths.map((file) => path.relative(folder, file))
    .sort();
}

describe('loadProject', () => {
  it('takes exactly the files of `clasp status`', () => {
    const place = (name: string): string => path.join(folder, 'script', name);
    mkdirSync(place('pages/deep'), { recursive: true });
    mkdirSync(place('node_modules'));
    for (const name of [
      'Other.gs',
      'pages/Page.html',
      'pages/deep/More.js',
      'notes.txt',
      'types.ts',
      'data.json',
      'Code.js.map',
      '.hidden.js',
      'node_modules/x.js',
    ]) {
      writeFileSync(place(name), '');
    }
    const listed = pushedByClasp('.clasp.json');
    expect(listed).toContain('script/pages/deep/More.js');
    expect(pushedHere('.clasp.json')).toEqual(listed);
    writeFileSync(
      path.join(folder, 'flat.json'),
      JSON.stringify({
        scriptId: 'x',
        rootDir: 'script',
        skipSubdirectories: true,
        scriptExtensions: ['gs'],
      }),
    );
    expect(pushedHere('flat.json')).toEqual(pushedByClasp('flat.json'));
  });

  it('names pages by path and orders scripts', () => {
    mkdirSync(path.join(folder, 'script/pages'));
    writeFileSync(path.join(folder, 'script/pages/Page.html'), '<p>');
    writeFileSync(path.join(folder, 'script/A.js'), '');
    const project = loadProject(path.join(folder, '.clasp.json'));
    expect([...project.html]).toEqual([['pages/Page', '<p>']]);
    expect(project.scripts.map(({ name }) => name)).toEqual(['A.js', 'Code.js']);
    expect(project.manifest.advancedServices.map(({ userSymbol }) => userSymbol)).toEqual([
      'Calendar',
      'Drive',
    ]);
  });

  it.each([
    ['script/Code.gs', '', 'Two script files are called Code; clasp refuses that.'],
    ['.claspignore', '**', 'The local runtime does not read .claspignore'],
    ['.clasp.json', '{}', 'names no scriptId'],
    ['.clasp.json', '{', 'cannot be read as JSON'],
    ['.clasp.json', '{"scriptId": "x", "rootDir": "nowhere"}', 'does not exist; build it first.'],
  ])('refuses a project with %s %s', (name, text, message) => {
    writeFileSync(path.join(folder, name), text);
    expect(() => loadProject(path.join(folder, '.clasp.json'))).toThrow(message);
  });

  it('refuses a project without a manifest', () => {
    rmSync(path.join(folder, 'script/appsscript.json'));
    expect(() => loadProject(path.join(folder, '.clasp.json'))).toThrow('appsscript.json is missing');
  });
});

describe('parseManifest', () => {
  it.each([
    ['{', 'x is no JSON'],
    ['{}', 'x must say "runtimeVersion": "V8".'],
    ['{"runtimeVersion": "V8", "timeZone": "Mars/Base"}', 'x names a time zone nobody knows: Mars/Base.'],
  ])('refuses %s', (text, message) => {
    expect(() => parseManifest(text, 'x')).toThrow(message);
  });

  it('tells no scopes from an empty list', () => {
    expect(parseManifest('{"runtimeVersion": "V8"}', 'x').scopes).toBeNull();
    expect(parseManifest('{"runtimeVersion": "V8", "oauthScopes": []}', 'x').scopes).toEqual([]);
  });
});
