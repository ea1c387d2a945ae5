// The formula bar and the cells of one sheet.
import { useEffect, useRef } from 'preact/hooks';
import type { SheetView } from '../../protocol.js';
import { Grid } from '../grid/Grid.js';
import { focusCells } from './focus.js';
import { FormulaBar } from './FormulaBar.js';
import { useSession } from './use-session.js';

interface SheetAreaProps {
  view: SheetView;
  reload: () => void;
}

export const SheetArea = ({ view, reload }: SheetAreaProps) => {
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // As in Sheets, keys go to the cells unless something else has them.
    if (document.activeElement === document.body) focusCells();
  }, []);
  const session = useSession({ view, reload, focus: focusCells });
  return (
    <>
      <FormulaBar session={session} focusCells={focusCells} />
      <div class="sheet" id="sheet" role="tabpanel" aria-label={view.name} data-region="Cells">
        <Grid label={view.name} session={session} grid={grid} />
      </div>
    </>
  );
};
