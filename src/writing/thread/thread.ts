import { TryLater } from '#kernel/try-later.ts'
import { answerWork } from '#threads/answer.ts'
import { doWork } from './work.ts'

answerWork({ doWork, tell: (error) => (error instanceof TryLater ? error.message : undefined) })
