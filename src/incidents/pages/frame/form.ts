// A form's values, its errors, and the focus on the first wrong field.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Drafts, KeptForm } from './drafts.js';

/** What stands in the fields, by name; a tick is `yes` or ''. */
export type Values = Record<string, string>;
/** One sentence for each field that cannot be sent like this. */
export type Errors = Record<string, string>;

export interface Form {
  id: string;
  values: Values;
  errors: Errors;
  set: (changes: Values) => void;
  /** A value without the blanks around it; '' where there is none. */
  text: (name: string) => string;
  isChanged: boolean;
  /** The values were typed before and not sent. */
  isRestored: boolean;
  /** Back to what the form opens with. */
  startOver: () => void;
  /** Runs `send` where nothing is wrong, else shows what is. */
  submit: (send: () => void) => void;
  /** It was sent: what was typed is not kept any longer. */
  sent: () => void;
}

interface FormDraft {
  form: KeptForm;
  incident: string;
  /** The step, where an incident has several such forms. */
  part?: string;
  drafts: Drafts;
}

export interface FormSource {
  id: string;
  initial: Values;
  check?: (values: Values) => Errors;
  /** Where it is kept while it is not sent. */
  draft?: FormDraft;
}

/** Checks that something is typed. @param sentences by field: what to do where nothing is */
export const required =
  (sentences: Errors) =>
  (values: Values): Errors =>
    Object.fromEntries(Object.entries(sentences).filter(([name]) => (values[name] ?? '').trim() === ''));

export const fieldId = (form: string, name: string): string => `${form}-${name}`;

const foundIn = (draft: FormDraft | undefined): Values | null => {
  const found = draft?.drafts.find(draft.form, draft.incident) ?? null;
  return found === null || found.step === draft?.part ? found : null;
};

export const useForm = ({ id, initial, check, draft }: FormSource): Form => {
  const [found] = useState(() => foundIn(draft));
  const [start] = useState<Values>(draft?.part === undefined ? initial : { ...initial, step: draft.part });
  const [values, setValues] = useState<Values>(found === null ? start : { ...start, ...found });
  const [isRestored, setRestored] = useState(found !== null);
  const [errors, setErrors] = useState<Errors>({});
  const isWrong = useRef(false);
  useLayoutEffect(() => {
    if (!isWrong.current) return;
    isWrong.current = false;
    document.querySelector<HTMLElement>(`#${id} [aria-invalid=true], #${id} [data-invalid] input`)?.focus();
  });
  const drop = (): void => draft?.drafts.drop(draft.form, draft.incident);
  /** Only what was typed: a field that is as it was may have been changed by others when the form opens again. */
  const keep = (next: Values): void => {
    const typed = Object.entries(next).filter(([name, value]) => value !== (start[name] ?? ''));
    if (typed.length === 0) return drop();
    const step = draft?.part === undefined ? {} : { step: draft.part };
    draft?.drafts.note({
      form: draft.form,
      incident: draft.incident,
      values: { ...Object.fromEntries(typed), ...step },
    });
  };
  const set = (changes: Values): void => {
    const next = { ...values, ...changes };
    setValues(next);
    setErrors(Object.fromEntries(Object.entries(errors).filter(([name]) => !(name in changes))));
    keep(next);
  };
  return {
    id,
    values,
    errors,
    set,
    text: (name) => (values[name] ?? '').trim(),
    isChanged: Object.keys(values).some((name) => values[name] !== (start[name] ?? '')),
    isRestored,
    startOver: () => {
      setValues(start);
      setErrors({});
      setRestored(false);
      drop();
    },
    submit: (send) => {
      const wrong = check?.(values) ?? {};
      setErrors(wrong);
      isWrong.current = Object.keys(wrong).length > 0;
      if (!isWrong.current) send();
    },
    sent: drop,
  };
};
