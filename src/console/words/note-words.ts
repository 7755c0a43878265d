import { addWords, phrase } from './say.ts'

/** What those who do a task write of how far it is. */
export const noteWords = {
  'tasks.notes': phrase('Tiến độ và bằng chứng', 'Progress and evidence'),
  'tasks.notes.none': phrase(
    'Chưa có ghi chú nào. Người làm ghi ở đây đã làm đến đâu.',
    'No notes yet. Whoever does the task writes here how far it is.',
  ),
  'tasks.note.text': phrase('Đã làm đến đâu', 'How far it is'),
  'tasks.note.progress': phrase('Tiến độ, %', 'Progress, %'),
  'tasks.note.progress.wrong': phrase(
    'Ghi một số nguyên từ 0 đến 100, ví dụ 40.',
    'Write a whole number from 0 to 100, such as 40.',
  ),
  'tasks.note.add': phrase('Ghi tiến độ', 'Add a note'),
  'tasks.note.file': phrase('Gửi tệp bằng chứng', 'Send a file as evidence'),
  'tasks.note.fileHint': phrase(
    'Nhiều nhất 20 MB một tệp, giữ đúng như khi nhận',
    'At most 20 MB a file, kept as it came',
  ),
  'tasks.note.tooLarge': phrase(
    'Tệp “{name}” lớn hơn 20 MB. Hãy gửi tệp nhỏ hơn.',
    'The file “{name}” is larger than 20 MB.',
  ),
} as const

addWords(noteWords)
