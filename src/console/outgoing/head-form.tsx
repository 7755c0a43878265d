import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { addressingOf, formOn, keptBy } from '#kernel/paper-form.ts'
import { notationOf } from '#modules/documents/outgoing/number.rules.ts'
import type { RemarkedPart } from '#modules/documents/remarks/quote.rules.ts'
import { capital } from '#vietnamese/format.ts'
import { typesBySide } from '#vietnamese/paper-types.ts'
import look from '../parts/form.module.css'
import { useToday } from '../parts/now.ts'
import { fieldError } from '../server/problem.ts'
import { UnitPicker } from '../units/unit-picker.tsx'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import type { Content } from './use-draft.ts'
import { DraftSide } from './paper-side.tsx'
import type { DraftInHand } from './use-draft.ts'
import '../words/outgoing-words.ts'

type Props = { draft: DraftInHand }
/** What stands below the field of a part: what was remarked on it. */
type FormProps = Props & { below: (part: RemarkedPart) => ReactNode }
type LineField = 'parent' | 'issuer' | 'notation' | 'place' | 'signer'

/** The head of the paper: who writes what to whom. */
export function HeadForm({ draft, below }: FormProps) {
  const { say } = useSpeech()
  const { content } = draft.facts
  const submits = addressingOf(content.type, formOn(content.side, useToday())) === 'Kính trình'
  const addressees = say(submits ? 'draft.submittedTo' : 'draft.addressees')
  return (
    <div className={look.form}>
      <DraftSide draft={draft} />
      <div className={look.pair}>
        <TypeSelect draft={draft} />
        <NativeSelect
          label={say('draft.urgency')}
          value={content.urgency ?? ''}
          onChange={({ currentTarget }) =>
            draft.changeContent({ urgency: (currentTarget.value || null) as Content['urgency'] })
          }
          data={[{ value: '', label: say('draft.urgency.none') }, 'KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC']}
        />
      </div>
      <Textarea
        label={say('draft.subject')}
        description={say('draft.subject.hint')}
        autosize
        minRows={2}
        maxLength={1000}
        data-fact="content.subject"
        value={content.subject}
        onChange={({ currentTarget }) => draft.changeContent({ subject: currentTarget.value })}
        error={fieldError(draft.problem, 'subject')}
      />
      {below('subject')}
      <div className={look.pair}>
        <Line draft={draft} field="parent" label="draft.parent" max={200} />
        <Line draft={draft} field="issuer" label="draft.issuer" max={300} />
        <Line
          draft={draft}
          field="notation"
          label="draft.notation"
          hint={content.side === 'party' ? 'draft.notation.hint.party' : 'draft.notation.hint.state'}
          max={60}
        />
        <Line draft={draft} field="place" label="draft.place" max={100} />
      </div>
      <Lines draft={draft} field="addressees" label={addressees} hint={say('draft.lines.hint')} max={60} />
      {below('addressees')}
    </div>
  )
}

/** How the paper ends: who signs, who receives it, who may see it. */
export function FootForm({ draft, below }: FormProps) {
  const { say } = useSpeech()
  const { side, issuer } = draft.facts.content
  const last = say('draft.recipients.hint', { last: keptBy(side, issuer) })
  return (
    <div className={look.form}>
      <Lines
        draft={draft}
        field="signing"
        label={say('draft.signing')}
        hint={say(`draft.signing.hint.${side}`)}
        max={4}
      />
      <Line draft={draft} field="signer" label="draft.signer" max={100} />
      {below('signer')}
      <Lines draft={draft} field="recipients" label={say('draft.recipients')} hint={last} max={80} />
      {below('recipients')}
      <UnitPicker
        name="unitId"
        label={say('draft.unit')}
        none={say('draft.unit.none')}
        value={draft.facts.unitId ?? null}
        onChange={(unitId) => draft.change({ unitId })}
      />
    </div>
  )
}

/** The notation goes with the type, unless somebody wrote another one. */
function TypeSelect({ draft }: Props) {
  const { say } = useSpeech()
  const { content } = draft.facts
  const { side, type, notation } = content
  const tail = /[/-]([^/-]+)$/.exec(notation)?.[1] ?? notation
  const change = (chosen: string) => {
    const next = chosen === 'công văn' ? null : chosen
    const composed = [notationOf({ side, type, authority: tail }), tail]
    const follows = notation === '' || composed.includes(notation) || /^[\p{L}]+[/-][^/-]+$/u.test(notation)
    const authority = side === 'state' && type === null ? (notation.split('-')[0] ?? tail) : tail
    draft.changeContent({ type: next, ...(follows && { notation: notationOf({ side, type: next, authority }) }) })
  }
  return (
    <NativeSelect
      label={say('draft.type')}
      value={type ?? 'công văn'}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      data={typesBySide[side].map((value) => ({ value, label: capital(value) }))}
    />
  )
}

type LineProps = Props & { field: LineField; label: PlainKey; hint?: PlainKey; max: number }

function Line({ draft, field, label, hint, max }: LineProps) {
  const { say } = useSpeech()
  return (
    <TextInput
      label={say(label)}
      description={hint && say(hint)}
      maxLength={max}
      data-fact={`content.${field}`}
      value={draft.facts.content[field] ?? ''}
      onChange={({ currentTarget: { value } }) =>
        draft.changeContent({ [field]: field === 'parent' && value === '' ? null : value })
      }
      error={fieldError(draft.problem, field)}
    />
  )
}

type LinesProps = Props & {
  field: 'addressees' | 'recipients' | 'signing'
  label: string
  hint: string
  max: number
}

function Lines({ draft, field, label, hint, max }: LinesProps) {
  return (
    <Textarea
      label={label}
      description={hint}
      autosize
      minRows={2}
      data-fact={`content.${field}`}
      // The text of the moment: an empty line that is just being begun stays in the field.
      defaultValue={draft.facts.content[field].join('\n')}
      key={`${draft.renewed[`content.${field}`] ?? 0} ${draft.facts.content.side}`}
      onChange={({ currentTarget }) => {
        const lines = currentTarget.value
          .split('\n')
          .map((line) => line.trim().slice(0, field === 'signing' ? 200 : 500))
        draft.changeContent({ [field]: lines.filter(Boolean).slice(0, max) })
      }}
      error={fieldError(draft.problem, field)}
    />
  )
}
