import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import type { Duplicate } from '#modules/documents/duplicates/schema.ts'
import { StateMark } from '../parts/state-mark.tsx'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import type { Facts } from './fields.ts'
import look from './review.module.css'
import '../words/intake-words.ts'

type Props = {
  rows: readonly Duplicate[]
  facts: Facts
  /** A person found it to be another paper. */
  onDespite: (id: string) => void
  onDrop?: (() => void) | undefined
}

/** So many stand above the line; the others wait behind a key, or take the place of those that were looked at. */
const shown = 3

/** Papers that seem the same, beside this one: the clerk decides. Those that hold the line up come first. */
export function Duplicates({ rows, facts, onDespite, onDrop }: Props) {
  const { say } = useSpeech()
  const [all, setAll] = useState(false)
  const open = rows.toSorted((one, other) => Number(other.blocks) - Number(one.blocks))
  const rest = all ? 0 : Math.max(0, open.length - shown)
  if (open.length === 0) return null
  return (
    <section
      className={look.duplicates}
      data-alike
      tabIndex={-1}
      aria-label={say('review.duplicates', { n: open.length })}
    >
      <h3>
        <IconCopy size={16} stroke={1.8} aria-hidden />
        {say('review.duplicates', { n: open.length })}
      </h3>
      {open.slice(0, open.length - rest).map((other) => (
        <OneDuplicate key={other.id} other={other} facts={facts} onDespite={onDespite} onDrop={onDrop} />
      ))}
      {rest > 0 && (
        <Button className={look.others ?? ''} size="xs" variant="subtle" onClick={() => setAll(true)}>
          {say('review.duplicates.more', { n: rest })}
        </Button>
      )}
    </section>
  )
}

const reasons: Readonly<Record<Duplicate['why'][number], PlainKey>> = {
  'same-number': 'review.duplicates.number',
  'same-file': 'review.duplicates.file',
  'near-identical': 'review.duplicates.text',
}

type OneProps = Omit<Props, 'rows'> & { other: Duplicate }

function OneDuplicate({ other, facts, onDespite, onDrop }: OneProps) {
  const { say, dates, number } = useSpeech()
  const [comparing, setComparing] = useState(false)
  const where =
    other.serial === null
      ? say('review.duplicates.draft')
      : say('review.duplicates.registered', {
          serial: String(other.serial),
          on: other.registeredOn ? dates.dayOf(other.registeredOn) : '—',
        })
  const why = other.why.map((one) => say(reasons[one])).join(', ')
  const share = other.alikeness === null ? undefined : number(Math.round(other.alikeness * 100))
  return (
    <div className={look.duplicate}>
      <p>
        <StateMark tone={other.serial === null ? 'waiting' : 'info'}>{where}</StateMark> {why}
        {share !== undefined && <span className="soft"> ({say('review.duplicates.share', { percent: share })})</span>}
      </p>
      <p className={look.which}>
        <b>{other.number ?? say('arrivals.noNumber')}</b>{' '}
        {other.subject === '…' ? say('arrivals.noSubject') : other.subject}
      </p>
      {comparing && <Compared other={other} facts={facts} />}
      <div className={look.keys}>
        <Button size="xs" variant="default" aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
          {say(comparing ? 'review.duplicates.hide' : 'review.duplicates.compare')}
        </Button>
        <Button size="xs" variant="default" onClick={() => onDespite(other.id)}>
          {say('review.duplicates.other')}
        </Button>
        {onDrop && (
          <Button size="xs" variant="outline" color="red" onClick={onDrop}>
            {say('review.duplicates.same')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Compared({ other, facts }: { other: Duplicate; facts: Facts }) {
  const { say, dates } = useSpeech()
  const day = (value: string | null) => (value ? dates.dayOf(value) : '')
  const rows: [PlainKey, string | null, string | null][] = [
    ['review.number', facts.number, other.number],
    ['review.dated', day(facts.dated), day(other.dated)],
    ['review.issuer', facts.issuer, other.issuer],
    ['review.type', facts.type, other.type],
    ['review.subject', facts.subject, other.subject],
    ['review.signer', facts.signer, other.signer],
  ]
  return (
    <>
      <table className={look.compared}>
        <thead>
          <tr>
            <th scope="col">{say('review.duplicates.field')}</th>
            <th scope="col">{say('review.duplicates.this')}</th>
            <th scope="col">{say('review.duplicates.that')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, here, there]) => (
            <tr key={label} data-differs={(here ?? '') !== (there ?? '')}>
              <th scope="row">{say(label)}</th>
              <td>{here}</td>
              <td>{there}</td>
            </tr>
          ))}
          {(other.onlyHere.length > 0 || other.onlyThere.length > 0) && (
            <tr data-differs>
              <th scope="row">{say('review.duplicates.lines')}</th>
              <td>{lines(other.onlyHere)}</td>
              <td>{lines(other.onlyThere)}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="soft">{say('review.duplicates.bold')}</p>
    </>
  )
}

const lines = (texts: readonly string[]) => texts.map((text, at) => <p key={at}>{text}</p>)
