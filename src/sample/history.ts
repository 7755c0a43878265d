import { dayOf, plusDays } from '#kernel/day.ts'
import type { Role } from '#kernel/role.ts'
import {
  appointDeputy,
  deactivateStaff,
  enterUnit,
  grantRole,
  installFirstAdministrator,
  lapseGrants,
  roleGrantKind,
  unitKind,
} from '#modules/staff/index.ts'
import { act } from '#record/act.ts'
import { done, type Past } from './past.ts'
import { samplePeople } from './people.ts'
import { cultureCentre, sampleUnits, type SampleUnit } from './units.ts'

/** Six weeks of an office, from its first administrator to a revocation that waits for its reviewer. */
export async function playHistory(past: Past): Promise<void> {
  await found(past)
  await grantFirstRoles(past)
  await changeUnits(past)
  await contestAndRestore(past)
  await leaveAndLapse(past)
  await thisWeek(past)
}

async function found(past: Past): Promise<void> {
  await past.goTo(30, '08:05')
  await done(installFirstAdministrator(past.shell, past.staff.get('huong') ?? ''))
  await past.goTo(30, '08:40')
  for (const unit of sampleUnits) await enter(past, unit)
  for (const { key, unit } of samplePeople) await place(past, key, unit)
}

async function enter(past: Past, unit: SampleUnit): Promise<void> {
  const { units, shell } = past
  const { subject } = await done(
    enterUnit(shell, await past.as('huong'), {
      name: unit.name,
      type: unit.type,
      stateParentId: units.get(unit.under ?? '') ?? null,
      partyParentId: units.get(unit.partyUnder ?? '') ?? null,
      from: unit.from ?? null,
      until: unit.until ?? null,
      aliases: [...(unit.aliases ?? [])],
      abbreviations: [...(unit.short ?? [])],
      predecessorIds: [],
      successorIds: (unit.successors ?? []).map((key) => units.get(key) ?? ''),
      paper: unit.paper ?? '',
    }),
  )
  units.set(unit.key, subject)
}

async function place({ shell, staff, units }: Past, person: string, unit: string): Promise<void> {
  await shell.db
    .updateTable('staff')
    .set({ unit_id: units.get(unit) ?? null })
    .where('authority_id', '=', shell.authority)
    .where('staff_id', '=', staff.get(person) ?? '')
    .execute()
}

type Granted = { to: string; role: Role; unit?: string; until?: string; by?: string }

async function grant(past: Past, { to, role, unit, until, by = 'huong' }: Granted): Promise<string> {
  const unitId = unit === undefined ? null : (past.units.get(unit) ?? null)
  const facts = { staffId: past.staff.get(to) ?? '', role, unitId, from: null, until: until ?? null, paper: '' }
  return (await done(grantRole(past.shell, await past.as(by), facts))).subject
}

async function grantFirstRoles(past: Past): Promise<void> {
  await past.goTo(29, '09:10')
  for (const { key, roles, unitRoles = [], unit } of samplePeople) {
    for (const role of roles) await grant(past, { to: key, role })
    for (const role of unitRoles) await grant(past, { to: key, role, unit })
  }
  await past.goTo(24, '14:20')
  await grant(past, { to: 'khanh', role: 'administrator' })
}

async function changeUnits(past: Past): Promise<void> {
  await past.goTo(21, '10:30')
  const today = () => dayOf(past.shell.clock())
  const by = await past.as('khanh')
  const input = { name: 'Phòng Kinh tế, Hạ tầng và Đô thị', on: today(), paper: '82/QĐ-UBND' }
  await done(act(past.shell, unitKind, { id: past.units.get('kinh-te') ?? '', do: 'rename', by, input }))
  await past.goTo(20, '15:00')
  await enter(past, { ...cultureCentre, from: today() })
  const successorIds = [past.units.get(cultureCentre.key) ?? '']
  const merged = { successorIds, on: today(), paper: '87/QĐ-UBND' }
  await done(act(past.shell, unitKind, { id: past.units.get('dai') ?? '', do: 'merge', by, input: merged }))
  await place(past, 'nhung', cultureCentre.key)
}

type Moved = { do: string; by: string; code?: string; text?: string }

async function move(past: Past, id: string, { do: name, by, code, text }: Moved): Promise<void> {
  const reason = { code, text }
  await done(act(past.shell, roleGrantKind, { id, do: name, by: await past.as(by), reason, input: {} }))
}

/** The grant of a role that a person holds. */
async function held({ shell, staff }: Past, person: string, role: Role): Promise<string> {
  const row = await shell.db
    .selectFrom('role_grants')
    .select('grant_id')
    .where('authority_id', '=', shell.authority)
    .where('staff_id', '=', staff.get(person) ?? '')
    .where('role', '=', role)
    .executeTakeFirstOrThrow()
  return row.grant_id
}

async function contestAndRestore(past: Past): Promise<void> {
  await past.goTo(18, '16:15')
  const moderating = await held(past, 'nhung', 'moderator')
  await move(past, moderating, { do: 'revoke', by: 'khanh', code: 'procedure-broken' })
  await past.goTo(17, '08:20')
  await move(past, await held(past, 'huy', 'officer'), { do: 'revoke', by: 'huong', code: 'duty-changed' })
  await past.goTo(16, '09:00')
  await move(past, moderating, {
    do: 'contest',
    by: 'nhung',
    text: 'Hai bình luận tôi ẩn tuần trước đều có lý do trong danh sách và đã báo cho người viết. Đề nghị xem lại nhật ký.',
  })
  await past.goTo(13, '10:45')
  await move(past, moderating, {
    do: 'restore',
    by: 'thang',
    text: 'Nhật ký cho thấy cả hai lần ẩn đều đúng quy trình đã công bố. Khôi phục vai trò.',
  })
}

async function leaveAndLapse(past: Past): Promise<void> {
  await past.goTo(12, '08:30')
  const until = plusDays(dayOf(past.shell.clock()), 7)
  await grant(past, { to: 'hanh', role: 'editor', until, by: 'khanh' })
  await past.goTo(9, '16:40')
  const last = plusDays(dayOf(past.shell.clock()), -1)
  const by = await past.as('huong')
  await done(deactivateStaff(past.shell, { by, staffId: past.staff.get('ngoc') ?? '', until: last }))
  await past.goTo(5, '00:05')
  await lapseGrants(past.shell)
}

async function thisWeek(past: Past): Promise<void> {
  await past.goTo(3, '17:00')
  const from = dayOf(past.shell.clock())
  await done(
    appointDeputy(past.shell, await past.as('long'), {
      absentId: past.staff.get('long') ?? '',
      deputyId: past.staff.get('phuong') ?? '',
      roles: null,
      from,
      until: plusDays(from, 12),
      paper: '93/QĐ-UBND',
    }),
  )
  await past.goTo(2, '09:30')
  const registering = await held(past, 'tuan', 'channel-registrar')
  await move(past, registering, { do: 'revoke', by: 'huong', code: 'duty-changed' })
  await past.goTo(1, '10:10')
  await move(past, registering, {
    do: 'contest',
    by: 'tuan',
    text: 'Phân công mới chưa có hiệu lực; trang của Ban vẫn do tôi phụ trách đến hết tháng.',
  })
}
