import type { Transaction } from '#platform/db.ts'

/**
 * What a decision must know of the module's rows before it is made. Decisions that wait together and have the same question
 * are answered by one statement, before the first of them is decided: a decision about one thing must not change the
 * answer about another.
 */
export type Question<Asked, Answer> = {
  /** Names the thing that a decision with this question is about. */
  about(asked: Asked): string
  /** The answers, in the order of what was asked. `at` is the instant of the decisions. */
  ask(tx: Transaction, given: { authority: string; at: Date; asked: readonly Asked[] }): Promise<readonly Answer[]>
}

/** Questions of all modules wait in one queue: each gets what it was put there with. */
export type AnyQuestion = Question<unknown, unknown>

export type Asking = { question: AnyQuestion; asked: unknown }

/**
 * Cuts a queue into runs that keep its order: decisions with the same question about different things are answered
 * together, every other decision stands alone.
 */
export function runsOf<One extends { asking?: Asking | undefined }>(queue: readonly One[]): One[][] {
  const runs: One[][] = []
  let about = new Set<string>()
  for (const one of queue) {
    const last = runs.at(-1)
    const thing = one.asking && one.asking.question.about(one.asking.asked)
    const joins = thing !== undefined && last?.[0]?.asking?.question === one.asking?.question && !about.has(thing)
    if (joins && last) last.push(one)
    else {
      runs.push([one])
      about = new Set()
    }
    if (thing !== undefined) about.add(thing)
  }
  return runs
}
