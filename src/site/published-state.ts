import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { putFile } from '#platform/put-file.ts'
import type { Remake } from './remake.ts'
import type { Tally } from './tally.ts'

/** What was published last, kept beside the pages under a hidden name that is never served. */
export type PublishedState = {
  /** Version of this form, of the tally and of the addresses of pages: another one counts the record again. */
  form: typeof stateForm
  /** Program, authority and workflow tables of which the pages were made. */
  key: string
  tally: Tally
  /** Pages that still are of an earlier key, or missing. */
  remake?: Remake
}

export const stateForm = 2
const name = '.published.json'

/** @returns undefined where nothing is kept, or what is kept cannot be read */
export async function readState(folder: string): Promise<PublishedState | undefined> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => '')
  try {
    const state = JSON.parse(text) as PublishedState
    return state.form === stateForm ? state : undefined
  } catch {
    return undefined
  }
}

export async function writeState(folder: string, state: PublishedState): Promise<void> {
  await putFile(join(folder, name), JSON.stringify(state))
}
