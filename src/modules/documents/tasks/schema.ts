import { z } from 'zod'
import { day } from '#kernel/day.ts'
import { decided } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery, sortedBy } from '#kernel/listing.ts'
import { countedTasks } from '../figures/schema.ts'

/** How a duty recurs. `day` is the day of the month, or of the week from 1 for Monday; 31 is the last day. */
export const recurrence = z.object({
  every: z.enum(['week', 'month', 'quarter', 'half-year', 'year']),
  day: z.int().min(1).max(31),
})
export type Recurrence = z.output<typeof recurrence>

/** A week has seven days. */
const ownRecurrence = recurrence.refine(({ every, day: on }) => every !== 'week' || on <= 7, {
  path: ['day'],
  error: 'Ghi thứ từ 1 (thứ Hai) đến 7 (Chủ nhật).',
})

/** Part of a page's line that a task was read from. */
const span = z.object({ page: z.int().min(0), line: z.int().min(0), start: z.int().min(0), end: z.int().min(0) })

const said = {
  text: z.string().trim().min(1).max(4_000),
  /** As the paper names who is to act. */
  actor: z.string().trim().max(300),
  role: z.enum(['lead', 'join']).nullable(),
  /** Who leads: a unit, and a person of it where one is named. */
  unitId: z.uuid().nullable(),
  staffId: z.uuid().nullable(),
  /** Units that join in. */
  joinIds: z.array(z.uuid()).max(40),
  dueOn: day.nullable(),
  /** The deadline in the paper's words. */
  dueText: z.string().trim().max(500),
  recurs: ownRecurrence.nullable(),
  parentId: z.uuid().nullable(),
  spans: z.array(span).max(60),
}

/** What is asked, of whom, until when. */
export const taskFacts = z.object({
  ...said,
  actor: said.actor.default(''),
  role: said.role.default(null),
  unitId: said.unitId.default(null),
  staffId: said.staffId.default(null),
  joinIds: said.joinIds.default([]),
  dueOn: said.dueOn.default(null),
  dueText: said.dueText.default(''),
  recurs: said.recurs.default(null),
  parentId: said.parentId.default(null),
  spans: said.spans.default([]),
})
export type TaskFacts = z.output<typeof taskFacts>
/** Some of them: what is left out stays as it is. */
export type ChangedFacts = { [Name in keyof TaskFacts]?: TaskFacts[Name] | undefined }

/** Without defaults: what is left out stays as it is. */
export const changedFacts = z.object(said).partial()

/** What the steps on a task ask for, each what it needs. */
export const taskInput = z.object({
  unitId: z.uuid().nullable().optional(),
  staffId: z.uuid().nullable().optional(),
  joinIds: z.array(z.uuid()).max(40).optional(),
  dueOn: day.nullable().optional(),
  /** How the duty shall recur from its next time on; in which month of its quarter, half-year or year, else in the last. */
  recurs: ownRecurrence.optional(),
  inMonth: z.int().min(1).max(12).optional(),
  result: z.string().trim().max(4_000).optional(),
  /** The paper of ours that the task led to. */
  resultPaperId: z.uuid().nullable().optional(),
})

const id = z.uuid()
const writers = ['clerk', 'officer', 'editor', 'approver'] as const

/** A proposal as it was seen: what another changed since is never overwritten. */
export const seenProposal = z.object({ id, version: z.int().min(1) })
export type SeenProposal = z.output<typeof seenProposal>

export const taskRow = z.object({
  id,
  paperId: id.nullable(),
  /** Number and subject of the paper it comes from. */
  paperNumber: z.string().nullable(),
  paperSubject: z.string().nullable(),
  parentId: id.nullable(),
  text: z.string(),
  actor: z.string(),
  role: z.enum(['lead', 'join']).nullable(),
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  staffId: id.nullable(),
  staffName: z.string().nullable(),
  joins: z.array(z.object({ id, name: z.string() })),
  dueOn: day.nullable(),
  /** The later day that is asked for and not answered yet. */
  askedDueOn: day.nullable(),
  dueText: z.string(),
  recurs: recurrence.nullable(),
  /** Of a recurring duty: the day it falls on; where that is a day off, `dueOn` is the working day after it. */
  occursOn: day.nullable(),
  assignedBy: id.nullable(),
  /** `proposed` before it is assigned. */
  state: z.string(),
  /** Counts the changes before it is assigned: who changes it then names the one that was seen. */
  version: z.int(),
  /** In hundredths: all once it is reported as done, else the share of its tasks that have ended, else as the last note says; null where none does. */
  progress: z.int().nullable(),
  result: z.string(),
  spans: z.array(span),
  /** Working days until it is due: 0 is today, negative is past; null without a deadline, and once it is reported as done. */
  workingDaysLeft: z.int().nullable(),
  /** Of the tasks of ours that serve it: how many, and how many of them have ended. */
  children: z.int(),
  childrenEnded: z.int(),
})
export type TaskRow = z.input<typeof taskRow>

