import { parseArgs } from 'node:util'
import { z } from 'zod'
import { silentLog, UsageError, type Command, type Io } from '#platform/command.ts'
import { openDb, type Db } from '#platform/db.ts'
import { reachDatabase } from '#platform/postgres/reach-database.ts'
import { chooseAuthority } from './authorities.ts'
import { readConfig } from './config.ts'

const line = (most: number) => z.string().trim().max(most)

/** What residents read about the authority, by the name of its option. The host is fixed: the record's origin is made of it. */
const particulars = {
  name: ['name', line(200).min(3)],
  'short-name': ['short_name', line(60).min(2)],
  superior: ['superior', line(200)],
  address: ['address', line(300)],
  phone: ['phone', line(40).regex(/^[\d+() .-]*$/, 'digits, spaces, + ( ) . - only')],
  email: ['email', z.union([z.literal(''), z.email()])],
  'opening-hours': ['opening_hours', line(200)],
} as const

type Column = (typeof particulars)[keyof typeof particulars][0]

/** `authority [--name …] [--short-name …] …`: shows what stands on the public pages, after changing what was given. */
export const run: Command = async (parameters, io) => {
  const options = Object.fromEntries(
    [...Object.keys(particulars), 'host'].map((name) => [name, { type: 'string' }] as const),
  )
  const { values } = parseArgs({ args: [...parameters], options })
  const changed = readChanges(values)
  const database = await reachDatabase({ ...readConfig(io.env), log: silentLog })
  const { db, close } = openDb(database.url, { max: 1 })
  try {
    return await showAndChange(db, { host: values['host'], changed, io })
  } finally {
    await close()
    await database.stop()
  }
}

type Asked = { host: string | undefined; changed: Partial<Record<Column, string>>; io: Io }

async function showAndChange(db: Db, { host, changed, io }: Asked): Promise<number> {
  const { id } = await chooseAuthority(db, host)
  const found = await db.selectFrom('authorities').selectAll().where('authority_id', '=', id).executeTakeFirstOrThrow()
  if (Object.keys(changed).length > 0)
    await db.updateTable('authorities').set(changed).where('authority_id', '=', id).execute()
  io.out(`host            ${found.host}`)
  for (const [option, [column]] of Object.entries(particulars))
    io.out(`--${option.padEnd(14)}${changed[column] ?? found[column]}`)
  if (Object.keys(changed).length > 0)
    io.err('Đã ghi. Các trang công khai theo ở lần khởi động sau. / Saved; the public pages follow at the next start.')
  return 0
}

function readChanges(values: Readonly<Record<string, string | undefined>>): Asked['changed'] {
  const changed: Asked['changed'] = {}
  for (const [option, [column, shape]] of Object.entries(particulars)) {
    if (values[option] === undefined) continue
    const parsed = shape.safeParse(values[option])
    if (!parsed.success) throw new UsageError(`--${option}: ${parsed.error.issues[0]?.message ?? 'is wrong'}`)
    changed[column] = parsed.data
  }
  return changed
}
