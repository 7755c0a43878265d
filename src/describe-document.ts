import { dayOfKey } from '#vietnamese/format.ts'
import type { ReadDocument } from '#reading/to-document.ts'

const labels = {
  number: 'Số, ký hiệu',
  date: 'Ngày',
  place: 'Địa danh',
  issuer: 'Cơ quan ban hành',
  parent: 'Cơ quan chủ quản',
  type: 'Loại văn bản',
  subject: 'Trích yếu',
  urgency: 'Độ khẩn',
  secrecy: 'Độ mật',
  signingAuthority: 'Thẩm quyền ký',
  signerTitle: 'Chức vụ',
  signer: 'Người ký',
  reporting: 'Chế độ báo cáo',
} as const

/** A read document for people, in Vietnamese: one fact a line, doubtful ones marked. */
export function describeDocument(document: ReadDocument): string {
  const facts = Object.entries(labels).flatMap(([field, label]) => {
    const value = document[field as keyof typeof labels]
    return value === null ? [] : [`${label}: ${field === 'date' ? dayOfKey(value) : value}${doubt(document, field)}`]
  })
  const lists = [
    list(`Kính gửi${doubt(document, 'addressees')}`, document.addressees),
    list(`Nơi nhận${doubt(document, 'recipients')}`, document.recipients),
    list(`Văn bản được dẫn${doubt(document, 'cites')}`, document.cites.map(citeLine)),
    list(`Thời hạn${doubt(document, 'deadlines')}`, document.deadlines.map(deadlineLine)),
    list(`Nhiệm vụ${doubt(document, 'tasks')}`, document.tasks.map(taskLine)),
    list(
      'Cần xem lại',
      document.warnings.map(({ says }) => says),
    ),
  ].flat()
  const lines = [...facts, ...lists]
  return lines.length > 0 ? lines.join('\n') : 'Không nhận ra thông tin nào của văn bản.'
}

const list = (label: string, items: readonly string[]) =>
  items.length > 0 ? [`${label}:`, ...items.map((item) => `  - ${item}`)] : []

const doubt = ({ confidence }: ReadDocument, field: string) =>
  (confidence[field] ?? 1) < 0.8 ? ` (chưa chắc: ${Math.round((confidence[field] ?? 0) * 100)} %)` : ''

function citeLine({ number, date, issuer }: ReadDocument['cites'][number]): string {
  return [number, date && `ngày ${dayOfKey(date)}`, issuer && `của ${issuer}`].filter(Boolean).join(' ')
}

function deadlineLine({ text, date, recurring }: ReadDocument['deadlines'][number]): string {
  return `${date ? dayOfKey(date) : (recurring ?? 'chưa rõ ngày')}: ${text}`
}

function taskLine({ actor, text, deadline, role }: ReadDocument['tasks'][number]): string {
  const part = role === 'lead' ? ' (chủ trì)' : role === 'join' ? ' (phối hợp)' : ''
  return `${actor}${part}: ${text}${deadline ? ` [hạn ${dayOfKey(deadline)}]` : ''}`
}
