import { dayOf, type Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import { watchTables } from '#platform/watch-tables.ts'
import { findPersonByUser, type FoundPerson } from './find-person.ts'

/** How long another process's change of roles may go unseen here. */
const lifetime = 3_000
const most = 2_000

type Kept = { person: FoundPerson; day: Day; at: number; changes: number }

const kept = new WeakMap<Db, Map<string, Kept>>()

/** Everything that says who somebody is and what they may do. */
const changes = watchTables(['staff', 'role_grants', 'record_subjects', 'deputyships', 'public_units'])

/**
 * The member of staff behind a sign-in account, looked up at most once in three seconds as long as this process changes
 * nobody's roles: a grant that it takes back counts at once. One that another process takes back counts within those
 * seconds, as with a session that another process ends.
 */
export async function rememberPersonByUser(
  db: Db,
  asked: { authority: string; userId: string; now: Date },
): Promise<FoundPerson | undefined> {
  const people = peopleOf(db)
  const key = `${asked.authority}/${asked.userId}`
  const at = asked.now.getTime()
  const day = dayOf(asked.now)
  const known = people.get(key)
  if (known && known.changes === changes() && known.day === day && at >= known.at && at - known.at < lifetime)
    return known.person
  // Taken before the question: a change while it is on its way makes the answer old.
  const before = changes()
  const person = await findPersonByUser(db, asked)
  people.delete(key)
  if (person && people.size >= most) people.delete(people.keys().next().value ?? '')
  if (person) people.set(key, { person, day, at, changes: before })
  return person
}

function peopleOf(db: Db): Map<string, Kept> {
  let people = kept.get(db)
  if (!people) kept.set(db, (people = new Map()))
  return people
}
