import type { PlacedDeadline } from '../deadlines.ts'
import { type Paragraph, spansOf } from '../paragraph.ts'
import type { Deadline, Found, ReadTask } from '../../reading.ts'
import { tellsOfItself, withoutClosing } from './closing.ts'
import { gather } from './gather.ts'
import { isPublic } from './actor-text.ts'
import { withoutLeads } from './lead-in.ts'
import { isParticular, leadingUnit } from './leads.ts'
import { knownNames, namesSetUp } from './known-names.ts'
import { mannerOf } from './sections.ts'
import { speakerOf } from './speaker.ts'

/** A task and where it stands; `actor` is null until the paper's own is known. */
export type DraftTask = {
  actor: string | null
  paragraph: Paragraph
  start: number
  end: number
  /** Up to where its deadline may stand, if beyond its own words. */
  reach?: number
  /** The sentence behind it that says by when what it asks for is to be sent. */
  sentBy?: { paragraph: Paragraph; start: number; end: number }
  role: ReadTask['role']
  /** How sure the words make it: an explicit charge, a point under a heading, a formula. */
  sure: number
}

type Given = {
  known: {
    type: string | null
    issuer: string | null
    addressees: readonly string[]
    recipients?: readonly string[]
  }
  deadlines: readonly PlacedDeadline[]
}

/** Within how many paragraphs a decision says what it sets up. */
const mostBefore = 40

/** One task for each instructed sentence or point and each actor, in the order of the text. */
export function readTasks(paragraphs: readonly Paragraph[], { known, deadlines }: Given): Found<ReadTask>[] {
  const manner = mannerOf(known.type)
  if (manner === 'none') return []
  const flowing = paragraphs.filter(({ footnote }) => !footnote)
  const times = timesOf(flowing, deadlines)
  const setUp = manner === 'decision' ? namesSetUp(flowing.slice(0, mostBefore).map(({ text }) => text)) : []
  const { drafts, chargedLast } = gather(flowing, {
    manner,
    issuer: known.issuer ?? speakerOf(flowing),
    addressees: known.addressees,
    names: knownNames([...setUp, ...known.addressees, ...(known.recipients ?? [])]),
    setUp: setUp.at(-1) ?? null,
    isDue: (paragraph, { start, end }) =>
      times.due.get(paragraph)?.some((due) => due.start >= start && due.start < end) === true,
  })
  const fallback = chargedLast ?? (known.addressees.length === 0 ? null : known.addressees.join(', '))
  return withoutClosing(withoutLeads(drafts)).flatMap((draft, at, all) => {
    // Without addressees what names nobody is for whoever is named before.
    const actor = draft.actor ?? fallback ?? all.slice(0, at).findLast(isNamed)?.actor ?? null
    const text = draft.paragraph.text.slice(draft.start, draft.end).replace(/(?<![\s;,./])[\s;,./]+$/u, '')
    if (actor === null || isPublic(actor) || text.split(' ', 3).length < 3 || tellsOfItself(text)) return []
    const deadline = deadlineOf(draft, times)
    const confidence = surenessOf(draft)
    const spans = spansOf(draft.paragraph, draft.start, draft.start + text.length)
    return [{ value: { actor, text, deadline, role: draft.role }, confidence, spans }]
  })
}

const isNamed = ({ actor }: DraftTask) => actor !== null

/** Of ten tasks read on a scan three are cut or joined wrongly, of ten in a text hardly one: docs/accuracy.md. */
const onScan = 0.85

function surenessOf({ actor, sure, paragraph: { sureness } }: DraftTask): number {
  const own = actor === null ? Math.min(sure, 0.6) : sure
  return sureness === 1 ? own : own * onScan * (0.4 + 0.6 * sureness)
}

type Times = {
  paragraphs: readonly Paragraph[]
  places: ReadonlyMap<Paragraph, number>
  due: ReadonlyMap<Paragraph, readonly PlacedDeadline[]>
}

function timesOf(paragraphs: readonly Paragraph[], deadlines: readonly PlacedDeadline[]): Times {
  const places = new Map(paragraphs.map((paragraph, at) => [paragraph, at]))
  return { paragraphs, places, due: Map.groupBy(deadlines, ({ paragraph }) => paragraph) }
}

/** "Định kỳ hằng tháng, trước ngày 25, các xã báo cáo": the time opens the sentence in which the task follows. */
const opensSentence = (text: string, { start, until, from }: { start: number; until: number; from: number }) =>
  until <= from && /(?:^|[.;:]\s)$/.test(text.slice(0, start)) && /^,?\s[^.;:]*$/.test(text.slice(until, from))

/** The deadline within a task's own words, else that by which its sentence begins, else that of a point that only says until when and follows it. */
function deadlineOf(
  { paragraph, start: from, end, reach = end, sentBy }: DraftTask,
  { paragraphs, places, due }: Times,
): Deadline | null {
  const within = due.get(paragraph)?.find(({ start }) => start >= from && start < reach)
  if (within) return within.found.value
  const opening = due
    .get(paragraph)
    ?.find(({ start, end: until }) => opensSentence(paragraph.text, { start, until, from }))
  if (opening) return opening.found.value
  const sent = sentBy && due.get(sentBy.paragraph)?.find(({ start }) => start >= sentBy.start && start < sentBy.end)
  if (sent) return sent.found.value
  const at = places.get(paragraph) ?? paragraphs.length
  for (const next of paragraphs.slice(at + 1, at + 5)) {
    if (!isParticular(next.text) && !leadingUnit(next.text)) break
    const found = due.get(next)?.[0]
    if (found) return found.found.value
  }
  return null
}
