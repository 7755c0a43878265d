import { sql } from 'kysely'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import type { UnitType } from './schema.ts'

const state = { side: 'state' } as const
const party = { side: 'party' } as const

/** The kinds of unit every authority starts with. */
export const usualUnitTypes: readonly UnitType[] = [
  { code: 'tinh', vi: 'Tỉnh, thành phố', en: 'Province or city', rank: 10, ...state },
  { code: 'huyen', vi: 'Huyện, quận, thị xã (đến 30/06/2025)', en: 'District (until 30/06/2025)', rank: 20, ...state },
  { code: 'so', vi: 'Sở, ngành', en: 'Provincial department', rank: 25, ...state },
  { code: 'phuong', vi: 'Phường', en: 'Ward', rank: 30, ...state },
  { code: 'xa', vi: 'Xã', en: 'Commune', rank: 31, ...state },
  { code: 'thi-tran', vi: 'Thị trấn (đến 30/06/2025)', en: 'Township (until 30/06/2025)', rank: 33, ...state },
  { code: 'dac-khu', vi: 'Đặc khu', en: 'Special zone', rank: 32, ...state },
  { code: 'hdnd', vi: 'Hội đồng nhân dân', en: 'People’s Council', rank: 35, ...state },
  { code: 'ubnd', vi: 'Uỷ ban nhân dân', en: 'People’s Committee', rank: 36, ...state },
  { code: 'van-phong', vi: 'Văn phòng', en: 'Office', rank: 40, ...state },
  { code: 'phong', vi: 'Phòng chuyên môn', en: 'Division', rank: 41, ...state },
  { code: 'trung-tam', vi: 'Trung tâm', en: 'Centre', rank: 45, ...state },
  { code: 'truong', vi: 'Trường học', en: 'School', rank: 50, ...state },
  { code: 'tram-y-te', vi: 'Trạm y tế', en: 'Health station', rank: 51, ...state },
  { code: 'dai', vi: 'Đài phát thanh, truyền hình', en: 'Broadcaster', rank: 52, ...state },
  { code: 'to-dan-pho', vi: 'Tổ dân phố, thôn', en: 'Residential group', rank: 60, ...state },
  { code: 'dang-bo', vi: 'Đảng uỷ', en: 'Party Committee', rank: 70, ...party },
  { code: 'ban-dang', vi: 'Ban của Đảng uỷ', en: 'Party commission', rank: 71, ...party },
  { code: 'van-phong-dang', vi: 'Văn phòng Đảng uỷ', en: 'Party Committee office', rank: 72, ...party },
  { code: 'chi-bo', vi: 'Chi bộ', en: 'Party cell', rank: 73, ...party },
  { code: 'mat-tran', vi: 'Mặt trận và đoàn thể', en: 'Fatherland Front and mass organisations', rank: 80, ...party },
]

/** Gives an authority the usual kinds of unit; those it has already stay as they are. */
export async function addUsualUnitTypes(db: Db, authority: string): Promise<void> {
  await db
    .insertInto('unit_types')
    .values(usualUnitTypes.map((type) => ({ authority_id: authority, ...type })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function listUnitTypes(db: Db, authority: string): Promise<(UnitType & { units: number })[]> {
  const { rows } = await sql<UnitType & { units: number }>`
    select code, vi, en, side, rank, (select count(*) from public_units u
      where u.authority_id = t.authority_id and u.type = t.code) as units
    from unit_types t where authority_id = ${authority} order by rank, code`.execute(db)
  return rows
}

export async function putUnitType(db: Db, authority: string, type: UnitType): Promise<UnitType> {
  const { code, ...facts } = type
  await db
    .insertInto('unit_types')
    .values({ authority_id: authority, ...type })
    .onConflict((conflict) => conflict.columns(['authority_id', 'code']).doUpdateSet(facts))
    .execute()
  return { code, ...facts }
}

/**
 * Puts the kinds into another order. The ranks that are there are given out anew, each once, so that kinds keep their place
 * beside units that were entered under them before.
 */
export async function orderUnitTypes(
  db: Db,
  authority: string,
  codes: readonly string[],
): Promise<Refusal | { types: UnitType[] }> {
  return db.transaction().execute(async (tx) => {
    const before = await tx
      .selectFrom('unit_types')
      .select(['code', 'vi', 'en', 'side', 'rank'])
      .where('authority_id', '=', authority)
      .orderBy('rank')
      .orderBy('code')
      .forUpdate()
      .execute()
    const known = new Map(before.map((type) => [type.code, type]))
    const types = codes.flatMap((code) => known.get(code) ?? [])
    if (new Set(codes).size !== before.length || types.length !== before.length)
      return refuse('out-of-date', 'Vừa có người thêm hoặc bỏ một loại. Hãy xem lại rồi xếp.', { field: 'codes' })
    const ranks = distinctRanks(before.map(({ rank }) => rank))
    const ordered = types.map((type, at) => ({ ...type, rank: ranks[at] ?? at }))
    for (const { code, rank } of ordered.filter((type) => known.get(type.code)?.rank !== type.rank)) {
      await tx
        .updateTable('unit_types')
        .set({ rank })
        .where('authority_id', '=', authority)
        .where('code', '=', code)
        .execute()
    }
    return { types: ordered }
  })
}

const highestRank = 999

/** The given ranks, ascending, each raised as far as it must be to stand alone; one after the other where there is no room. */
export function distinctRanks(ranks: readonly number[]): number[] {
  const made: number[] = []
  for (const rank of ranks.toSorted((a, b) => a - b)) made.push(Math.max(rank, (made.at(-1) ?? -1) + 1))
  return (made.at(-1) ?? 0) > highestRank ? ranks.map((_, at) => at) : made
}

/** Units keep the words of their kind as they were entered; a kind in use stays for the ones to come. */
export async function deleteUnitType(db: Db, authority: string, code: string): Promise<Refusal | { removed: true }> {
  const { used } = await db
    .selectFrom('public_units')
    .select((row) => row.fn.countAll<number>().as('used'))
    .where('authority_id', '=', authority)
    .where('type', '=', code)
    .executeTakeFirstOrThrow()
  if (used > 0) return refuse('not-allowed', `Còn ${used} đơn vị thuộc loại này: không bỏ được.`)
  const { numDeletedRows } = await db
    .deleteFrom('unit_types')
    .where('authority_id', '=', authority)
    .where('code', '=', code)
    .executeTakeFirst()
  return numDeletedRows > 0n ? { removed: true } : refuse('not-found', 'Không có loại đơn vị này.')
}
