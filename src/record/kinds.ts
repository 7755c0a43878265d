import type { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import type { Entry, Json } from '#kernel/entry.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Step, Words, Workflow } from '#kernel/workflow.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { Write } from './gather-rows.ts'

/** What is decided: facts for everyone, content that can be erased, and whom and what it is about. */
export type Decision = {
  public: Record<string, Json>
  body: Json
  /** Staff ids of the persons the subject is about; unchanged where absent. */
  concerned?: readonly string[]
  unitId?: string | null
  /** When the next step is due; derived from the table's `within` where absent. */
  due?: Date | null
  /** How far a machine took part; `none` where absent. */
  automated?: 'held' | 'suggested' | 'lapsed' | 'scheduled'
}

export type Given<Row, Input> = { row: Row | undefined; step: Step; input: Input; by: Actor; now: Date; id: string }

export type Saved<Row, Input> = {
  authority: string
  id: string
  row: Row | undefined
  step: Step
  input: Input
  by: Actor
  now: Date
}

/** What a module tells act() about one kind of subject that persons move by the steps of a table. */
export type SubjectKind<Row, Input> = {
  workflow: Workflow
  /**
   * The table as it holds for one subject, where the basis of its steps is another: states and steps are the same. `input` is
   * what a step brings that is being taken.
   */
  workflowFor?(db: Db, key: { authority: string; id: string; now: Date; input?: Input }): Promise<Workflow>
  inputShape: z.ZodType<Input>
  /** The module's own row, locked, with what the rules must know of what the input names; undefined where it does not exist. */
  load(
    tx: Transaction,
    key: { authority: string; id: string },
    asked: { input: Input; now: Date },
  ): Promise<Row | undefined>
  /** Pure: refuse, or say what is decided. */
  decide(given: Given<Row, Input>): Refusal | Decision
  /** Writes the module's ordinary rows. The workflow state is kept by act(). */
  save: Write<Saved<Row, Input>>
  /** What each subject is called and where it is, for lists, searches and notices. */
  describe(db: Db, key: { authority: string; ids: readonly string[] }): Promise<Map<string, Described>>
  /** Staff id of who assigned it last and is in office: told where a step notifies the `assigner`. */
  assigner?(db: Db, key: { authority: string; id: string; now: Date }): Promise<string | undefined>
}

/**
 * Title, console address, facts of its own, each a sentence, that a notice tells beside the step, and the steps of the table
 * that it has no use for: they are offered and told to nobody.
 */
export type Described = { title: string; href: string; facts?: readonly Words[]; unused?: readonly string[] }

// oxlint-disable-next-line typescript/no-explicit-any -- the kinds of all modules stand in one map; act() validates input by the kind's own shape
export type AnySubjectKind = SubjectKind<any, any>

export async function workflowOf(
  { workflow, workflowFor }: Pick<AnySubjectKind, 'workflow' | 'workflowFor'>,
  db: Db,
  key: { authority: string; id: string; now: Date; input?: unknown },
): Promise<Workflow> {
  return (await workflowFor?.(db, key)) ?? workflow
}

/** An entry with what it commits to; `body` is undefined once erased (for an internal entry it holds everything). */
export type Projected = {
  authority: string
  seq: number
  at: Date
  entry: Entry
  body: Json | undefined
  kind: string
  erasedGround?: string
}

/** Makes public rows of an entry. Called in the decision's transaction and again by `rebuild`. */
export type Project = Write<Projected>
