import { z } from 'zod'
import { decided, reasonGiven } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'

const words = z.object({ vi: z.string(), en: z.string() })
const name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

/** What names a subject: its module, its kind and its id. */
export const subjectKey = z.object({ module: name, kind: name, id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) })
export type SubjectKey = z.output<typeof subjectKey>

/** A step this person may take now: one button of the decision panel. */
export const offeredStep = z.object({
  do: z.string(),
  label: words,
  to: z.string(),
  toLabel: words,
  /** The letter that takes the step from the keyboard; unique among the steps offered. */
  key: z.string().length(1),
  /** A code from `codes`, a text of one's own, or nothing is asked for. */
  reason: z.enum(['none', 'code', 'text']),
  codes: z.array(z.object({ code: z.string(), words })),
  /** Parties who will be told: the panel offers a preview where there are any. */
  notify: z.array(z.string()),
  restricts: z.boolean(),
  /** The world sees of it only that there is an entry. */
  internal: z.boolean(),
  /** The step is the concerned person's own; this person enters what that person handed in on paper. */
  onPaper: z.boolean(),
  /** The step that takes this one back at once without a reason; null where only a new decision can. */
  back: z.object({ do: z.string(), label: words }).nullable(),
  basis: z.string().nullable(),
  /** Name of the absent person whose role the step is taken by (KT.); null in a role of one's own. */
  inStead: z.string().nullable(),
  /** When this step is due, where the table gives it a term. */
  dueAt: z.iso.datetime().nullable(),
})

/** A step of the table that starts from this state and that this person may not take, with the rule that says so. */
export const refusedStep = z.object({
  do: z.string(),
  label: words,
  refused: z.string(),
  rule: z.string(),
  basis: z.string().nullable(),
})

/** One entry of the record about the subject. */
export const historyLine = z.object({
  seq: z.int(),
  at: z.iso.datetime(),
  do: z.string(),
  label: words,
  /** Of what exactly, where the step alone does not say it: which serials were explained. */
  detail: words.nullable(),
  /** `inStead` names the absent person whose role was used, for those who see names. */
  by: z.object({
    role: z.string(),
    words,
    name: z.string().nullable(),
    self: z.boolean(),
    inStead: z.string().nullable(),
  }),
  automated: z.string(),
  reason: z.object({ code: z.string(), words: words.nullable(), text: z.string().nullable() }).nullable(),
  basis: z.string().nullable(),
  /** Facts that everyone may read; empty for an internal entry. */
  public: z.record(z.string(), z.json()),
  internal: z.boolean(),
  /** Set where the content was erased: when, and on what ground. */
  erased: z.object({ at: z.iso.datetime(), ground: z.string() }).nullable(),
})

export const subjectPanel = z.object({
  module: z.string(),
  kind: z.string(),
  id: z.string(),
  kindLabel: words,
  title: z.string(),
  href: z.string(),
  state: z.string(),
  stateLabel: words,
  ended: z.boolean(),
  enteredAt: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
  /** Working days until it is due: 0 is today, negative is past; null where nothing is due. */
  workingDaysLeft: z.int().nullable(),
  concernsMe: z.boolean(),
  /** Sequence number of the last entry: sent back with a step, it makes sure that nobody decided in between. */
  lastSeq: z.int(),
  steps: z.array(offeredStep),
  refused: z.array(refusedStep),
  history: z.array(historyLine),
})

export const getSubject = endpoint({
  name: 'get-subject',
  method: 'GET',
  path: '/desk/subjects/{module}/{kind}/{id}',
  summary: 'The decision panel of a subject: its state, deadline, steps for the person who asks, and history',
  access: 'staff',
  scope: 'work:read',
  params: subjectKey,
  output: subjectPanel,
  personal: true,
})

export const takeStep = endpoint({
  name: 'take-step',
  method: 'POST',
  path: '/desk/subjects/{module}/{kind}/{id}/steps',
  summary: 'Decides: moves a subject by one step of its workflow',
  access: 'staff',
  scope: 'work:write',
  params: subjectKey,
  body: z.object({
    do: name,
    reason: reasonGiven.optional(),
    /** What this kind of subject asks for with the step; checked against the shape of the kind. */
    input: z.json().default({}),
    /** The last entry the person saw; refused as out of date where another came after it. */
    lastSeq: z.int().min(0).optional(),
  }),
  output: decided,
})

export const previewNotice = endpoint({
  name: 'preview-notice',
  method: 'POST',
  path: '/desk/subjects/{module}/{kind}/{id}/notice-preview',
  summary: 'The notices a step would send, in both languages, before it is taken',
  access: 'staff',
  scope: 'work:read',
  params: subjectKey,
  body: z.object({ do: name, reason: reasonGiven.optional() }),
  output: z.object({
    notices: z.array(z.object({ party: z.string(), partyLabel: words, people: z.int(), title: words, text: words })),
  }),
})
