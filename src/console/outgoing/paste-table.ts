import { escaped, readBlocks, styleOf } from './paste-lines.ts'

type Place = { lines: readonly string[]; begins: boolean; cell: Element }
/** Wider than any table: what spans more was not made by hand. */
const widestSpan = 60

/**
 * A table as a body can hold it, with as many cells in each row: one that spans several is taken apart, its text in the first.
 * `isSplit` tells whether that was done.
 */
export function tableOf(table: Element): { html: string; isSplit: boolean } {
  const all = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table && !isSpacer(row))
  const grid = gridOf(all)
  const width = Math.max(0, ...grid.map((row) => row.length))
  // Word counts a column for each edge of any cell: those in which no cell begins are none.
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => grid.some((row) => row[at]?.begins))
  const aligns = new Map(columns.map((column) => [column, alignOf(grid.slice(1).map((row) => row[column]))]))
  const rows = grid.map(
    (row, at) =>
      `<tr>${columns.map((column) => cellOf(row[column], at === 0 ? aligns.get(column) : undefined)).join('')}</tr>`,
  )
  const isSplit = grid.some((row) => columns.some((column) => row[column]?.begins === false))
  return { html: `<table data-caption="${escaped(captionOf(table))}">${rows.join('')}</table>`, isSplit }
}

/** The row without height that Word ends a table with, to say how wide its columns are. */
const isSpacer = (row: Element) => row.getAttribute('height') === '0' && row.textContent?.trim() === ''

function gridOf(rows: readonly Element[]): (Place | undefined)[][] {
  const grid: (Place | undefined)[][] = rows.map(() => [])
  rows.forEach((row, at) => {
    let column = 0
    for (const cell of row.children) {
      while (grid[at]?.[column]) column++
      const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
      for (let below = 0; below < Math.min(down, rows.length - at); below++)
        for (let beside = 0; beside < across; beside++) {
          const begins = below === 0 && beside === 0
          grid[at + below]![column + beside] = { lines: begins ? linesIn(cell) : [], begins, cell }
        }
      column += across
    }
  })
  return grid.map((row) => Array.from(row))
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.getAttribute(name) ?? 1)
  if (name === 'rowspan' && span === 0) return Infinity
  return Number.isInteger(span) && span >= 1 ? Math.min(span, name === 'colspan' ? widestSpan : Infinity) : 1
}

type Align = 'left' | 'center' | 'right'

/** How most cells of a column that say something are set: figures of Excel and Word stand at the right. */
function alignOf(cells: readonly (Place | undefined)[]): Align {
  const said = cells.flatMap((place) => (place?.begins && place.lines.some((line) => line !== '') ? [place.cell] : []))
  const most = (align: Align) => said.filter((cell) => isSet(cell, align)).length * 2 > said.length
  return most('right') ? 'right' : most('center') ? 'center' : 'left'
}

function isSet(cell: Element, align: Align): boolean {
  const ways = [cell, ...cell.querySelectorAll('p,div')].map(
    (one) => styleOf(one, 'text-align') ?? one.getAttribute('align')?.toLowerCase(),
  )
  return ways.findLast((way) => way !== undefined) === align
}

/** `align` of a cell of the head: that of its column, where it says no other itself. */
function cellOf(place: Place | undefined, align?: Align): string {
  const name = align === undefined ? 'td' : 'th'
  const of = (attribute: string) => (align && place?.begins ? place.cell.getAttribute(attribute) : null)
  const kept = (attribute: string, value: string | null | undefined) =>
    value ? ` ${attribute}="${escaped(value)}"` : ''
  const set = align === 'left' ? undefined : align
  const lines = place && place.lines.length > 0 ? place.lines : ['']
  return `<${name}${kept('data-share', of('data-share'))}${kept('data-align', of('data-align') ?? set)}>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</${name}>`
}

/** The lines of a cell, with the marks of lists in it; of a table within it each row is a line. */
function linesIn(cell: Element): string[] {
  const lines: string[] = []
  readBlocks(cell, {
    line: (pieces, { mark }) => {
      const text = pieces.map((piece) => piece.text).join('')
      lines.push(`${mark === undefined ? '' : `${mark} `}${text.replaceAll(/\s+/gu, ' ').trim()}`)
    },
    table: (inner) => {
      for (const row of inner.querySelectorAll('tr'))
        lines.push(
          [...row.children]
            .map((one) => linesIn(one).join(' '))
            .join(' ')
            .trim(),
        )
    },
  })
  return lines
}

const captionOf = (table: Element) =>
  (table.getAttribute('data-caption') ?? table.querySelector('caption')?.textContent ?? '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
