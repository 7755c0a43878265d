import type { z } from 'zod'
import { isPublicEntry, type Json, type PublicEntry } from '#kernel/entry.ts'
import { capacityWords } from '#kernel/role-words.ts'
import type { Words, Workflow } from '#kernel/workflow.ts'
import type { EntryView } from '#record/read.ts'
import { capital } from '#vietnamese/format.ts'
import type { historyLine } from './schema.ts'

type Line = z.input<typeof historyLine>

/** Facts of an entry, wherever they stand: in its head, or, for an internal one, in its content. */
export type Facts = Pick<PublicEntry, 'do' | 'by' | 'automated' | 'public'> & {
  reason?: string | undefined
  basis?: string | undefined
}

export type Seen = {
  workflow: Workflow
  /** Staff behind `who`, for those who may see names. */
  names: ReadonlyMap<string, { id: string; name: string }>
  /** `who` of the person who asks. */
  self: string | undefined
}

/** One line of a subject's history, as the console shows it. */
export function historyOf(view: EntryView, { workflow, names, self }: Seen): Line {
  const facts = factsOf(view)
  const step = workflow.steps.find((one) => one.past === facts?.do)
  const by = facts?.by ?? 'clock'
  const { who, role, inStead } = by === 'clock' ? { role: 'clock' } : by
  return {
    seq: view.seq,
    at: view.at.toISOString(),
    do: facts?.do ?? '',
    label: step?.label ?? erasedOr(facts?.do),
    detail: facts === undefined ? null : (workflow.tells?.(facts.do, contentOf(view)?.content) ?? null),
    by: {
      role: facts ? role : '',
      words: facts ? doerWords(workflow, { role, inStead }) : { vi: '', en: '' },
      name: (who && names.get(who)?.name) || null,
      inStead: (inStead && names.get(inStead)?.name) || null,
      self: who !== undefined && who === self,
    },
    automated: facts?.automated ?? 'none',
    reason: reasonOf(workflow, facts, reasonText(view)),
    basis: facts?.basis ?? null,
    public: facts?.public ?? {},
    internal: !isPublicEntry(view.entry),
    erased: view.erasedAt ? { at: view.erasedAt.toISOString(), ground: view.erasedGround ?? '' } : null,
  }
}

/** Whom the subject is about is called as its table calls them: the author, the assignee. */
function doerWords({ concerned }: Workflow, by: { role: string; inStead?: unknown }): Words {
  if (by.role !== 'concerned' || !concerned) return capacityWords(by)
  return { vi: capital(concerned.vi), en: capital(concerned.en) }
}

const erasedOr = (did: string | undefined) =>
  did === undefined ? { vi: 'Mục nội bộ đã xoá nội dung', en: 'Internal entry, content erased' } : { vi: did, en: did }

/** Undefined for an internal entry whose content was erased. */
export function factsOf({ entry, body }: EntryView): Facts | undefined {
  if (isPublicEntry(entry)) return entry
  return body as unknown as Facts | undefined
}

/** The reason in the decider's own words, as long as it is held. */
export function reasonText(view: EntryView): string | undefined {
  return contentOf(view)?.reasonText
}

/** What was decided, beside its head: undefined once it is erased. */
function contentOf({ entry, body }: EntryView): { content?: Json; reasonText?: string } | undefined {
  const held = isPublicEntry(entry) ? body : (body as { body?: Json } | undefined)?.body
  return held as { content?: Json; reasonText?: string } | undefined
}

function reasonOf(workflow: Workflow, facts: Facts | undefined, text: string | undefined): Line['reason'] {
  if (facts?.reason === undefined) return null
  return { code: facts.reason, words: workflow.reasons?.[facts.reason] ?? null, text: text ?? null }
}
