import type { z } from 'zod'

/*
 * What was written and the server does not hold yet, kept in this tab: a page that is loaded again, a lost connection or a
 * session that ended in mid-sentence loses nothing. A key names the person, so that another one who signs in finds nothing.
 */

const place = (key: string) => `unsent/${key}`

export function readUnsent<Value>(key: string, shape: z.ZodType<Value>): Value | undefined {
  try {
    return shape.safeParse(JSON.parse(sessionStorage.getItem(place(key)) ?? 'null')).data
  } catch {
    return undefined
  }
}

/** Every key under which something is held that begins so. */
export function unsentUnder(start: string): string[] {
  try {
    const places = Object.keys(sessionStorage).filter((name) => name.startsWith(place(start)))
    return places.map((name) => name.slice(place('').length))
  } catch {
    return []
  }
}

/** Where the browser keeps nothing, writing goes on without it. */
export function keepUnsent(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(place(key))
    else sessionStorage.setItem(place(key), JSON.stringify(value))
  } catch {
    return
  }
}
