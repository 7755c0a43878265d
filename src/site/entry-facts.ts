import type { Json, PublicEntry } from '#kernel/entry.ts'
import { roleWords } from '#kernel/role-words.ts'
import type { Words, Workflow } from '#kernel/workflow.ts'
import { count, day, dayOfKey, time } from '#vietnamese/format.ts'
import { inLanguage, localPath, type Language } from './language.ts'
import { html, type Html } from './markup.ts'
import { entryPath } from '#kernel/record-paths.ts'

type Fact = { name: string; value: Html | string }

/** The public facts of an entry as name and value, for people; without the one that stands in its title. */
export function factsOf(entry: PublicEntry, language: Language, workflow?: Workflow): Fact[] {
  const inTitle = aboutKey(entry)
  return Object.entries(entry.public).flatMap(([key, value]) => {
    if (key === inTitle || proofKeys.includes(key)) return []
    const shown =
      entryNumbers.includes(key) && Array.isArray(value)
        ? numbers(value, language)
        : factText(key, value, { language, workflow })
    return shown === undefined ? [] : [{ name: factName(key, language), value: shown }]
  })
}

/** What only a program reads, such as a key: shown apart, where the entry is verified. */
export function proofsOf(entry: PublicEntry, language: Language): { name: string; value: string }[] {
  return proofKeys.flatMap((key) => {
    const value = entry.public[key]
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    const texts = values.flatMap((one) => (typeof one === 'string' && one !== '' ? [one] : []))
    return texts.length > 0 ? [{ name: factName(key, language), value: texts.join(' ') }] : []
  })
}

/** The fact by which an entry is told from others of its kind: the role, the name, what was asked. */
export function aboutFact(entry: PublicEntry, language: Language): string | undefined {
  const key = aboutKey(entry)
  return key === undefined ? undefined : factText(key, entry.public[key], { language })
}

function aboutKey(entry: PublicEntry): string | undefined {
  return ['role', 'title', 'name', 'asks', 'unit'].find((key) => factText(key, entry.public[key], { language: 'vi' }))
}

function factName(key: string, language: Language): string {
  return inLanguage(language, factNames[key] ?? { vi: key, en: key })
}

type Telling = { language: Language; workflow?: Workflow | undefined }

function factText(key: string, value: Json | undefined, telling: Telling): string | undefined {
  const { language } = telling
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'boolean')
    return inLanguage(language, value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' })
  if (typeof value === 'number') return count(value, language)
  if (Array.isArray(value)) {
    const parts = value.map((item) => factText(key, item, telling)).filter((part) => part !== undefined)
    return parts.length > 0 ? parts.join(', ') : undefined
  }
  return typeof value === 'object' ? objectText(key, value, telling) : plainText(key, value, telling)
}

/** A thing is told by its name, words by their language, counts by kind one after the other. */
function objectText(key: string, value: Readonly<Record<string, Json>>, telling: Telling): string | undefined {
  const name = value[telling.language] ?? value['name']
  if (typeof name === 'string') return name
  const parts = Object.entries(value).flatMap(([part, inner]) => {
    const text = factText(part, inner, telling)
    return text === undefined || inner === 0 ? [] : [`${factName(part, telling.language)} ${text}`]
  })
  if (parts.length > 0) return parts.join('; ')
  return key === 'erased' ? inLanguage(telling.language, { vi: 'không có gì', en: 'nothing' }) : undefined
}

function plainText(key: string, text: string, { language, workflow }: Telling): string {
  if (key === 'role' || (key === 'roles' && text !== 'all')) return inLanguage(language, roleWords(text))
  const words = valueWords[key]?.[text] ?? (key === 'ground' ? workflow?.reasons?.[text] : undefined)
  if (words) return inLanguage(language, words)
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayOfKey(text)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return `${time(new Date(text))} ${day(new Date(text))}`
  return text
}

/** Numbers of other entries lead to them. */
function numbers(value: Json | undefined, language: Language): Html | undefined {
  const seqs = Array.isArray(value) ? value.filter((seq) => typeof seq === 'number') : []
  if (seqs.length === 0) return undefined
  const shown = seqs.slice(0, 50)
  const more = seqs.length > shown.length ? ` … (${count(seqs.length, language)})` : ''
  return html`${shown.map((seq, index) => html`${index > 0 ? ', ' : ''}<a href="${localPath(language, entryPath(seq))}">#${seq}</a>`)}${more}`
}

const proofKeys: readonly string[] = [
  'vkey',
  'certificate',
  'key',
  'keyId',
  'root',
  'lastRoot',
  'rootKey',
  'rootCertificate',
  'marks',
]
const entryNumbers: readonly string[] = ['seqs', 'contents']

