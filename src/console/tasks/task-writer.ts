import type { TaskFacts } from '#modules/documents/tasks/schema.ts'
import { asProblem, type Problem } from '../server/problem.ts'

/** What of a proposal is written and not saved yet. */
export type Written = Partial<TaskFacts>

type Ports = {
  save: (facts: Written) => Promise<unknown>
  /** Where the tab holds what is not saved yet. */
  hold: (waiting: Written | undefined) => void
}

type State = { waiting: Written; problem: Problem | null }

/** One proposal as it is being written: the tab holds it at once, the server once the field is left or whoever decides asks for it. */
export class TaskWriter {
  state: State
  #running: Promise<boolean> = Promise.resolve(true)
  readonly #ports: Ports
  readonly #told = new Set<() => void>()

  /** `held`: what the tab still held of it. */
  constructor(ports: Ports, held: Written = {}) {
    this.#ports = ports
    this.state = { waiting: held, problem: null }
  }

  readonly subscribe = (tell: () => void) => {
    this.#told.add(tell)
    return () => void this.#told.delete(tell)
  }

  readonly write = (facts: Written): void => {
    this.#set({ ...this.state, waiting: { ...this.state.waiting, ...facts } })
  }

  /** Saves what waits, after what is on its way; false where that fails. */
  readonly settle = (): Promise<boolean> => {
    this.#running = this.#running.then(() => this.#save())
    return this.#running
  }

  async #save(): Promise<boolean> {
    const sent = this.state.waiting
    if (isNothing(sent)) return true
    try {
      await this.#ports.save(sent)
    } catch (error) {
      this.#set({ ...this.state, problem: asProblem(error) })
      return false
    }
    this.#set({ waiting: without(this.state.waiting, sent), problem: null })
    // What was written in between goes after it.
    return this.#save()
  }

  #set(state: State): void {
    this.state = state
    this.#ports.hold(isNothing(state.waiting) ? undefined : state.waiting)
    for (const tell of this.#told) tell()
  }
}

const isNothing = (facts: Written) => Object.keys(facts).length === 0

const without = (waiting: Written, sent: Written): Written =>
  Object.fromEntries(Object.entries(waiting).filter(([name, value]) => value !== sent[name as keyof Written]))

const open = new Map<string, Set<TaskWriter>>()

/** A proposal of a paper is on the screen. @returns how it leaves it */
export function enrol(paperId: string, writer: TaskWriter): () => void {
  const writers = open.get(paperId) ?? new Set()
  open.set(paperId, writers.add(writer))
  return () => {
    writers.delete(writer)
    if (writers.size === 0 && open.get(paperId) === writers) open.delete(paperId)
  }
}

/** Saves what is written into the proposals of a paper; false where some of it could not be saved. */
export async function settleTasks(paperId: string): Promise<boolean> {
  const saved = await Promise.all([...(open.get(paperId) ?? [])].map((writer) => writer.settle()))
  return saved.every(Boolean)
}
