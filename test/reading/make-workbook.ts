import { makeZip } from './make-zip.ts'

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const rowsOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')

/** The least that is a workbook (ECMA-376): one sheet of texts, and what stands behind its cells. */
export function makeWorkbook(
  rows: readonly (readonly string[])[],
  { after = '', others = {} }: { after?: string; others?: Record<string, string | Uint8Array> } = {},
): Uint8Array<ArrayBuffer> {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="So" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rowsOf(rows)}</sheetData>${after}</worksheet>`,
    ...others,
  }
  return makeZip(Object.entries(parts).map(([name, bytes]) => ({ name, bytes })))
}

/** A register of which a column says how secret its papers are: it is not secret itself. */
export const register: readonly (readonly string[])[] = [
  ['TT', 'Số', 'Ngày', 'Trích yếu', 'Mức độ mật'],
  ['1', '12/CV-UBND', '02/9/2026', 'Về việc diễn tập', 'MẬT'],
  ['2', '13/CV-UBND', '03/9/2026', 'Về việc họp', 'Mức độ mật: MẬT'],
]

/** A workbook that is secret itself, with a number to look for. */
export const markedWorkbook = (number: string): Uint8Array<ArrayBuffer> =>
  makeWorkbook([['UBND XÃ MẪU', 'MẬT'], ...register, ['3', number, '04/9/2026', 'Nội dung kín đáo', '']])
