import type { Block, Paragraph, Table } from './blocks.ts'
import type { Numbering } from './numbering.ts'
import { attribute, stepsOf, type Step } from './xml.ts'

const passedOver = ['text:note', 'text:tracked-changes', 'office:annotation', 'text:sequence-decls']

/** Reads `content.xml` of an OpenDocument text (ISO/IEC 26300): paragraphs, lists and tables; pages are not known. */
export function readOpenDocument(xml: string, numbering: Numbering): Block[] {
  const blocks: Block[] = []
  const cells: Block[][] = []
  const tables: Table[] = []
  const open: Paragraph[] = []
  let skipping: string | undefined
  /** The lists that are open, the innermost last; `item` until the first paragraph of an item has its number. */
  const lists: { style: string; item: boolean; from?: number | undefined }[] = []
  const put = (block: Block) => void (cells.at(-1) ?? blocks).push(block)
  const say = (text: string) => void open.at(-1)?.runs.push({ text })
  const begin = (step: Extract<Step, { at: 'open' }>) => {
    if (step.name === 'text:p' || step.name === 'text:h') {
      const list = lists.at(-1)
      const label = list?.item ? (numbering.next(list.style, lists.length - 1, list.from) ?? '- ') : ''
      if (list) list.item = false
      open.push({ runs: label === '' ? [] : [{ text: label }] })
    } else if (step.name === 'text:list') {
      const style = attribute(step.attributes, 'text:style-name') ?? lists.at(-1)?.style ?? ''
      const goesOn = /text:continue-(?:numbering="true|list=)/.test(step.attributes)
      if (lists.length === 0 && !goesOn) numbering.restart(style)
      lists.push({ style, item: false })
    } else if (step.name === 'text:list-item') {
      const from = attribute(step.attributes, 'text:start-value')
      Object.assign(lists.at(-1) ?? {}, { item: true, from: from === undefined ? undefined : Number(from) })
    } else if (step.name === 'table:table') {
      const table: Table = { rows: [] }
      put(table)
      tables.push(table)
    } else if (step.name === 'table:table-row') tables.at(-1)?.rows.push([])
    else if (step.name === 'table:table-cell') {
      const cell: Block[] = []
      tables.at(-1)?.rows.at(-1)?.push(cell)
      cells.push(cell)
    } else if (step.name === 'text:s') say(' '.repeat(Math.min(100, Number(attribute(step.attributes, 'text:c') ?? 1))))
    else if (step.name === 'text:tab') say('\t')
    else if (step.name === 'text:line-break') say('\n')
  }
  const end = (name: string) => {
    if (name === 'text:p' || name === 'text:h') {
      const ended = open.pop()
      if (ended && ended.runs.length > 0) put(ended)
    } else if (name === 'text:list') lists.pop()
    else if (name === 'table:table') tables.pop()
    else if (name === 'table:table-cell') cells.pop()
  }
  for (const step of stepsOf(xml)) {
    if (skipping !== undefined) {
      if (step.at === 'close' && step.name === skipping) skipping = undefined
    } else if (step.at === 'text') say(step.text)
    else if (step.at === 'close') end(step.name)
    else if (passedOver.includes(step.name)) skipping = step.alone ? undefined : step.name
    else {
      begin(step)
      if (step.alone) end(step.name)
    }
  }
  return blocks
}
