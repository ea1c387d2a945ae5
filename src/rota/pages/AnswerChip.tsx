// A person's answer to the poll as a chip: colour, icon and words.
import type { IconName } from '../../common/pages/Icon.js';
import { Icon } from '../../common/pages/Icon.js';
import type { Answer } from '../domain/planning.js';

const looks: Record<Answer, { chip: string; icon: IconName; label: string }> = {
  yes: { chip: 'yes', icon: 'check', label: 'Yes' },
  ifNeedBe: { chip: 'maybe', icon: 'tilde', label: 'If need be' },
  no: { chip: 'no', icon: 'cross', label: 'No' },
  none: { chip: 'none', icon: 'question', label: 'No answer' },
};

/** The answer inside a sentence: `yes`, `if need be`, `no`, `no answer`. */
export const answerWord = (answer: Answer): string => looks[answer].label.toLowerCase();

/** `isBare` leaves the word to screen readers, for wide tables with a legend. */
export const AnswerChip = ({ answer, isBare }: { answer: Answer; isBare?: boolean }) => {
  const { chip, icon, label } = looks[answer];
  return (
    <span
      class={`chip chip--${chip}${isBare === true ? ' chip--bare' : ''}`}
      title={isBare === true ? label : undefined}
    >
      <Icon name={icon} />
      {isBare === true ? <span class="sr">{label}</span> : label}
    </span>
  );
};
