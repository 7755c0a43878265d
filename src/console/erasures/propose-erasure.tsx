import { Radio, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { groundWords } from '#modules/privacy/erasures/rules.ts'
import { erasureGround, listErasures, previewErasure, proposeErasure } from '#modules/privacy/erasures/schema.ts'
import { useAsked } from '../list/asked.ts'
import { Form, useFieldError } from '../parts/form.tsx'
import look from '../parts/form.module.css'
import { Note } from '../parts/note.tsx'
import { paths } from '../paths.ts'
import { fieldError } from '../server/problem.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { mostSeqs, readSeqs, writeSeqs } from './read-seqs.ts'
import { Tombstones } from './tombstones.tsx'
import '../words/erasure-words.ts'
import '../words/decide-words.ts'

type Ground = (typeof erasureGround.options)[number]

/** Which entries, on what legal ground; what becomes of the public page is seen before anything is sent. */
export default function ProposeErasure() {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const tell = useTell()
  const [asked] = useAsked()
  const [typed, setTyped] = useState(asked['seqs'] ?? '')
  const [ground, setGround] = useState<Ground | undefined>()
  const [tried, setTried] = useState(false)
  const propose = useWrite(proposeErasure, { refreshes: [listErasures] })
  const seqs = readSeqs(typed)
  const send = (text: (name: string) => string) => {
    setTried(true)
    if (!seqs || !ground) return
    const body = { seqs, reason: { code: ground, text: text('text') } }
    propose.mutate(
      { body },
      {
        onSuccess: ({ subject, seq }) => {
          tell({ text: say('erasures.sent', { seq }) })
          void navigate({ to: paths.erasure(subject) })
        },
      },
    )
  }
  return (
    <Thing home={paths.erasures} kind={say('erasures.title')} title={say('erasures.add')}>
      <Part>
        <Form label={say('erasures.send')} problem={propose.error} pending={propose.isPending} onSend={send}>
          <SeqsField value={typed} onChange={setTyped} tried={tried} said={fieldError(propose.error, 'seqs')} />
          <GroundField value={ground} onChange={setGround} />
          <ExplanationField />
          <Note>
            <p>{say('erasures.next')}</p>
          </Note>
        </Form>
      </Part>
      <Preview seqs={seqs} ground={ground} />
    </Thing>
  )
}

type SeqsProps = { value: string; onChange: (typed: string) => void; tried: boolean; said: string | undefined }

function SeqsField({ value, onChange, tried, said }: SeqsProps) {
  const { say } = useSpeech()
  const [left, setLeft] = useState(false)
  const wrong = (left || tried) && value.trim() !== '' && !readSeqs(value)
  return (
    <TextInput
      label={say('erasures.seqs')}
      description={say('erasures.seqs.hint')}
      required
      autoFocus
      inputMode="text"
      autoComplete="off"
      maxLength={1_000}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onBlur={() => setLeft(true)}
      error={wrong ? say('erasures.seqs.wrong', { most: mostSeqs }) : said}
    />
  )
}

function GroundField({ value, onChange }: { value: Ground | undefined; onChange: (ground: Ground) => void }) {
  const { say, inWords } = useSpeech()
  return (
    <Radio.Group
      label={say('erasures.column.ground')}
      description={say('decide.reason.closed')}
      value={value ?? ''}
      onChange={(code) => onChange(erasureGround.parse(code))}
      required
      error={useFieldError('code')}
    >
      <div className={look.choices}>
        {erasureGround.options.map((code) => (
          <Radio key={code} value={code} label={inWords(groundWords[code] ?? { vi: code, en: code })} size="sm" />
        ))}
      </div>
    </Radio.Group>
  )
}

function ExplanationField() {
  const { say } = useSpeech()
  return (
    <Textarea
      name="text"
      label={say('erasures.text')}
      description={say('erasures.text.hint')}
      autosize
      minRows={2}
      maxLength={2_000}
      error={useFieldError('text')}
    />
  )
}

function Preview({ seqs, ground }: { seqs: readonly number[] | undefined; ground: Ground | undefined }) {
  const { say } = useSpeech()
  const [settled] = useDebouncedValue(seqs ? seqs.join() : '', 300)
  const wanted = settled === '' ? [] : settled.split(',').map(Number)
  const { data } = useAnswer(previewErasure, { body: { seqs: wanted } }, { enabled: wanted.length > 0, keep: true })
  const found = wanted.length > 0 ? data : undefined
  return (
    <Part title={say('erasures.preview.before')}>
      {!found && <p className="soft">{say('erasures.preview.none')}</p>}
      {found && found.missing.length > 0 && (
        <Note tone="refused">
          <p>{say('erasures.seqs.missing', { list: writeSeqs(found.missing) })}</p>
        </Note>
      )}
      {found && <Tombstones entries={found.entries} ground={ground} />}
    </Part>
  )
}
