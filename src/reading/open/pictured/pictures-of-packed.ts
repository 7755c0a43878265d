import { unpack, type Entry } from '../archive/unzip.ts'
import { leadingSlides } from '../annex/slides.ts'
import type { Step } from '../office/xml.ts'
import { stepsOfPart } from '../table/inflate-part.ts'
import { Unreadable } from '../unreadable.ts'
import { picturesToLookAt } from './to-look-at.ts'

const media = /^(?:(?:word|xl|ppt)\/media|Pictures)\/[^/]+$/

/** The pictures of a document, workbook or presentation that may bear a mark of secrecy. */
export async function picturesOfPacked(entries: readonly Entry[]): Promise<Uint8Array[]> {
  const pictures = entries.filter(({ name }) => media.test(name))
  if (pictures.length === 0) return []
  const first = await namesOfFirst(entries)
  const inOrder = pictures.toSorted((a, b) => Number(first.has(b.name)) - Number(first.has(a.name)))
  return await picturesToLookAt(
    inOrder.values().flatMap((entry) => {
      const bytes = unpackWhole(entry)
      return bytes ? [{ bytes, isFirst: first.has(entry.name) }] : []
    }),
  )
}

/** A picture that is damaged is none, and no fault of the document: nobody sees it there either. */
function unpackWhole(entry: Entry): Uint8Array | undefined {
  try {
    return unpack(entry)
  } catch {
    return undefined
  }
}

/** Headers, footers, and what slides are made from: what stands there stands on every page. */
const everywhere =
  /^(?:word\/(?:header|footer)\d*|ppt\/slide(?:Master|Layout)s\/[^/]+|styles)\.xml$|^xl\/drawings\/[^/]+\.(?:xml|vml)$/
/** So many letters into the text a stamp stands at the latest. */
const head = 2_500

/** The names of pictures that stand everywhere or where the text begins. */
async function namesOfFirst(entries: readonly Entry[]): Promise<Set<string>> {
  const slides = leadingSlides(entries) ?? []
  const names = new Set<string>()
  for (const entry of entries) {
    const isBody = entry.name === 'word/document.xml' || entry.name === 'content.xml'
    if (!isBody && !everywhere.test(entry.name) && !slides.includes(entry)) continue
    const targets = await targetsOf(entries, entry)
    for (const id of await picturesNamedIn(entry, isBody ? head : Infinity)) names.add(targets.get(id) ?? id)
  }
  return names
}

const naming = /(?:^|\s)(?:r:(?:embed|id|pict)|o:relid|xlink:href)\s*=\s*["']([^"']+)["']/

/** What a part names as its pictures, by identifiers of the file or as paths, up to so many letters of its text. */
async function picturesNamedIn(entry: Entry, most: number): Promise<string[]> {
  const named: string[] = []
  let letters = 0
  for await (const step of stepsAsFarAsRead(entry)) {
    if (step.at === 'text') letters += step.text.length
    if (letters > most) return named
    const id = step.at === 'open' ? naming.exec(step.attributes)?.[1] : undefined
    if (id !== undefined) named.push(id)
  }
  return named
}

/** What the identifiers of a part stand for (ECMA-376 part 2, 9.3): paths from the folder that it lies in. */
async function targetsOf(entries: readonly Entry[], { name }: Entry): Promise<Map<string, string>> {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const relations = entries.find((one) => one.name === `${folder}_rels/${name.slice(folder.length)}.rels`)
  const targets = new Map<string, string>()
  if (!relations) return targets
  for await (const step of stepsAsFarAsRead(relations)) {
    const id = step.at === 'open' ? /\sId\s*=\s*["']([^"']+)/.exec(step.attributes)?.[1] : undefined
    const target = step.at === 'open' ? /\sTarget\s*=\s*["']([^"']+)/.exec(step.attributes)?.[1] : undefined
    if (id !== undefined && target !== undefined) targets.set(id, pathFrom(folder, target))
  }
  return targets
}

/** Steps through a part up to what is damaged or too long in it: whether the document can be read is told by who reads it. */
async function* stepsAsFarAsRead(entry: Entry): AsyncGenerator<Step> {
  try {
    for await (const steps of stepsOfPart(entry)) yield* steps
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
  }
}

/** Where a relation leads within the file; what no address can be leads nowhere. */
function pathFrom(folder: string, target: string): string {
  const { pathname } = URL.parse(target, `file:///${folder}`) ?? { pathname: '' }
  try {
    return decodeURIComponent(pathname.slice(1))
  } catch {
    return pathname.slice(1)
  }
}
