import { Button, Radio, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ComponentType, type FormEvent } from 'react'
import { getSubject, takeStep } from '#modules/desk/subjects/schema.ts'
import type { Json } from '#kernel/entry.ts'
import { partyWords } from '#kernel/role-words.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { call } from '../server/call.ts'
import { fieldError } from '../server/problem.ts'
import { useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './decision-panel.module.css'
import type { Offered, Panel } from './decision-panel.tsx'
import { NoticePreview } from './notice-preview.tsx'
import { inputForms, type StepInput } from './step-inputs.ts'

type Props = { panel: Panel; step: Offered; onClose: () => void }

/** What a step asks for: its reason, its input, and who will be told what. Ctrl+Enter records it. */
export function StepForm({ panel, step, onClose }: Props) {
  const { say, inWords } = useSpeech()
  const [code, setCode] = useState<string | undefined>()
  const [text, setText] = useState('')
  const [input, setInput] = useState<StepInput>({})
  const reason = { ...(code !== undefined && { code }), ...(text.trim() && { text: text.trim() }) }
  const record = useRecord({ panel, step, onClose })
  const Input:
    | ComponentType<{ value: StepInput; onChange: (value: StepInput) => void; problem: typeof record.error }>
    | undefined = inputForms[`${panel.module}/${panel.kind}/${step.do}`]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    record.mutate({
      params: keyOf(panel),
      body: {
        do: step.do,
        lastSeq: panel.lastSeq,
        input: input as Record<string, Json>,
        ...(Object.keys(reason).length > 0 && { reason }),
      },
    })
  }
  return (
    <form
      className={look.form}
      data-restricts={step.restricts}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
      }}
    >
      <h4>{inWords(step.label)}</h4>
      {Input && <Input value={input} onChange={setInput} problem={record.error} />}
      {step.reason === 'code' && (
        <Radio.Group
          label={say('decide.reason')}
          description={say('decide.reason.closed')}
          value={code ?? ''}
          onChange={setCode}
          required
          error={fieldError(record.error, 'code')}
        >
          <div className={look.reasons}>
            {step.codes.map((choice, at) => (
              <Radio
                key={choice.code}
                value={choice.code}
                label={inWords(choice.words)}
                autoFocus={at === 0}
                size="sm"
              />
            ))}
          </div>
        </Radio.Group>
      )}
      {step.reason !== 'none' && (
        <Textarea
          label={say(step.reason === 'text' ? 'decide.reason' : 'decide.note')}
          description={step.reason === 'text' ? say('decide.reason.text') : undefined}
          autosize
          minRows={step.reason === 'text' ? 3 : 1}
          maxRows={12}
          maxLength={4000}
          required={step.reason === 'text'}
          data-autofocus={step.reason === 'text'}
          autoFocus={step.reason === 'text'}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={fieldError(record.error, 'text')}
        />
      )}
      <ul className={look.consequences}>
        {step.notify.length > 0 && (
          <li>{say('decide.told', { parties: step.notify.map((party) => inWords(partyWords(party))).join(', ') })}</li>
        )}
        <li>{say('decide.public')}</li>
        {step.basis && <li>{say('decide.basis', { basis: step.basis })}</li>}
      </ul>
      {step.notify.length > 0 && <NoticePreview subject={keyOf(panel)} step={step.do} reason={reason} />}
      <ProblemNote problem={record.error} />
      <div className={look.formKeys}>
        <Button
          type="submit"
          loading={record.isPending}
          color={step.restricts ? 'red' : 'lotus'}
          autoFocus={step.reason === 'none' && !Input}
        >
          {inWords(step.label)}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose} rightSection={<kbd>Esc</kbd>}>
          {say('decide.cancel')}
        </Button>
      </div>
    </form>
  )
}

function keyOf({ module, kind, id }: Panel) {
  return { module, kind, id }
}

/** Records the step; then, where the table has a step that leads back, offers it as the way to undo. */
function useRecord({ panel, step, onClose }: Props) {
  const { say, inWords } = useSpeech()
  const client = useQueryClient()
  const tell = useTell()
  const params = keyOf(panel)
  const take = useWrite(takeStep)
  return {
    ...take,
    mutate: (asked: Parameters<typeof take.mutate>[0]) =>
      take.mutate(asked, {
        onSuccess: async (done) => {
          onClose()
          const after = await call(getSubject, { params })
          client.setQueryData(['get-subject', { params }], after)
          void client.invalidateQueries({
            predicate: ({ queryKey }) => queryKey[0] !== 'get-subject' && queryKey[0] !== 'get-me',
          })
          const back = after.steps.find(
            (offered) => offered.to === panel.state && offered.to !== after.state && offered.reason === 'none',
          )
          const undo = back && {
            label: say('decide.undo', { step: inWords(back.label) }),
            run: () =>
              take.mutate(
                { params, body: { do: back.do, lastSeq: after.lastSeq } },
                { onSuccess: () => void client.invalidateQueries() },
              ),
          }
          tell({ text: say('decide.done', { step: inWords(step.label), seq: done.seq }), ...(undo && { undo }) })
        },
      }),
  }
}
