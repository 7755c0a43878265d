import { answerWork } from '#threads/answer.ts'
import { doWork } from './work.ts'

answerWork({ doWork })
