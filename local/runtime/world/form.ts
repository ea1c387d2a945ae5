/** Forms as the world keeps them: their questions, and what people answered. */

interface Question {
  id: number;
  title: string;
  help: string;
  isRequired: boolean;
}

/** One of the names in a list. */
export interface ListQuestion extends Question {
  type: 'LIST';
  choices: string[];
}

/** One column for each row. */
export interface GridQuestion extends Question {
  type: 'GRID';
  rows: string[];
  columns: string[];
}

export type FormQuestion = ListQuestion | GridQuestion;

/** What one person sent; it stays as it was when the questions change. */
export interface SentAnswers {
  id: string;
  /** ISO. */
  at: string;
  /** Id of a question → a choice, or a column for each row ('' = left blank); questions left blank are missing. */
  answers: Record<string, string | string[]>;
}

export interface WorldForm {
  id: string;
  /** As in the address people answer at, which does not give the id away. */
  publishedId: string;
  title: string;
  description: string;
  /** What people read when they have answered; '' = Google's own sentence. */
  confirmation: string;
  owner: string;
  editors: string[];
  isPublished: boolean;
  /** Whether it takes answers. */
  isAccepting: boolean;
  items: FormQuestion[];
  responses: SentAnswers[];
}
