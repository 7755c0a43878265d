import { hashKey } from '@tanstack/react-query'
import { z } from 'zod'
import { asProblem, type Problem } from './problem.ts'

export type Saving = 'saved' | 'saving' | 'unsaved' | 'failed'

/** What a draft says, and which of its versions that is, or is a change of. */
export type Versioned<Facts> = { facts: Facts; version: number }

export type Kept<Facts> = Versioned<Facts> & {
  /** Changes with each text that came from elsewhere: what is edited begins anew with it. */
  revision: number
  saving: Saving
  problem: Problem | null
  /** What somebody else saved in between; undefined where nobody did. */
  theirs: Versioned<Facts> | undefined
}

/** Facts that the server does not hold yet. `sent` names what may have been saved although no answer came. */
export type Unsent<Facts> = Versioned<Facts> & { sent: readonly string[] }

export const unsentOf = <Facts>(facts: z.ZodType<Facts>) =>
  z.object({ facts, version: z.int().min(1), sent: z.array(z.string()).default([]) })

/** Where drafts are saved to and read from, and where the tab holds what is not saved yet. */
export type DraftPorts<Facts> = {
  /** Absent where only the tab holds it. */
  save?: (draft: Versioned<Facts>) => Promise<{ version: number }>
  read?: () => Promise<Versioned<Facts>>
  hold: (unsent: Unsent<Facts> | undefined) => void
  /** Facts as the server will hold them. */
  tidy: (facts: Facts) => Facts
}

/** A pause in writing after which it is saved, and after which a failed saving is tried again, in milliseconds. */
const pause = 700
const again = 6_000

/** So many savings without an answer are remembered. */
const remembered = 9

/** A draft as it is being written: saved after each pause, one saving after the other, never over what somebody else wrote. */
export class DraftKeeper<Facts> {
  kept: Kept<Facts>
  #dirty = false
  #gone = false
  #sent: readonly string[] = []
  #running: Promise<boolean> = Promise.resolve(true)
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #ports: DraftPorts<Facts>
  readonly #told = new Set<() => void>()

