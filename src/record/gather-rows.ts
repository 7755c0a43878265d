import type { Transaction } from '#platform/db.ts'

/**
 * Writes a row. Where `all` is there, it writes the rows of several decisions in one statement, and leaves behind what
 * writing one after another would have left.
 */
export type Write<One> = ((tx: Transaction, one: One) => Promise<void>) & {
  all?(tx: Transaction, many: readonly One[]): Promise<void>
}

/** What writes many rows in one statement writes one, too. */
export function together<One>(all: (tx: Transaction, many: readonly One[]) => Promise<void>): Write<One> {
  return Object.assign((tx: Transaction, one: One) => all(tx, [one]), { all })
}

export type Gathering = {
  /** The transaction. @throws while rows wait: a statement would not see them */
  tx(): Transaction
  /** Writes a row now, or leaves it waiting for the rows of the decisions that follow. */
  write<One>(write: Write<One>, one: One): Promise<void>
  /** From here on, or no longer, rows may wait for one another. */
  gather(on: boolean): void
  /** Writes what waits. */
  settle(): Promise<void>
}

/** Gathers the rows that decisions write, so that a statement writes those of many. */
export function gatherRows(tx: Transaction): Gathering {
  // Each list holds the rows of its own key, as write() put them there.
  const waiting = new Map<NonNullable<Write<unknown>['all']>, unknown[]>()
  let gathering = false

  async function settle(): Promise<void> {
    const lists = [...waiting]
    waiting.clear()
    for (const [all, rows] of lists) await all(tx, rows)
  }

  return {
    tx: () => {
      if (waiting.size > 0)
        throw new Error('rows of this batch wait to be written: settle it before asking the database')
      return tx
    },
    write: async (write, one) => {
      if (!gathering || !write.all) {
        await settle()
        return write(tx, one)
      }
      const rows = waiting.get(write.all)
      if (rows) rows.push(one)
      else waiting.set(write.all, [one])
    },
    gather: (on) => void (gathering = on),
    settle,
  }
}
