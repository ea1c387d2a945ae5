// Polls as Google Forms: makes one with a list of names and a grid of weeks, and reads what was sent.
import { Refusal } from '../../common/domain/refusal.js';
import type { FormAnswers, FormQuestions } from '../domain/form-poll.js';
import type { PollForm } from '../use-cases/answers-ports.js';

type Form = GoogleAppsScript.Forms.Form;
type FormResponse = GoogleAppsScript.Forms.FormResponse;

/** Documented, but younger than the typings. */
interface Publishing {
  supportsAdvancedResponderPermissions?: () => boolean;
  setPublished: (isPublished: boolean) => unknown;
}

export class FormAppPoll implements PollForm {
  create(title: string): { id: string; address: string } {
    return asked(() => {
      const form = FormApp.create(title);
      return { id: form.getId(), address: form.getPublishedUrl() };
    });
  }

  fill(id: string, questions: FormQuestions, editors: readonly string[]): string[] {
    return asked(() => {
      const form = FormApp.openById(id);
      const { description, confirmation, name, weeks } = questions;
      form.setDescription(description).setConfirmationMessage(confirmation);
      const list = listsOf(form)[0] ?? form.addListItem();
      list
        .setTitle(name.title)
        .setHelpText(name.help)
        .setChoiceValues([...name.choices])
        .setRequired(true);
      const grid = gridsOf(form)[0] ?? form.addGridItem();
      grid
        .setTitle(weeks.title)
        .setRows([...weeks.rows])
        .setColumns([...weeks.columns]);
      publish(form);
      return share(form, editors);
    });
  }

  keepUp(id: string, names: readonly string[], editors: readonly string[]): string[] {
    return asked(() => {
      const form = FormApp.openById(id);
      for (const list of listsOf(form)) {
        const known = list.getChoices().map((choice) => choice.getValue());
        const missing = names.filter((name) => !known.includes(name));
        if (missing.length > 0 && missing.length < names.length) list.setChoiceValues([...known, ...missing]);
      }
      return share(form, editors);
    });
  }

  answers(id: string): FormAnswers {
    return asked(() => {
      const form = FormApp.openById(id);
      const responses = form.getResponses().map((response) => ({ response, at: response.getTimestamp() }));
      responses.sort((a, b) => a.at.getTime() - b.at.getTime());
      const rows = new Map(gridsOf(form).map((grid) => [grid.getId(), grid.getRows()]));
      return {
        title: form.getTitle(),
        address: form.getPublishedUrl(),
        isOpen: form.isAcceptingResponses(),
        weeks: [...rows.values()].flat(),
        sent: responses.map(({ response }) => sentOf(response, rows)),
      };
    });
  }
}

const listsOf = (form: Form) => form.getItems(FormApp.ItemType.LIST).map((item) => item.asListItem());
const gridsOf = (form: Form) => form.getItems(FormApp.ItemType.GRID).map((item) => item.asGridItem());

/** The first answer outside a grid is the name. @param rows id of a grid → its rows */
const sentOf = (
  response: FormResponse,
  rows: ReadonlyMap<number, readonly string[]>,
): FormAnswers['sent'][number] => {
  let name = '';
  const given = new Map<number, readonly (string | null)[]>();
  for (const answer of response.getItemResponses()) {
    const item = answer.getItem();
    const said: unknown = answer.getResponse();
    if (rows.has(item.getId())) given.set(item.getId(), said as (string | null)[]);
    else if (name === '' && typeof said === 'string') name = said;
  }
  return {
    name,
    cells: [...rows].flatMap(([id, weeks]) => weeks.map((_, index) => given.get(id)?.[index] ?? '')),
  };
};

/** New forms take answers, unless Google decides otherwise. */
const publish = (form: Form): void => {
  const younger = form as Form & Publishing;
  if (form.isAcceptingResponses() || younger.supportsAdvancedResponderPermissions?.() !== true) return;
  younger.setPublished(true);
};

/** So that another EM, or automation in their name, can read it. */
const share = (form: Form, editors: readonly string[]): string[] => {
  if (editors.length === 0) return [];
  try {
    form.addEditors([...editors]);
    return [];
  } catch (error) {
    return [
      `The form could not be shared with ${editors.join(', ')} (${reasonOf(error)}); share it by hand, or only you can read its answers.`,
    ];
  }
};

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/^Exception: /, '').replace(/\.$/, '');

/** @throws Refusal in place of what Google throws */
const asked = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    const reason = reasonOf(error);
    if (/permission to call|not sufficient to call|Authorization is required/i.test(reason)) {
      throw new Refusal(
        'form-permission',
        'This script may not use Google Forms in your name. “Set up…” shows how to allow it; or make the poll on dudle, which needs no more permission.',
      );
    }
    if (reason.startsWith('No item with the given ID')) {
      throw new Refusal(
        'form-gone',
        'The form of the poll cannot be opened: it was deleted, or it is not shared with you. Ask whoever made it to share it with you, or make a new one in “Start poll…”.',
      );
    }
    throw new Refusal('form-error', `Google Forms did not do what was asked (${reason}). Try again.`);
  }
};
