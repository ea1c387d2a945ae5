// Checks what pages and scripts hand in, before any use case sees it.
import * as v from 'valibot';
import { Refusal } from '../../common/domain/refusal.js';

const Text = v.string();
const Choice = v.object({ start: Text, email: v.nullable(Text) });
const Answer = v.picklist(['yes', 'ifNeedBe', 'no', 'none']);
const TextOrNull = v.nullable(Text);

export const PreviewRequest = v.object({ month: Text, fixed: v.optional(v.array(Choice), []) });
export const RotaRequest = v.object({ month: Text, weeks: v.array(Choice) });
export const AnswersSource = v.variant('kind', [
  v.object({ kind: v.literal('address'), address: Text }),
  v.object({ kind: v.literal('html'), html: Text }),
  v.object({ kind: v.literal('text'), text: Text }),
]);
export const SaveAnswersRequest = v.object({
  weeks: v.array(Text),
  rows: v.array(v.object({ email: Text, answers: v.record(Text, Answer) })),
});
export const SetupRequest = v.optional(
  v.object({
    tabs: v.optional(
      v.record(
        Text,
        v.object({
          sheet: Text,
          fields: v.optional(v.record(Text, TextOrNull), {}),
          titleRow: v.optional(v.number(), 0),
        }),
      ),
      {},
    ),
    create: v.optional(v.boolean(), false),
    settings: v.optional(v.record(Text, Text), {}),
    adopt: v.optional(v.array(Text), []),
  }),
  {},
);

/** The request in its proper shape, or a refusal that names the first thing that is wrong. */
export const checked = <Schema extends v.GenericSchema>(
  schema: Schema,
  request: unknown,
): v.InferOutput<Schema> => {
  const result = v.safeParse(schema, request);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = v.getDotPath(issue);
  throw new Refusal(
    'bad-request',
    `The request cannot be read${where === null ? '' : ` at "${where}"`}: ${issue.message}.`,
  );
};
