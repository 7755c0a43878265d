import type { Workflow } from '#kernel/workflow.ts'

/**
 * Every reason by which the program takes something from somebody or turns something down. Each says what was done or
 * what a thing is, never what somebody thinks. A new one is added here by a person who has read it with that in mind.
 */
const permitted: Readonly<Record<string, readonly string[]>> = {
  'staff/role-grant': ['duty-changed', 'left-office', 'granted-by-mistake', 'account-at-risk', 'procedure-broken'],
  'staff/account-change': ['means-lost', 'account-at-risk', 'address-replaced', 'address-mistyped'],
  'privacy/data-request': [
    'identity-not-shown',
    'not-held',
    'kept-by-law',
    'not-wrong',
    'reveals-third-party',
    'asked-before',
  ],
  'record/log-key': ['entries-lost', 'histories-differ'],
  'documents/incoming-paper': [
    'for-information',
    'not-ours',
    'already-done',
    'entered-twice',
    'entered-by-mistake',
    'sent-to-us-by-mistake',
  ],
  'documents/task': ['wrong-unit', 'lacks-information', 'too-little-time', 'given-twice'],
  'documents/outgoing-paper': ['wrong-content', 'wrong-form', 'wrong-addressee'],
  'privacy/erasure': [
    'asked-by-person',
    'recorded-by-mistake',
    'court-order',
    'time-over',
    'own-request',
    'lost-in-restore',
  ],
}

/** Codes under which anything could be put, in either language. */
const catchAll = /(^|-)(other|others|else|misc|various|general|unspecified|unknown|any|khac|ly-do-khac)(-|$)/

/** What is wrong with the reasons of a table, as sentences. */
export function badReasons(workflow: Workflow): string[] {
  const name = `${workflow.module}/${workflow.kind}`
  const listed = workflow.steps.flatMap((step) =>
    Array.isArray(step.reason) ? (step.reason as readonly string[]) : [],
  )
  const codes = new Set([...Object.keys(workflow.reasons ?? {}), ...listed])
  return [...codes].flatMap((code) => {
    if (catchAll.test(code)) return [`${name}: "${code}" is a reason for anything`]
    return permitted[name]?.includes(code) ? [] : [`${name}: "${code}" is not in the closed list`]
  })
}
