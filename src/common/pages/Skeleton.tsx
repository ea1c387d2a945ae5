// The shape of what is coming, while it is being read.

/** Grey shapes of the lines to come. `widths` are percentages of the full width, one per line; `label` is read out. */
export const Skeleton = ({ widths, label }: { widths: readonly number[]; label?: string }) => (
  <div>
    {label === undefined ? null : (
      <p class="sr" role="status">
        {label}
      </p>
    )}
    {widths.map((width, index) => (
      <span class="skeleton" key={index} style={{ width: `${String(width)}%` }} />
    ))}
  </div>
);
