import { z } from 'zod'
import { findStep, stateAfter, withoutSteps, type Party, type Step } from '#kernel/workflow.ts'
import type { Transaction } from '#platform/db.ts'
import type { AnySubjectKind } from '#record/kinds.ts'
import type { Services, Worker } from '#record/module.ts'
import { listEntries } from '#record/read.ts'
import type { SubjectRow } from '#record/subjects.ts'
import { findDoers } from '../people/read.ts'
import { findSubject } from '../subjects/read.ts'
import { factsOf, reasonText } from '../subjects/tell-history.ts'
import { composeNotice } from './compose-notice.ts'
import { findRecipients } from './find-recipients.ts'
import { writeNotices } from './store.ts'

const parties = z.array(
  z.enum(['concerned', 'author', 'assigner', 'assignee', 'administrators', 'approvers', 'clerks', 'unit', 'watchers']),
)
const job = z.object({
  authority: z.string(),
  module: z.string(),
  kind: z.string(),
  subject: z.string(),
  do: z.string(),
  seq: z.int(),
  parties,
})
type Job = z.output<typeof job>

/** After a decision: writes the notice of each person who is to be told, once, and queues the letters. */
export const writeNoticesWorker: Worker = {
  queue: 'notice',
  async run(services, data) {
    const asked = job.parse(data)
    const told = await services.db.transaction().execute((tx) => writeAll(services, tx, asked))
    if (told.length > 0) services.announce(asked.authority, told, 'notices')
  },
}

async function writeAll(services: Services, tx: Transaction, asked: Job): Promise<string[]> {
  const { authority, module, subject: id } = asked
  const kind = services.shellFor(authority).kinds.get(`${module}/${asked.kind}`)
  const step = kind && findStep(kind.workflow, asked.do)
  const subject = await findSubject(tx, authority, { module, kind: asked.kind, id })
  if (!kind || !step || !subject) return []
  const notices = await compose(tx, { asked, kind, step, subject })
  const told = await writeNotices(tx, notices)
  if (told.length > 0)
    await services.enqueue(
      tx,
      told.map((staffId) => ({ queue: 'notice-mail', data: { authority, staffId, seq: asked.seq } })),
    )
  return told
}

type Composed = { asked: Job; kind: AnySubjectKind; step: Step; subject: SubjectRow }

async function compose(tx: Transaction, { asked, kind, step, subject }: Composed) {
  const { authority, module, seq } = asked
  const [view] = await listEntries(tx, authority, { from: seq, to: seq + 1 })
  const facts = view && factsOf(view)
  if (!view || !facts) return []
  const who = facts.by === 'clock' ? [] : [facts.by.who]
  const doer = [...(await findDoers(tx, { authority, salt: subject.salt, who })).values()][0]?.id
  const told = await findRecipients(tx, { authority, subject, kind, parties: asked.parties, now: view.at, doer })
  const described = await kind.describe(tx, { authority, ids: [subject.subject] })
  const named = described.get(subject.subject)
  const happened = {
    workflow: withoutSteps(kind.workflow, named?.unused),
    // As the decision itself says.
    step: { ...step, ...(facts.basis !== undefined && { basis: facts.basis }) },
    state: stateAfter(step, subject.state),
    title: named?.title ?? '',
    facts: named?.facts,
    role: facts.by === 'clock' ? 'clock' : facts.by.role,
    at: view.at,
    reason: facts.reason,
    reasonText: reasonText(view),
    due: subject.last_seq === seq ? subject.due_at : null,
  }
  return [...told].map(([staffId, party]: [string, Party]) => ({
    authority_id: authority,
    staff_id: staffId,
    seq,
    at: view.at,
    module,
    kind: asked.kind,
    subject: subject.subject,
    party,
    href: named?.href ?? '',
    ...composeNotice(happened, party),
  }))
}
