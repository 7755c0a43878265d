import { zip } from '#kernel/zip.ts'

const office = 'http://schemas.openxmlformats.org'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * A table as an Excel workbook (ECMA-376) of one sheet: the first row bold and frozen. Every cell is an inline string,
 * so that nothing in it can be taken for a formula.
 */
export function xlsxOf(table: readonly (readonly string[])[], sheet: string): Blob {
  const files = [
    { name: '[Content_Types].xml', text: contentTypes },
    { name: '_rels/.rels', text: relations('xl/workbook.xml', 'officeDocument') },
    {
      name: 'xl/workbook.xml',
      text: `${head}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="${escaped(sheetName(sheet))}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', text: relations('worksheets/sheet1.xml', 'worksheet', 'styles.xml') },
    { name: 'xl/styles.xml', text: styles },
    { name: 'xl/worksheets/sheet1.xml', text: worksheet(table) },
  ]
  return new Blob([zip(files)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

function worksheet(table: readonly (readonly string[])[]): string {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.min(60, Math.max(10, ...table.slice(0, 200).map((row) => (row[column] ?? '').length + 2))),
  )
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('')
  const rows = table
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((value, column) => cell(value, { place: `${letters(column)}${at + 1}`, bold: at === 0 })).join('')}</row>`,
    )
    .join('')
  return `${head}<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>${rows}</sheetData></worksheet>`
}

function cell(value: string, { place, bold }: { place: string; bold: boolean }): string {
  return `<c r="${place}" t="inlineStr"${bold ? ' s="1"' : ''}><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

/** 0 is A, 26 is AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

// oxlint-disable-next-line no-control-regex -- exactly the characters that XML forbids
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g

/** Escapes markup and drops the control characters that XML 1.0 cannot hold. */
function escaped(text: string): string {
  return text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Excel's rule: at most 31 characters, none of `[]:*?/\`. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}

function relations(target: string, type: string, second?: string): string {
  const one = (id: string, to: string, what: string) =>
    `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${what}" Target="${to}"/>`
  return `${head}<Relationships xmlns="${office}/package/2006/relationships">${one('r1', target, type)}${second ? one('r2', second, 'styles') : ''}</Relationships>`
}

const contentTypes = `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`

const styles = `${head}<styleSheet xmlns="${office}/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`
