import { sql } from 'kysely'
import type { Person } from '#kernel/actor.ts'
import type { Db } from '#platform/db.ts'
import '../../tables.ts'
import { seesPaper } from '../../papers/who-sees.ts'

export type BookLine = {
  serial: number
  registeredOn: string | null
  number: string | null
  dated: string | null
  issuer: string | null
  type: string | null
  subject: string
  signer: string | null
  addressees: string[]
  recipients: string[]
  copies: number
  note: string
  dueOn: string | null
  state: string
  /** Who leads its tasks, each once; and since when. Of a line of an old register, who it says got the paper. */
  receivers: string[]
  passedOn: string | null
  tasks: number
  tasksEnded: number
  /** Numbers of papers of ours that answer it. */
  answers: string[]
  /** Days on which a paper of ours was sent, the first first, and to how many it goes; none and 0 where nothing is noted of it. */
  sentOn: string[]
  sendings: number
  seen: boolean
}

type Asked = { authority: string; id: string; first: number; last: number; person: Person }

/** The lines of a register in the order of their serials. Of a paper that the person may not see, the serial alone. */
export async function readLines(db: Db, { authority, id, first, last, person }: Asked): Promise<BookLine[]> {
  const { rows } = await sql<BookLine>`
    select p.serial, p.registered_on as "registeredOn", p.number, p.dated, p.issuer, p.type, p.subject, p.signer, p.addressees, p.recipients,
      p.copies, p.note, p.due_on as "dueOn", p.state, ${seesPaper(person)} as seen,
      coalesce(t.receivers, case when p.passed_to <> '' then array[p.passed_to] end, '{}') as receivers, t."passedOn", coalesce(t.tasks, 0) as tasks,
      coalesce(t."tasksEnded", 0) as "tasksEnded",
      array(select distinct to_char(g.sent_on, 'YYYY-MM-DD') from paper_sendings g
        where g.authority_id = p.authority_id and g.paper_id = p.paper_id and g.sent_on is not null order by 1) as "sentOn",
      (select count(*)::int from paper_sendings g
        where g.authority_id = p.authority_id and g.paper_id = p.paper_id) as sendings,
      array(select distinct a.number from paper_links l
        join papers a on a.authority_id = l.authority_id and a.paper_id = l.from_id and a.number is not null
        where l.authority_id = p.authority_id and l.to_id = p.paper_id and l.kind = 'answers'
        union select r.number from tasks x
        join papers r on r.authority_id = x.authority_id and r.paper_id = x.result_paper_id and r.number is not null
        where x.authority_id = p.authority_id and x.paper_id = p.paper_id) as answers
    from papers p
    left join lateral (
      select array_agg(distinct coalesce(u.name, s.name)) filter (where coalesce(u.name, s.name) is not null) as receivers,
        to_char(min(t.began_at) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "passedOn",
        count(*)::int as tasks, count(t.ended_at)::int as "tasksEnded"
      from tasks t
      left join public_units u on u.authority_id = t.authority_id and u.unit_id = t.unit_id
      left join staff s on s.authority_id = t.authority_id and s.staff_id = t.staff_id and s.erased_at is null
      where t.authority_id = p.authority_id and t.paper_id = p.paper_id and not t.proposed) t on true
    where p.authority_id = ${authority} and p.register_id = ${id} and p.serial between ${first} and ${last}
    order by p.serial`.execute(db)
  return rows
}
