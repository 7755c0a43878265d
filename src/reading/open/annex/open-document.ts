import type { Entry } from '../archive/unzip.ts'
import { attribute, type Step } from '../office/xml.ts'
import { stepsOfPart, textOfPart } from '../table/inflate-part.ts'
import { tableLimits } from '../table/table-file.ts'
import { locked } from '../table/xls/workbook.ts'
import { stampedSlides } from './slides.ts'
import { headRows, type Leaf } from './stamp.ts'

/** Sheets or slides of OpenDocument (ISO/IEC 26300), and what stands around them; undefined where the archive holds neither. */
export async function leavesOfOpenDocument(entries: readonly Entry[]): Promise<Leaf[] | undefined> {
  const part = (name: string) => entries.find((entry) => entry.name === name)
  const content = part('content.xml')
  const kind = /opendocument\.(spreadsheet|presentation|graphics)/.exec(textOfPart(part('mimetype')))?.[1]
  if (!content || kind === undefined) return undefined
  if (textOfPart(part('META-INF/manifest.xml')).includes('encryption-data')) throw locked()
  const leaves = await leavesIn(content)
  const own = kind === 'spreadsheet' ? leaves : leaves.slice(0, stampedSlides)
  const styles = part('styles.xml')
  // The styles hold headers, footers and what all slides are made from.
  const around = styles ? await leavesIn(styles) : []
  return [...own, { rows: [], apart: around.flatMap(({ apart }) => [...apart]) }]
}

type Found = { rows: string[][]; apart: string[] }

async function leavesIn(entry: Entry): Promise<Found[]> {
  const reader = new LeafReader()
  for await (const steps of stepsOfPart(entry)) for (const step of steps) reader.take(step)
  return reader.leaves
}

class LeafReader {
  readonly leaves: Found[] = [{ rows: [], apart: [] }]
  #row: string[] = []
  #column = 0
  #cell: string | undefined
  #text: string | undefined
  /** Shapes that are open: what they say stands apart from the cells. */
  #shapes = 0

  take(step: Step): void {
    if (step.at === 'text') {
      if (this.#text !== undefined) this.#text += step.text
    } else if (step.at === 'open') {
      this.#open(step.name, step.attributes)
      if (step.alone) this.#close(step.name)
    } else this.#close(step.name)
  }

  #open(name: string, attributes: string): void {
    if (name === 'draw:page' || (name === 'table:table' && this.#shapes === 0)) {
      const [first] = this.leaves
      if (this.leaves.length > 1 || first?.rows.length || first?.apart.length) this.leaves.push({ rows: [], apart: [] })
    } else if (name.startsWith('draw:')) this.#shapes += 1
    else if (name === 'table:table-row') [this.#row, this.#column] = [[], 0]
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.#cell = ''
      this.#column += Math.max(1, Number(attribute(attributes, 'table:number-columns-repeated') ?? 1) || 1)
    } else if (name === 'text:p' || name === 'text:h') this.#text = ''
  }

  #close(name: string): void {
    if (name === 'draw:page' || name === 'table:table') return
    if (name.startsWith('draw:')) this.#shapes -= 1
    else if (name === 'text:p' || name === 'text:h') this.#endText()
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#endCell()
    else if (name === 'table:table-row' && this.#row.length > 0) {
      const rows = this.leaves.at(-1)?.rows
      if (rows && rows.length < headRows) rows.push(this.#row)
    }
  }

  #endText(): void {
    const text = this.#text ?? ''
    this.#text = undefined
    if (this.#shapes === 0 && this.#cell !== undefined) this.#cell += ` ${text}`
    else if (text !== '') this.leaves.at(-1)?.apart.push(text)
  }

  #endCell(): void {
    const text = this.#cell?.trim() ?? ''
    this.#cell = undefined
    const place = this.#column - 1
    if (text === '' || place >= tableLimits.columns) return
    while (this.#row.length < place) this.#row.push('')
    this.#row[place] = text
  }
}
