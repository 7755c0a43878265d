import type { Person } from '#kernel/actor.ts'
import { allowWithoutReason } from '#kernel/check.ts'
import { dueAt } from '#kernel/due.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { partyWords } from '#kernel/role-words.ts'
import { findStep, stateAfter, withoutSteps } from '#kernel/workflow.ts'
import { standingOf, type Reason, type Shell } from '#record/act.ts'
import type { AnySubjectKind } from '#record/kinds.ts'
import type { SubjectRow } from '#record/subjects.ts'
import { composeNotice, type Notice } from './compose-notice.ts'
import { findRecipients } from './find-recipients.ts'

type Previewed = {
  shell: Shell
  person: Person
  kind: AnySubjectKind
  row: SubjectRow
  do: string
  reason?: Reason | undefined
}

type Preview = Notice & { party: string; partyLabel: { vi: string; en: string }; people: number }

/** What each party would be told if the person took the step now. */
export async function previewOf({ shell, person, kind, row, do: name, reason }: Previewed): Promise<Preview[]> {
  const step = findStep(kind.workflow, name)
  if (!step?.notify) return []
  const { db, authority } = shell
  const now = shell.clock()
  const allowed = allowWithoutReason(kind.workflow, standingOf(row, person), { do: name, by: person })
  const role = isRefusal(allowed) || allowed.as === 'clock' ? 'staff' : allowed.as.role
  const described = await kind.describe(db, { authority, ids: [row.subject] })
  const named = described.get(row.subject)
  const told = {
    workflow: withoutSteps(kind.workflow, named?.unused),
    step,
    state: stateAfter(step, row.state),
    title: named?.title ?? '',
    role,
    at: now,
    reason: reason?.code,
    reasonText: reason?.text,
    due: dueAt(kind.workflow, stateAfter(step, row.state), now),
  }
  const people = [
    ...(
      await findRecipients(db, {
        authority,
        subject: row,
        kind,
        parties: step.notify,
        now,
        doer: person.staffId,
      })
    ).values(),
  ]
  return step.notify.map((party) => ({
    party,
    partyLabel: partyWords(party),
    people: people.filter((one) => one === party).length,
    ...composeNotice(told, party),
  }))
}
