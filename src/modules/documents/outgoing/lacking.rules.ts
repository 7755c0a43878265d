import type { OfficialPaper } from '#kernel/official-paper.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** Places that a template left to be filled in: “{{name}}” that nothing stands for, “(ghi ở đây …)”. */
const leftOpen = /\{\{[^{}]{0,80}\}\}|\(ghi ở đây[^()]{0,200}\)/iu

/** Why a paper cannot be shown to who approves it, or go out, as it stands. */
export function whatLacks({ body, subject, signer }: OfficialPaper): Refusal | undefined {
  if (body.length === 0) return refuse('not-allowed', 'Văn bản chưa có nội dung.', { field: 'content.body' })
  if (subject.trim() === '') return refuse('not-allowed', 'Văn bản chưa có trích yếu.', { field: 'content.subject' })
  if (signer.trim() === '')
    return refuse('not-allowed', 'Văn bản chưa ghi họ tên người ký.', { field: 'content.signer' })
  const open = body.flatMap((block) => leftOpen.exec(textOf(block)) ?? []).at(0)
  if (open === undefined) return undefined
  return refuse('not-allowed', `Còn chỗ để sẵn chưa ghi: “${open}”. Hãy ghi nội dung hoặc xoá dòng đó.`, {
    field: 'content.body',
  })
}

/** A task without anybody to go to would stay a proposal on an issued paper, where nobody looks for it. */
export function whoLacks(task: string | undefined): Refusal | undefined {
  if (task === undefined) return undefined
  const name = task.length > 80 ? `${task.slice(0, 80).trimEnd()}…` : task
  return refuse('not-allowed', `Nhiệm vụ giao kèm “${name}” chưa có đơn vị. Hãy chọn đơn vị hoặc bỏ nhiệm vụ đó.`, {
    field: 'tasks',
  })
}

function textOf(block: OfficialPaper['body'][number]): string {
  if (block.kind === 'picture') return block.caption
  if (block.kind === 'table') return [block.caption, ...block.rows.flat()].join('\n')
  return block.text.map(({ text }) => text).join('')
}
