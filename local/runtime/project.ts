// Finds the files of an Apps Script project exactly as `clasp push` would send them, and reads its manifest.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseManifest } from './manifest.js';
import type { Manifest } from './manifest.js';
import type { SourceFile } from './host/realm.js';

/** A project as it would be pushed. */
export interface ProjectFiles {
  scriptId: string;
  manifest: Manifest;
  /** Server code in the order of execution. */
  scripts: SourceFile[];
  /** HTML files by name without extension (`pages/Preview`). */
  html: Map<string, string>;
  /** Absolute paths of everything that would be pushed. */
  paths: string[];
}

/** What is wrong with a project on disk, in a sentence. */
export class ProjectError extends Error {}

interface ClaspConfig {
  scriptId?: string;
  rootDir?: string;
  srcDir?: string;
  skipSubdirectories?: boolean;
  scriptExtensions?: string | string[];
  htmlExtensions?: string | string[];
  filePushOrder?: string[];
}

/**
 * Reads a project.
 * @param configFile its `.clasp.json`, by any name
 * @throws ProjectError if something is missing or clasp would refuse it
 */
export function loadProject(configFile: string): ProjectFiles {
  const home = path.dirname(path.resolve(configFile));
  const config = readConfig(configFile);
  const folder = path.resolve(home, config.srcDir ?? config.rootDir ?? '.');
  if (existsSync(path.join(home, '.claspignore'))) {
    throw new ProjectError(
      `The local runtime does not read .claspignore; remove ${path.join(home, '.claspignore')} or let rootDir name a folder with only the files to push.`,
    );
  }
  if (!existsSync(folder))
    throw new ProjectError(`The project's folder ${folder} does not exist; build it first.`);
  const found = listFiles(folder, config.skipSubdirectories === true);
  const scriptExtensions = extensions(config.scriptExtensions, ['.js', '.gs']);
  const htmlExtensions = extensions(config.htmlExtensions, ['.html']);
  const manifestPath = path.join(folder, 'appsscript.json');
  if (!existsSync(manifestPath))
    throw new ProjectError(`${manifestPath} is missing; clasp cannot push without it.`);
  const scripts = inPushOrder(withExtension(found, scriptExtensions), folder, config.filePushOrder ?? []);
  const pages = withExtension(found, htmlExtensions);
  return {
    scriptId: config.scriptId ?? '',
    manifest: parseManifest(readFileSync(manifestPath, 'utf8'), manifestPath),
    scripts: scripts.map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') })),
    html: new Map(
      pages.map((name) => [withoutExtension(name), readFileSync(path.join(folder, name), 'utf8')] as const),
    ),
    paths: ['appsscript.json', ...scripts, ...pages].map((name) => path.join(folder, name)),
  };
}

function readConfig(configFile: string): ClaspConfig {
  let config: ClaspConfig;
  try {
    config = JSON.parse(readFileSync(configFile, 'utf8')) as ClaspConfig;
  } catch (error) {
    throw new ProjectError(`${configFile} cannot be read as JSON: ${(error as Error).message}`);
  }
  if (!config.scriptId)
    throw new ProjectError(`${configFile} names no scriptId; clasp needs one, a placeholder will do.`);
  return config;
}

/** Relative paths with `/`, in clasp's default rules: no links, no .git, no node_modules at the top. */
function listFiles(folder: string, topOnly: boolean): string[] {
  const found: string[] = [];
  const visit = (relative: string): void => {
    for (const entry of readdirSync(path.join(folder, relative), { withFileTypes: true })) {
      const name = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (name === '.git' || name === 'node_modules') continue;
      if (entry.isDirectory() && !topOnly) visit(name);
      else if (entry.isFile() && /\.(gs|js|html)$/i.test(name)) found.push(name);
    }
  };
  visit('');
  return found.sort((a, b) => a.localeCompare(b));
}

function extensions(given: string | string[] | undefined, otherwise: string[]): string[] {
  if (given === undefined) return otherwise;
  return (Array.isArray(given) ? given : [given]).map((text) => {
    const lower = text.trim().toLowerCase();
    return lower.startsWith('.') ? lower : `.${lower}`;
  });
}

function withExtension(names: string[], wanted: string[]): string[] {
  return names.filter((name) => wanted.includes(path.extname(name).toLowerCase()));
}

function withoutExtension(name: string): string {
  return name.slice(0, -path.extname(name).length);
}

/** Files named in filePushOrder first, in that order; the others by name. */
function inPushOrder(names: string[], folder: string, order: string[]): string[] {
  const wanted = order.map((name) => path.resolve(name));
  const rank = (name: string): number => {
    const index = wanted.indexOf(path.join(folder, name));
    return index < 0 ? wanted.length : index;
  };
  const sorted = [...names].sort((a, b) => rank(a) - rank(b));
  const stems = sorted.map(withoutExtension);
  const doubled = sorted.find((name, index) => stems.indexOf(withoutExtension(name)) !== index);
  if (doubled !== undefined)
    throw new ProjectError(`Two script files are called ${withoutExtension(doubled)}; clasp refuses that.`);
  return sorted;
}
