// Formulas in the words of the program that computes them.
import { translate } from '../../../local/runtime/host/formulas/translate.js';
import type { Dictionary, NamedGrid } from '../../../local/runtime/host/formulas/translate.js';

const HOME: NamedGrid = { id: 0, name: 'Rota', maxRows: 100, maxColumns: 5 };
const OTHER: NamedGrid = { id: 3, name: "Ada's tab", maxRows: 20, maxColumns: 2 };
const DICTIONARY: Dictionary = {
  sheets: [HOME, OTHER],
  knows: (name) => /^(SUM|FILTER|IF|LOG10|TRUE)$/.test(name),
  spreads: (name) => name === 'FILTER',
  custom: (name) => (name === 'ON_DUTY' ? 'On_duty' : null),
};

const inWords = (formula: string): string => translate(formula, HOME, DICTIONARY).text;

it.each([
  ['=1', 'WHOLE.ONE(1)'],
  ['=SUM(A2:A)', 'WHOLE.ONE(SUM(A2:A100))'],
  ['=SUM($A$2:$B)', 'WHOLE.ONE(SUM(A2:B100))'],
  ['=SUM(B:B)', 'WHOLE.ONE(SUM(B1:B100))'],
  ['=SUM(2:3)', 'WHOLE.ONE(SUM(A2:E3))'],
  ['=SUM($A$1:B$2)+C3', 'WHOLE.ONE(SUM($A$1:B$2)+C3)'],
  ['=rota!A1+ROTA!a2', 'WHOLE.ONE(S0!A1+S0!a2)'],
  ["=SUM('Ada''s tab'!B2:B)", 'WHOLE.ONE(SUM(S3!B2:B20))'],
  ['=Gone!A1', 'WHOLE.ONE(#REF!)'],
  ['=LOG10(5)', 'WHOLE.ONE(LOG10(5))'],
  ['="A2:A"&"Rota!A1"', 'WHOLE.ONE("A2:A"&"Rota!A1")'],
  ['="a ""b"""', 'WHOLE.ONE(("a "&CHAR(34)&"b"&CHAR(34)&""))'],
  ['="a\\"', 'WHOLE.ONE(("a"&CHAR(92)&""))'],
  ['=FILTER(A2:A,B2:B)', 'WHOLE.SEVERAL(FILTER(A2:A100,B2:B100))'],
  ['=SUM({1,A2;"{;}",3})', 'WHOLE.SEVERAL(SUM(VSTACK(HSTACK(1,A2),HSTACK("{;}",3))))'],
  ['=On_Duty( A1 )', 'WHOLE.SEVERAL(CUSTOM.CALL("On_duty", A1 ))'],
  ['=IF(TRUE,ON_DUTY())', 'WHOLE.SEVERAL(IF(TRUE,CUSTOM.CALL("On_duty",)))'],
])('%s', (formula, text) => {
  expect(inWords(formula)).toBe(text);
});

it.each([
  ['=QUERY(A1:A)', 'QUERY'],
  ['=IF(A1,let(x,1,x),QUERY())', 'LET'],
  ['="QUERY("', null],
])('%s lacks %s', (formula, missing) => {
  expect(translate(formula, HOME, DICTIONARY).missing).toBe(missing);
});

it('tells what a formula looks at first, and whether it calls the project', () => {
  expect(translate("=ON_DUTY('Ada''s tab'!B2:B,A1)", HOME, DICTIONARY)).toMatchObject({
    first: { sheet: "Ada's tab", cells: 'B2:B' },
    isCustom: true,
  });
  expect(translate('=1', HOME, DICTIONARY)).toMatchObject({ first: null, isCustom: false });
});
