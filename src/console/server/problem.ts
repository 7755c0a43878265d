import type { Problem as Facts } from '#kernel/problem.ts'

export type ProblemFacts = Partial<Facts> & { retryAfter?: number }

/** What went wrong, as the server says it (problem+json) or as the browser found it. */
export class Problem extends Error {
  override name = 'Problem'
  readonly status: number
  readonly facts: ProblemFacts

  constructor(status: number, facts: ProblemFacts) {
    super(facts.detail ?? facts.title ?? String(status))
    this.status = status
    this.facts = facts
  }

  /** The rules said no, and nothing is broken. */
  get isRefusal(): boolean {
    return this.status >= 400 && this.status < 500 && this.facts.detail !== undefined
  }

  /** What was asked for in the address of a list, by name, where that alone is what is wrong. */
  get mistaken(): readonly string[] {
    const named = (this.facts.fields ?? []).map(({ field }) => /^query\.(\w+)/.exec(field)?.[1])
    return named.every((name) => name !== undefined) ? named : []
  }

  /** Somebody else changed it since it was read. */
  get isStale(): boolean {
    return this.facts.code === 'out-of-date'
  }

  /** Of a server that was not reached, of one in between that gave it up, or that still does it, nobody knows what becomes of a write. */
  get isLost(): boolean {
    return [unreachable, 502, 504].includes(this.status) || this.facts.code === 'key-in-use'
  }

  /** Nothing stands at the address that was asked for: it is not there, or no such thing can be. */
  get isMissing(): boolean {
    const { fields } = this.facts
    return this.status === 404 || (!!fields?.length && fields.every(({ field }) => field.startsWith('params.')))
  }
}

/** No answer came: the network is away, or the server is. */
export const unreachable = 0

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem(unreachable, { detail: error instanceof Error ? error.message : String(error) })
}

/** The message for one field, by the end of its place: `name` finds `body.name`, and `body.name.0` where it is a list. */
export function fieldError(problem: Problem | null | undefined, field: string): string | undefined {
  const found = problem?.facts.fields?.find((at) => `.${at.field}`.replace(/\.\d+$/, '').endsWith(`.${field}`))
  if (!found) return undefined
  return found.example === undefined ? found.message : `${found.message} (${found.example})`
}
