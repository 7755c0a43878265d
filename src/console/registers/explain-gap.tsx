import { Textarea, TextInput } from '@mantine/core'
import { getRegister } from '#modules/documents/registers/schema.ts'
import type { StepInputProps } from '../decide/step-inputs.ts'
import form from '../parts/form.module.css'
import { fieldError } from '../server/problem.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/register-words.ts'

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** Which serials are empty, and why; the first that still lack a reason are filled in. */
export function ExplainGap({ id, value, onChange, problem }: StepInputProps) {
  const { say } = useSpeech()
  const gap = useAnswer(getRegister, { params: { id } }).data?.unexplained[0]
  const shown = (name: 'first' | 'last') => textOf(value[name] ?? gap?.[name])
  const change = (changed: Record<string, unknown>) => {
    const span = { first: value['first'] ?? gap?.first, last: value['last'] ?? gap?.last }
    onChange({ ...span, ...value, ...changed })
  }
  const figure = (text: string) => (text === '' ? undefined : Number(text))
  return (
    <>
      <div className={form.pair}>
        {(['first', 'last'] as const).map((name) => (
          <TextInput
            key={name}
            label={say(`registers.gap.${name}`)}
            inputMode="numeric"
            pattern="[0-9]{1,6}"
            required={name === 'first'}
            value={shown(name)}
            onChange={({ currentTarget }) => change({ [name]: figure(currentTarget.value) })}
            error={fieldError(problem, name)}
          />
        ))}
      </div>
      <p className="soft">{say('registers.gap.hint')}</p>
      <Textarea
        label={say('registers.gap.why')}
        required
        autoFocus
        autosize
        minRows={2}
        maxLength={500}
        value={textOf(value['why'])}
        onChange={({ currentTarget }) => change({ why: currentTarget.value })}
        error={fieldError(problem, 'why')}
      />
    </>
  )
}
