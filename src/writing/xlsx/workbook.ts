import { zip } from '#kernel/zip.ts'

/** How cells look: fonts, lines and alignment. */
const looks = {
  plain: { font: 0, horizontal: 'left' },
  head: { font: 1, horizontal: 'center', vertical: 'center', boxed: true },
  'head-number': { font: 0, horizontal: 'center', boxed: true },
  boxed: { font: 0, horizontal: 'left', boxed: true },
  centered: { font: 0, horizontal: 'center', boxed: true },
  day: { font: 0, horizontal: 'center', boxed: true, format: 164 },
  title: { font: 2, horizontal: 'center', vertical: 'center' },
  bold: { font: 1, horizontal: 'center' },
  italic: { font: 3, horizontal: 'center', vertical: 'bottom' },
  cover: { font: 4, horizontal: 'center', vertical: 'center' },
  'cover-bold': { font: 5, horizontal: 'center', vertical: 'center' },
} satisfies Record<string, Look>
type Look = { font: number; horizontal: string; vertical?: string; boxed?: boolean; format?: number }
export type CellLook = keyof typeof looks

/** `value` where the cell is a number, or a day as a number of days; its text is then what is shown of it. */
export type SheetCell = { text: string; look: CellLook; value?: number }
/** Heights are points. */
export type SheetRow = { cells: readonly SheetCell[]; height: number }

/** A sheet that is printed on A4 across. `across` are spans of a row that are one cell; `repeat` rows stand on each page. */
export type Sheet = {
  name: string
  widths: readonly number[]
  rows: readonly SheetRow[]
  across?: readonly { row: number; from: number; to: number }[]
  repeat?: { first: number; last: number }
}

const office = 'http://schemas.openxmlformats.org'
const main = `${office}/spreadsheetml/2006/main`
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * Sheets as an Excel workbook (ECMA-376), printed as they are meant to be signed. Every text is an inline string, so that nothing
 * in it can be taken for a formula.
 */
export function makeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const relations = (text: string) =>
    `${head}<Relationships xmlns="${office}/package/2006/relationships">${text}</Relationships>`
  const part = (name: string, type: string) =>
    `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`
  const numbered = sheets.map((sheet, at) => ({ sheet, at: at + 1 }))
  const types = `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${numbered.map(({ at }) => part(`/xl/worksheets/sheet${at}.xml`, 'worksheet')).join('')}${part('/xl/styles.xml', 'styles')}</Types>`
  return zip([
    { name: '[Content_Types].xml', text: types },
    { name: '_rels/.rels', text: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', text: workbook(numbered) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations(
        numbered.map(({ at }) => relation(`r${at}`, 'worksheet', `worksheets/sheet${at}.xml`)).join('') +
          relation('s1', 'styles', 'styles.xml'),
      ),
    },
    { name: 'xl/styles.xml', text: styles },
    ...numbered.map(({ sheet, at }) => ({ name: `xl/worksheets/sheet${at}.xml`, text: worksheet(sheet) })),
  ])
}

function workbook(numbered: readonly { sheet: Sheet; at: number }[]): string {
  const listed = numbered
    .map(({ sheet, at }) => `<sheet name="${escaped(sheetName(sheet.name))}" sheetId="${at}" r:id="r${at}"/>`)
    .join('')
  const titles = numbered
    .flatMap(({ sheet: { name, repeat }, at }) =>
      repeat
        ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at - 1}">'${escaped(sheetName(name)).replaceAll("'", "''")}'!$${repeat.first}:$${repeat.last}</definedName>`
        : [],
    )
    .join('')
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}/officeDocument/2006/relationships"><sheets>${listed}</sheets>${titles && `<definedNames>${titles}</definedNames>`}</workbook>`
}

function worksheet({ widths, rows, across = [], repeat }: Sheet): string {
  const cols = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const lines = rows.map(
    ({ cells, height }, at) =>
      `<row r="${at + 1}" ht="${height}" customHeight="1">${cells.map((cell, column) => cellOf(cell, column, at)).join('')}</row>`,
  )
  const merged = across.map(({ row, from, to }) => `<mergeCell ref="${letters(from)}${row}:${letters(to)}${row}"/>`)
  const frozen = repeat
    ? `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${repeat.last}" topLeftCell="A${repeat.last + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
    : ''
  const page = `<pageMargins left="0.79" right="0.59" top="0.79" bottom="0.59" header="0.4" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>${repeat ? '<headerFooter><oddHeader>&amp;C&amp;P</oddHeader></headerFooter>' : ''}`
  return `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${frozen}<cols>${cols.join('')}</cols><sheetData>${lines.join('')}</sheetData>${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''}${page}</worksheet>`
}

function cellOf({ text, look, value }: SheetCell, column: number, row: number): string {
  const place = `${letters(column)}${row + 1}`
  const style = Object.keys(looks).indexOf(look)
  if (value !== undefined) return `<c r="${place}" s="${style}"><v>${value}</v></c>`
  if (text === '') return `<c r="${place}" s="${style}"/>`
  return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** 0 is A, 26 is AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

// oxlint-disable-next-line no-control-regex -- exactly the characters that XML forbids
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const escaped = (text: string) =>
  text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Excel's rule: at most 31 characters, none of `[]:*?/\`. */
const sheetName = (name: string) => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)

const font = (size: number, more = '') => `<font>${more}<sz val="${size}"/><name val="Times New Roman"/></font>`
const line = (side: string) => `<${side} style="thin"><color auto="1"/></${side}>`
const formatted = ({ font: fontId, boxed = false, horizontal, vertical = 'top', format = 0 }: Look) =>
  `<xf numFmtId="${format}" fontId="${fontId}" borderId="${boxed ? 1 : 0}" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/></xf>`
const fonts = [font(11), font(11, '<b/>'), font(24, '<b/>'), font(12, '<i/>'), font(14), font(14, '<b/>')]

/** In the order of `looks`; 164 is the first number that a format of one's own may have. */
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map(line).join('')}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${Object.keys(looks).length}">${Object.values(looks).map(formatted).join('')}</cellXfs></styleSheet>`
