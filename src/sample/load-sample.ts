import { randomBytes, randomInt } from 'node:crypto'
import { rolesNeedingSecondFactor, type Role } from '#kernel/role.ts'
import { addUsualTemplates } from '#modules/reports/index.ts'
import { addStaff, addUsualUnitTypes, findPerson } from '#modules/staff/index.ts'
import { createLogin } from '#platform/session/logins.ts'
import { createAppender } from '#record/appender.ts'
import type { Shell } from '#record/act.ts'
import type { Services } from '#record/module.ts'
import { playHistory } from './history.ts'
import { bringLetter, planPapers } from './papers.ts'
import { done, openPast, type Past } from './past.ts'
import { samplePeople } from './people.ts'
import { planTasks } from './tasks.ts'

export type SampleSignIn = {
  name: string
  email: string
  password: string
  totpSecret?: string
  title: string
  roles: Role[]
}

export type SampleParts = {
  services: Services
  authority: string
  /** Writes the first entry of the record, with the clock of the shell it is given. */
  openRecord: (shell: Shell) => Promise<void>
}

/**
 * Fills an empty authority with people, units, papers and six weeks of decisions, each taken through the same door as any other.
 * @throws where the authority has staff already
 */
export async function loadSample({
  services,
  authority,
  openRecord,
}: SampleParts): Promise<{ signIns: SampleSignIn[] }> {
  const { db } = services
  const there = await db.selectFrom('staff').select('staff_id').where('authority_id', '=', authority).executeTakeFirst()
  if (there) throw new Error('the sample is loaded into an empty authority only')
  const past = openPast({ services, authority, appenderOf: createAppender })
  await past.goTo(30, '07:45')
  await openRecord(past.shell)
  await addUsualUnitTypes(db, authority)
  await hireAll(past)
  planPapers(past)
  planTasks(past)
  await playHistory(past)
  await addUsualTemplates({ shell: past.shell, staffId: past.staff.get('huy') ?? '' })
  await past.goTo(0, '00:00')
  await bringLetter(past, services)
  return { signIns: await giveLogins(past, services) }
}

async function hireAll(past: Past): Promise<void> {
  const { db, authority, newId } = past.shell
  for (const { key, name, email, phone = '', title } of samplePeople) {
    const id = newId()
    const facts = { name, email: `${email}@hosen.example`, phone, title, unitId: null, from: null, until: null }
    await done(addStaff(db, { authority, id, now: past.shell.clock() }, facts))
    past.staff.set(key, id)
  }
}

/** Accounts for those who are in office, with a second factor where a role needs one. */
async function giveLogins(past: Past, { db, secret, clock }: Services): Promise<SampleSignIn[]> {
  const { authority } = past.shell
  const made = samplePeople.map(async ({ key, title }): Promise<SampleSignIn[]> => {
    const staffId = past.staff.get(key) ?? ''
    const person = await findPerson(db, { authority, staffId, now: clock() })
    if (!person) return []
    const { name, email } = person
    const roles = [...new Set(person.grants.map((grant) => grant.role))]
    const strong = roles.some((role) => rolesNeedingSecondFactor.includes(role))
    const signIn = { name, email, password: newPassword(), ...(strong && { totpSecret: newSecret() }) }
    const { userId } = await createLogin(db, { secret }, { authority, ...signIn, now: clock() })
    await db
      .updateTable('staff')
      .set({ user_id: userId })
      .where('authority_id', '=', authority)
      .where('staff_id', '=', staffId)
      .execute()
    return [{ ...signIn, title, roles }]
  })
  return (await Promise.all(made)).flat()
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Four groups of four, without letters that look alike: about 80 bits. */
function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}

const newSecret = () => randomBytes(24).toString('base64url')
