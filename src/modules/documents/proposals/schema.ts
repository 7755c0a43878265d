import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { mostProposals, seenProposal, taskFacts } from '../tasks/schema.ts'

const id = z.uuid()
const writers = ['clerk', 'officer', 'editor', 'approver'] as const
/** Nothing is done where one of them was changed since it was seen. */
const tasks = z.array(seenProposal).min(1).max(mostProposals)

/** Several proposals become the first of them: their texts stand one below the other, the earliest deadline holds. */
export const mergeProposals = endpoint({
  name: 'merge-proposals',
  method: 'POST',
  path: '/documents/papers/{id}/tasks/merge',
  summary: 'Gộp nhiều nhiệm vụ đề xuất thành một',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  body: z.object({ tasks: tasks.min(2) }),
  output: seenProposal,
})

const unmerging = z.object({
  /** As the merger left it; where it was changed since, nothing is done. */
  merged: seenProposal,
  /** What was merged, in the order of the list. `place`: how many proposals stood before it. */
  tasks: z
    .array(taskFacts.extend({ place: z.int().min(0).max(mostProposals) }))
    .min(2)
    .max(mostProposals),
})
export type Unmerging = z.output<typeof unmerging>

/** A merger is taken back, all of it or nothing: what was merged is the tasks that it was made of, at their places in the list. */
export const unmergeProposals = endpoint({
  name: 'unmerge-proposals',
  method: 'POST',
  path: '/documents/papers/{id}/tasks/unmerge',
  summary: 'Tách lại các nhiệm vụ vừa gộp, như trước khi gộp',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  body: unmerging,
  output: z.object({ tasks: z.array(seenProposal) }),
})

/** A proposal becomes two: what stands after the place in the text is a proposal of its own, next to it. Both are answered as they stand then. */
export const splitProposal = endpoint({
  name: 'split-proposal',
  method: 'POST',
  path: '/documents/tasks/{id}/split',
  summary: 'Tách một nhiệm vụ đề xuất thành hai, tại một chỗ trong câu',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  body: z.object({
    version: seenProposal.shape.version,
    /** Characters of the text that stay with the first. */
    at: z.int().min(1).max(4_000),
  }),
  output: z.object({ tasks: z.array(seenProposal) }),
})

/** All of those named or none; what was dropped before is dropped. A proposal is no decision, and so is the end of one. */
export const dropProposals = endpoint({
  name: 'drop-proposals',
  method: 'POST',
  path: '/documents/papers/{id}/tasks/drop',
  summary: 'Bỏ các nhiệm vụ chưa giao',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  body: z.object({ tasks }),
  output: z.object({ ids: z.array(id) }),
})

/** All of those named or none: who is to lead them, as far as it is supposed before they are assigned. */
export const giveProposals = endpoint({
  name: 'give-proposals',
  method: 'POST',
  path: '/documents/papers/{id}/tasks/give',
  summary: 'Ghi đơn vị chủ trì cho các nhiệm vụ chưa giao',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  body: z.object({ tasks, unitId: id.nullable(), staffId: id.nullable().default(null) }),
  output: z.object({ tasks: z.array(seenProposal) }),
})

/** Proposals left out stand after those named. Where a proposal stands is no change of it, and asks for no version. */
export const orderProposals = endpoint({
  name: 'order-proposals',
  method: 'PUT',
  path: '/documents/papers/{id}/tasks/order',
  summary: 'Xếp lại thứ tự các nhiệm vụ đề xuất',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  body: z.object({ ids: z.array(id).min(1).max(mostProposals) }),
  output: z.object({ ids: z.array(id) }),
})

/** Which units the paper may mean by those it names as actors. Supposed only: a person assigns. */
export const suggestUnits = endpoint({
  name: 'suggest-units',
  method: 'GET',
  path: '/documents/papers/{id}/units',
  summary: 'Đơn vị có thể là nơi được văn bản nêu tên, kèm mức chắc chắn',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: z.object({
    rows: z.array(
      z.object({
        actor: z.string(),
        units: z.array(
          z.object({
            id,
            name: z.string(),
            /** The name of ours that the paper's words are. */
            matched: z.string(),
            /** In hundredths. */
            certainty: z.int().min(1).max(99),
          }),
        ),
      }),
    ),
  }),
})
