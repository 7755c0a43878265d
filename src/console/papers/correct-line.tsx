import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { getPaper } from '#modules/documents/papers/schema.ts'
import type { OwnFormProps } from '../decide/own-forms.ts'
import { useRecordStep } from '../decide/use-record-step.ts'
import { DayField } from '../parts/day-field.tsx'
import { DraftConflict, goToChoices } from '../parts/draft-conflict.tsx'
import form from '../parts/form.module.css'
import { Form, TextField } from '../parts/form.tsx'
import { TakenOver } from '../parts/taken-over.tsx'
import { asProblem, type Problem } from '../server/problem.ts'
import { useAnswer } from '../server/queries.ts'
import { useHere } from '../shell/use-here.ts'
import { UnitPicker } from '../units/unit-picker.tsx'
import { useSpeech } from '../words/language.tsx'
import { citesOf, factsOf, texts, type CorrectedLine } from './corrected-line.ts'
import { useLineLabel, useLineLines } from './line-words.ts'
import type { Paper } from './paper-screen.tsx'
import { useCorrectedLine } from './use-corrected-line.ts'
import '../words/paper-words.ts'

/** Corrects the line of a paper in its register, with a reason: all of it, and who may see it. */
export function CorrectLine(props: OwnFormProps) {
  const { data } = useAnswer(getPaper, { params: { id: props.panel.id } })
  return data ? <Fields paper={data} {...props} /> : null
}

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

type Writing = { line: CorrectedLine; change: (changed: Partial<CorrectedLine>) => void }

function Fields({ paper, panel, step, onClose }: OwnFormProps & { paper: Paper }) {
  const { say, inWords } = useSpeech()
  const { keeper, isUpToDate } = useCorrectedLine(paper)
  const close = () => {
    keeper.forget()
    onClose()
  }
  const record = useRecordStep({ panel, step, onDone: close })
  const before = useLookBefore(isUpToDate)
  const { module, kind, id, lastSeq } = panel
  const line = keeper.kept.facts
  const change = (changed: Partial<CorrectedLine>) => keeper.change(changed)
  const send = async () => {
    if (keeper.kept.theirs) return goToChoices()
    if (!(await before.look())) return
    const now = keeper.kept.facts
    const body = { do: step.do, lastSeq, reason: { text: now.reason.trim() }, input: { facts: factsOf(now) } }
    record.send({ params: { module, kind, id }, body })
  }
  return (
    <Form
      label={inWords(step.label)}
      problem={before.problem ?? record.error}
      pending={before.isLooking || record.isPending}
      onSend={() => void send()}
      onCancel={close}
    >
      <Others keeper={keeper} />
      <Texts line={line} change={change} />
      <Marks line={line} change={change} />
      <Lists line={line} change={change} paper={paper} />
      <UnitPicker
        name="unitId"
        label={say('papers.fact.unit')}
        none={say('papers.fact.unit.all')}
        value={line.unitId}
        onChange={(unitId) => change({ unitId })}
      />
      <Textarea
        label={say('papers.correct.reason')}
        value={line.reason}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
        required
        autosize
        minRows={2}
        maxLength={4000}
      />
    </Form>
  )
}

function Texts({ line, change }: Writing) {
  const { say } = useSpeech()
  return (
    <>
      <Textarea
        label={say('papers.column.subject')}
        value={line.subject}
        onChange={({ currentTarget }) => change({ subject: currentTarget.value })}
        required
        autosize
        minRows={2}
        maxLength={2000}
        autoFocus
      />
      {texts.map((name) => (
        <TextField
          key={name}
          name={name}
          label={say(labels[name])}
          value={line[name]}
          onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
        />
      ))}
      <div className={form.pair}>
        {(['dated', 'dueOn'] as const).map((name) => (
          <DayField
            key={name}
            name={name}
            label={say(name === 'dated' ? 'papers.column.dated' : 'papers.column.due')}
            defaultValue={line[name]}
            onDay={(day) => change({ [name]: day ?? null })}
          />
        ))}
      </div>
    </>
  )
}

/** Before a correction is sent it is looked whether it is one of the line as it stands now: it says all of it. */
function useLookBefore(isUpToDate: () => Promise<boolean>) {
  const here = useHere()
  const [problem, setProblem] = useState<Problem>()
  const [isLooking, setLooking] = useState(false)
  const look = async () => {
    setLooking(true)
    setProblem(undefined)
    try {
      return (await isUpToDate()) && here.current
    } catch (error) {
      setProblem(asProblem(error))
      return false
    } finally {
      setLooking(false)
    }
  }
  return { problem, isLooking, look }
}

/** What somebody else corrected meanwhile: taken over, or to be chosen. */
function Others({ keeper }: Pick<ReturnType<typeof useCorrectedLine>, 'keeper'>) {
  const labelOf = useLineLabel()
  const read = useLineLines()
  const { facts, theirs, takenOver } = keeper.kept
  const fields = theirs?.places.map((place) => ({
    place,
    label: labelOf(place),
    mine: read(facts, place),
    theirs: read(theirs.facts, place),
  }))
  return (
    <>
      {fields && <DraftConflict fields={fields} onChoose={(theirsAt) => keeper.choose(theirsAt)} />}
      <TakenOver
        labels={takenOver.map((place) => `${labelOf(place)} (${read(facts, place).join('; ') || '—'})`)}
        onSeen={keeper.see}
      />
    </>
  )
}

function Marks({ line, change }: Writing) {
  const { say } = useSpeech()
  return (
    <>
      <div className={form.pair}>
        <NativeSelect
          label={say('papers.fact.side')}
          value={line.side}
          onChange={({ currentTarget }) => change({ side: currentTarget.value === 'party' ? 'party' : 'state' })}
          data={(['state', 'party'] as const).map((value) => ({ value, label: say(`papers.side.${value}`) }))}
        />
        <NativeSelect
          label={say('papers.fact.urgency')}
          value={line.urgency ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ urgency: urgencies.find((one) => one === value) ?? null })
          }
          data={[{ value: '', label: say('papers.correct.none') }, ...urgencies]}
        />
      </div>
      <TextInput
        label={say('papers.fact.copies')}
        value={line.copies}
        onChange={({ currentTarget }) => change({ copies: currentTarget.value })}
        inputMode="numeric"
        pattern="[0-9]{1,4}"
      />
    </>
  )
}

const urgencies = ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'] as const

function Lists({ line, change, paper }: Writing & { paper: Paper }) {
  const { say } = useSpeech()
  const lines = [
    { name: 'addressees', label: say('papers.fact.addressees'), text: line.addressees },
    { name: 'recipients', label: say('papers.fact.recipients'), text: line.recipients },
  ] as const
  return (
    <>
      {lines.map(({ name, label, text }) => (
        <Textarea
          key={name}
          label={label}
          description={say('papers.correct.lines')}
          value={text.join('\n')}
          onChange={({ currentTarget }) => change({ [name]: currentTarget.value.split('\n') })}
          autosize
          maxRows={8}
        />
      ))}
      <Textarea
        label={say('papers.correct.cites')}
        value={line.cites.map(({ number }) => number).join('\n')}
        onChange={({ currentTarget }) => change({ cites: citesOf(paper.cites, currentTarget.value.split('\n')) })}
        autosize
        maxRows={8}
      />
      <Textarea
        label={say('papers.fact.note')}
        value={line.note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
        autosize
        maxLength={1000}
      />
    </>
  )
}
