import type { Word } from '#vietnamese/words.ts'
import { verbAt } from './verb-at.ts'
import type { Name } from './name-at.ts'

/** Somebody who is to do something: who, from where on the text says what, and whether a verb of charging says so. */
export type Charge = {
  words: { from: number; to: number }
  kind: Name['kind']
  /** "(như kính gửi)": those to whom the paper is addressed. */
  addressees: boolean
  /** Place in the text where the instruction begins. */
  start: number
  /** Place where the charge begins: the name or the verb before it. */
  at: number
  charged: boolean
  /** Whether something is handed on to whom is charged: "giải quyết" is what is asked of no superior then. */
  handed?: true
}

export function chargeOf(words: readonly Word[], name: Name, at: number, charged = false): Charge {
  const verb = words[name.verb ?? name.to]
  const start = verb?.start ?? words.at(-1)?.end ?? 0
  return {
    words: { from: name.from, to: name.to },
    kind: name.kind,
    addressees: false,
    start,
    at: words[at]?.start ?? 0,
    charged,
  }
}

/** Where an instruction begins behind a name and a colon: "giao Sở Y tế: Chủ trì rà soát"; null where none does. */
export const behindColon = (words: readonly Word[], { to }: Name) =>
  words[to]?.before === ':' && verbAt(words, to) > 0 ? to : null
