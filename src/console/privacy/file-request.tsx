import { Button, Radio, SegmentedControl, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { asked, fileRequest, listRequests, registerRequest, type Asked } from '#modules/privacy/requests/schema.ts'
import { Copyable } from '../parts/copyable.tsx'
import look from '../parts/form.module.css'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { fieldError } from '../server/problem.ts'
import { useWrite } from '../server/queries.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { Part, Thing } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { asksKeys, proofKeys } from './request-words.ts'
import { MyData } from './my-data.tsx'
import { formText } from '../parts/form-text.ts'
import '../words/privacy-words.ts'

/** One's own request; for a clerk also that of a resident who stands at the counter or wrote. */
export default function FileRequest() {
  const { say } = useSpeech()
  const registers = useHoldsRole('clerk', 'administrator')
  const [forResident, setForResident] = useState(false)
  return (
    <Thing
      home={paths.requests}
      kind={say('requests.title')}
      title={say(forResident ? 'requests.register' : 'requests.file')}
    >
      <Part>
        {registers && (
          <SegmentedControl
            mb={16}
            size="xs"
            aria-label={say('requests.who')}
            value={forResident ? 'resident' : 'mine'}
            onChange={(value) => setForResident(value === 'resident')}
            data={[
              { value: 'mine', label: say('requests.file') },
              { value: 'resident', label: say('requests.register') },
            ]}
          />
        )}
        {forResident ? <RegisterForm /> : <FileForm />}
      </Part>
      {!forResident && <MyData />}
    </Thing>
  )
}

function Asks({ value, onChange }: { value: Asked; onChange: (value: Asked) => void }) {
  const { say } = useSpeech()
  return (
    <Radio.Group label={say('requests.asks')} value={value} onChange={onChange} required>
      <div className={look.choices}>
        {asked.options.map((option) => (
          <Radio key={option} value={option} label={say(asksKeys[option])} size="sm" />
        ))}
      </div>
    </Radio.Group>
  )
}

function FileForm() {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const tell = useTell()
  const [asks, setAsks] = useState<Asked>('copy')
  const file = useWrite(fileRequest, { refreshes: [listRequests] })
  return (
    <form
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault()
        const text = formText(event.currentTarget)('text')
        file.mutate(
          { body: { asks, text } },
          {
            onSuccess: ({ subject, seq }) => {
              tell({ text: say('requests.filed', { seq }) })
              void navigate({ to: paths.request(subject) })
            },
          },
        )
      }}
    >
      <Asks value={asks} onChange={setAsks} />
      <Textarea
        name="text"
        label={say('requests.text')}
        description={say('requests.text.hint')}
        autosize
        minRows={3}
        maxLength={4000}
        required={asks !== 'copy'}
        error={fieldError(file.error, 'text')}
      />
      <ProblemNote problem={file.error} />
      <div className={look.keys}>
        <Button type="submit" loading={file.isPending}>
          {say('requests.send')}
        </Button>
      </div>
    </form>
  )
}

function RegisterForm() {
  const { say } = useSpeech()
  const [asks, setAsks] = useState<Asked>('copy')
  const [proof, setProof] = useState<'identity-card' | 'letter'>('identity-card')
  const register = useWrite(registerRequest, { refreshes: [listRequests] })
  if (register.data) {
    return (
      <Note tone="good">
        <p>{say('requests.ticket.text')}</p>
        <Copyable text={register.data.ticket} label={say('requests.ticket')} />
      </Note>
    )
  }
  return (
    <form
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault()
        register.mutate({ body: { asks, proof, text: formText(event.currentTarget)('text') } })
      }}
    >
      <Asks value={asks} onChange={setAsks} />
      <Radio.Group label={say('requests.column.proof')} value={proof} onChange={setProof} required>
        <div className={look.choices}>
          <Radio value="identity-card" label={say(proofKeys['identity-card'])} size="sm" />
          <Radio value="letter" label={say(proofKeys.letter)} size="sm" />
        </div>
      </Radio.Group>
      <Textarea
        name="text"
        label={say('requests.text')}
        autosize
        minRows={3}
        maxLength={4000}
        required
        error={fieldError(register.error, 'text')}
      />
      <ProblemNote problem={register.error} />
      <div className={look.keys}>
        <Button type="submit" loading={register.isPending}>
          {say('requests.register')}
        </Button>
      </div>
    </form>
  )
}
