import type { Person } from '#kernel/actor.ts'
import { workingDaysBetween } from '#kernel/due.ts'
import { maySee, worksOn } from '#kernel/may-see.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { actIn, standingOf, type Shell } from '#record/act.ts'
import { workflowOf, type AnySubjectKind } from '#record/kinds.ts'
import { handle } from '#record/module.ts'
import { listSubjectEntries } from '#record/read.ts'
import { whoIs, type SubjectRow } from '#record/subjects.ts'
import { findDoers, findNames } from '../people/read.ts'
import { previewOf } from '../notices/preview-notice.ts'
import { offerSteps, wordsOf } from './offer-steps.ts'
import { findSubject } from './read.ts'
import { getSubject, previewNotice, takeStep, type SubjectKey } from './schema.ts'
import { factsOf, historyOf } from './tell-history.ts'

type Opened = { kind: AnySubjectKind; row: SubjectRow }

const unknown = () => refuse('not-found', 'Không tìm thấy việc này, hoặc bạn không có phần trong việc này.')

/** A subject that the person may look into. Whether another one exists is not told. */
async function open(shell: Shell, person: Person, key: SubjectKey): Promise<Opened | Refusal> {
  const known = shell.kinds.get(`${key.module}/${key.kind}`)
  const row = known && (await findSubject(shell.db, shell.authority, key))
  if (!known || !row || !maySee(known.workflow, standingOf(row, person), person)) return unknown()
  const workflow = await workflowOf(known, shell.db, { authority: shell.authority, id: key.id, now: shell.clock() })
  return { kind: { ...known, workflow }, row }
}

export const subjectHandlers = [
  handle(getSubject, async ({ shell, person, params }) => {
    const opened = await open(shell, person, params)
    if (isRefusal(opened)) return opened
    const { kind, row } = opened
    const described = await kind.describe(shell.db, { authority: shell.authority, ids: [row.subject] })
    const named = described.get(row.subject)
    const standing = standingOf(row, person)
    const absentIds = person.grants.flatMap(({ inStead }) => inStead ?? [])
    const absent = await findNames(shell.db, { authority: shell.authority, ids: absentIds })
    return {
      ...params,
      kindLabel: kind.workflow.label,
      title: named?.title ?? kind.workflow.label.vi,
      href: named?.href ?? '',
      state: row.state,
      stateLabel: wordsOf(kind.workflow, row.state),
      ended: kind.workflow.states[row.state]?.end ?? false,
      enteredAt: row.entered_at.toISOString(),
      dueAt: row.due_at?.toISOString() ?? null,
      workingDaysLeft: row.due_at ? workingDaysBetween(shell.clock(), row.due_at) : null,
      concernsMe: standing.concerned,
      lastSeq: row.last_seq,
      ...offerSteps(kind.workflow, standing, {
        person,
        unused: named?.unused,
        enteredAt: row.entered_at,
        absent,
      }),
      history: await history(shell, person, opened),
    }
  }),

  handle(takeStep, async ({ shell, person, params, body }) => {
    if (person.scopes && !person.scopes.includes(`${params.module}:write`))
      return refuse('scope-required', `Mã truy cập này cần quyền ${params.module}:write.`)
    const opened = await open(shell, person, params)
    if (isRefusal(opened)) return opened
    const { kind } = opened
    const input = kind.inputShape.safeParse(body.input)
    if (!input.success) {
      const issue = input.error.issues[0]
      const field = ['input', ...(issue?.path ?? [])].join('.')
      return refuse('not-allowed', `Thông tin “${field}” chưa đúng: ${issue?.message ?? ''}`, { field })
    }
    return shell.appender.run(shell.authority, async (batch) => {
      const subject = await batch.lock({ module: params.module, kind: params.kind, subject: params.id })
      if (body.lastSeq !== undefined && subject && subject.last_seq !== body.lastSeq)
        return refuse('out-of-date', 'Vừa có người quyết định việc này. Hãy xem lại rồi quyết định.')
      return actIn(shell, batch, kind, {
        id: params.id,
        do: body.do,
        by: person,
        reason: body.reason,
        input: input.data as unknown,
      })
    })
  }),

  handle(previewNotice, async ({ shell, person, params, body }) => {
    const opened = await open(shell, person, params)
    if (isRefusal(opened)) return opened
    return { notices: await previewOf({ shell, person, ...opened, ...body }) }
  }),
]

async function history(shell: Shell, person: Person, { kind, row }: Opened) {
  const views = await listSubjectEntries(shell.db, shell.authority, { module: row.module, subject: row.subject })
  const who = views.flatMap((view) => {
    const by = factsOf(view)?.by
    return by && by !== 'clock' ? [by.who, ...(by.inStead === undefined ? [] : [by.inStead])] : []
  })
  const names = worksOn(kind.workflow, standingOf(row, person), person)
    ? await findDoers(shell.db, { authority: shell.authority, salt: row.salt, who })
    : new Map<string, { id: string; name: string }>()
  const seen = { workflow: kind.workflow, names, self: whoIs(row.salt, person.staffId) }
  return views.map((view) => historyOf(view, seen))
}
