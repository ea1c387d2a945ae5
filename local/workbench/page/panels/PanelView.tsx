// What every panel has around its content: a heading, tools beside it, and what to show while there is nothing yet.
import type { ComponentChildren } from 'preact';
import { Notice } from '../parts/Notice.js';
import type { View } from '../store.js';
import './panels.css';

interface PanelViewProps {
  title: string;
  /** One sentence under the heading. */
  about?: string;
  tools?: ComponentChildren;
  children: ComponentChildren;
}

export const PanelView = ({ title, about, tools, children }: PanelViewProps) => (
  <section class="view" aria-labelledby="panel-title">
    <div class="view__head">
      <div class="grow">
        <h2 id="panel-title" class="view__title">
          {title}
        </h2>
        {about === undefined ? null : <p class="dim">{about}</p>}
      </div>
      {tools}
    </div>
    {children}
  </section>
);

interface LoadedProps<Value> {
  view: View<Value>;
  /** Finishes the sentence "… could not be read." */
  what: string;
  children: (value: Value) => ComponentChildren;
}

/** The content once it is there; when reading failed, why, and what was known before. */
export const Loaded = <Value,>({ view, what, children }: LoadedProps<Value>) => (
  <>
    {view.error === null ? null : (
      <Notice kind="error">
        <p>
          <b>{`${what} could not be read.`}</b>
        </p>
        <p>{view.error}</p>
        <p>
          <button type="button" class="btn btn--sm" onClick={view.reload}>
            Try again
          </button>
        </p>
      </Notice>
    )}
    {view.value !== null ? children(view.value) : view.error === null ? <Shape what={what} /> : null}
  </>
);

/** The shape of what is coming. */
const Shape = ({ what }: { what: string }) => (
  <div class="shape" role="status">
    <span class="sr">{`${what} is being read.`}</span>
    {[92, 74, 83].map((width) => (
      <span key={width} class="skeleton" style={`width:${String(width)}%`} />
    ))}
  </div>
);

/** Said where a list has nothing in it. */
export const Empty = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <div class="empty">
    <p class="empty__title">{title}</p>
    <p class="dim">{children}</p>
  </div>
);
