import type { PublicEntry } from '#kernel/entry.ts'
import type { Words, Workflow } from '#kernel/workflow.ts'
import { capacityWords, roleWords } from '#kernel/role-words.ts'
import * as connections from '#modules/connections/tokens/rules.ts'
import * as webhooks from '#modules/connections/webhooks/rules.ts'
import * as erasures from '#modules/privacy/erasures/rules.ts'
import * as requests from '#modules/privacy/requests/rules.ts'
import * as retention from '#modules/privacy/retention/rules.ts'
import * as accounts from '#modules/staff/accounts/rules.ts'
import * as grants from '#modules/staff/grants/rules.ts'
import * as handover from '#modules/staff/handover/rules.ts'
import * as units from '#modules/staff/units/rules.ts'
import * as logKey from '#record/log-key-workflow.ts'

/** Every workflow table of every noun: an entry says its deed in the table's own words. */
export const workflows: readonly Workflow[] = [
  logKey,
  connections,
  webhooks,
  erasures,
  requests,
  retention,
  accounts,
  grants,
  handover,
  units,
].flatMap((rules) => Object.values(rules).filter(isWorkflow))

function isWorkflow(value: unknown): value is Workflow {
  return typeof value === 'object' && value !== null && 'steps' in value && 'states' in value
}

/** The words of a deed in the past tense of entries; its code where no table of today has it. */
export function deedWords(entry: Pick<PublicEntry, 'module' | 'do'>): Words {
  const step = workflows
    .filter(({ module }) => module === entry.module)
    .flatMap(({ steps }) => steps)
    .find(({ past }) => past === entry.do)
  return step?.label ?? { vi: entry.do, en: entry.do }
}

export function reasonWords(entry: PublicEntry): Words | undefined {
  const { reason } = entry
  if (reason === undefined) return undefined
  const found = workflows.find(({ module, reasons }) => module === entry.module && reasons?.[reason])
  return found?.reasons?.[reason]
}

export function doerWords(entry: PublicEntry): Words {
  return entry.by === 'clock' ? roleWords('clock') : capacityWords(entry.by)
}

/** The kind of subject that a deed is about, so that the subject can be opened. */
export function kindOf(entry: PublicEntry): string | undefined {
  return workflows.find(({ module, steps }) => module === entry.module && steps.some(({ past }) => past === entry.do))
    ?.kind
}
