/** A stand-in for Google Forms: shows the forms that scripts made in the world, and takes people's answers. */
import { publishedForm, takeAnswers, formsOf, addressOf } from '../runtime/host/services/forms/published.js';
import type { World } from '../runtime/world/world.js';
import { answerPage } from './forms/answer-page.js';
import { listPage } from './forms/list-page.js';
import { readGiven } from './forms/given.js';
import { framed, STYLE_PATH, styleSheet } from './server/frame.js';
import { seeOther, type Answer } from './server/answer.js';
import type { Incoming } from './server/incoming.js';
import { listen, type Listening } from './server/listen.js';
import { markup, type Content } from './server/markup.js';

export interface FormsOptions {
  /** Default: any free one. */
  port?: number;
  /** The world whose forms are served, or null while there is none. */
  world: () => World | null;
  /** Called when somebody has answered. */
  answered?: () => void;
}

/** Starts it on 127.0.0.1 only. */
export function startForms({
  port = 0,
  world,
  answered = () => undefined,
}: FormsOptions): Promise<Listening> {
  return listen(port, (incoming) => {
    if (incoming.path === STYLE_PATH) return styleSheet();
    const present = world();
    if (present === null)
      return shown(503, { title: 'No world', content: markup`<h1>There is no world yet</h1>` });
    return route(present, incoming, answered);
  });
}

interface Shown {
  title: string;
  content: Content;
}

function shown(status: number, page: Shown): Answer {
  return framed(status, { program: 'Google Forms', places: [['Forms', '/']], ...page });
}

function route(world: World, incoming: Incoming, answered: () => void): Answer {
  if (incoming.path === '/') {
    const forms = Object.values(formsOf(world)).map((form) => ({ form, address: addressOf(world, form) }));
    return shown(200, listPage(forms));
  }
  const [, id = ''] = /^\/forms\/d\/e\/([\w-]+)\/viewform$/.exec(incoming.path) ?? [];
  const form = publishedForm(world, id);
  if (!form) {
    return shown(404, {
      title: 'No form',
      content: markup`<h1>There is no form at this address</h1><p>It was deleted, or is not published.</p>`,
    });
  }
  if (incoming.method !== 'POST') {
    return shown(
      200,
      answerPage(form, { isSent: incoming.query.has('sent'), problems: [], given: new Map() }),
    );
  }
  const given = readGiven(form, new URLSearchParams(incoming.body));
  const problems = takeAnswers(world, form, given);
  if (problems.length > 0) return shown(200, answerPage(form, { isSent: false, problems, given }));
  answered();
  return seeOther(`${incoming.path}?sent`);
}
