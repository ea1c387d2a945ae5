// The sidebars the scripts opened, one per spreadsheet; those of the others stay alive behind.
import { closeSidebar, sidebars } from '../boxes.js';
import { CloseButton } from '../parts/CloseButton.js';
import { ScriptFrame } from '../script-frame/ScriptFrame.js';
import { useSignal } from '../signal.js';
import { focusCells } from './focus.js';

export const Sidebars = ({ active }: { active: string }) => (
  <>
    {useSignal(sidebars).map(({ id, content: { project, title, html } }) => {
      const close = (): void => {
        closeSidebar(id);
        focusCells();
      };
      return (
        <aside key={id} class="sidebar" hidden={project !== active} aria-label={title} data-region={title}>
          <div class="sidebar__head">
            <h2 class="sidebar__title">{title}</h2>
            <CloseButton label="Close the sidebar" onClick={close} />
          </div>
          <ScriptFrame
            project={project}
            title={title}
            html={html}
            onClose={close}
            onSize={() => undefined}
            onFocusEditor={focusCells}
          />
        </aside>
      );
    })}
  </>
);