  /** `unsent`: what the tab still held of it; where somebody saved since, both stand beside each other as always. */
  constructor(given: Versioned<Facts>, ports: DraftPorts<Facts>, unsent?: Unsent<Facts>) {
    this.kept = { ...given, revision: 0, saving: 'saved', problem: null, theirs: undefined }
    this.#ports = ports
    if (!unsent) return
    const { facts, version, sent } = unsent
    this.#sent = sent
    if (this.#name(given.facts) === this.#name(facts)) {
      ports.hold(undefined)
      return
    }
    this.#dirty = true
    this.kept = { ...this.kept, facts, version, saving: 'unsaved' }
    if (this.#isOurs(given)) this.kept = { ...this.kept, version: given.version }
  }

  readonly subscribe = (tell: () => void) => {
    this.#told.add(tell)
    return () => void this.#told.delete(tell)
  }

  get isDirty(): boolean {
    return this.#dirty
  }

  /** Whether something waits to be saved or is on its way. */
  get isBusy(): boolean {
    return this.#dirty || this.kept.saving === 'saving'
  }

  change(changed: Partial<Facts>): void {
    this.#dirty = true
    const saving = this.kept.saving === 'failed' ? 'failed' : 'unsaved'
    this.#set({ facts: { ...this.kept.facts, ...changed }, saving })
    this.#hold()
    this.resume()
  }

  /** What waits is saved after a pause. */
  resume(): void {
    if (this.#dirty && !this.kept.theirs && this.#ports.save) this.#saveIn(pause)
  }

  /** Saves what is not saved yet; false where that fails. */
  readonly settle = (): Promise<boolean> => {
    clearTimeout(this.#timer)
    const save = () => this.#save()
    this.#running = this.#running.then(save, save)
    return this.#running
  }

  /** Nothing is saved for now; false where somebody else wrote in between. */
  readonly still = async (): Promise<boolean> => {
    clearTimeout(this.#timer)
    await this.#running
    clearTimeout(this.#timer)
    return !this.kept.theirs
  }

  /** There is nothing left to keep: the draft became something else, or went. */
  readonly forget = (): void => {
    clearTimeout(this.#timer)
    this.#gone = true
    this.#dirty = false
    this.#ports.hold(undefined)
  }

  /** A later answer of the server: shown where nothing was written here since. */
  catchUp(given: Versioned<Facts>): void {
    if (this.isBusy || this.kept.theirs || given.version <= this.kept.version) return
    this.#begin(given)
  }

  /** Somebody else wrote in between, as the server says: what they wrote is fetched, to choose from. */
  readonly meet = async (problem: Problem): Promise<void> => {
    this.#set({ problem, saving: 'failed' })
    const theirs = await this.#ports.read?.().catch(() => undefined)
    if (!theirs) return this.#dirty ? this.#saveIn(again) : undefined
    const alike = this.#name(theirs.facts) === this.#name(this.kept.facts)
    if (!alike && !this.#isOurs(theirs)) return this.#set({ theirs })
    if (alike) this.#dirty = false
    this.#saved(theirs)
    this.resume()
  }

  /** Ours is saved over theirs: a person has looked at both. */
  keepMine(): void {
    if (!this.kept.theirs) return
    this.#dirty = true
    this.#set({ version: this.kept.theirs.version, theirs: undefined, problem: null, saving: 'unsaved' })
    void this.settle()
  }

  takeTheirs(): void {
    const { theirs } = this.kept
    if (!theirs) return
    this.#dirty = false
    this.#ports.hold(undefined)
    this.#begin(theirs)
  }

  async #save(): Promise<boolean> {
    const { save } = this.#ports
    if (this.kept.theirs) return false
    if (!this.#dirty || !save) return true
    const facts = this.#ports.tidy(this.kept.facts)
    this.#dirty = false
    this.#sent = [...new Set([...this.#sent, this.#name(facts)])].slice(-remembered)
    this.#set({ saving: 'saving' })
    this.#hold()
    try {
      this.#saved(await save({ facts, version: this.kept.version }))
      return true
    } catch (error) {
      await this.#fail(asProblem(error))
      return false
    }
  }

  #saved({ version }: { version: number }): void {
    this.#sent = []
    this.#set({ version, problem: null, saving: this.#dirty ? 'unsaved' : 'saved' })
    this.#hold()
  }

  async #fail(problem: Problem): Promise<void> {
    if (this.#gone) return
    this.#dirty = true
    if (problem.facts.code === 'out-of-date') return this.meet(problem)
    this.#set({ problem, saving: 'failed' })
    if (problem.status === 0 || problem.status >= 500) this.#saveIn(again)
  }

  /** Whether that was saved from here, and the answer was lost or came after the page was left. */
  #isOurs({ facts, version }: Versioned<Facts>): boolean {
    return this.#sent.includes(this.#name(facts)) && version === this.kept.version + 1
  }

  #name = (facts: Facts): string => hashKey([this.#ports.tidy(facts)])

  #hold(): void {
    if (!this.isBusy || this.#gone) return this.#ports.hold(undefined)
    const { facts, version } = this.kept
    this.#ports.hold({ facts: this.#ports.tidy(facts), version, sent: this.#sent.slice(-1) })
  }

  #begin(draft: Versioned<Facts>): void {
    this.#sent = []
    const clear = { theirs: undefined, problem: null, saving: 'saved' } as const
    this.#set({ ...draft, ...clear, revision: this.kept.revision + 1 })
  }

  #saveIn(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.settle(), milliseconds)
  }

  #set(changed: Partial<Kept<Facts>>): void {
    this.kept = { ...this.kept, ...changed }
    for (const tell of this.#told) tell()
  }
}
