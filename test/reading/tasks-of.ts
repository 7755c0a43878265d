import { readBody } from '#reading/body/read-body.ts'
import type { Piece } from '#reading/layout/piece.ts'

/** Invented papers: first line what the head says, then the body; and what a careful clerk would list. */
export type Case = {
  type: string | null
  issuer: string | null
  date: string | null
  addressees?: string[]
  body: string
  tasks: [actor: string, text: string, role?: 'lead' | 'join'][]
}

export function tasksOf({ type, issuer, date, addressees = [], body }: Case) {
  const lines = body.trim().split('\n')
  const pieces = lines.map((text, line): Piece => ({
    page: 0,
    line,
    start: 0,
    end: text.length,
    text,
    source: { text },
  }))
  const head = { issuers: [], number: [], date: [], type: [], subject: [], addressees: [] }
  return readBody({ head, body: pieces }, { number: null, date, type, issuer, addressees }).tasks.map(
    ({ value }) => value,
  )
}
