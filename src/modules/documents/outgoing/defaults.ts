import { sql } from 'kysely'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { keptBy } from '#kernel/paper-form.ts'
import type { Db } from '#platform/db.ts'
import { blank, officeNames } from '../office/read.ts'
import { notationOf } from './number.rules.ts'
import type { Writer } from './compose.rules.ts'
import '../tables.ts'

type Asked = { authority: string; side: OfficialPaper['side']; type: string | null }
type Last = { content: OfficialPaper; alike: boolean }

/**
 * How papers of the authority begin and end: as its last one of that side did, the same type before others. Above its name
 * stands the superior that is entered for it, where the last one named none.
 */
export async function writerOf(db: Db, { authority, side, type }: Asked): Promise<Writer> {
  const { rows } = await sql<Last>`
    select content, coalesce(type, 'công văn') = ${type ?? 'công văn'} as alike from papers
    where authority_id = ${authority} and direction = 'out' and side = ${side} and content is not null
      and state not in ('dropped', 'recalled')
    order by 2 desc, serial is not null desc, drafted_at desc limit 1`.execute(db)
  const last = rows[0]
  const short = await abbreviation(db, { authority, side })
  const notation = notationOf({ side, type, authority: short })
  if (!last) return { ...(await firstOf(db, { authority, side, type })), notation }
  const { parent, issuer, place, signing, signer, recipients } = last.content
  return {
    side,
    parent: parent ?? (await officeNames(db, { authority, side })).superior,
    issuer,
    place,
    signing,
    signer,
    recipients: last.alike ? recipients : recipients.filter((item) => /^(Như trên|Lưu)/u.test(item)),
    notation: last.alike ? last.content.notation : notation,
  }
}

async function abbreviation(db: Db, { authority, side }: Pick<Asked, 'authority' | 'side'>): Promise<string> {
  const row = await db
    .selectFrom('registers')
    .select('notation')
    .where('authority_id', '=', authority)
    .where('direction', '=', 'out')
    .where('side', '=', side)
    .where('notation', '<>', '')
    .orderBy('first_day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.notation ?? (side === 'party' ? 'ĐU' : 'UBND')
}

/** Of an authority that has written nothing yet on that side: its name there, and the place that its name says. */
async function firstOf(db: Db, { authority, side, type }: Asked): Promise<Omit<Writer, 'notation'>> {
  const office = await officeNames(db, { authority, side })
  const { name } = await db
    .selectFrom('authorities')
    .select('name')
    .where('authority_id', '=', authority)
    .executeTakeFirstOrThrow()
  const place = /(?:phường|xã|thị trấn|đặc khu|tỉnh|thành phố)\s+(.+)$/iu.exec(name)?.[1] ?? ''
  const issuer = side === 'party' ? office.authority : name.replace(/^UBND\b/u, 'Ủy ban nhân dân')
  const addressed = type === null || type === 'công văn' || type === 'tờ trình'
  return {
    side,
    parent: office.superior,
    issuer: issuer === blank ? '' : issuer,
    place,
    signing: side === 'party' ? ['T/M ĐẢNG ỦY', 'BÍ THƯ'] : ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    signer: '',
    recipients: [...(addressed ? ['Như trên'] : []), keptBy(side, issuer)],
  }
}
