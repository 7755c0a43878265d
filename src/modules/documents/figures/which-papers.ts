import { sql, type RawBuilder } from 'kysely'
import type { CountedPapers } from './schema.ts'

/** Papers `p` that were entered in a register in a span and stand there still: void and recalled ones do not count. */
export function isCountedPaper({ as, from, until, side }: CountedPapers): RawBuilder<boolean> {
  const urgent = as === 'urgent' ? sql`and p.urgency is not null` : sql``
  const ofSide = side === undefined ? sql`` : sql`and p.side = ${side}`
  return sql`(p.serial is not null and p.registered_on between ${from} and ${until}
    and p.state not in ('void', 'recalled') ${urgent} ${ofSide})`
}
