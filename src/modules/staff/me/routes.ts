import { handle } from '#record/module.ts'
import { refuse } from '#kernel/refusal.ts'
import { findPerson } from '../people/find-person.ts'
import { getMe } from './schema.ts'

export const meHandlers = [
  handle(getMe, async ({ shell: { db, authority, clock }, person }) => {
    const [found, office] = await Promise.all([
      findPerson(db, { authority, staffId: person.staffId, now: clock() }),
      db
        .selectFrom('authorities')
        .select(['name', 'short_name'])
        .where('authority_id', '=', authority)
        .executeTakeFirstOrThrow(),
    ])
    if (!found) return refuse('not-signed-in', 'Tài khoản này không còn thuộc một cán bộ đang làm việc.')
    const unit = await findUnitName(db, { authority, unitId: found.unitId })
    const { staffId, name, email, title, unitId } = found
    const grants = person.grants.map(({ role, unitId: scope, inStead }) => ({
      role,
      unitId: scope,
      inStead: inStead !== undefined,
    }))
    return {
      staffId,
      name,
      email,
      title,
      unitId,
      unitName: unit ?? null,
      grants,
      secondFactor: person.secondFactor,
      authority: { name: office.name, shortName: office.short_name },
    }
  }),
]

async function findUnitName(
  db: Parameters<typeof findPerson>[0],
  { authority, unitId }: { authority: string; unitId: string | null },
) {
  if (unitId === null) return undefined
  const row = await db
    .selectFrom('public_units')
    .select('name')
    .where('authority_id', '=', authority)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row?.name
}
