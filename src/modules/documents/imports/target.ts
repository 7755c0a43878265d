import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import { readSerials } from '../registers/read.ts'
import { yearOf } from '../registers/rules.ts'
import type { Held } from './plan.rules.ts'
import type { ImportAsked } from './schema.ts'

/** A register that lines go into; `id` is null where it has to be opened. */
export type Target = {
  id: string | null
  title: string
  period: string
  firstDay: Day
  lastDay: Day
  state: string
  firstSerial: number
  nextSerial: number
}

type Key = { authority: string; id: string }
type Wanted = { authority: string; asked: ImportAsked }

/** The register that was named, or that of the year or term; undefined where neither is known. */
export async function findTarget(db: Db, { authority, asked }: Wanted): Promise<Target | undefined> {
  const open = db
    .selectFrom('registers')
    .select(['register_id as id', 'title', 'period', 'first_day as firstDay', 'last_day as lastDay', 'state'])
    .select(['first_serial as firstSerial', 'next_serial as nextSerial'])
    .where('authority_id', '=', authority)
    .where('direction', '=', asked.direction)
    .where('side', '=', asked.side)
  if (asked.registerId !== undefined) return open.where('register_id', '=', asked.registerId).executeTakeFirst()
  const span = spanOf(asked)
  if (!span) return undefined
  const found = await open
    .where('types', '=', sql<string[]>`'{}'`)
    .where('first_day', '<=', span.lastDay)
    .where('last_day', '>=', span.firstDay)
    .orderBy('first_day')
    .limit(1)
    .executeTakeFirst()
  return found ?? { id: null, ...span, state: 'open', firstSerial: 1, nextSerial: 1 }
}

/** What a register is called that the import opens. */
function spanOf({ direction, side, year, period, firstDay, lastDay }: ImportAsked) {
  const book = `Sổ đăng ký văn bản ${direction === 'in' ? 'đến' : 'đi'}`
  if (side === 'state') {
    const span = year === undefined ? undefined : yearOf(`${year}-01-01`)
    return span && { title: `${book} năm ${span.period}`, ...span }
  }
  if (period === undefined || firstDay === undefined || lastDay === undefined || lastDay < firstDay) return undefined
  return { title: `${book} của Đảng uỷ, nhiệm kỳ ${period}`, period, firstDay, lastDay }
}

/** Serials of a register that are borne, or decided to be by an import that is still being written; and the gaps explained. */
export async function heldBy(db: Db, { authority, id }: Key): Promise<Held> {
  const { borne, explained } = await readSerials(db, { authority, id })
  const waiting = await db
    .selectFrom('register_import_lines as l')
    .innerJoin('register_imports as i', (join) =>
      join.onRef('i.authority_id', '=', 'l.authority_id').onRef('i.import_id', '=', 'l.import_id'),
    )
    .select('l.serial')
    .where('l.authority_id', '=', authority)
    .where('i.register_id', '=', id)
    .execute()
  return { serials: new Set([...borne, ...waiting.map(({ serial }) => serial)]), explained }
}
