// The Apps Script projects a workbench serves, read again whenever the page is loaded.
import { checkFile } from '../../runtime/host/load-checks.js';
import { loadProject } from '../../runtime/project.js';
import type { ProjectFiles } from '../../runtime/project.js';

export interface ServedProject {
  /** Its name in the world. */
  name: string;
  /** Its `.clasp.json`, by any name. */
  configFile: string;
  /** For people. */
  title: string;
}

export class ServedProjects {
  readonly list: readonly ServedProject[];
  readonly #loaded = new Map<string, ProjectFiles>();

  /** @throws ProjectError or ManifestError in one sentence */
  constructor(list: readonly ServedProject[]) {
    this.list = list;
    for (const project of list) this.#loaded.set(project.name, loadProject(project.configFile));
  }

  /**
   * Reads what changed on disk.
   * @returns a sentence for each project that cannot be read now; it stays as it was
   */
  reload(): string[] {
    return this.list.flatMap(({ name, configFile }) => {
      try {
        const files = loadProject(configFile);
        // The same files keep their identity: threads have them already.
        if (!isSame(files, this.filesOf(name))) this.#loaded.set(name, files);
        return [];
      } catch (error) {
        return [(error as Error).message];
      }
    });
  }

  has(name: string): boolean {
    return this.#loaded.has(name);
  }

  /** The files of a project as they would be pushed. */
  readonly filesOf = (name: string): ProjectFiles => {
    const files = this.#loaded.get(name);
    if (!files) throw new Error(`The workbench serves no project "${name}".`);
    return files;
  };

  /** Names of the functions a project declares; none where Apps Script would refuse it. */
  functionsOf(name: string): string[] {
    try {
      return this.filesOf(name).scripts.flatMap((file) => checkFile(file).functions);
    } catch {
      return [];
    }
  }

  /** Zone of the first project's manifest (IANA): in it the clock is shown. */
  get timeZone(): string {
    const [first] = this.list;
    return first ? this.filesOf(first.name).manifest.timeZone : 'Etc/GMT';
  }
}

function isSame(a: ProjectFiles, b: ProjectFiles): boolean {
  const facts = ({ manifest, scripts, html }: ProjectFiles): string =>
    JSON.stringify([manifest, scripts, [...html]]);
  return facts(a) === facts(b);
}
