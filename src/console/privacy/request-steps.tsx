import { Textarea } from '@mantine/core'
import type { StepInputProps } from '../decide/step-inputs.ts'
import { fieldError } from '../server/problem.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/privacy-words.ts'

/** The answer that goes to the person who asked. */
export function AnswerRequest({ value, onChange, problem }: StepInputProps) {
  const { say } = useSpeech()
  return (
    <Textarea
      label={say('requests.answer')}
      autosize
      minRows={3}
      maxLength={4000}
      autoFocus
      value={typeof value['answer'] === 'string' ? value['answer'] : ''}
      onChange={({ currentTarget }) => onChange({ ...value, answer: currentTarget.value })}
      error={fieldError(problem, 'answer')}
    />
  )
}