/** Kinds of personal data, as a request for erasure names them. */
const kindNames: Readonly<Record<string, Words>> = {
  'data-request': { vi: 'yêu cầu về dữ liệu', en: 'data requests' },
  'access-log': { vi: 'nhật ký xem', en: 'access log' },
  'desk-choices': { vi: 'cách xem đã lưu', en: 'saved views' },
  notice: { vi: 'thông báo', en: 'notices' },
  staff: { vi: 'hồ sơ cán bộ', en: 'staff record' },
  'sign-in-account': { vi: 'tài khoản đăng nhập', en: 'sign-in account' },
  'access-tokens': { vi: 'mã truy cập', en: 'access tokens' },
  'paper-openings': { vi: 'ai đã mở văn bản', en: 'who opened papers' },
  intakes: { vi: 'tệp vừa đến', en: 'arrivals' },
  'task-people': { vi: 'nhiệm vụ của cán bộ', en: 'tasks of staff' },
  'idempotency-keys': { vi: 'khoá chống gửi trùng', en: 'idempotency keys' },
}

const valueWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  asks: {
    copy: { vi: 'xin bản sao', en: 'a copy' },
    correction: { vi: 'xin sửa', en: 'a correction' },
    erasure: { vi: 'xin xoá', en: 'an erasure' },
  },
  proof: {
    'sign-in': { vi: 'đăng nhập', en: 'sign-in' },
    'identity-card': { vi: 'giấy tờ tuỳ thân', en: 'identity card' },
    letter: { vi: 'thư có chữ ký', en: 'signed letter' },
    ticket: { vi: 'mã tra cứu', en: 'ticket code' },
  },
  kept: kindNames,
  roles: { all: { vi: 'mọi vai trò', en: 'all roles' } },
}

const factNames: Readonly<Record<string, Words>> = {
  ...kindNames,
  role: { vi: 'Vai trò', en: 'Role' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  unitName: { vi: 'Đơn vị', en: 'Unit' },
  title: { vi: 'Tiêu đề', en: 'Title' },
  name: { vi: 'Tên', en: 'Name' },
  from: { vi: 'Từ ngày', en: 'From' },
  until: { vi: 'Đến hết ngày', en: 'Until' },
  on: { vi: 'Kể từ ngày', en: 'As of' },
  day: { vi: 'Ngày', en: 'Day' },
  validFrom: { vi: 'Có hiệu lực từ', en: 'Valid from' },
  validUntil: { vi: 'Có hiệu lực đến', en: 'Valid until' },
  type: { vi: 'Loại', en: 'Type' },
  stateParent: { vi: 'Trực thuộc', en: 'Under' },
  partyParent: { vi: 'Trực thuộc (bên Đảng)', en: 'Under (Party side)' },
  predecessors: { vi: 'Trước là', en: 'Formerly' },
  successors: { vi: 'Nay là', en: 'Now' },
  asks: { vi: 'Điều được yêu cầu', en: 'What was asked' },
  proof: { vi: 'Chứng minh bằng', en: 'Shown by' },
  ground: { vi: 'Căn cứ xoá', en: 'Ground of erasure' },
  seqs: { vi: 'Các mục', en: 'Entries' },
  contents: { vi: 'Mục đã xoá nội dung', en: 'Entries emptied' },
  kept: { vi: 'Vẫn giữ', en: 'Kept' },
  erased: { vi: 'Đã xoá', en: 'Erased' },
  count: { vi: 'Số lượng', en: 'Count' },
  marks: { vi: 'Dấu của mục đã xoá nội dung', en: 'Marks of emptied entries' },
  kind: { vi: 'Loại', en: 'Kind' },
  root: { vi: 'Gốc cây băm', en: 'Root hash' },
  predecessor: { vi: 'Sổ trước', en: 'Record before' },
  lastSize: { vi: 'Số mục sổ trước đã ký', en: 'Entries signed in it' },
  lastRoot: { vi: 'Gốc cây băm cuối của sổ trước', en: 'Last root hash of the record before' },
  shared: { vi: 'Số mục hai sổ cùng có', en: 'Entries that both share' },
  origin: { vi: 'Sổ nối tiếp', en: 'Successor record' },
  keyId: { vi: 'Mã khoá', en: 'Key id' },
  key: { vi: 'Khoá', en: 'Key' },
  vkey: { vi: 'Khoá kiểm chứng', en: 'Verifier key' },
  rootKey: { vi: 'Khoá gốc mới', en: 'New root key' },
  rootCertificate: { vi: 'Chứng nhận của khoá gốc trước', en: 'Certificate by the root key before' },
  certificate: { vi: 'Chứng nhận của khoá gốc', en: 'Certificate by the root key' },
}
