import { isPublicEntry, type Json, type PublicEntry } from '#kernel/entry.ts'
import type { Step, Words, Workflow } from '#kernel/workflow.ts'
import { count, dayOfKey, day, time } from '#vietnamese/format.ts'
import { inLanguage, type Language } from './language.ts'
import { roleWords } from '#kernel/role-words.ts'
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

/** What an entry says in a few words: “Giao vai trò: Người duyệt”. */
export function entryTitle(workflows: readonly Workflow[], { entry }: SiteEntry, language: Language): string {
  if (!isPublicEntry(entry)) return language === 'vi' ? 'Mục nội bộ' : 'Internal entry'
  const found = stepOf(workflows, entry)
  const deed = inLanguage(language, found?.step.label ?? { vi: entry.do, en: entry.do })
  const about = aboutFact(entry, language)
  return about === undefined ? deed : `${deed}: ${about}`
}

export function doerRole(entry: PublicEntry): Words {
  return roleWords(entry.by === 'clock' ? 'clock' : entry.by.role)
}

/** The chosen reason in words; a reason given in the decider's own words stays outside the record. */
export function reasonText(workflow: Workflow | undefined, entry: PublicEntry, language: Language): string | undefined {
  if (entry.reason === undefined) return undefined
  const words = workflow?.reasons?.[entry.reason]
  return words ? inLanguage(language, words) : entry.reason
}

/** The public facts of an entry as name and value, for people; without the one that stands in its title. */
export function factsOf(entry: PublicEntry, language: Language): { name: string; value: string }[] {
  const inTitle = aboutKey(entry)
  return Object.entries(entry.public).flatMap(([key, value]) => {
    if (key === inTitle) return []
    const text = factText(key, value, language)
    return text === undefined
      ? []
      : [{ name: inLanguage(language, factNames[key] ?? { vi: key, en: key }), value: text }]
  })
}

function aboutFact(entry: PublicEntry, language: Language): string | undefined {
  const key = aboutKey(entry)
  return key === undefined ? undefined : factText(key, entry.public[key], language)
}

function aboutKey(entry: PublicEntry): string | undefined {
  return ['role', 'title', 'name', 'unit'].find(
    (key) => typeof entry.public[key] === 'string' && entry.public[key] !== '',
  )
}

function factText(key: string, value: Json | undefined, language: Language): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'boolean') return value ? (language === 'vi' ? 'Có' : 'Yes') : language === 'vi' ? 'Không' : 'No'
  if (Array.isArray(value))
    return (
      value
        .map((item) => factText(key, item, language))
        .filter(Boolean)
        .join(', ') || undefined
    )
  if (typeof value === 'object') return JSON.stringify(value)
  const text = typeof value === 'number' ? count(value, language) : value
  if (key === 'role') return inLanguage(language, roleWords(text))
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayOfKey(text)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return `${day(new Date(text))} ${time(new Date(text))}`
  return text
}

const factNames: Readonly<Record<string, Words>> = {
  role: { vi: 'Vai trò', en: 'Role' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  unitName: { vi: 'Đơn vị', en: 'Unit' },
  title: { vi: 'Tiêu đề', en: 'Title' },
  name: { vi: 'Tên', en: 'Name' },
  from: { vi: 'Từ ngày', en: 'From' },
  until: { vi: 'Đến ngày', en: 'Until' },
  validFrom: { vi: 'Có hiệu lực từ', en: 'Valid from' },
  validUntil: { vi: 'Có hiệu lực đến', en: 'Valid until' },
  type: { vi: 'Loại', en: 'Type' },
  count: { vi: 'Số lượng', en: 'Count' },
  root: { vi: 'Gốc cây băm', en: 'Root hash' },
  keyId: { vi: 'Mã khoá', en: 'Key id' },
  key: { vi: 'Khoá', en: 'Key' },
  kind: { vi: 'Loại', en: 'Kind' },
  erased: { vi: 'Số bản ghi đã xoá', en: 'Records erased' },
}
