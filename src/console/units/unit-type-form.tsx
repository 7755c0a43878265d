import { Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fold } from '#vietnamese/fold.ts'
import look from '../parts/form.module.css'
import { Form, TextField, useFieldError } from '../parts/form.tsx'
import type { Problem } from '../server/problem.ts'
import { useSpeech } from '../words/language.tsx'
import { unitSideKeys } from './unit-states.ts'
import type { TypeRow } from './use-unit-types.ts'
import '../words/unit-words.ts'

type Props = {
  before?: TypeRow
  others: readonly TypeRow[]
  problem: Problem | null
  pending: boolean
  onSave: (type: TypeRow) => void
  onCancel: () => void
}

/** The words of a type, and for a new one its code; the code of one that is there stays, since files name it. */
export function UnitTypeForm({ before, others, problem, pending, onSave, onCancel }: Props) {
  const { say } = useSpeech()
  const [name, setName] = useState(before?.vi ?? '')
  const [chosen, setChosen] = useState<string | undefined>(before?.code)
  const [side, setSide] = useState(before?.side ?? 'state')
  const code = chosen ?? codeOf(name)
  const taken = before ? undefined : others.find((other) => other.code === code)
  const last = Math.max(0, ...others.map(({ rank }) => rank))
  const send = (text: (field: string) => string) => {
    if (taken) return
    const rank = before?.rank ?? Math.min(last + 1, 999)
    onSave({ code, vi: text('vi'), en: text('en'), side, rank, units: before?.units ?? 0 })
  }
  return (
    <Form
      label={say(before ? 'types.save' : 'types.add')}
      problem={problem}
      pending={pending}
      onSend={send}
      onCancel={onCancel}
    >
      <TextField
        name="vi"
        label={say('types.column.name')}
        description={say('types.name.hint')}
        required
        maxLength={80}
        autoFocus
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <TextField name="en" label={say('types.column.en')} required maxLength={80} defaultValue={before?.en} />
      <Radio.Group
        label={say('units.column.side')}
        value={side}
        onChange={(value) => setSide(value === 'party' ? 'party' : 'state')}
      >
        <div className={look.choices}>
          {(['state', 'party'] as const).map((one) => (
            <Radio key={one} value={one} label={say(unitSideKeys[one])} size="sm" />
          ))}
        </div>
      </Radio.Group>
      {!before && (
        <CodeField value={code} onChange={setChosen} taken={taken && say('types.code.taken', { name: taken.vi })} />
      )}
    </Form>
  )
}

type CodeProps = { value: string; onChange: (code: string | undefined) => void; taken: string | undefined }

/** Follows the name until somebody writes another. */
function CodeField({ value, onChange, taken }: CodeProps) {
  const { say } = useSpeech()
  const said = useFieldError('code')
  return (
    <TextInput
      label={say('types.code')}
      description={say('types.code.hint')}
      required
      maxLength={40}
      pattern="[a-z][a-z0-9\-]*"
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
      error={taken ?? said}
    />
  )
}

/** “Phòng chuyên môn” is `phong-chuyen-mon`. */
function codeOf(name: string): string {
  return fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
    .slice(0, 40)
}
