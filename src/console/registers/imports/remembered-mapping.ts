import { z } from 'zod'
import type { ImportPreview } from '#modules/documents/imports/schema.ts'

const kept = z.object({ names: z.array(z.string()), map: z.string().max(600) })
const storageKey = (direction: 'in' | 'out') => `minhbach-register-import-${direction}`

/** How the columns of these names were mapped by the last import from this browser; undefined where they were others. */
export function rememberedMap(direction: 'in' | 'out', columns: ImportPreview['columns']): string | undefined {
  try {
    const read = kept.safeParse(JSON.parse(localStorage.getItem(storageKey(direction)) ?? 'null'))
    const same = read.success && read.data.names.join('\n') === columns.map(({ name }) => name).join('\n')
    return same ? read.data.map : undefined
  } catch {
    return undefined
  }
}

/** Keeps names of columns and how they were mapped; nothing of what stands in them. */
export function rememberMap(direction: 'in' | 'out', columns: ImportPreview['columns'], map: string): void {
  try {
    localStorage.setItem(storageKey(direction), JSON.stringify({ names: columns.map(({ name }) => name), map }))
  } catch {
    // Storage is closed to us: the next file is guessed at anew.
  }
}
