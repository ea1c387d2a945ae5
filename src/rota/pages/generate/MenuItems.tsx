// The lines of a Change menu: a person with the answer and the effect, those who said no as a group, nobody.
import { Icon } from '../../../common/pages/Icon.js';
import { AnswerChip } from '../AnswerChip.js';
import type { PersonOption } from './menu-options.js';

export const PersonItem = ({ option, choose }: { option: PersonOption; choose: (email: string) => void }) => (
  <button
    type="button"
    role="menuitemradio"
    aria-checked={option.isCurrent}
    tabIndex={-1}
    onClick={() => choose(option.email)}
  >
    <span class="pop__mark">{option.isCurrent ? <Icon name="check" /> : null}</span>
    <span class="pop__name" data-name={option.name}>
      {option.name}
    </span>
    <AnswerChip answer={option.answer} />
    <span class="pop__words small dim">{option.words}</span>
    <span class="pop__cost small num">{option.cost}</span>
  </button>
);

export const NoGroup = ({ count, onShow }: { count: number; onShow: () => void }) => (
  <button type="button" role="menuitem" tabIndex={-1} onClick={onShow}>
    <span class="pop__mark" />
    <span class="pop__name dim" data-name="">{`${String(count)} others`}</span>
    <AnswerChip answer="no" />
    <span class="pop__words small dim">show them; talk to them first</span>
    <span class="pop__cost" />
  </button>
);

export const OpenItem = ({ isCurrent, onChoose }: { isCurrent: boolean; onChoose: () => void }) => (
  <button type="button" role="menuitemradio" aria-checked={isCurrent} tabIndex={-1} onClick={onChoose}>
    <span class="pop__mark">{isCurrent ? <Icon name="check" /> : null}</span>
    <span class="pop__all" data-name="Leave open">
      Leave open for now
    </span>
  </button>
);
