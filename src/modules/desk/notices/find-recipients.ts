import { dayOf } from '#kernel/day.ts'
import type { Party } from '#kernel/workflow.ts'
import { findAssignee, findColleagues, findHolders } from '#modules/staff/index.ts'
import type { Db } from '#platform/db.ts'
import type { AnySubjectKind } from '#record/kinds.ts'
import type { SubjectRow } from '#record/subjects.ts'
import { findDoers, findNames, isStaffId } from '../people/read.ts'

type Asked = {
  authority: string
  subject: SubjectRow
  kind: Pick<AnySubjectKind, 'assigner'>
  parties: readonly Party[]
  now: Date
  doer?: string | undefined
}

/**
 * Who is told of a step, each in one capacity: where somebody belongs to several parties, the first named one counts.
 * Who took the step is told of it only where it concerns that person.
 */
export async function findRecipients(db: Db, asked: Asked): Promise<Map<string, Party>> {
  const found = new Map<string, Party>()
  for (const party of asked.parties) {
    for (const id of await membersOf(db, asked, party)) {
      if (party !== 'concerned' && id === asked.doer) continue
      if (!found.has(id)) found.set(id, party)
    }
  }
  const known = await findNames(db, { authority: asked.authority, ids: [...found.keys()] })
  return new Map([...found].filter(([id]) => known.has(id)))
}

async function membersOf(db: Db, { authority, subject, kind, now }: Asked, party: Party): Promise<string[]> {
  switch (party) {
    case 'concerned':
      return subject.concerned.filter(isStaffId)
    case 'assigner': {
      const assigner = await kind.assigner?.(db, { authority, id: subject.subject, now })
      return assigner === undefined
        ? membersOf(db, { authority, subject, kind, parties: [], now }, 'approvers')
        : [assigner]
    }
    case 'administrators':
      return findHolders(db, { authority, role: 'administrator', today: dayOf(now) })
    case 'approvers':
    case 'clerks': {
      const role = party === 'clerks' ? 'clerk' : 'approver'
      return findHolders(db, { authority, role, today: dayOf(now), unitId: subject.unit_id })
    }
    case 'unit':
      return subject.unit_id === null
        ? []
        : findColleagues(db, { authority, unitId: subject.unit_id, today: dayOf(now) })
    case 'author': {
      const who = subject.deeds[0]?.who ?? 'clock'
      const doers = await findDoers(db, { authority, salt: subject.salt, who: [who] })
      return [...doers.values()].map((doer) => doer.id)
    }
    case 'assignee':
    case 'watchers': {
      // What can lie on a desk has a uuid, as staff have.
      const { module, subject: id } = subject
      const assignee = isStaffId(id) ? await findAssignee(db, { authority, module, subject: id }) : undefined
      return assignee === undefined ? [] : [assignee]
    }
  }
}