const occurrence = z.object({ id, dueOn: day.nullable(), state: z.string() })

/**
 * Of a recurring duty: the tasks before and after this one, and when the next is due where it is not made yet. `lastOn` is the day of
 * its last task, and `fallsOn` the one on which it falls after that, both as they are before they are moved from a day off.
 */
const series = z.object({
  before: occurrence.nullable(),
  after: occurrence.nullable(),
  nextOn: day.nullable(),
  lastOn: day,
  fallsOn: day.nullable(),
})
export type Series = z.output<typeof series>

/** `opens`: whether the person who asks may look into its decisions, which is another thing than to see the task. */
const taskView = taskRow.extend({ opens: z.boolean(), series: series.nullable() })
export type TaskView = z.input<typeof taskView>

export const listTasks = endpoint({
  name: 'list-tasks',
  method: 'GET',
  path: '/documents/tasks',
  summary: 'Nhiệm vụ từ các văn bản',
  access: 'staff',
  scope: 'documents:read',
  query: listQuery.extend({
    sort: sortedBy(['dueOn', 'position']),
    paperId: id.optional(),
    unitId: id.optional(),
    /**
     * `me`: tasks of the person who asks; `unit`: of that person's unit, of which it leads `unit-leads` and joins in
     * `unit-joins`; `free`: those nobody took.
     */
    mine: z.enum(['me', 'unit', 'unit-leads', 'unit-joins', 'free']).optional(),
    parentId: id.optional(),
    /** Of each series that still recurs to serve the series of this task: its last task that has not ended. */
    recursFor: id.optional(),
    state: z
      .enum(['proposed', 'open', 'assigned', 'accepted', 'asking', 'returned', 'done', 'confirmed', 'cancelled'])
      .optional(),
    due: z.enum(['overdue', 'today', 'week', 'month', 'none']).optional(),
    from: day.optional(),
    until: day.optional(),
    /** What a figure of a report counted: how, of which tasks, from which day until which. */
    counted: countedTasks.optional(),
  }),
  output: listOf(taskRow),
})

export const getTask = endpoint({
  name: 'get-task',
  method: 'GET',
  path: '/documents/tasks/{id}',
  summary: 'Một nhiệm vụ',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: taskView,
})

/** Of one paper in one request: as many as are shown, so that all can be dropped and taken back at once. */
export const mostProposals = 200

/** What is asked for where all tasks of a paper, or all below a task, are shown: as many as one list answers. */
export const mostShown = 1_000

export const proposeTasks = endpoint({
  name: 'propose-tasks',
  method: 'POST',
  path: '/documents/papers/{id}/tasks',
  summary: 'Thêm nhiệm vụ đề xuất vào một văn bản',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  body: z.object({ tasks: z.array(taskFacts).min(1).max(mostProposals) }),
  output: z.object({ ids: z.array(id) }),
})

export const changeProposal = endpoint({
  name: 'change-proposal',
  method: 'PATCH',
  path: '/documents/tasks/{id}',
  summary: 'Sửa một nhiệm vụ chưa giao, theo bản đã xem',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  body: changedFacts.extend({ version: seenProposal.shape.version }),
  output: taskRow,
})

/**
 * Assigns a paper with its tasks, each by the units and days named here, in one decision; nothing where one of them was changed
 * since it was seen. Proposals left out stay proposals.
 */
export const assignPaper = endpoint({
  name: 'assign-paper',
  method: 'POST',
  path: '/documents/papers/{id}/assign',
  summary: 'Giao một văn bản: các nhiệm vụ, ai chủ trì, ai phối hợp, hạn nào',
  access: ['approver'],
  scope: 'documents:write',
  params: z.object({ id }),
  body: z.object({
    tasks: z
      .array(
        seenProposal.extend({
          unitId: id.nullable(),
          staffId: id.nullable().default(null),
          joinIds: z.array(id).max(40).default([]),
          dueOn: day.nullable().default(null),
        }),
      )
      .min(1)
      .max(100),
    /** Last entry of the paper that the person saw. */
    lastSeq: z.int().min(0).optional(),
  }),
  output: decided.extend({ tasks: z.int() }),
})
