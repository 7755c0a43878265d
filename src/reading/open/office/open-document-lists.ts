import { type ListLevel, Numbering } from './numbering.ts'
import { attribute, stepsOf, type Step } from './xml.ts'

const formats: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** The lists of an OpenDocument text by the names of their styles (ISO/IEC 26300, section 16.31). */
export function openDocumentLists(parts: readonly string[]): Numbering {
  const levels = new Map<string, ListLevel[]>()
  let list = ''
  for (const step of stepsOfAll(parts)) {
    if (step.at !== 'open') continue
    const read = (name: string) => attribute(step.attributes, name)
    if (step.name === 'text:list-style') {
      list = read('style:name') ?? ''
      levels.set(list, [])
    } else if (step.name === 'text:list-level-style-number') {
      const depth = Number(read('text:level') ?? 1)
      const shown = Math.min(depth, Number(read('text:display-levels') ?? 1))
      const counts = Array.from({ length: shown }, (_, at) => `%${depth - shown + 1 + at}`).join('.')
      levels.get(list)?.push({
        format: formats[read('style:num-format') ?? ''] ?? 'none',
        text: `${read('style:num-prefix') ?? ''}${counts}${read('style:num-suffix') ?? ''}`,
        start: Number(read('text:start-value') ?? 1),
      })
    } else if (/^text:list-level-style-(?:bullet|image)$/.test(step.name))
      levels.get(list)?.push({ format: 'bullet', text: '', start: 1 })
  }
  return new Numbering(levels)
}

function* stepsOfAll(parts: readonly string[]): Generator<Step> {
  for (const xml of parts) yield* stepsOf(xml)
}
