// Formulas against what Google Sheets gives for them; as shown, because that includes the number format.
import { Book, day, is, WEEKS } from './book.js';

/** Computes all formulas at once, below each other in a column of their own. */
function shownBy(formulas: readonly string[]): Map<string, string> {
  const book = new Book(WEEKS);
  formulas.forEach((formula, index) => book.put(index + 1, 20, is(formula)));
  book.compute();
  return new Map(formulas.map((formula, index) => [formula, book.shown(index + 1, 20)]));
}

const TABLES: Record<string, [formula: string, shown: string][]> = {
  'numbers of open ranges, whole columns and other tabs': [
    ['=SUM(C2:C)', '11'],
    ['=SUM(C:C)', '11'],
    ['=SUM($C$2:$C)', '11'],
    ['=SUM(Sheet1!C2:C)', '11'],
    ["=SUM('Sheet1'!C2:C4)", '6'],
    ['=SUM(3:3)>SUM(A3:E3)-1', 'TRUE'],
    ['=COUNT(C2:C)', '4'],
    ['=COUNTA(B2:B)', '5'],
    ['=COUNTA(B:B)', '6'],
    ['=COUNTA(B2:E)', '16'],
    ['=COUNTBLANK(C2:C6)', '1'],
    ['=COUNTUNIQUE(B2:B)', '4'],
    ['=ROWS(A2:A)&"x"&COLUMNS(A2:C)', '999x3'],
  ],
  statistics: [
    ['=AVERAGE(C2:C)', '2.75'],
    ['=AVERAGE(F2:F9)', '#DIV/0!'],
    ['=MEDIAN(C2:C)', '2.5'],
    ['=PERCENTILE(C2:C,0.9)', '4.4'],
    ['=QUARTILE(C2:C,1)', '1.75'],
    ['=LARGE(C2:C,2)', '3'],
    ['=MIN(C2:C)&MAX(C2:C)', '15'],
    ['=STDEV(C2:C)', '1.707825128'],
    ['=SUMPRODUCT((B2:B6="Ada")*C2:C6)', '5'],
  ],
  'rounding and signs': [
    ['=ROUND(2.5)&ROUND(-2.5)', '3-3'],
    ['=MOD(-7,3)', '2'],
    ['=INT(-1.5)', '-2'],
    ['=ROUNDUP(2.11,1)', '2.2'],
    ['=CEILING(2.1)&FLOOR(2.9)', '32'],
    ['=0.1+0.2', '0.3'],
    ['=2^3*50%', '4'],
    ['=-2^2', '4'],
  ],
  criteria: [
    ['=COUNTIF(D2:D,"yes")', '3'],
    ['=COUNTIF(B2:B,"b?")', '2'],
    ['=COUNTIF(B2:B,"*d*")', '2'],
    ['=COUNTIF(C2:C,">2")', '2'],
    ['=COUNTIF(C2:C,3)', '1'],
    ['=COUNTIF(C2:C6,"")', '1'],
    ['=COUNTIF(C2:C6,"<>")', '4'],
    ['=COUNTIF(B2:B6,"<>Ada")', '3'],
    ['=COUNTIF(A2:A,">="&A4)', '3'],
    ['=COUNTIF(A2:A,">=2026-12-21")', '3'],
    ['=COUNTIF(A2:A,">21/12/2026")', '2'],
    ['=COUNTIF(A2:A,A2)', '1'],
    ['=COUNTIFS(B2:B,"Ada",D2:D,"yes")', '2'],
    ['=COUNTIFS(B2:B,"ada",C2:C,">2")', '1'],
    ['=COUNTIFS(B2:B,"Ada",C2:C9,"yes")', '#VALUE!'],
    ['=SUMIF(B2:B,"Bo",C2:C)', '6'],
    ['=SUMIF(C2:C,">2")', '8'],
    ['=SUMIFS(C2:C,B2:B,"Ada",A2:A,"<"&DATE(2026,12,20))', '3'],
    ['=AVERAGEIF(B2:B,"Ada",C2:C)', '2.5'],
    ['=AVERAGEIF(B2:B,"Zed",C2:C)', '#DIV/0!'],
    ['=AVERAGEIFS(C2:C,D2:D,"yes",C2:C,"<5")', '2.5'],
    ['=MAXIFS(C2:C,B2:B,"Bo")&MINIFS(C2:C,B2:B,"Bo")', '51'],
  ],
  'decisions and errors': [
    ['=IF(C2>2,"many","few")', 'many'],
    ['=IF(C5="","none","some")', 'none'],
    ['=IF(C5=0,"zero","not")', 'zero'],
    ['=IFS(C2>5,"a",C2>2,"b",TRUE,"c")', 'b'],
    ['=SWITCH(B3,"Ada",1,"Bo",2,3)', '2'],
    ['=AND(TRUE,C2>1)', 'TRUE'],
    ['=OR(FALSE,C2>5)', 'FALSE'],
    ['=NOT(TRUE)', 'FALSE'],
    ['=IFERROR(1/0,"oops")', 'oops'],
    ['=IFERROR(VLOOKUP("Zed",B2:C,2,FALSE),"")', ''],
    ['=IFNA(VLOOKUP("Zed",B2:C,2,FALSE),"none")', 'none'],
    ['=ISERROR(1/0)&ISNA(NA())', 'TRUETRUE'],
    ['=NA()', '#N/A'],
    ['=1/0', '#DIV/0!'],
    ['=SQRT(-1)', '#NUM!'],
    ['="a"+1', '#VALUE!'],
    ['=#REF!+1', '#REF!'],
    ['=Nowhere!A1', '#REF!'],
    ['=1+', '#ERROR!'],
    ['=SHOES(1)', '#NAME?'],
    ['=QUERY(A2:B,"select A")', '#NAME?'],
    ['=Z99', ''],
    ['=Z99+1', '1'],
    ['="a"="A"', 'TRUE'],
    ['=EXACT("a","A")', 'FALSE'],
  ],
  lookups: [
    ['=VLOOKUP("cy",B2:D,3,FALSE)', 'if need be'],
    ['=VLOOKUP("Ada",B2:C,2,0)', '3'],
    ['=VLOOKUP(DATE(2026,12,24),A2:B,2)', 'Ada'],
    ['=VLOOKUP("Zed",B2:C,2,FALSE)', '#N/A'],
    ['=HLOOKUP("N",A1:E6,3,FALSE)', '1'],
    ['=XLOOKUP("Cy",B2:B,D2:D)', 'if need be'],
    ['=XLOOKUP("Zed",B2:B,D2:D,"?")', '?'],
    ['=XLOOKUP(DATE(2026,12,24),A2:A,B2:B,"",-1)', 'Ada'],
    ['=INDEX(D2:D,MATCH("Cy",B2:B,0))', 'if need be'],
    ['=INDEX(A2:D6,2,2)', 'Bo'],
    ['=SUM(INDEX(A2:D6,0,3))', '11'],
    ['=INDEX(B2:D2,3)', 'yes'],
    ['=INDEX(A2:D6,9,2)', '#NUM!'],
    ['=MATCH(DATE(2026,12,24),A2:A,1)', '3'],
    ['=CHOOSE(2,"a","b")', 'b'],
  ],
  'days and times': [
    ['=DATE(2026,12,7)', '07/12/2026'],
    ['=DATE(2026,14,1)', '01/02/2027'],
    ['=A2', '2026-12-07'],
    ['=A2+7', '2026-12-14'],
    ['=A3-A2', '7'],
    ['=MAX(A2:A)', '2027-01-04'],
    ['=MAXIFS(A2:A,B2:B,"Ada")', '2026-12-21'],
    ['=YEAR(A2)&"-"&MONTH(A2)&"-"&DAY(A2)', '2026-12-7'],
    ['=WEEKDAY(A2)&WEEKDAY(A2,2)', '21'],
    ['=WEEKNUM(A2)', '50'],
    ['=WEEKNUM(DATE(2027,1,1),21)', '53'],
    ['=ISOWEEKNUM(DATE(2027,1,1))', '53'],
    ['=ISOWEEKNUM(A6)', '1'],
    ['=EOMONTH(A2,0)', '2026-12-31'],
    ['=EOMONTH(A2,-1)+1', '2026-12-01'],
    ['=EDATE(A2,1)', '2027-01-07'],
    ['=NETWORKDAYS(A2,A3)', '6'],
    ['=NETWORKDAYS(A2,A3,A2)', '5'],
    ['=WORKDAY(A2,5)', '2026-12-14'],
    ['=DAYS(A3,A2)', '7'],
    ['=DATEDIF(A2,A6,"D")', '28'],
    ['=DATEVALUE("7/12/2026")', '46363'],
    ['=DATEVALUE("2026-12-07")', '46363'],
    ['=HOUR(E2)&":"&MINUTE(E2)', '9:30'],
    ['=TIME(9,30,0)', '09:30:00'],
    ['=E3', '2026-12-14 17:45'],
    ['=A2=DATE(2026,12,7)', 'TRUE'],
  ],
  text: [
    ['=TEXT(A2,"ddd d mmm yyyy")', 'Mon 7 Dec 2026'],
    ['=TEXT(A2,"yyyy-mm-dd")', '2026-12-07'],
    ['=TEXT(E2,"hh:mm")', '09:30'],
    ['=TEXT("2026-12-07","dddd")', 'Monday'],
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=TEXT(0.256,"0%")', '26%'],
    ['=CONCATENATE("a",1,TRUE)', 'a1TRUE'],
    ['=B2&" "&C2', 'Ada 3'],
    ['=TEXTJOIN(", ",TRUE,B2:B)', 'Ada, Bo, Ada, Cy, bo'],
    ['=UPPER("a")&LOWER("B")&PROPER("ada l")', 'AbAda L'],
    ['=LEFT("abc",2)&RIGHT("abc",1)&MID("abcdef",2,3)', 'abcbcd'],
    ['=TRIM("  a  b ")&LEN("Häuser")', 'a b6'],
    ['=SUBSTITUTE("a-b-c","-","+")', 'a+b+c'],
    ['=FIND("b","abc")&SEARCH("B","abc")', '22'],
    ['="5"+1', '6'],
    ['=VALUE("1.5")', '1.5'],
    ['="say ""A2:A"" "&COUNT(C2:C)', 'say "A2:A" 4'],
    ['="""SUM(""\\"&LEN("\\")', '"SUM("\\1'],
    ['=HYPERLINK("https://example.org","a link")', 'a link'],
  ],
  'arrays inside a formula': [
    ['=SUM(FILTER(C2:C,B2:B="Ada"))', '5'],
    ['=COUNTA(UNIQUE(B2:B6))', '4'],
    ['=TEXTJOIN(" ",TRUE,SORT(C2:C4))', '1 2 3'],
    ['=TEXTJOIN(" ",TRUE,SORT(B2:B4,C2:C4,FALSE))', 'Ada Ada Bo'],
    ['=SUM(ARRAYFORMULA(IF(B2:B6="Ada",C2:C6,0)))', '5'],
    ['=ARRAYFORMULA(SUM(LEN(B2:B6)))', '12'],
    ['=IFERROR(FILTER(B2:B6,C2:C6>9),"nobody")', 'nobody'],
    ['=SUM({1,2;3,4})', '10'],
  ],
};

