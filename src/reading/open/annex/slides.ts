import type { Entry } from '../archive/unzip.ts'
import { attribute, stepsOf } from '../office/xml.ts'
import { stepsOfPart, textOfPart } from '../table/inflate-part.ts'
import { localName } from '../table/workbook.ts'
import type { Leaf } from './stamp.ts'

/** Slides that a stamp stands on: a title slide may leave out what all others bear. A later one may show what a stamp looks like. */
export const stampedSlides = 2

/** The first slides of a presentation (ECMA-376, PresentationML), and what all are made from; undefined where the archive holds none. */
export async function leavesOfSlides(entries: readonly Entry[]): Promise<Leaf[] | undefined> {
  const slides = leadingSlides(entries)
  if (!slides) return undefined
  const masters = entries.filter(({ name }) => /^ppt\/slide(?:Masters|Layouts)\/[^/]+\.xml$/.test(name))
  const leaves: Leaf[] = []
  for (const entry of [...slides, ...masters]) leaves.push({ rows: [], apart: await shapesOf(entry) })
  return leaves
}

/** The slides that a stamp may stand on, in their order; undefined where the archive holds none. */
export function leadingSlides(entries: readonly Entry[]): Entry[] | undefined {
  const part = (name: string) => entries.find((entry) => entry.name === name)
  const presentation = part('ppt/presentation.xml')
  if (!presentation) return undefined
  const targets = new Map(
    opensOf(textOfPart(part('ppt/_rels/presentation.xml.rels')), 'Relationship').map((attributes) => [
      attribute(attributes, 'Id'),
      attribute(attributes, 'Target') ?? '',
    ]),
  )
  const slides = opensOf(textOfPart(presentation), 'sldId').flatMap((attributes) => {
    const target = targets.get(/\s\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1])
    return part(target?.startsWith('/') ? target.slice(1) : `ppt/${target ?? ''}`) ?? []
  })
  return slides.slice(0, stampedSlides)
}

const opensOf = (xml: string, name: string): string[] =>
  [...stepsOf(xml)].flatMap((step) => (step.at === 'open' && localName(step.name) === name ? [step.attributes] : []))

/** What each shape of a drawing says (ECMA-376, DrawingML), its paragraphs one below the other. */
export async function shapesOf(entry: Entry): Promise<string[]> {
  const shapes: string[] = []
  let shape: string | undefined
  let isText = false
  for await (const steps of stepsOfPart(entry)) {
    for (const step of steps) {
      if (step.at === 'text') {
        if (shape !== undefined && isText) shape += step.text
        continue
      }
      const name = localName(step.name)
      const begins = step.at === 'open' && !step.alone
      if (name === 't') isText = begins
      else if (name === 'txBody' && begins) shape = ''
      else if (name === 'txBody' && shape !== undefined) {
        shapes.push(shape)
        shape = undefined
      } else if ((name === 'p' && !begins) || name === 'br') shape &&= `${shape}\n`
    }
  }
  return shapes
}
