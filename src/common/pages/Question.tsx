// A question asked in place of the foot: it takes the primary button over while it is open.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { afterDrawing } from './after-drawing.js';

interface QuestionProps {
  title: string;
  /** What depends on the answer. */
  children: ComponentChildren;
  /** The first one gets the focus. */
  buttons: ComponentChildren;
}

/** Gives the focus back to where it was when the question goes without a new one taking it. */
export const Question = ({ title, children, buttons }: QuestionProps) => {
  const row = useRef<HTMLDivElement>(null);
  const before = useRef(document.activeElement);
  useLayoutEffect(() => {
    row.current?.querySelector('button')?.focus();
    return () => {
      afterDrawing(() => {
        if (document.activeElement === document.body && before.current instanceof HTMLElement)
          before.current.focus();
      });
    };
  }, []);
  return (
    <section class="dialog__ask" aria-labelledby="question">
      <h2 id="question">{title}</h2>
      {children}
      <div class="row" ref={row}>
        {buttons}
      </div>
    </section>
  );
};
