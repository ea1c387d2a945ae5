// The inline styles of our mails; mail programs know no style sheets.

export const FONT = "font-family:'Google Sans',Roboto,Arial,sans-serif";
const BODY = `${FONT};font-size:14px;line-height:20px;color:#202124`;
export const SMALL = 'font-size:12px;line-height:16px;color:#575b60';
export const P = `margin:0 0 12px;${BODY}`;
export const H1 = `margin:0 0 12px;${FONT};font-size:20px;line-height:28px;font-weight:bold;color:#202124`;
export const H2 = `margin:24px 0 8px;${FONT};font-size:15px;line-height:20px;font-weight:bold;color:#202124`;
const TH = `padding:6px 12px 6px 0;border-bottom:1px solid #dadce0;${FONT};font-size:12px;line-height:16px;font-weight:bold;color:#575b60`;
export const TD = `padding:8px 12px 8px 0;border-bottom:1px solid #dadce0;${BODY}`;
export const STEP = `padding:4px 0;${BODY}`;
export const BUTTON = `display:inline-block;padding:9px 16px;${FONT};font-size:14px;line-height:20px;font-weight:bold;color:#ffffff;text-decoration:none`;
export const URGENT = 'color:#b3261e';

/** Keeps words off the edge of a tinted row; every first cell of its table gets it. */
export const INSET = ';padding-left:8px';

/** A table of two columns with a line above and between. */
export const ruledTable = (
  headings: readonly { text: string; width?: number }[],
  rows: readonly string[],
  inset = '',
): string => {
  const head = headings.map(
    ({ text, width }, index) =>
      `<th scope="col" align="left" style="${TH}${index === 0 ? inset : ''}${width === undefined ? '' : `;width:${width}px`}">${text}</th>`,
  );
  return `<table cellpadding="0" cellspacing="0" border="0" width="100%" style="border-collapse:collapse;border-top:1px solid #dadce0;margin:0 0 16px"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
};
