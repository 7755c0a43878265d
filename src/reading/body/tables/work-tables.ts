import type { Piece } from '../../layout/piece.ts'
import type { Found, ReadTask } from '../../reading.ts'
import type { PlacedDeadline } from '../deadlines.ts'
import { paragraphOf } from '../flow.ts'
import { type Paragraph, spansOf } from '../paragraph.ts'
import { actorText } from '../tasks/actor-text.ts'
import { mannerOf } from '../tasks/sections.ts'
import { type Row, tableOfCells } from './cell-lines.ts'
import { tableOnPage } from './placed-table.ts'
import { beginsTable } from './table-head.ts'
import { timesOfColumn } from './time-column.ts'

/** What a row of a table charges somebody with: its cells as paragraphs. */
export type Charged = { what: Paragraph; who: Paragraph; when: Paragraph | null }

/** What stands over the times, in the words by which deadlines are known. */
const due = 'Thời gian hoàn thành: '

/** What tables of work say: their rows, and the times alone of a table that cannot be put together; and the body without them. */
export type Tables = { rows: Charged[]; times: Paragraph[]; rest: readonly Piece[] }

/** The tables that say who is to do what by when. */
export function takeTables(body: readonly Piece[], type: string | null): Tables {
  const manner = mannerOf(type)
  if (manner === 'none' || manner === 'proposal' || !body.some(({ text }) => beginsTable(text)))
    return { rows: [], times: [], rest: body }
  const taken = new Set<Piece>()
  const rows: Row[] = []
  const times: (readonly Piece[])[] = []
  for (const [at, piece] of body.entries()) {
    if (taken.has(piece) || !beginsTable(piece.text)) continue
    const table = tableOnPage(body, at) ?? tableOfCells(body, at)
    const column = table === undefined ? timesOfColumn(body, at) : undefined
    for (const one of table?.taken ?? column?.taken ?? []) taken.add(one)
    rows.push(...(table?.rows ?? []))
    times.push(...(column?.times ?? []))
  }
  return {
    rows: rows.flatMap(chargedOf),
    times: times.flatMap((lines) => {
      const time = paragraphOf({ mark: null, lines })
      return time ? [withWords(time)] : []
    }),
    rest: body.filter((piece) => !taken.has(piece)),
  }
}

/** A name, as long as it is no sentence. */
const isActor = ({ text }: Paragraph) => text.length > 1 && text.length < 160 && /^\p{Lu}[^.!?]*[^:]$/u.test(text)

function chargedOf({ what, who, when }: Row): Charged[] {
  if (what.length === 0 || who.length === 0) return []
  const [matter, actor, time] = [what, who, when].map((lines) => paragraphOf({ mark: null, lines }))
  if (!matter || !actor || !isActor(actor) || matter.text.split(' ', 3).length < 3) return []
  return [{ what: matter, who: actor, when: when.length === 0 || !time ? null : withWords(time) }]
}

/** A time behind the words by which it is known for a deadline; what stands in the paper lies behind them. */
const withWords = ({ text, places, ...more }: Paragraph): Paragraph => ({
  ...more,
  text: due + text,
  places: places.map(({ at, span }) => ({ at: at + due.length, span })),
})

/** The paragraphs of a body with the cells of its tables where they stand. */
export function withCells(
  paragraphs: readonly Paragraph[],
  { rows, times }: Pick<Tables, 'rows' | 'times'>,
): Paragraph[] {
  const all = [...paragraphs]
  const cells = [...rows.map(({ what, when }) => (when ? [what, when] : [what])), ...times.map((time) => [time])]
  for (const cell of cells) {
    const at = all.findIndex((one) => one.footnote === true || cell.some((first) => isBefore(first, one)))
    all.splice(at < 0 ? all.length : at, 0, ...cell)
  }
  return all
}

const placeOf = ({ places: [first] }: Paragraph) => (first ? first.span.page * 100_000 + first.span.line : Infinity)
const isBefore = (a: Paragraph, b: Paragraph) => placeOf(a) < placeOf(b)

/** The tasks of a body with those of its tables, in the order of the text. */
export function withTasksOfTables(
  tasks: readonly Found<ReadTask>[],
  rows: readonly Charged[],
  deadlines: readonly PlacedDeadline[],
): Found<ReadTask>[] {
  const own = rows.map(({ what, who, when }): Found<ReadTask> => {
    const deadline = deadlines.find(({ paragraph }) => paragraph === when || paragraph === what)?.found.value ?? null
    const text = what.text.replace(/(?<![\s;,./])[\s;,./]+$/u, '')
    const confidence = Math.min(what.sureness, who.sureness) === 1 ? 0.75 : 0.6
    return {
      value: { actor: actorText(who.text), text, deadline, role: null },
      confidence,
      spans: [...spansOf(what, 0, text.length), ...spansOf(who, 0, who.text.length)],
    }
  })
  if (own.length === 0) return [...tasks]
  const at = ({ spans: [first] }: Found<ReadTask>) => (first ? first.page * 100_000 + first.line : Infinity)
  return [...tasks, ...own].toSorted((a, b) => at(a) - at(b))
}
