// The shapes of what pages and scripts may hand in, checked before any use case sees it.
import type { AnswersSource } from '../use-cases/contract.js';
import type { SwapRequest } from '../use-cases/swap-contract.js';
import { flag, listOf, objectOf, oneOf, or, orNull, recordOf, text } from '../../common/entrypoints/shape.js';
import type { Shape } from '../../common/entrypoints/shape.js';

const choices = listOf(objectOf({ start: text, email: orNull(text) }));
const answer = oneOf('yes', 'ifNeedBe', 'no', 'none');

export const previewRequest = objectOf({ month: text, fixed: or(choices, []) });
export const rotaRequest = objectOf({ month: text, weeks: choices });

export const answersSource: Shape<AnswersSource> = (value, where) => {
  const { kind } = objectOf({ kind: oneOf('address', 'html', 'text') })(value, where);
  switch (kind) {
    case 'address':
      return { kind, ...objectOf({ address: text })(value, where) };
    case 'html':
      return { kind, ...objectOf({ html: text })(value, where) };
    case 'text':
      return { kind, ...objectOf({ text })(value, where) };
  }
};

export const saveAnswersRequest = objectOf({
  weeks: listOf(text),
  rows: listOf(objectOf({ email: text, answers: recordOf(answer) })),
});

export const testMailRequest = objectOf({ settings: or(recordOf(text), {}) });
export const monthRequest = objectOf({ month: text });
export const createPollRequest = objectOf({
  month: text,
  title: or(text, ''),
  how: oneOf('dudle', 'form', 'existing'),
  address: or(text, ''),
  anew: or(flag, false),
});

export const swapPreviewRequest: Shape<{ week?: string }> = (value, where) => {
  const { week } = objectOf({ week: or(text, '') })(value ?? {}, where);
  return week === '' ? {} : { week };
};
const wholeSwap = objectOf({
  week: text,
  email: text,
  from: or(text, ''),
  withWeek: or(text, ''),
  consent: or(flag, false),
});
export const swapRequest: Shape<SwapRequest> = (value, where) => {
  const { from, withWeek, ...rest } = wholeSwap(value, where);
  return { ...rest, ...(from === '' ? {} : { from }), ...(withWeek === '' ? {} : { withWeek }) };
};
export const undoRequest = objectOf({ key: text });
