import { isPublicEntry, type PublicEntry } from '#kernel/entry.ts'
import type { Step, Words, Workflow } from '#kernel/workflow.ts'
import { aboutFact } from './entry-facts.ts'
import { inLanguage, type Language } from './language.ts'
import { capacityWords } from '#kernel/role-words.ts'
import type { SiteEntry } from './site-source.ts'

/** The step of the tables that an entry reports; undefined where no table of today has it. */
export function stepOf(
  workflows: readonly Workflow[],
  entry: PublicEntry,
): { workflow: Workflow; step: Step } | undefined {
  for (const workflow of workflows) {
    if (workflow.module !== entry.module) continue
    const step = workflow.steps.find((candidate) => candidate.past === entry.do)
    if (step) return { workflow, step }
  }
  return undefined
}

/** “Giao vai trò”: the step's own words, or the deed's code where no table has it. */
export function deedWords(workflows: readonly Workflow[], did: string): Words {
  for (const workflow of workflows) {
    const step = workflow.steps.find((candidate) => candidate.past === did)
    if (step) return step.label
  }
  return { vi: did, en: did }
}

/** The words of every deed by module and deed, for the page that checks receipts: its script carries no tables. */
export function deedList(workflows: readonly Workflow[], language: Language): Record<string, string> {
  return Object.fromEntries(
    workflows.flatMap(({ module, steps }) =>
      steps.map(({ past, label }) => [`${module}/${past}`, inLanguage(language, label)]),
    ),
  )
}

/** What an entry says in a few words: “Giao vai trò: Người duyệt”. */
export function entryTitle(workflows: readonly Workflow[], { entry }: SiteEntry, language: Language): string {
  if (!isPublicEntry(entry)) return language === 'vi' ? 'Mục nội bộ' : 'Internal entry'
  const found = stepOf(workflows, entry)
  const deed = inLanguage(language, found?.step.label ?? { vi: entry.do, en: entry.do })
  const about = aboutFact(entry, language)
  return about === undefined ? deed : `${deed}: ${about}`
}

export function doerRole(entry: PublicEntry): Words {
  return entry.by === 'clock' ? { vi: 'Hệ thống', en: 'The system' } : capacityWords(entry.by)
}

const ownWords: Words = {
  vi: 'ghi bằng lời, chỉ gửi người liên quan',
  en: 'given in words of its own, to the person concerned only',
}

/** The chosen reason in words; a reason given in the decider's own words stays outside the record. */
export function reasonText(workflow: Workflow | undefined, entry: PublicEntry, language: Language): string | undefined {
  if (entry.reason === undefined) return undefined
  if (entry.reason === 'text') return inLanguage(language, ownWords)
  const words = workflow?.reasons?.[entry.reason]
  return words ? inLanguage(language, words) : entry.reason
}
