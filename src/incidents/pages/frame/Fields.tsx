// Forms as data: each field with its label, its hint, and what is wrong with it.
import type { ComponentChildren } from 'preact';
import { Icon } from '../../../common/pages/Icon.js';
import { fieldId } from './form.js';
import type { Form } from './form.js';

export interface Field {
  name: string;
  label: string;
  /** `line` where nothing is said. */
  kind?: 'line' | 'text' | 'pick' | 'radio' | 'tick' | 'day';
  /** What can be chosen; for a line, what is proposed. */
  options?: readonly string[];
  hint?: string;
  placeholder?: string;
  rows?: number;
  isHalf?: boolean;
  hasFocus?: boolean;
  onLeave?: () => void;
  /** After the field. */
  after?: ComponentChildren;
}

export const Fields = ({ form, fields }: { form: Form; fields: readonly Field[] }) => (
  <div class="fields" id={form.id}>
    {fields.map((field) => (
      <FieldBox key={field.name} form={form} field={field} />
    ))}
  </div>
);

const FieldBox = ({ form, field }: { form: Form; field: Field }) => {
  const error = form.errors[field.name];
  const id = fieldId(form.id, field.name);
  const said = error === undefined && field.hint === undefined ? undefined : `${id}-said`;
  const notes = (
    <>
      {said === undefined ? null : (
        <p id={said} class={error === undefined ? 'hint' : 'error'}>
          {error === undefined ? null : <Icon name="alert" />}
          {error ?? field.hint}
        </p>
      )}
      {field.after}
    </>
  );
  if (field.kind === 'tick') return <Tick id={id} form={form} field={field} notes={notes} said={said} />;
  if (field.kind === 'radio') return <Radios id={id} form={form} field={field} notes={notes} said={said} />;
  return (
    <div class={field.isHalf === true ? 'field field--half' : 'field'}>
      <label for={id}>{field.label}</label>
      <Control id={id} form={form} field={field} said={said} />
      {notes}
    </div>
  );
};

interface ControlProps {
  id: string;
  form: Form;
  field: Field;
  said: string | undefined;
}

const Control = ({ id, form, field, said }: ControlProps) => {
  const { name, kind, options = [], rows, placeholder, hasFocus, onLeave } = field;
  const shared = {
    id,
    value: form.values[name] ?? '',
    'aria-invalid': form.errors[name] === undefined ? undefined : true,
    'aria-describedby': said,
    'data-focus': hasFocus === true ? true : undefined,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      form.set({ [name]: currentTarget.value }),
    onBlur: () => onLeave?.(),
  };
  if (kind === 'text')
    return <textarea class="textarea" rows={rows ?? 3} placeholder={placeholder} {...shared} />;
  if (kind === 'pick')
    return (
      <select class="select" {...shared}>
        {options.includes(shared.value) ? null : <option>{shared.value}</option>}
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    );
  return (
    <>
      <input
        class="input"
        type={kind === 'day' ? 'date' : 'text'}
        autocomplete="off"
        placeholder={placeholder}
        list={options.length > 0 ? `${id}-list` : undefined}
        {...shared}
      />
      {options.length === 0 ? null : (
        <datalist id={`${id}-list`}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </>
  );
};

type ChoiceProps = ControlProps & { notes: ComponentChildren };

const Tick = ({ id, form, field: { name, label }, notes, said }: ChoiceProps) => (
  <div class="field">
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        checked={form.values[name] === 'yes'}
        aria-describedby={said}
        onChange={({ currentTarget }) => form.set({ [name]: currentTarget.checked ? 'yes' : '' })}
      />
      <label for={id}>{label}</label>
    </div>
    {notes}
  </div>
);

const Radios = ({ id, form, field: { name, label, options = [] }, notes, said }: ChoiceProps) => (
  <fieldset
    class="field"
    aria-describedby={said}
    data-invalid={form.errors[name] === undefined ? undefined : true}
  >
    <legend>{label}</legend>
    {options.map((option) => (
      <label class="choice" key={option}>
        <input
          type="radio"
          name={id}
          checked={form.values[name] === option}
          onChange={() => form.set({ [name]: option })}
        />
        <span>{option}</span>
      </label>
    ))}
    {notes}
  </fieldset>
);
