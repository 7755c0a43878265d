import type { z } from 'zod'
import type { FileAnswer } from '#kernel/answer.ts'
import type { Person } from '#kernel/actor.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db.ts'
import type { RegisterBook } from '#writing/register/book.ts'
import { makeBookDocx, makeBookPdf, makeBookXlsx } from '#writing/writers.ts'
import { findRegister } from '../read.ts'
import type { printRegister as endpoint } from '../schema.ts'
import { bookFileName } from './file-name.rules.ts'
import { fillBook } from './fill-book.ts'
import { officeNames } from '../../office/read.ts'
import { readLines } from './read-lines.ts'

type Query = z.output<NonNullable<(typeof endpoint)['query']>>
type Asked = Query & { authority: string; id: string; person: Person }

/** Lines of one volume: more are printed in parts, as they are bound. */
export const mostLines = 3_000

/** A register as a file to be printed and signed: the whole of it, or from one serial to another. */
export async function printRegister(db: Db, asked: Asked): Promise<FileAnswer | Refusal> {
  const { authority, id, as, of, person } = asked
  const register = await findRegister(db, { authority, id })
  if (!register) return refuse('not-found', 'Không tìm thấy sổ này.')
  if (of === 'following' && register.direction === 'out')
    return refuse('not-allowed', 'Chỉ sổ văn bản đến mới có sổ theo dõi giải quyết.', { field: 'of' })
  const first = Math.max(asked.first ?? register.firstSerial, register.firstSerial)
  const last = Math.min(asked.last ?? register.nextSerial - 1, Math.max(first, register.nextSerial - 1))
  if (last < first) return refuse('not-allowed', 'Số cuối phải bằng hoặc lớn hơn số đầu.', { field: 'last' })
  if (last - first >= mostLines)
    return refuse(
      'too-large',
      `Mỗi quyển in nhiều nhất 3.000 số. Hãy in từ số ${first} đến số ${first + mostLines - 1}.`,
      {
        field: 'last',
      },
    )
  const lines = await readLines(db, { authority, id, first, last, person })
  const office = await officeNames(db, { authority, side: register.side })
  const book = fillBook({ ...register, ...office, part: { first, last } }, lines, of)
  return { ...(await drawn(book, as)), name: bookFileName({ ...register, of, first, last, as }) }
}

async function drawn(book: RegisterBook, as: Query['as']): Promise<Omit<FileAnswer, 'name'>> {
  const office = 'application/vnd.openxmlformats-officedocument'
  if (as === 'docx') return { bytes: await makeBookDocx(book), mediaType: `${office}.wordprocessingml.document` }
  if (as === 'xlsx') return { bytes: await makeBookXlsx(book), mediaType: `${office}.spreadsheetml.sheet` }
  return { bytes: await makeBookPdf(book), mediaType: 'application/pdf' }
}
