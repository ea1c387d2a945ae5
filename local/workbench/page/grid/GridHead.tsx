// The row of column letters.
import type { Area } from './area.js';
import { columnName } from './area.js';
import type { Sheet } from './sheet.js';
import { HEAD_WIDTH } from './viewport.js';

interface GridHeadProps {
  sheet: Sheet;
  columns: readonly number[];
  area: Area;
  style: string;
}

export const GridHead = ({ sheet, columns, area, style }: GridHeadProps) => {
  const { view, sizes } = sheet;
  let end = 0;
  return (
    <div role="rowgroup" class="cells__head" style={style}>
      <div role="row" aria-rowindex={1} class="row-of-cells">
        <div
          role="columnheader"
          aria-colindex={1}
          class="head head--corner"
          data-row-head={0}
          data-column-head={0}
        >
          <span class="sr">Row</span>
        </div>
        {columns.map((column) => {
          const gap = sizes.columns.startOf(column) - end;
          end = sizes.columns.startOf(column + 1);
          const isFrozen = column <= view.frozenColumns;
          const isChosen = column >= area.left && column <= area.right;
          return (
            <div
              key={column}
              role="columnheader"
              aria-colindex={column + 1}
              data-column-head={column}
              class={[
                'head',
                isChosen ? ' is-chosen' : '',
                isFrozen ? ' is-frozen' : '',
                column === view.frozenColumns ? ' is-frozen-edge' : '',
                view.hiddenColumns.includes(column + 1) ? ' is-before-hidden' : '',
              ].join('')}
              style={`width:${String(sizes.columns.sizeOf(column))}px${gap > 0 ? `;margin-left:${String(gap)}px` : ''}${
                isFrozen ? `;left:${String(HEAD_WIDTH + sizes.columns.startOf(column))}px` : ''
              }`}
            >
              {columnName(column)}
            </div>
          );
        })}
      </div>
    </div>
  );
};
