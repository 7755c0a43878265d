import { sql } from 'kysely'
import type { FileAnswer } from '#kernel/answer.ts'
import { dayOf } from '#kernel/day.ts'
import type { Person } from '#kernel/actor.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db.ts'
import { dayOfKey } from '#vietnamese/format.ts'
import type { Slip } from '#writing/forms/slip-pdf.ts'
import { makeSlipPdf } from '#writing/writers.ts'
import '../tables.ts'
import { officeNames } from '../office/read.ts'
import { findPaper } from './read-one.ts'

type Asked = { authority: string; id: string; person: Person }
type Task = {
  text: string
  unit: string | null
  staff: string | null
  joins: string[]
  dueOn: string | null
  began: Date | null
  ended: Date | null
  result: string
}

/** The sheet that goes with a paper that came in, with what has been said on it so far. */
export async function writeSlip(db: Db, { authority, id, person }: Asked): Promise<FileAnswer | Refusal> {
  const paper = await findPaper(db, { authority, id }, person)
  if (!paper || paper.direction !== 'in' || paper.serial === null)
    return refuse('not-found', 'Không tìm thấy văn bản đến này trong sổ, hoặc bạn không được xem.')
  const { serial, type, number, dated, issuer, subject, registeredOn } = paper
  const named = [
    type ?? 'Văn bản',
    number && `số ${number}`,
    dated && `ngày ${dayOfKey(dated)}`,
    issuer && `của ${issuer}`,
  ]
  const line = named.filter(Boolean).join(' ')
  const office = await officeNames(db, { authority, side: paper.side })
  const bytes = await makeSlipPdf({
    ...office,
    paper: line.charAt(0).toUpperCase() + line.slice(1),
    subject,
    arrived: `Số đến: ${serial}${registeredOn === null ? '' : `, ngày đến: ${dayOfKey(registeredOn)}`}`,
    opinions: opinionsOf(await tasksOf(db, { authority, id })),
  })
  return { bytes, mediaType: 'application/pdf', name: `phieu-giai-quyet-${serial}.pdf` }
}

async function tasksOf(db: Db, { authority, id }: { authority: string; id: string }): Promise<Task[]> {
  const { rows } = await sql<Task>`
    select t.text, u.name as unit, s.name as staff, t.due_on as "dueOn", t.began_at as began, t.ended_at as ended, t.result,
      array(select ju.name from task_joins j join public_units ju on ju.authority_id = j.authority_id and ju.unit_id = j.unit_id
        where j.authority_id = t.authority_id and j.task_id = t.task_id order by ju.name) as joins
    from tasks t
    left join public_units u on u.authority_id = t.authority_id and u.unit_id = t.unit_id
    left join staff s on s.authority_id = t.authority_id and s.staff_id = t.staff_id and s.erased_at is null
    where t.authority_id = ${authority} and t.paper_id = ${id} and not t.proposed and t.state <> 'cancelled'
    order by t.position, t.task_id`.execute(db)
  return rows
}

const until = (dueOn: string | null) => (dueOn === null ? '' : `; thời hạn: ${dayOfKey(dueOn)}`)
const told = (at: Date | null) => (at === null ? '' : `; ngày cho ý kiến: ${dayOfKey(dayOf(at))}`)

function opinionsOf(tasks: readonly Task[]): Slip['opinions'] {
  const led = tasks.map(({ unit, staff, joins, text, dueOn, began }) => {
    const join = joins.length > 0 ? `; phối hợp: ${joins.join(', ')}` : ''
    return `Giao ${unit ?? staff ?? '…'} chủ trì: ${text}${join}${until(dueOn)}${told(began)}.`
  })
  const given = tasks.flatMap(({ unit, staff, dueOn }) =>
    unit !== null && staff !== null ? [`${unit}: giao ${staff}${until(dueOn)}.`] : [],
  )
  const done = tasks.flatMap(({ result, staff, ended }) =>
    result ? [`${[staff, ended && dayOfKey(dayOf(ended))].filter(Boolean).join(', ')}: ${result}`] : [],
  )
  return [
    { title: 'Ý kiến của lãnh đạo cơ quan, tổ chức', lines: led },
    { title: 'Ý kiến của lãnh đạo đơn vị', lines: given },
    { title: 'Ý kiến đề xuất của người giải quyết', lines: done },
  ]
}
