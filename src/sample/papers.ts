import { dayOf, plusDays } from '#kernel/day.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import {
  bringFile,
  incomingPaperKind,
  issuePaper,
  openRegister,
  outgoingPaperKind,
  registerPaper,
  saveNewDraft,
} from '#modules/documents/index.ts'
import { act } from '#record/act.ts'
import type { Services } from '#record/module.ts'
import { layOut } from '#writing/writers.ts'
import { sampleIncoming, type SampleIncoming } from './incoming-papers.ts'
import { sampleLetter } from './letter.ts'
import { sampleOutgoing, type SampleOutgoing } from './outgoing-papers.ts'
import { done, dueDay, type Past } from './past.ts'

/** Has the sample's papers come in and go out in the weeks that are played. Their ids are in `past.papers` by key. */
export function planPapers(past: Past): void {
  past.plan(29, '13:40', () => openRegisters(past))
  for (const [at, paper] of sampleIncoming.entries())
    past.plan(paper.day, `08:${String(10 + at).padStart(2, '0')}`, () => comeIn(past, paper))
  for (const paper of sampleOutgoing) past.plan(paper.day, '13:45', () => goOut(past, paper))
}

/** An office that changes over within a year goes on where its books stood. */
async function openRegisters(past: Past): Promise<void> {
  const today = dayOf(past.shell.clock())
  const year = today.slice(0, 4)
  const days = (Date.parse(today) - Date.parse(`${year}-01-01`)) / 86_400_000
  const span = { period: year, firstDay: `${year}-01-01`, lastDay: `${year}-12-31`, types: [], side: 'state' as const }
  const by = await past.as('huy')
  for (const [direction, title, aDay] of [
    ['in', `Sổ đăng ký văn bản đến năm ${year}`, 4.5],
    ['out', `Sổ đăng ký văn bản đi năm ${year}`, 2.7],
  ] as const) {
    const firstSerial = Math.max(1, Math.round(days * aDay))
    await done(openRegister(past.shell, by, { ...span, direction, title, firstSerial, notation: 'UBND' }))
  }
  const term = { period: '2025-2030', firstDay: '2025-07-01', lastDay: '2030-06-30', types: [], side: 'party' as const }
  const title = 'Sổ đăng ký văn bản đến của Đảng uỷ, nhiệm kỳ 2025-2030'
  await done(openRegister(past.shell, by, { ...term, direction: 'in', title, firstSerial: 213, notation: 'ĐU' }))
}

const unsaid = { parent: null, place: null, urgency: null, signingAuthority: null, note: '', recipients: [], copies: 1 }

async function comeIn(past: Past, paper: SampleIncoming): Promise<void> {
  const { key, day: _, signed, due, cites = [], unit, ends, side = 'state', ...facts } = paper
  const by = await past.as('huy')
  const { subject: id } = await done(
    registerPaper(past.shell, {
      by,
      facts: {
        ...unsaid,
        ...facts,
        side,
        dated: plusDays(dayOf(past.shell.clock()), -signed),
        addressees: ['Uỷ ban nhân dân các phường, xã'],
        dueOn: due === undefined ? null : dueDay(past, due),
        unitId: unit === undefined ? null : (past.units.get(unit) ?? null),
        cites: cites.map((number) => ({
          number,
          date: null,
          issuer: null,
        })),
      },
    }),
  )
  past.papers.set(key, id)
  const reasons = { filed: 'for-information', void: 'sent-to-us-by-mistake' } as const
  const steps = { presented: 'present', filed: 'file', void: 'void' } as const
  if (ends === 'registered') return
  const reason = ends === 'presented' ? undefined : { code: reasons[ends] }
  await done(act(past.shell, incomingPaperKind, { id, do: steps[ends], by, reason, input: {} }))
}

async function goOut(past: Past, paper: SampleOutgoing): Promise<void> {
  const { key, by, links = [], ends, day } = paper
  const { shell } = past
  const person = await past.as(by)
  const hanging = links.map(({ to, kind }) => ({ paperId: past.papers.get(to) ?? '', kind }))
  const { id } = await done(
    saveNewDraft({ shell, person }, { content: contentOf(paper), unitId: null, note: '', links: hanging }),
  )
  past.papers.set(key, id)
  if (ends === 'draft') return
  await done(act(shell, outgoingPaperKind, { draft: id, do: 'submit', by: person, input: {} }))
  if (ends === 'submitted') return
  const approver = await past.as(day > 3 ? 'long' : 'phuong')
  await done(act(shell, outgoingPaperKind, { id, do: 'approve', by: approver, input: {} }))
  await done(issuePaper(shell, { by: await past.as('huy'), id }))
}

function contentOf({ type, notation, subject, addressees = [], body, recipients }: SampleOutgoing): OfficialPaper {
  return {
    side: 'state',
    parent: null,
    issuer: 'UỶ BAN NHÂN DÂN PHƯỜNG HỒ SEN',
    place: 'Hồ Sen',
    number: null,
    dated: null,
    urgency: null,
    signing: ['CHỦ TỊCH'],
    signer: 'Trần Đức Long',
    type,
    notation,
    subject,
    addressees: [...addressees],
    body: body.map((text) => ({
      kind: 'paragraph',
      look: 'plain',
      text: [{ text }],
    })),
    recipients: [...recipients],
  }
}

/** A letter that came this morning waits to be checked: a real file, read like any other. */
export async function bringLetter(past: Past, services: Services): Promise<void> {
  const today = dayOf(past.shell.clock())
  const letter = sampleLetter({ dated: plusDays(today, -1), due: dueDay(past, 12) })
  const { bytes } = await layOut(letter, today)
  const by = past.staff.get('huy') ?? ''
  const name = 'cong-van-so-noi-vu.pdf'
  await done(bringFile(services, past.shell.authority, { name, bytes, cameBy: 'upload', by }))
}
