import { z } from 'zod'
import { day, type Day } from '#kernel/day.ts'
import { side } from '../registers/schema.ts'

/** Ways in which a task is counted in a span of days, and whether those handed down from another are meant. */
export const taskCounts = ['given', 'finished', 'on-time', 'late', 'open', 'overdue'] as const
export type TaskCount = (typeof taskCounts)[number]
const shares = ['own', 'handed-down'] as const

/** Papers that are in a register, and of these the urgent ones. */
export const paperCounts = ['registered', 'urgent'] as const
export type PaperCounting = (typeof paperCounts)[number]

export type Side = z.output<typeof side>
/** Days from and until, both counted; without a side whatever side it is of (decision 095). */
type Which = { from: Day; until: Day; side?: Side | undefined }
export type CountedTasks = Which & { as: TaskCount; of: (typeof shares)[number] }
export type CountedPapers = Which & { as: PaperCounting }

const tasksShape = z.tuple([z.enum(taskCounts), z.enum(shares), day, day, side.optional()])
const papersShape = z.tuple([z.enum(paperCounts), day, day, side.optional()])

/** What a figure of a report counted, as lists are asked for it: "finished.own.2026-08-01.2026-08-31", of one side "….party". */
export function readCountedTasks(text: string): CountedTasks | undefined {
  const { data } = tasksShape.safeParse(text.split('.'))
  return data && { as: data[0], of: data[1], from: data[2], until: data[3], side: data[4] }
}

/** Likewise of papers: "registered.2026-08-01.2026-08-31", of one side "….party". */
export function readCountedPapers(text: string): CountedPapers | undefined {
  const { data } = papersShape.safeParse(text.split('.'))
  return data && { as: data[0], from: data[1], until: data[2], side: data[3] }
}

const days = String.raw`\d{4}-\d{2}-\d{2}\.\d{4}-\d{2}-\d{2}(?:\.(?:${side.options.join('|')}))?`
const asked = (pattern: string, known: (text: string) => boolean) =>
  z
    .string()
    .regex(new RegExp(pattern))
    .refine(known, 'Ghi cách đếm, ngày đầu, ngày cuối và bên nếu chỉ một bên, cách nhau dấu chấm.')

export const countedTasks = asked(
  String.raw`^(?:${taskCounts.join('|')})\.(?:${shares.join('|')})\.${days}$`,
  (text) => readCountedTasks(text) !== undefined,
)
export const countedPapers = asked(
  String.raw`^(?:${paperCounts.join('|')})\.${days}$`,
  (text) => readCountedPapers(text) !== undefined,
)
