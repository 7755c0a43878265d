import { hashKey } from '@tanstack/react-query'
import { compareFacts, differing, valuesOf, withValues, type Place, type Values } from './compare-facts.ts'
import type { DraftPorts, Kept, Unsent, Versioned } from './kept-draft.ts'
import { asProblem, type Problem } from './problem.ts'

/** A pause in writing after which it is saved, and after which a failed saving is tried again, in milliseconds. */
const pause = 700
const again = 6_000

/** So many savings without an answer are remembered. */
const remembered = 9

/** Whether a saving that failed so is tried again by itself: another answer can come without anything being changed. */
export const isTriedAgain = ({ status, isStale }: Problem) => status === 0 || status >= 500 || isStale

/** A draft as it is being written: saved after each pause, one saving after the other, never over what somebody else wrote. */
export class DraftKeeper<Facts extends object> {
  kept: Kept<Facts>
  /** What this tab saw last of the server. */
  #base: Values
  #dirty = false
  #gone = false
  #sent: readonly string[] = []
  #running: Promise<boolean> = Promise.resolve(true)
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #ports: DraftPorts<Facts>
  readonly #told = new Set<() => void>()

  /** `unsent`: what the tab still held of it; where somebody saved since, both stand beside each other as always. */
  constructor(given: Versioned<Facts>, ports: DraftPorts<Facts>, unsent?: Unsent<Facts>) {
    const nothing = { problem: null, theirs: undefined, ended: undefined, takenOver: [] }
    this.kept = { ...given, ...nothing, renewed: {}, saving: 'saved' }
    this.#ports = ports
    this.#base = this.#values(given.facts)
    if (!unsent) return
    const { facts, version, sent, base } = unsent
    this.#sent = sent
    if (this.#name(given.facts) === this.#name(facts)) {
      ports.hold(undefined)
      return
    }
    this.#dirty = true
    this.kept = { ...this.kept, facts, version, saving: 'unsaved' }
    if (this.#isOurs(given)) this.kept = { ...this.kept, version: given.version }
    else if (base) this.#base = new Map([...this.#values(facts), ...Object.entries(base)])
    else if (given.version !== version) this.#base = new Map()
  }

  readonly subscribe = (tell: () => void) => {
    this.#told.add(tell)
    return () => void this.#told.delete(tell)
  }

  get isDirty(): boolean {
    return this.#dirty
  }

  /** Where the text differs from what was seen of the server last. */
  get unsaved(): Place[] {
    return differing(this.#values(this.kept.facts), this.#base)
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
    if (this.#dirty && !this.#isHeldUp && this.#ports.save) this.#saveIn(pause)
  }

  /** Saves what is not saved yet; false where that fails. */
  readonly settle = (): Promise<boolean> => {
    clearTimeout(this.#timer)
    const save = () => this.#save()
    this.#running = this.#running.then(save, save)
    return this.#running
  }

  /** Saves what is not saved yet, and then nothing until the gate opens; false where the saving fails. */
  readonly holdUntil = (gate: Promise<unknown>): Promise<boolean> => {
    const saved = this.settle()
    const open = () => true
    this.#running = saved.then(() => gate).then(open, open)
    return saved
  }

  /** Nothing is saved for now; false where somebody else wrote in between. */
  readonly still = async (): Promise<boolean> => {
    clearTimeout(this.#timer)
    await this.#running
    clearTimeout(this.#timer)
    return !this.#isHeldUp
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

  /** What this tab itself had done to it in another way, seen at the server: nobody is told of it, and what waits to be saved stays. */
  learn(given: Versioned<Facts>): void {
    const unsaved = new Set(this.unsaved)
    const here = this.#values(this.kept.facts)
    this.#base = this.#values(given.facts)
    const changed = differing(this.#base, here).filter((place) => !unsaved.has(place))
    this.#set({ ...this.#taking(changed, given.facts), version: given.version })
    this.#dirty = this.unsaved.length > 0
    this.#hold()
  }

  /** Somebody else wrote in between, as the server says: what they wrote is fetched and taken over, or chosen from. */
  readonly meet = async (problem: Problem): Promise<void> => {
    this.#set({ problem, saving: 'failed' })
    const theirs = await this.#ports.read?.().catch((error: unknown) => this.#end(asProblem(error)))
    if (!theirs) return this.#dirty && !this.kept.ended ? this.#saveIn(again) : undefined
    if (this.#isOurs(theirs)) this.#base = this.#values(theirs.facts)
    this.#join(theirs)
    this.resume()
  }

  /** What both changed becomes theirs at the places named and stays ours at the others: a person has looked at both. */
  choose(theirsAt: ReadonlySet<Place>): void {
    const { theirs } = this.kept
    if (!theirs) return
    const taken = theirs.places.filter((place) => theirsAt.has(place))
    this.#base = this.#values(theirs.facts)
    this.#set({ ...this.#taking(taken, theirs.facts), version: theirs.version, theirs: undefined })
    this.#rest(theirs.facts)
    void this.settle()
  }

  /** Whoever is at the screen knows what was taken over. */
  readonly see = (): void => this.#set({ takenOver: [] })

  /** Takes over what only they changed; the rest is ours, or left to choose. */
  #join(theirs: Versioned<Facts>): void {
    const values = this.#values(theirs.facts)
    const { onlyTheirs, both } = compareFacts({ base: this.#base, mine: this.#values(this.kept.facts), theirs: values })
    const chosen = new Set(both)
    this.#base = new Map(
      [...values].map(([place, value]) => [place, chosen.has(place) ? this.#base.get(place) : value]),
    )
    const takenOver = [...new Set([...this.kept.takenOver, ...onlyTheirs])]
    this.#set({ ...this.#taking(onlyTheirs, theirs.facts), takenOver })
    if (both.length === 0) {
      this.#set({ version: theirs.version })
      return this.#rest(theirs.facts)
    }
    this.#dirty = true
    this.#set({ theirs: { ...theirs, places: both } })
    this.#hold()
  }

  /** What is left to save once the server's text was taken up. */
  #rest(saved: Facts): void {
    this.#sent = []
    this.#dirty = this.#name(saved) !== this.#name(this.kept.facts)
    this.#set({ problem: null, saving: this.#dirty ? 'unsaved' : 'saved' })
    this.#hold()
  }

  async #save(): Promise<boolean> {
    const { save } = this.#ports
    if (this.#isHeldUp) return false
    if (!this.#dirty || !save) return true
    const facts = this.#ports.tidy(this.kept.facts)
    const changed = this.unsaved
    this.#dirty = false
    this.#sent = [...new Set([...this.#sent, this.#name(facts)])].slice(-remembered)
    this.#set({ saving: 'saving' })
    this.#hold()
    try {
      const { version } = await save({ facts, version: this.kept.version, changed })
      this.#base = this.#values(facts)
      this.#saved(version)
      return true
    } catch (error) {
      await this.#fail(asProblem(error))
      return false
    }
  }

  #saved(version: number): void {
    this.#sent = []
    this.#set({ version, problem: null, saving: this.#dirty ? 'unsaved' : 'saved' })
    this.#hold()
  }

  async #fail(problem: Problem): Promise<void> {
    if (this.#gone) return
    this.#dirty = true
    if (problem.isStale) return this.meet(problem)
    this.#set({ problem, saving: 'failed' })
    this.#end(problem)
    if (isTriedAgain(problem)) this.#saveIn(again)
  }

  get #isHeldUp(): boolean {
    return this.kept.theirs !== undefined || this.kept.ended !== undefined
  }

  /** Where a field is named it is something that the text names which is not there. */
  #end({ facts: { code, fields = [] } }: Problem): undefined {
    if (code === 'not-found' && fields.length === 0) this.#set({ ended: 'gone' })
    if (code === 'wrong-state') this.#set({ ended: 'decided' })
  }

  /** Whether that was saved from here, and the answer was lost or came after the page was left. */
  #isOurs({ facts, version }: Versioned<Facts>): boolean {
    return this.#sent.includes(this.#name(facts)) && version === this.kept.version + 1
  }

  #name = (facts: Facts): string => hashKey([this.#ports.tidy(facts)])

  #hold(): void {
    if (!this.isBusy || this.#gone) return this.#ports.hold(undefined)
    const { version } = this.kept
    const facts = this.#ports.tidy(this.kept.facts)
    const base = Object.fromEntries(this.unsaved.map((place) => [place, this.#base.get(place) ?? null]))
    this.#ports.hold({ facts, version, base, sent: this.#sent.slice(-1) })
  }

  #values = (facts: Facts): Values => valuesOf(this.#ports.tidy(facts))

  /** Our facts with theirs at some places. */
  #taking(places: readonly Place[], theirs: Facts): Pick<Kept<Facts>, 'facts' | 'renewed'> {
    const values = valuesOf(theirs)
    const facts = withValues(this.kept.facts, new Map(places.map((place) => [place, values.get(place)])))
    return { facts, renewed: this.#renewed(places) }
  }

  #renewed(places: readonly Place[]): Kept<Facts>['renewed'] {
    const { renewed } = this.kept
    return { ...renewed, ...Object.fromEntries(places.map((place) => [place, (renewed[place] ?? 0) + 1])) }
  }

  #begin(draft: Versioned<Facts>): void {
    this.#sent = []
    this.#base = this.#values(draft.facts)
    const renewed = this.#renewed(differing(valuesOf(draft.facts), valuesOf(this.kept.facts)))
    this.#set({ ...draft, renewed, problem: null, saving: 'saved' })
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
