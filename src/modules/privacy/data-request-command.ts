import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { UsageError, type Io } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import type { Module } from '#record/module.ts'
import { day } from '#vietnamese/format.ts'
import { writeLooks } from './access/store.ts'
import { collectCopy } from './requests/collect-copy.ts'
import { findRequest, listRequestsOf, type ListedRequest } from './requests/read.ts'
import { dataRequestWorkflow } from './requests/rules.ts'
import { findTicket } from './tickets/store.ts'

export type CommandParts = { db: Db; authority: string; modules: readonly Module[]; now: Date; newId: () => string }

const usage = 'Có bốn lệnh: list, show MÃ, copy MÃ [TỆP], ticket MÃ_TRA_CỨU. / There are four.'

/**
 * `data-request list [--state S] | show ID | copy ID [FILE] | ticket CODE`: requests about personal data at the
 * terminal. A copy exists only for a request that was granted; nothing here finds a person by name or address.
 */
export async function runDataRequest(parameters: readonly string[], io: Io, parts: CommandParts): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: { state: { type: 'string' } },
  })
  const [verb, id, file] = positionals
  if (verb === 'list') return list(io, parts, values.state)
  if (id === undefined) throw new UsageError(usage)
  if (verb === 'ticket') return ticket(io, parts, id)
  if (verb !== 'show' && verb !== 'copy') throw new UsageError(usage)
  const found = await findRequest(parts.db, parts.authority, id)
  if (!found) return fail(io, 'Không có yêu cầu này. / There is no such request.')
  return verb === 'show' ? show(io, found) : copy(io, parts, { found, file })
}

function fail(io: Io, line: string): number {
  io.err(line)
  return 1
}

async function list(io: Io, { db, authority }: CommandParts, state: string | undefined): Promise<number> {
  if (state !== undefined && !dataRequestWorkflow.states[state])
    throw new UsageError(`Trạng thái: ${Object.keys(dataRequestWorkflow.states).join(', ')}.`)
  const { rows, total } = await listRequestsOf(db, authority, { page: 1, size: 200, state })
  for (const row of rows) {
    const due = row.due_at ? `hạn ${day(row.due_at)}` : ''
    io.out([row.request_id, row.asks.padEnd(10), row.state.padEnd(9), day(row.filed_at), due].join('  ').trimEnd())
  }
  io.err(total === 0 ? 'Chưa có yêu cầu nào. / None yet.' : `${rows.length} / ${total}`)
  return 0
}

async function ticket(io: Io, { db, authority }: CommandParts, code: string): Promise<number> {
  const issued = await findTicket(db, authority, code)
  const found = issued && (await findRequest(db, authority, issued.subject))
  return found ? show(io, found) : fail(io, 'Không có phiếu mang mã này. / No ticket has this code.')
}

function show(io: Io, row: ListedRequest): number {
  const state = dataRequestWorkflow.states[row.state]
  const lines: [string, string | null | undefined][] = [
    ['Mã / id', row.request_id],
    ['Xin / asks', row.asks],
    ['Chứng minh / proof', row.proof],
    ['Trạng thái / state', state ? `${state.vi} / ${state.en}` : row.state],
    ['Nhận / filed', day(row.filed_at)],
    ['Hạn / due', row.due_at && day(row.due_at)],
    ['Nội dung / text', row.text],
    ['Trả lời / answer', row.answer],
  ]
  for (const [name, value] of lines) if (value) io.out(`${name}: ${value}`)
  return 0
}

type Copied = { found: ListedRequest; file: string | undefined }

/** Looking at the copy is logged for the person concerned, as any other look is. */
async function copy(io: Io, parts: CommandParts, { found, file }: Copied): Promise<number> {
  const { db, authority, modules, now, newId } = parts
  if (found.asks !== 'copy' || !['granted', 'answered'].includes(found.state))
    return fail(io, 'Yêu cầu này chưa được chấp thuận cấp bản sao. / No copy was granted.')
  const signedIn = found.proof === 'sign-in'
  const kinds = signedIn ? await collectCopy(db, modules, { authority, staffId: found.from_ref }) : []
  const { asks, text, answer, filed_at: filedAt } = found
  const made = JSON.stringify({ madeAt: now, request: { asks, text, answer, filedAt }, kinds }, undefined, 2)
  if (signedIn) {
    const look = { id: newId(), authority, at: now, by: 'terminal', concerned: found.from_ref }
    await writeLooks(db, [{ ...look, endpoint: 'minhbach data-request copy', subject: found.request_id }])
  }
  if (file === undefined) io.out(made)
  else await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' })
  return 0
}
