import type { Entry } from '../archive/unzip.ts'
import { attribute, stepsOf, type Step } from '../office/xml.ts'
import { isDayFormat, showsDays } from './cell-value.ts'
import { stepsOfPart, textOfPart, tooLarge } from './inflate-part.ts'
import { tableLimits } from './table-file.ts'

/** What the sheets of a workbook (ECMA-376, SpreadsheetML) share. */
export type Workbook = {
  sheets: { name: string; entry: Entry }[]
  from1904: boolean
  strings: string[]
  /** By style of a cell: whether its numbers are shown as days. */
  days: boolean[]
}

type Open = Extract<Step, { at: 'open' }>

/** The name of a tag without the prefix that some programs write. */
export const localName = (name: string) => name.slice(name.indexOf(':') + 1)

const opensOf = (xml: string, name: string): Open[] =>
  [...stepsOf(xml)].filter((step): step is Open => step.at === 'open' && localName(step.name) === name)

/** Undefined where the archive holds no workbook. */
export async function readWorkbook(entries: readonly Entry[]): Promise<Workbook | undefined> {
  const part = (name: string) => entries.find((entry) => entry.name === name)
  const book = part('xl/workbook.xml')
  if (!book) return undefined
  const xml = textOfPart(book)
  const strings = part('xl/sharedStrings.xml')
  return {
    sheets: sheetsOf(xml, textOfPart(part('xl/_rels/workbook.xml.rels')), part),
    from1904: opensOf(xml, 'workbookPr').some(({ attributes }) => /date1904\s*=\s*["'](?:1|true)["']/.test(attributes)),
    strings: strings ? await readStrings(strings) : [],
    days: dayStyles(textOfPart(part('xl/styles.xml'))),
  }
}

function sheetsOf(xml: string, relations: string, part: (name: string) => Entry | undefined): Workbook['sheets'] {
  const targets = new Map(
    opensOf(relations, 'Relationship')
      .filter(({ attributes }) => attribute(attributes, 'Type')?.endsWith('/worksheet'))
      .map(({ attributes }) => [attribute(attributes, 'Id'), attribute(attributes, 'Target') ?? '']),
  )
  const all = opensOf(xml, 'sheet').flatMap(({ attributes }) => {
    const target = targets.get(/\s\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1])
    const entry = target && part(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    const name = (attribute(attributes, 'name') ?? '').slice(0, 100)
    return entry ? [{ name, entry, hidden: attribute(attributes, 'state')?.endsWith('idden') === true }] : []
  })
  const shown = all.filter(({ hidden }) => !hidden)
  return (shown.length > 0 ? shown : all).slice(0, 200)
}

/** The texts that cells name by their place; readings in brackets (rPh) are no part of them. */
async function readStrings(entry: Entry): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let letters = 0
  let inside = false
  let aside = false
  for await (const steps of stepsOfPart(entry)) {
    for (const step of steps) {
      if (step.at === 'text') {
        if (inside && !aside) text += step.text
        continue
      }
      const name = localName(step.name)
      const begins = step.at === 'open' && !step.alone
      if (name === 't') inside = begins
      else if (name === 'rPh') aside = begins
      else if (name === 'si' && !begins) {
        letters += text.length
        if (letters > tableLimits.letters || text.length > tableLimits.cell * 2) throw tooLarge()
        strings.push(text)
        text = ''
      }
    }
  }
  return strings
}

function dayStyles(xml: string): boolean[] {
  const own = new Map(
    opensOf(xml, 'numFmt').map(({ attributes }) => [
      Number(attribute(attributes, 'numFmtId')),
      showsDays(attribute(attributes, 'formatCode') ?? ''),
    ]),
  )
  const days: boolean[] = []
  let inside = false
  for (const step of stepsOf(xml)) {
    if (step.at === 'text') continue
    const name = localName(step.name)
    if (name === 'cellXfs') inside = step.at === 'open'
    else if (inside && name === 'xf' && step.at === 'open') {
      const id = Number(attribute(step.attributes, 'numFmtId') ?? 0)
      days.push(own.get(id) ?? isDayFormat(id))
    }
  }
  return days
}
