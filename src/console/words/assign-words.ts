import { addWords, phrase } from './say.ts'

/** Whose it is to make tasks ready. */
export const assignWords = {
  'assign.preparersOnly': phrase(
    'Chỉ văn thư và người duyệt chuẩn bị nhiệm vụ của văn bản. Nhiệm vụ đã có nằm ở văn bản:',
    'Only clerks and approvers make the tasks of a paper ready. Tasks that there are stand with the paper:',
  ),
  'assign.clerksOnly': phrase(
    'Chỉ văn thư sửa nhiệm vụ của văn bản chưa vào sổ. Nhiệm vụ đã có nằm ở văn bản:',
    'Only clerks change the tasks of a paper that is not registered. Tasks that there are stand with the paper:',
  ),
  'assign.toPaper': phrase('Mở văn bản', 'Open the paper'),
} as const

addWords(assignWords)
