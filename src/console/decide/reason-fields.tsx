import { Radio, Textarea } from '@mantine/core'
import { fieldError, type Problem } from '../server/problem.ts'
import { useSpeech } from '../words/language.tsx'
import look from './decision-panel.module.css'
import type { Offered } from './decision-panel.tsx'
import type { Reason } from './step-place.ts'
import '../words/decide-words.ts'

type Props = {
  step: Offered
  reason: Reason
  onChange: (reason: Reason) => void
  problem: Problem | null
  /** Whether a reason in one's own words has the focus at first. */
  focus?: boolean
}

/** One reason of the closed list with room for an explanation, or a reason in one's own words; nothing where none is asked. */
export function ReasonFields({ step, reason, onChange, problem, focus = true }: Props) {
  const { say } = useSpeech()
  if (step.reason === 'none') return null
  const own = step.reason === 'text'
  const write = (text: string) => {
    const { text: _before, ...others } = reason
    onChange(text ? { ...others, text } : others)
  }
  return (
    <>
      {!own && <ReasonChoice step={step} reason={reason} onChange={onChange} problem={problem} />}
      <Textarea
        label={say(own ? 'decide.reason' : 'decide.note')}
        {...(own && { description: say('decide.reason.text') })}
        autosize
        minRows={own ? 3 : 1}
        maxRows={12}
        maxLength={4000}
        required={own}
        autoFocus={own && focus}
        value={reason.text ?? ''}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        error={fieldError(problem, 'text')}
      />
    </>
  )
}

function ReasonChoice({ step, reason, onChange, problem }: Props) {
  const { say, inWords } = useSpeech()
  return (
    <Radio.Group
      label={say('decide.reason')}
      description={say('decide.reason.closed')}
      value={reason.code ?? ''}
      onChange={(code) => onChange({ ...reason, code })}
      required
      error={fieldError(problem, 'code')}
    >
      <div className={look.reasons}>
        {step.codes.map((choice, at) => (
          <Radio key={choice.code} value={choice.code} label={inWords(choice.words)} autoFocus={at === 0} size="sm" />
        ))}
      </div>
    </Radio.Group>
  )
}
