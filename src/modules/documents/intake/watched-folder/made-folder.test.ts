import { createHash } from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { staffModule } from '#modules/staff/index.ts'
import { openSmallOffice, type SmallOffice } from '../../../../../test/small-office.ts'
import { deskModule } from '../../../desk/index.ts'
import { documentsModule } from '../../index.ts'

let office: SmallOffice
let folder: string

beforeAll(async () => {
  office = await openSmallOffice([staffModule, deskModule, documentsModule])
  folder = join(office.services.inbox, office.authority)
})
afterAll(() => office.close())

const kinds = ['whole', 'left', 'empty', 'link', 'unfinished', 'folder'] as const
/** What somebody puts into the folder; `left` is a file that was being taken in when the program was killed. */
type Entry = { kind: (typeof kinds)[number]; begin: Uint8Array; ending: string; content: string }
/** As it lies there: the number in its name makes it one of its own. */
type Put = Omit<Entry, 'begin' | 'ending'> & { path: Buffer; sha256: string }

const entry: fc.Arbitrary<Entry> = fc.record({
  kind: fc.constantFrom(...kinds),
  begin: fc.uint8Array({ min: 1, maxLength: 120 }).map((bytes) => bytes.filter((byte) => byte !== 0x2f)),
  ending: fc.constantFrom('.pdf', '.TXT', '', '.tệp', '. ', '.txt.exe'),
  content: fc.string({ maxLength: 40 }),
})

function put({ kind, begin, ending, content: some }: Entry, at: number): Put {
  const before = { left: '.dang-nhan.', unfinished: '.' }[kind as string] ?? ''
  // The program itself names what it takes in, in letters of UTF-8.
  const middle = kind === 'left' ? begin.map((byte) => 0x61 + (byte % 26)) : begin
  const name = Buffer.concat([Buffer.from(`${before}${at}-`), middle, Buffer.from(ending)])
  const path = Buffer.concat([Buffer.from(`${folder}/`), name])
  const content = kind === 'empty' ? '' : `${at} ${some}`
  if (kind === 'folder') mkdirSync(path)
  else if (kind === 'link') symlinkSync('/etc/hostname', path)
  else writeFileSync(path, content)
  return { kind, content, path, sha256: createHash('sha256').update(content).digest('hex') }
}

/** A look at the folder, after all in it has settled. */
const look = async () => {
  office.office.now = new Date(Date.now() + 60_000)
  await office.runScheduled('watch-inbox')
}
const inFolder = (name: string) => {
  mkdirSync(join(folder, name), { recursive: true })
  return readdirSync(join(folder, name))
}
const intakes = () => office.db.selectFrom('intakes').select(['name', 'sha256', 'came_from']).execute()
const isThere = (path: Buffer) => lstatSync(path, { throwIfNoEntry: false }) !== undefined

async function expectTaken({ content, path, sha256 }: Put): Promise<void> {
  expect(isThere(path)).toBe(false)
  const own = (await intakes()).filter((one) => one.sha256 === sha256)
  expect(own).toHaveLength(1)
  expect(readFileSync(join(folder, 'taken', own[0]?.came_from ?? ''), 'utf8')).toBe(content)
  expect(Buffer.from((await office.services.arrivals.read(office.authority, sha256)) ?? '')).toEqual(
    Buffer.from(content),
  )
}

it('takes each file in once with its bytes, or puts it aside with a reason, or leaves it, whatever lies there and wherever it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 8 }), fc.nat(7), async (entries, cutAt) => {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
      await office.db.deleteFrom('intakes').execute()
      const all = entries.map(put)
      await look()
      // As a program leaves it that is killed after a file was brought and before it lies in its place.
      const cut = inFolder('taken')[cutAt]
      if (cut !== undefined) renameSync(join(folder, 'taken', cut), join(folder, `.dang-nhan.${cut}`))
      await look()
      await look()
      const of = (...wanted: Entry['kind'][]) => all.filter(({ kind }) => wanted.includes(kind))
      const taken = of('whole', 'left')
      for (const one of taken) await expectTaken(one)
      expect(await intakes()).toHaveLength(taken.length)
      expect(inFolder('taken')).toHaveLength(taken.length)
      for (const { path } of of('unfinished', 'folder')) expect(isThere(path)).toBe(true)
      const refused = of('empty', 'link')
      const [why, aside] = [true, false].map((isWhy) =>
        inFolder('refused').filter((name) => name.endsWith('.ly-do.txt') === isWhy),
      )
      expect([why?.length, aside?.length]).toEqual([refused.length, refused.length])
      for (const { path } of refused) expect(isThere(path)).toBe(false)
      expect(readdirSync(folder).filter((name) => name.startsWith('.dang-nhan.'))).toEqual([])
    }),
    { numRuns: 40 },
  )
}, 30_000)
