// Says aloud where one is in the grid and what is there; quiet while one types.
import { spoken } from './cell-text.js';
import type { Session } from './session.js';

export const Announcement = ({ session, isTabFree }: { session: Session; isTabFree: boolean }) => {
  const { sheet, selection, area, draft } = session;
  const text = isTabFree
    ? 'Tab leaves the grid now.'
    : spoken(sheet.view, sheet.board, selection.active, area);
  return (
    <p class="sr" aria-live="polite">
      {draft === null ? text : ''}
    </p>
  );
};
