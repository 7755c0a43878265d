import type { z } from 'zod'
import type { changeDraft, DraftView } from '#modules/documents/outgoing/schema.ts'
import { asProblem, type Problem } from '../server/problem.ts'

export type Facts = Omit<z.input<NonNullable<(typeof changeDraft)['body']>>, 'version'>
export type Content = Facts['content']
export type Saving = 'saved' | 'saving' | 'unsaved' | 'failed'

export type Kept = {
  facts: Facts
  /** Changes with each text that came from elsewhere: the body's editor begins anew with it. */
  revision: number
  version: number
  saving: Saving
  problem: Problem | null
  /** What somebody else saved in between; undefined where nobody did. */
  theirs: DraftView | undefined
}

/** Facts that the server does not hold yet, and of which version they are a change. */
export type Unsent = Facts & { version: number }

/** Where drafts are saved to and read from, and where the tab holds what is not saved yet. */
export type DraftPorts = {
  save: (facts: Facts, version: number) => Promise<DraftView>
  read: () => Promise<DraftView>
  hold: (unsent: Unsent | undefined) => void
}

/** A pause in writing after which it is saved, and after which a failed saving is tried again, in milliseconds. */
const pause = 700
const again = 6_000

export const factsOf = ({ content, unitId, note, links }: DraftView): Facts => ({ content, unitId, note, links })

/** A draft as it is being written: saved after each pause, one saving after the other, never over what somebody else wrote. */
export class DraftKeeper {
  kept: Kept
  #dirty = false
  #running: Promise<boolean> = Promise.resolve(true)
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #ports: DraftPorts
  readonly #told = new Set<() => void>()

  /** `unsent`: what the tab still held of it; where somebody saved since, both stand beside each other as always. */
  constructor(given: DraftView, ports: DraftPorts, unsent?: Unsent) {
    const first = { revision: 0, saving: 'saved', problem: null, theirs: undefined } as const
    this.kept = { ...first, facts: factsOf(given), version: given.version }
    this.#ports = ports
    if (!unsent) return
    const { version, ...facts } = unsent
    this.#dirty = true
    this.kept = { ...this.kept, facts, version, saving: 'unsaved' }
    this.#saveIn(pause)
  }

  readonly subscribe = (tell: () => void) => {
    this.#told.add(tell)
    return () => void this.#told.delete(tell)
  }

  get isDirty(): boolean {
    return this.#dirty
  }

  change(changed: Partial<Facts>): void {
    this.#dirty = true
    const saving = this.kept.saving === 'failed' ? 'failed' : 'unsaved'
    this.#set({ facts: { ...this.kept.facts, ...changed }, saving })
    this.#ports.hold({ ...this.kept.facts, version: this.kept.version })
    if (!this.kept.theirs) this.#saveIn(pause)
  }

  /** Saves what is not saved yet; false where that fails. */
  readonly settle = (): Promise<boolean> => {
    clearTimeout(this.#timer)
    const save = () => this.#save()
    this.#running = this.#running.then(save, save)
    return this.#running
  }

  /** Ours is saved over theirs: a person has looked at both. */
  keepMine(): void {
    if (!this.kept.theirs) return
    this.#set({ version: this.kept.theirs.version, theirs: undefined, problem: null, saving: 'unsaved' })
    void this.settle()
  }

  takeTheirs(): void {
    const { theirs, revision } = this.kept
    if (!theirs) return
    this.#dirty = false
    this.#ports.hold(undefined)
    const next = { facts: factsOf(theirs), version: theirs.version, revision: revision + 1 }
    this.#set({ ...next, theirs: undefined, problem: null, saving: 'saved' })
  }

  async #save(): Promise<boolean> {
    if (this.kept.theirs) return false
    if (!this.#dirty) return true
    this.#dirty = false
    this.#set({ saving: 'saving' })
    try {
      const { version } = await this.#ports.save(this.kept.facts, this.kept.version)
      this.#set({ version, problem: null, saving: this.#dirty ? 'unsaved' : 'saved' })
      this.#ports.hold(this.#dirty ? { ...this.kept.facts, version } : undefined)
      return true
    } catch (error) {
      await this.#fail(asProblem(error))
      return false
    }
  }

  async #fail(problem: Problem): Promise<void> {
    this.#dirty = true
    this.#set({ problem, saving: 'failed' })
    if (problem.facts.code === 'out-of-date') {
      const theirs = await this.#ports.read().catch(() => undefined)
      if (theirs) return this.#set({ theirs })
    }
    if (problem.status === 0 || problem.status >= 500 || problem.facts.code === 'out-of-date') this.#saveIn(again)
  }

  #saveIn(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.settle(), milliseconds)
  }

  #set(changed: Partial<Kept>): void {
    this.kept = { ...this.kept, ...changed }
    for (const tell of this.#told) tell()
  }
}
