import { sql } from 'kysely'
import type { Module } from '#record/module.ts'
import './tables.ts'
import { matchesWords } from './papers/match-words.ts'
import { seesPaper } from './papers/who-sees.ts'

type Row = {
  id: string
  direction: 'in' | 'out'
  number: string | null
  subject: string
  issuer: string | null
  serial: number | null
}

/** Finds papers by number, issuer, subject and text. */
export const searchDocuments: NonNullable<Module['search']> = async (db, { authority, person, folded, limit }) => {
  const { rows } = await sql<Row>`
    select p.paper_id as id, p.direction, p.number, p.subject, p.issuer, p.serial from papers p
    where p.authority_id = ${authority} and ${seesPaper(person)} and ${matchesWords(folded, authority)}
    order by p.registered_on desc nulls first, p.serial desc limit ${limit}`.execute(db)
  return rows.map(({ id, direction, number, subject, issuer, serial }) => ({
    kind: 'paper',
    id,
    title: [number, subject].filter(Boolean).join(' · '),
    note: [issuer, placeOf(direction, serial)].filter(Boolean).join(' · '),
    href: `/console/${direction === 'in' ? 'van-ban-den' : 'van-ban-di'}/${id}`,
  }))
}

/** Tells apart papers of one number: one that came twice, and its draft. */
const placeOf = (direction: 'in' | 'out', serial: number | null) =>
  serial === null ? 'chưa vào sổ' : `${direction === 'in' ? 'số đến' : 'số đi'} ${serial}`
