import { seededChance, type Chance } from '../chance.ts'
import type { Answer, MadePaper } from '../made-paper.ts'
import { communeCommittee, districtCommittee, educationOffice, hospital, school } from '../offices/local.ts'
import { council, steeringCommittee, youthUnion } from '../offices/further.ts'
import type { Office } from '../offices/office.ts'
import { jointIssuers, massOrganisation, ministry, police } from '../offices/other.ts'
import { partyBase, partyBoard, partyCommittee } from '../offices/party.ts'
import { choosePlace, type Place } from '../offices/place.ts'
import { department, provinceCommittee } from '../offices/provincial.ts'
import { attendants, places } from '../phrases/generic.ts'
import { mattersOf } from '../phrases/matters.ts'
import { askingLetter, instructingLetter, invitation } from './body-letter.ts'
import {
  partyDecision,
  partyDirective,
  partyLetter,
  partyNotice,
  partyPlan,
  partyReport,
  partyResolution,
} from './body-party.ts'
import {
  decisionBody,
  directiveBody,
  guideBody,
  noticeBody,
  planBody,
  proposalBody,
  reportBody,
  telegramBody,
} from './body-state.ts'
import { addDays } from './days.ts'
import type { Draft } from './draft.ts'
import { makeFoot, type Signing } from './foot.ts'
import { makeHead, makeRegister, makeTitle, type Register } from './head.ts'
import { makeAddressees, makeAppendix } from './surroundings.ts'
import { respell } from './spelling.ts'

const stateOffices: ((chance: Chance, place: Place) => Office)[] = [
  provinceCommittee,
  department,
  department,
  communeCommittee,
  communeCommittee,
  educationOffice,
  school,
  hospital,
  ministry,
  police,
  massOrganisation,
  jointIssuers,
  districtCommittee,
  council,
  steeringCommittee,
  youthUnion,
]
const partyOffices = [partyCommittee, partyBoard, partyBase]
const stateTypes =
  'công văn;công văn;công văn;công văn;công văn;kế hoạch;kế hoạch;quyết định;chỉ thị;thông báo;báo cáo;tờ trình;giấy mời;hướng dẫn;nghị quyết;công điện;chương trình;phương án'
const partyTypes =
  'công văn;công văn;công văn;chỉ thị;kế hoạch;kế hoạch;thông báo;kết luận;nghị quyết;quyết định;báo cáo;hướng dẫn;giấy mời;chương trình;thông tri'

/** What a letter may do in a matter; some sound like another type of paper. */
const letterVerbs = [
  'triển khai',
  'đôn đốc',
  'báo cáo kết quả',
  'thông báo kết quả',
  'góp ý dự thảo Kế hoạch',
  'xin ý kiến về',
  'tiếp tục',
  'hướng dẫn thực hiện Nghị quyết về',
  'trả lời kiến nghị liên quan đến',
]

type Wanted = { seed: string; layout?: 'state' | 'party'; /** Serial and day are left open. */ blank?: boolean }

/** The paper of this seed, always the same. */
export function makePaper({ seed, layout, blank }: Wanted): MadePaper {
  const chance = seededChance(seed)
  const draft = begin(chance, layout ?? (chance.maybe(0.7) ? 'state' : 'party'), seed)
  const register = { ...makeRegister(draft), ...(blank && { blank: 'both' as const }) }
  const asks = draft.type === 'tờ trình' || (draft.type === 'công văn' && chance.maybe(0.15))
  writeBody(draft, asks)
  const signing = makeFoot(draft)
  const addressees = makeAddressees(draft, asks)
  const head = makeHead(draft, register)
  const title = makeTitle(draft)
  const answer = answerOf(draft, register, { signing, addressees: addressees.names, marks: head.marks })
  const subject = title ? title.subject.join(' ') : draft.subject
  const paper: MadePaper = {
    id: seed,
    layout: draft.office.layout,
    newForm: draft.newForm,
    kind: `${draft.type}, ${draft.newForm ? 'party form of 2026' : draft.office.kind}`,
    head,
    title,
    addressees: addressees.lines,
    body: draft.blocks,
    foot: signing.foot,
    appendix: makeAppendix(draft),
    stamps:
      register.blank === 'none'
        ? null
        : { serial: register.serial, day: register.blank === 'both' ? draft.day.slice(8) : '' },
    answer: { ...answer, subject },
    page:
      register.blank === 'none'
        ? {}
        : { number: register.number, ...(register.blank === 'both' ? { date: draft.day } : {}) },
  }
  return respell(chance, paper)
}

