import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { getPaper, paperFacts } from '#modules/documents/papers/schema.ts'
import type { OwnFormProps } from '../decide/own-forms.ts'
import { useRecordStep } from '../decide/use-record-step.ts'
import { DayField } from '../parts/day-field.tsx'
import form from '../parts/form.module.css'
import { Form, TextField } from '../parts/form.tsx'
import { useAnswer } from '../server/queries.ts'
import { UnitPicker } from '../units/unit-picker.tsx'
import { useSpeech } from '../words/language.tsx'
import type { Paper } from './paper-screen.tsx'
import '../words/paper-words.ts'

/** Corrects the line of a paper in its register, with a reason: all of it, and who may see it. */
export function CorrectLine(props: OwnFormProps) {
  const { data } = useAnswer(getPaper, { params: { id: props.panel.id } })
  return data ? <Fields key={data.version} paper={data} {...props} /> : null
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const plain = ['number', 'issuer', 'parent', 'type', 'place', 'signer', 'signerTitle', 'signingAuthority'] as const
const labels = {
  number: 'papers.column.number',
  issuer: 'papers.column.issuer',
  parent: 'papers.fact.parent',
  type: 'papers.column.type',
  place: 'papers.fact.place',
  signer: 'papers.fact.signer',
  signerTitle: 'papers.fact.signerTitle',
  signingAuthority: 'papers.fact.signingAuthority',
} as const

function Fields({ paper, panel, step, onClose }: OwnFormProps & { paper: Paper }) {
  const { say, inWords } = useSpeech()
  const [unitId, setUnitId] = useState(paper.unitId)
  const record = useRecordStep({ panel, step, onDone: onClose })
  const { module, kind, id, lastSeq } = panel
  const send = (text: (name: string) => string) => {
    const facts = factsOf(paper, text, unitId)
    const reason = { text: text('reason') }
    record.send({ params: { module, kind, id }, body: { do: step.do, lastSeq, reason, input: { facts } } })
  }
  return (
    <Form
      label={inWords(step.label)}
      problem={record.error}
      pending={record.isPending}
      onSend={send}
      onCancel={onClose}
    >
      <Textarea
        name="subject"
        label={say('papers.column.subject')}
        defaultValue={paper.subject}
        required
        autosize
        minRows={2}
        maxLength={2000}
        autoFocus
      />
      {plain.map((name) => (
        <TextField key={name} name={name} label={say(labels[name])} defaultValue={paper[name] ?? ''} />
      ))}
      <div className={form.pair}>
        <DayField name="dated" label={say('papers.column.dated')} defaultValue={paper.dated} />
        <DayField name="dueOn" label={say('papers.column.due')} defaultValue={paper.dueOn} />
      </div>
      <Marks paper={paper} />
      <Lists paper={paper} />
      <UnitPicker
        name="unitId"
        label={say('papers.fact.unit')}
        none={say('papers.fact.unit.all')}
        value={unitId}
        onChange={setUnitId}
      />
      <Textarea name="reason" label={say('papers.correct.reason')} required autosize minRows={2} maxLength={4000} />
    </Form>
  )
}

function factsOf(paper: Paper, text: (name: string) => string, unitId: string | null) {
  return {
    ...paperFacts.parse(paper),
    ...Object.fromEntries(plain.map((name) => [name, text(name) || null])),
    side: text('side'),
    subject: text('subject'),
    dated: text('dated') || null,
    dueOn: text('dueOn') || null,
    urgency: text('urgency') || null,
    copies: Number(text('copies')) || 1,
    note: text('note'),
    addressees: linesOf(text('addressees')),
    recipients: linesOf(text('recipients')),
    cites: citesOf(paper, linesOf(text('cites'))),
    unitId,
  }
}

/** A number that stood there keeps the day and issuer that were read with it. */
function citesOf(
  { cites }: Paper,
  numbers: readonly string[],
): { number: string; date: string | null; issuer: string | null }[] {
  return numbers.map((number) => {
    const before = cites.find((cited) => cited.number === number)
    return { number, date: before?.date ?? null, issuer: before?.issuer ?? null }
  })
}

function Marks({ paper }: { paper: Paper }) {
  const { say } = useSpeech()
  return (
    <>
      <div className={form.pair}>
        <NativeSelect
          name="side"
          label={say('papers.fact.side')}
          defaultValue={paper.side}
          data={(['state', 'party'] as const).map((value) => ({ value, label: say(`papers.side.${value}`) }))}
        />
        <NativeSelect
          name="urgency"
          label={say('papers.fact.urgency')}
          defaultValue={paper.urgency ?? ''}
          data={[{ value: '', label: say('papers.correct.none') }, 'KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC']}
        />
      </div>
      <TextInput
        name="copies"
        label={say('papers.fact.copies')}
        defaultValue={paper.copies}
        inputMode="numeric"
        pattern="[0-9]{1,4}"
      />
    </>
  )
}

function Lists({ paper }: { paper: Paper }) {
  const { say } = useSpeech()
  const one = say('papers.correct.lines')
  return (
    <>
      <Textarea
        name="addressees"
        label={say('papers.fact.addressees')}
        description={one}
        defaultValue={paper.addressees.join('\n')}
        autosize
        maxRows={8}
      />
      <Textarea
        name="recipients"
        label={say('papers.fact.recipients')}
        description={one}
        defaultValue={paper.recipients.join('\n')}
        autosize
        maxRows={8}
      />
      <Textarea
        name="cites"
        label={say('papers.correct.cites')}
        defaultValue={paper.cites.map(({ number }) => number).join('\n')}
        autosize
        maxRows={8}
      />
      <Textarea name="note" label={say('papers.fact.note')} defaultValue={paper.note} autosize maxLength={1000} />
    </>
  )
}
