// The process's steps by group; a group with nothing left to do starts closed.
import { useState } from 'preact/hooks';
import { Icon } from '../../../common/pages/Icon.js';
import type { ChecklistProps } from './parts.js';
import { StepRow } from './StepRow.js';

export const Checklist = (props: ChecklistProps) => (
  <section aria-label="Checklist">
    {props.view.groups.map((each) => (
      <Group key={each.group} {...props} each={each} />
    ))}
  </section>
);

const Group = ({ each, ...props }: ChecklistProps & { each: ChecklistProps['view']['groups'][number] }) => {
  const { group, label, done, of } = each;
  const [isOpen] = useState(done < of && props.view.line.status !== 'resolved');
  return (
    <details class="group" open={isOpen}>
      <summary>
        <Icon name="next" />
        {label}
        <span class="sr">, </span>
        <span class="group__count">{`${String(done)} of ${String(of)}`}</span>
      </summary>
      <ul class="group__body">
        {props.view.steps
          .filter((step) => step.group === group)
          .map((step) => (
            <StepRow key={step.id} {...props} step={step} />
          ))}
      </ul>
    </details>
  );
};