describe.each(Object.entries(TABLES))('%s', (_, table) => {
  const shown = shownBy(table.map(([formula]) => formula));
  it.each(table)('%s', (formula, expected) => {
    expect(shown.get(formula)).toBe(expected);
  });
});

it('values are numbers, texts, truth values and serial numbers', () => {
  const book = new Book([[day('2026-12-07'), is('=A1+1'), is('=1=1'), is('="x"'), is('=1/2'), is('=F9')]]);
  book.compute();
  expect(book.sheet.rows[0]?.slice(1)).toEqual([
    { formula: '=A1+1', value: 46364, numberFormat: 'yyyy-mm-dd', computed: { hasFormat: true } },
    { formula: '=1=1', value: true },
    { formula: '="x"', value: 'x' },
    { formula: '=1/2', value: 0.5 },
    { formula: '=F9', value: '' },
  ]);
});

it('a range is met in the own row or column', () => {
  const book = new Book([
    [1, 2, 3],
    [4, 5, 6],
    [is('=A1:C1'), is('=B1:B2'), is('=C1:C2*2')],
  ]);
  book.put(2, 5, is('=B1:B2')).put(2, 6, is('=B1:B2*2')).compute();
  expect(book.values(3, 1, 1, 3)).toEqual([[1, '#VALUE!', '#VALUE!']]);
  expect(book.values(2, 5, 1, 2)).toEqual([[5, 10]]);
});

it('text that looks like a formula, number or date stays text', () => {
  const book = new Book([['=1+1', '5', '2026-12-07', 'TRUE', '50%', "'x"]]);
  book.put(2, 1, is('=A1&"|"&B1&"|"&C1&"|"&D1&"|"&E1&"|"&F1')).put(2, 2, is('=COUNT(A1:F1)')).compute();
  expect(book.values(2, 1, 1, 2)).toEqual([["=1+1|5|2026-12-07|TRUE|50%|'x", 0]]);
});

it('other tabs with odd names, named ranges', () => {
  const book = new Book([[is("=SUM('Ada''s tab, 2026'!A1:A)"), is('=SUM(duties)'), is('=SUM(Duties)*2')]]);
  const other = { ...structuredClone(book.sheet), id: 7, name: "Ada's tab, 2026", rows: [[1], [2]] };
  book.file.sheets.push(other);
  book.file.namedRanges.push({ name: 'duties', sheetId: 7, row: 1, column: 1, rows: 2, columns: 1 });
  book.compute();
  expect(book.values(1, 1, 1, 3)).toEqual([[3, 3, 6]]);
});
