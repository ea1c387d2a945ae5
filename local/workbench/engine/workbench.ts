// The workbench itself: the world of a folder, the projects that run in it, and the person at the keyboard.
import type { Ran, RunRequest } from '../../runtime/host/execution.js';
import { editRuns, installable, spreadsheetOf } from '../../runtime/host/triggers/edit.js';
import { ServiceError } from '../../runtime/host/services.js';
import { pasteTexts } from '../../runtime/host/services/spreadsheet/person.js';
import type { TypedEdit } from '../../runtime/host/services/spreadsheet/person.js';
import type { World } from '../../runtime/world/world.js';
import type { EditRequest, EditResult, RunResult } from '../protocol.js';
import type { CellParts } from './cell-functions.js';
import { Engine } from './engine.js';
import { Menus } from './menus.js';
import type { NewsDesk } from './news-desk.js';
import { Refusal } from './refusal.js';
import type { ServedProjects } from './served-projects.js';
import { WORKBENCH_ENDED } from './lost-runs.js';
import type { WorldKeeper } from './world-keeper.js';

/** What a person may start by hand. */
export interface Started {
  project: string;
  functionName: string;
  kind: 'menu' | 'editor' | 'rpc';
  args: unknown[];
}

export class Workbench {
  readonly keeper: WorldKeeper;
  readonly projects: ServedProjects;
  readonly news: NewsDesk;
  readonly engine: Engine;
  readonly menus = new Menus();

  constructor(parts: CellParts) {
    this.keeper = parts.keeper;
    this.projects = parts.projects;
    this.news = parts.news;
    this.engine = new Engine(parts);
  }

  get world(): World {
    return this.keeper.world;
  }

  /** E-mail address of whoever is at the keyboard, in every tab. */
  get person(): string {
    return this.keeper.session.person || (this.world.users[0]?.email ?? 'somebody@example.org');
  }

  /** Somebody else sits down at the keyboard and opens the files. */
  sitDown(email: string): void {
    this.keeper.session.person = email;
    this.keeper.saveSession();
    this.news.changed('state');
    void this.open();
  }

  /** Opens every file as the person: the projects' own onOpen builds the menus, installable triggers follow. */
  async open(page: string | null = null): Promise<void> {
    this.addNotices(this.projects.reload());
    this.engine.cells.compute();
    await Promise.all(this.projects.list.map(({ name }) => this.#openFile(name, page)));
  }

  /** Runs a function for the person. @throws Refusal for a project that is not served */
  async run({ project, functionName, kind, args }: Started, page: string | null): Promise<RunResult> {
    const files = this.#filesOf(project);
    const request = { project, files, function: functionName, args, kind, user: this.person };
    const { ok, result, error } = (await this.#run(request, page)).answer;
    if (ok) return { ok, result };
    return { ok: false, error: error ?? { name: 'Error', message: 'unknown' } };
  }

  /**
   * Types or pastes for the person and waits for the triggers it fires.
   * @throws Refusal with Google's text if a protection or validation rejects it
   */
  async edit(request: EditRequest, page: string | null): Promise<EditResult> {
    const { project } = request;
    this.#filesOf(project);
    const typed = this.#type(request);
    this.engine.cells.compute();
    await this.keeper.save();
    this.news.changed('sheets');
    const runs = editRuns(this.world, { project, typed, user: this.person }, this.projects.filesOf);
    const { executions } = await this.engine.runAll(runs, page);
    const fired = executions.map(({ project: of, function: functionName, status, error }) => {
      return { project: of, functionName, ok: status === 'completed', message: error?.message ?? '' };
    });
    return { fired };
  }

  /** Something beside the projects changed the world, a stand-in for instance: it is written, and every tab looks again. */
  changedOutside(): void {
    void this.keeper.save();
    this.news.changed('state');
  }

  /** Tells the person something, until it has been read. */
  addNotices(notices: readonly string[]): void {
    const fresh = notices.filter((notice) => !this.keeper.session.notices.includes(notice));
    if (fresh.length === 0) return;
    this.keeper.session.notices.push(...fresh);
    this.keeper.saveSession();
    this.news.changed('state');
  }

  dropNotices(): void {
    this.keeper.session.notices = [];
    this.keeper.saveSession();
    this.news.changed('state');
  }

  async close(): Promise<void> {
    await this.engine.close(WORKBENCH_ENDED);
    await this.keeper.close();
  }

  #type({ project, sheet, row, column, texts }: EditRequest): TypedEdit {
    const id = spreadsheetOf(this.world, project);
    try {
      return pasteTexts(this.world, { id, sheet, row, column }, texts, this.person);
    } catch (error) {
      if (error instanceof ServiceError) throw new Refusal(error.message);
      throw error;
    }
  }

  async #openFile(project: string, page: string | null): Promise<void> {
    const files = this.projects.filesOf(project);
    const source = this.world.projects[project]?.spreadsheetId ?? null;
    const user = this.person;
    if (this.projects.functionsOf(project).includes('onOpen')) {
      const event = { authMode: 'LIMITED', source, user };
      const opened = { project, files, function: 'onOpen', kind: 'open', user, event } as const;
      const { answer } = await this.engine.run(opened, page);
      this.menus.clear(project);
      this.menus.add(project, answer.ui);
    } else this.menus.clear(project);
    this.news.changed('state');
    if (source === null) return;
    const event = { authMode: 'FULL', source, user };
    const all = installable(this.world, 'ON_OPEN', source, event, user, this.projects.filesOf);
    await this.engine.runAll(all, page);
  }

  async #run(request: RunRequest, page: string | null): Promise<Ran> {
    const ran = await this.engine.run(request, page);
    this.menus.add(request.project, ran.answer.ui);
    this.news.changed('state');
    return ran;
  }

  #filesOf(project: string): RunRequest['files'] {
    if (!this.projects.has(project)) throw new Refusal(`There is no project "${project}" here.`, 404);
    return this.projects.filesOf(project);
  }
}