function begin(chance: Chance, layout: 'state' | 'party', seed: string): Draft {
  const anyDay = addDays('2019-02-01', chance.between(0, 2840))
  // Drawn apart, so that all other papers stay as they are.
  const form = seededChance(`${seed} form`)
  const newForm = layout === 'party' && form.maybe(0.3)
  const day = newForm ? addDays('2026-06-01', form.between(0, 170)) : anyDay
  const place = choosePlace(chance, day < '2025-07-01' ? 'districts' : 'two levels')
  const fitting = stateOffices.filter(
    (make) => place.era === 'districts' || (make !== educationOffice && make !== districtCommittee),
  )
  const office = chance.pick(layout === 'party' ? partyOffices : fitting)(chance, place)
  const chosen = chooseType(chance, office)
  const type = newForm && form.maybe(0.15) ? 'tờ trình' : chosen
  const matter = chance.pick(mattersOf(chance.pick(office.topics)))
  const subject =
    type === 'công văn' && chance.maybe(0.25) ? `${chance.pick(letterVerbs)} ${matter.subject}` : matter.subject
  return {
    chance,
    office,
    place,
    matter,
    subject,
    day,
    type,
    newForm,
    blocks: [],
    cites: [],
    deadlines: [],
    tasks: [],
    said: new Set(),
  }
}

/** What an office may write: a board gives no directives, a school no resolutions. */
function chooseType(chance: Chance, office: Office): string {
  const types = (office.layout === 'party' ? partyTypes : stateTypes).split(';')
  const unfit: Record<string, string[]> = {
    'party board': ['chỉ thị', 'nghị quyết', 'thông tri', 'kết luận'],
    school: ['nghị quyết', 'công điện', 'chỉ thị'],
    hospital: ['nghị quyết', 'công điện', 'chỉ thị'],
    'district office': ['nghị quyết', 'công điện', 'chỉ thị'],
    department: ['nghị quyết', 'công điện', 'chỉ thị'],
    police: ['nghị quyết', 'quyết định'],
    'joint issuers': ['nghị quyết', 'quyết định', 'công điện', 'chỉ thị', 'tờ trình', 'giấy mời'],
    'mass organisation': ['công điện', 'chỉ thị'],
    'steering committee': ['nghị quyết', 'quyết định', 'chỉ thị'],
    'youth union': ['nghị quyết', 'công điện', 'chỉ thị', 'phương án'],
    council: ['công điện', 'chỉ thị', 'phương án'],
  }
  return chance.pick(types.filter((type) => !unfit[office.kind]?.includes(type)))
}

function writeBody(draft: Draft, asks: boolean): void {
  const { chance, type } = draft
  if (type === 'giấy mời') return invitation(draft, { place: chance.pick(places), who: chance.pick(attendants) })
  if (draft.office.layout === 'party') return writePartyBody(draft)
  switch (type) {
    case 'công văn':
      if (asks) return askingLetter(draft)
      if (chance.maybe(0.12)) return invitation(draft, { place: chance.pick(places), who: chance.pick(attendants) })
      return instructingLetter(draft)
    case 'quyết định':
      return decisionBody(draft, false)
    case 'nghị quyết':
      return decisionBody(draft, true)
    case 'chỉ thị':
      return directiveBody(draft)
    case 'thông báo':
      return noticeBody(draft)
    case 'báo cáo':
      return reportBody(draft)
    case 'tờ trình':
      return proposalBody(draft)
    case 'hướng dẫn':
      return guideBody(draft)
    case 'công điện':
      return telegramBody(draft)
    default:
      return planBody(draft)
  }
}

function writePartyBody(draft: Draft): void {
  switch (draft.type) {
    case 'công văn':
      return partyLetter(draft)
    case 'chỉ thị':
    case 'thông tri':
      return partyDirective(draft)
    case 'thông báo':
    case 'kết luận':
      return partyNotice(draft)
    case 'nghị quyết':
      return partyResolution(draft)
    case 'quyết định':
      return partyDecision(draft)
    case 'báo cáo':
      return partyReport(draft)
    case 'tờ trình':
      return askingLetter(draft)
    default:
      return partyPlan(draft)
  }
}

function answerOf(
  draft: Draft,
  register: Register,
  seen: { signing: Signing; addressees: string[]; marks: string[] },
): Answer {
  const { office, day, type, cites, deadlines, tasks } = draft
  return {
    number: register.blank === 'none' ? register.number : null,
    date: register.blank === 'both' ? null : day,
    place: office.place,
    issuer: office.issuer,
    parent: office.parent,
    type,
    subject: null,
    addressees: seen.addressees,
    recipients: seen.signing.recipients,
    signer: seen.signing.signer,
    signerTitle: seen.signing.title,
    signingAuthority: seen.signing.authority,
    urgency: seen.marks.find((mark) => /KHẨN|TỐC/.test(mark)) ?? null,
    secrecy: seen.marks.find((mark) => mark.endsWith('MẬT')) ?? null,
    cites,
    deadlines,
    tasks,
  }
}
