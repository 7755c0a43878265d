import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLog } from '#platform/log.ts'
import { certify } from '#record/certificate.ts'
import { openCheckpoint } from '#record/checkpoint.ts'
import { prepareKey, type RecordKeys } from '#record/keys.ts'
import { formatVerifierKey, parseVerifierKey } from '#record/note.ts'
import { serverPrimitives, sha256 } from '#record/primitives.ts'
import { rotateLogKey } from '#record/rotate-key.ts'
import { parseSigningKey } from '#record/signing-key.ts'
import { readConfig } from '#src/config.ts'
import { recordOrigin } from '#src/places.ts'
import { openProgram, type Program } from '#src/program.ts'
import { recordFiles } from '#src/record-files.ts'
import { openTestProgram, type TestProgram } from '../program.ts'
import { administrator, host, openRecord, reached } from './record-office.ts'

/** Two programs on one database and one data folder: the first publishes, the other takes the decision. */
let publishing: TestProgram
let other: Program
let before: RecordKeys

beforeAll(async () => {
  publishing = await openTestProgram({ publish: true })
  before = await openRecord(publishing)
  await reached(publishing, publishing.authority, 2)
  const config = { ...readConfig({ PUBLIC_URL: `http://${host}`, LOG_LEVEL: 'silent' }), dataDir: publishing.dataDir }
  other = await openProgram({ config, url: publishing.url, log: createLog({ level: 'silent' }), work: false })
})
afterAll(async () => {
  await other.stop()
  await publishing.stop()
})

it('the program that publishes signs with a key that another has rotated', async () => {
  const { authority, dataDir } = publishing
  const dir = join(dataDir, 'keys', authority)
  const origin = recordOrigin(host)
  const root = parseSigningKey(await readFile(join(dir, 'root.key'), 'utf8'))
  const { vkey } = await prepareKey({ dir, origin, now: new Date() })
  const key = parseVerifierKey(sha256, vkey)
  const files = recordFiles({
    dataDir,
    publishing: other.publishing,
    clock: other.services.clock,
    authorityOf: async () => ({ id: authority, host, name: 'Phường Thử' }),
  })
  const rotated = await rotateLogKey(other.services.shellFor(authority), files, {
    person: await administrator({ program: other, authority }),
    certificate: certify(root, key, new Date()),
    reason: 'Đổi định kỳ',
  })
  expect(rotated).toMatchObject({ seq: 2 })
  const record = join(dataDir, 'site', authority, 'record')
  const read = (name: string) => readFile(join(record, name), 'utf8')
  await expect.poll(() => read('vkey'), { timeout: 15_000 }).toBe(`${vkey}\n${formatVerifierKey(before.current.key)}\n`)
  const opened = await openCheckpoint(serverPrimitives, await read('checkpoint'), [key])
  expect(opened?.checkpoint.size).toBe(3)
})
