import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { grantRole, installFirstAdministrator } from '#modules/staff/grants/grant-role.ts'
import { findPersonByEmail } from '#modules/staff/people/find-person.ts'
import { staffFacts } from '#modules/staff/people/schema.ts'
import { addStaff } from '#modules/staff/people/store.ts'
import { act } from '#record/act.ts'
import { findPreparedCertificate, openKeys, type RecordKeys } from '#record/keys.ts'
import { logKeyKind } from '#record/log-key.ts'
import { formatVerifierKey } from '#record/note.ts'
import { recordOrigin } from '#src/places.ts'
import type { Program } from '#src/program.ts'
import { allowed } from '../allowed.ts'
import type { TestProgram } from '../program.ts'

export const host = 'office.test'
export const email = 'quan.tri@office.test'

/** Opens the record as the first start does, and installs an administrator: entries 0 and 1. */
export async function openRecord(program: TestProgram): Promise<RecordKeys> {
  const { authority, services } = program
  const dir = join(program.dataDir, 'keys', authority)
  const keys = await openKeys({ dir, origin: recordOrigin(host), now: new Date() })
  const vkey = formatVerifierKey(keys.current.key)
  const certificate = (await findPreparedCertificate({ dir, vkey })) ?? ''
  const shell = services.shellFor(authority)
  allowed(await act(shell, logKeyKind, { do: 'open', by: 'clock', input: { vkey, certificate } }))
  const id = await add({ program, authority }, { name: 'Nguyễn Quản Trị', address: email })
  allowed(await installFirstAdministrator(shell, id))
  return keys
}

type Office = { program: Pick<Program, 'services'>; authority: string }

async function add({ program, authority }: Office, { name, address }: { name: string; address: string }) {
  const id = crypto.randomUUID()
  const facts = staffFacts.parse({ name, email: address, title: 'Chuyên viên' })
  allowed(await addStaff(program.services.db, { authority, id, now: new Date() }, facts))
  return id
}

/** A further person with a role: one more entry. */
export async function hire(office: Office, name: string): Promise<void> {
  const staffId = await add(office, { name, address: `${crypto.randomUUID().slice(0, 8)}@office.test` })
  allowed(await decide(office, staffId))
}

/** The administrator whom `openRecord` installed. */
export async function administrator({ program, authority }: Office) {
  const asked = { authority, email, now: new Date(), secondFactor: true }
  const person = await findPersonByEmail(program.services.db, asked)
  if (!person) throw new Error('no administrator')
  return person
}

export async function decide(office: Office, staffId: string, role: 'editor' | 'clerk' = 'editor') {
  const facts = { staffId, role, unitId: null, from: null, until: null, paper: '' }
  return grantRole(office.program.services.shellFor(office.authority), await administrator(office), facts)
}

/** Resolves once the record is public to this size. */
export const reached = ({ publishing }: Pick<Program, 'publishing'>, authority: string, size: number) =>
  vi.waitFor(async () => expect(await publishing.publishedSize(authority)).toBe(size), 15_000)
