import { z } from 'zod'
import { getSubject } from '#modules/desk/subjects/schema.ts'
import { getDraft, type DraftView } from '#modules/documents/outgoing/schema.ts'
import { placeOf, remarkedParts, type Place } from '#modules/documents/remarks/quote.rules.ts'
import { addRemark, listRemarks } from '#modules/documents/remarks/schema.ts'
import { call } from '../server/call.ts'
import { asProblem, type Problem } from '../server/problem.ts'
import { noticeEnd, queryClient, refresh } from '../server/queries.ts'
import { keepUnsent, readUnsent } from '../server/unsent.ts'

const writing = z.object({
  key: z.int(),
  /** The paper as it was read. */
  version: z.int(),
  part: z.enum(remarkedParts),
  block: z.int(),
  /** Words that were marked, empty where none were. */
  quote: z.string(),
  /** Words that the remark is found by once the paper has changed. */
  about: z.string(),
  text: z.string(),
})

/** A remark that its reviewer is writing: nobody else has it yet. */
export type Writing = z.output<typeof writing>

type State = {
  open: readonly Writing[]
  saving: ReadonlySet<number>
  problems: ReadonlyMap<number, Problem>
}

export const saysSomething = ({ text }: Pick<Writing, 'text'>) => text.trim() !== ''

/** Where it stands in the paper as it is now; undefined where the paper says that no more. */
export const placeNow = ({ version, content }: Pick<DraftView, 'version' | 'content'>, one: Writing) =>
  one.version === version ? { part: one.part, block: one.block } : placeOf(content, { ...one, quote: one.about })

/** What a reviewer writes about one paper: held by the tab as it is typed, until it is saved or given up. */
export class RemarkWriter {
  state: State
  readonly #paper: string
  readonly #place: string
  readonly #told = new Set<() => void>()
  readonly #running = new Map<number, Promise<Problem | undefined>>()

  constructor(paper: string, place: string) {
    this.#paper = paper
    this.#place = place
    const held = readUnsent(place, z.array(writing)) ?? []
    this.state = { open: held, saving: new Set(), problems: new Map() }
  }

  readonly subscribe = (tell: () => void) => {
    this.#told.add(tell)
    return () => void this.#told.delete(tell)
  }

  /** @returns its key */
  readonly begin = (at: Place & Pick<Writing, 'version' | 'quote' | 'about'>): number => {
    const key = Math.max(0, ...this.state.open.map((one) => one.key)) + 1
    this.#set([...this.state.open, { ...at, key, text: '' }])
    return key
  }

  readonly write = (key: number, text: string): void =>
    this.#set(this.state.open.map((one) => (one.key === key ? { ...one, text } : one)))

  readonly giveUp = (key: number): void => this.#set(this.state.open.filter((one) => one.key !== key))

  /** Saves one; asked for again before it is saved, it is saved once. @returns why it could not be saved */
  readonly save = (key: number): Promise<Problem | undefined> => {
    const going = this.#running.get(key)
    if (going) return going
    const saving = this.#save(key).finally(() => {
      this.#running.delete(key)
      this.#set(this.state.open)
    })
    this.#running.set(key, saving)
    this.#set(this.state.open)
    return saving
  }

  /** Saves all that says something, while the paper awaits its review. @returns why one could not be saved */
  readonly settle = async (): Promise<Problem | undefined> => {
    for (const { key } of this.state.open) {
      const problem = await this.save(key)
      // The paper was decided on meanwhile: the step itself is told so.
      if (problem && problem.facts.code !== 'wrong-state') return problem
    }
    this.#set(this.state.open.filter(saysSomething))
    return undefined
  }

  async #save(key: number): Promise<Problem | undefined> {
    const one = this.state.open.find((other) => other.key === key)
    if (!one || !saysSomething(one)) return undefined
    const { text, quote } = one
    try {
      const draft = await call(getDraft, { params: { id: this.#paper } })
      const now = placeNow(draft, one)
      const at = now ? { version: draft.version, ...now } : { version: one.version, part: one.part, block: one.block }
      await call(addRemark, { params: { id: this.#paper }, body: { ...at, quote, text } })
    } catch (error) {
      const problem = asProblem(error)
      noticeEnd(problem)
      // Another decided on it meanwhile: its screen says so, and what was written is told apart.
      if (problem.facts.code === 'wrong-state') void refresh(queryClient, [getDraft, getSubject])
      this.#set(this.state.open, new Map([...this.state.problems, [key, problem]]))
      return problem
    }
    this.giveUp(key)
    await refresh(queryClient, [listRemarks])
    return undefined
  }

  #set(open: readonly Writing[], problems = this.state.problems): void {
    const left = new Map([...problems].filter(([key]) => open.some((one) => one.key === key)))
    this.state = { open, problems: left, saving: new Set(this.#running.keys()) }
    const said = open.filter(saysSomething)
    keepUnsent(this.#place, said.length > 0 ? said : undefined)
    for (const tell of this.#told) tell()
  }
}

const writers = new Map<string, RemarkWriter>()

/** The same on every screen of this tab. */
export function remarkWriter(paper: string, staffId: string): RemarkWriter {
  const place = `${staffId}/remarks/${paper}`
  const found = writers.get(place) ?? new RemarkWriter(paper, place)
  writers.set(place, found)
  return found
}
