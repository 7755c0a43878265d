import type { Serials } from '../registers/rules.ts'
import type { FieldName, Mapping } from './fields.rules.ts'
import { headerKey } from './fields.rules.ts'
import { numbersColumns, type Head, type Row } from './head.rules.ts'
import { readLine, type Line, type LineContext, type Problem } from './read-line.rules.ts'

/** What the register holds already. */
export type Held = { serials: ReadonlySet<number>; explained: readonly Serials[] }

export type Plan = {
  lines: Line[]
  problems: Problem[]
  /** Rows with an error: what they say, for mending; of a secret one nothing. */
  wrong: Row[]
  /** Rows that are no lines: heads repeated on each page, months, signatures. */
  skipped: number
  gaps: Serials[]
  /** The serial after the last of the file; rows with an error that follow on keep theirs, to be mended and brought later. */
  nextSerial: number
}

/** Goes through the rows of a file as they come, in as many turns as the caller likes. */
export class Planner {
  readonly lines: Line[] = []
  readonly problems: Problem[] = []
  readonly wrong: Row[] = []
  skipped = 0
  readonly #head: Head
  readonly #context: LineContext
  readonly #held: Held
  readonly #seen = new Map<number, number>()
  #before: Parameters<typeof readLine>[1] = { cells: [], registeredOn: null }

  constructor({ head, context, held }: { head: Head; context: LineContext; held: Held }) {
    this.#head = head
    this.#context = context
    this.#held = held
  }

  take(row: Row): void {
    if (row.row <= this.#head.lastRow) return
    if (isNoLine(row, this.#head, this.#context.mapping)) {
      this.skipped += 1
      return
    }
    const read = readLine(row, this.#before, this.#context)
    const { line } = read
    const taken = read.serial === null ? undefined : this.#taken(read.serial, row.row)
    this.problems.push(...read.problems, ...(taken ? [taken] : []))
    if (line && !taken) this.lines.push(line)
    else this.wrong.push({ row: row.row, cells: read.secret ? [] : row.cells })
    if (!read.secret)
      this.#before = { cells: filled(row.cells, this.#before.cells), registeredOn: line?.registeredOn ?? null }
  }

  #taken(serial: number, row: number): Problem | undefined {
    const field: FieldName = this.#context.mapping.serial === undefined ? 'number' : 'serial'
    const wrong = (message: string): Problem => ({ row, field, kind: 'error', message })
    const first = this.#seen.get(serial)
    if (first !== undefined)
      return wrong(
        `Số ${serial} đã có ở dòng ${first} của tệp. Mỗi số chỉ một văn bản; nếu mỗi năm đánh lại từ 1, hãy tách theo năm.`,
      )
    this.#seen.set(serial, row)
    if (this.#held.serials.has(serial)) return wrong(`Số ${serial} đã có trong sổ.`)
    const gap = this.#held.explained.find((one) => one.first <= serial && serial <= one.last)
    return gap && wrong(`Số ${serial} đã được giải thích là số trống trong sổ.`)
  }

  plan(): Plan {
    const { lines, problems, wrong, skipped } = this
    let nextSerial = 1 + lines.reduce((last, { serial }) => Math.max(last, serial), 0)
    while (this.#seen.has(nextSerial)) nextSerial += 1
    return { lines, problems, wrong, skipped, gaps: gapsOf(lines, this.#held), nextSerial }
  }
}

/** A cell that repeats the one above by a sign stays a sign only where nothing stood above. */
function filled(cells: readonly string[], above: readonly string[]): string[] {
  return cells.map((cell, at) =>
    /^(?:["”“'’]{1,2}|-?\s*nt\s*-?|như trên|\/\/|-["”]-)$/iu.test(cell.trim()) ? (above[at] ?? '') : cell,
  )
}

/** One cell alone that is no serial, the names of the columns again, or their numbers. */
function isNoLine({ cells }: Row, head: Head, mapping: Mapping): boolean {
  const full = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]))
  const [only] = full
  if (full.length === 1 && only !== undefined)
    return only !== (mapping.serial ?? mapping.number) || !/^\s*\d+\s*$/.test(cells[only] ?? '')
  if (numbersColumns(cells)) return true
  const same = full.filter((at) => headerKey(cells[at] ?? '') === headerKey(head.names[at] ?? '')).length
  return same >= 2 && same >= full.length - 1
}

/** Serials between the first and the last that neither the file nor the register has. */
function gapsOf(lines: readonly Line[], { serials, explained }: Held): Serials[] {
  const known = new Set(serials)
  for (const { serial } of lines) known.add(serial)
  const sorted = [...known].toSorted((a, b) => a - b)
  return sorted
    .slice(1)
    .map((serial, at) => ({ first: (sorted[at] ?? 0) + 1, last: serial - 1 }))
    .filter(({ first, last }) => first <= last && !explained.some((gap) => gap.first <= first && last <= gap.last))
}
