import pg from 'pg'

export type HeldLock = { release(): Promise<void> }

/**
 * Holds a PostgreSQL advisory lock for as long as the program lives, on a connection of its own: of several processes one
 * holds it, the others wait their turn and take over when that one ends or loses the database.
 */
export function holdLock(
  url: string,
  name: string,
  { onHeld, onLost, retryMs = 2_000 }: { onHeld: () => void; onLost: () => void; retryMs?: number },
): HeldLock {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let released = false

  function again(): void {
    if (!released) timer = setTimeout(() => void attempt(), retryMs)
  }

  async function attempt(): Promise<void> {
    const mine = new pg.Client({ connectionString: url, application_name: 'minhbach-lock', keepAlive: true })
    let held = false
    mine.on('error', () => undefined)
    mine.on('end', () => {
      if (client !== mine) return
      client = undefined
      if (held && !released) onLost()
      again()
    })
    try {
      await mine.connect()
      const { rows } = await mine.query<{ held: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as held',
        [name],
      )
      held = rows[0]?.held ?? false
    } catch {
      held = false
    }
    if (released || !held) {
      await mine.end().catch(() => undefined)
      return again()
    }
    client = mine
    onHeld()
  }

  void attempt()
  return {
    release: async () => {
      released = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}
