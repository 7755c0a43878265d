import { SegmentedControl } from '@mantine/core'
import type { ReadingView } from '#modules/documents/review/schema.ts'
import { fieldError, type Problem } from '../server/problem.ts'
import { useSpeech } from '../words/language.tsx'
import { FieldRow } from './field-row.tsx'
import type { FieldDefinition } from './fields.ts'
import look from './review.module.css'
import type { Draft } from './use-draft.ts'
import '../words/intake-words.ts'

type Props = {
  draft: Draft
  paper: string | undefined
  reading: ReadingView | undefined
  problem: Problem | null
  onNext: (from: FieldDefinition['name']) => void
}

/** The line of the register: first what must be looked at, then what was read clearly, last what was not found. */
export function ReviewForm({ draft, paper, reading, problem, onNext }: Props) {
  const { say } = useSpeech()
  // Of a file that nobody could read, and of a line by hand, nothing stands here that was read.
  const isRead = reading !== undefined && reading.pages.length > 0
  const isClear = ({ name }: FieldDefinition) => isRead && draft.standing(name).status !== 'absent'
  const clear = draft.clear.filter(isClear)
  const more = draft.clear.filter((field) => !isClear(field))
  const row = (field: FieldDefinition) => (
    <FieldRow
      key={`${field.name} ${draft.renewed[field.name] ?? 0}`}
      field={field}
      paper={paper}
      reading={reading}
      facts={draft.facts}
      state={{
        standing: draft.standing(field.name),
        confirmed: draft.confirmed.has(field.name),
        error: fieldError(problem, field.name),
      }}
      onChange={draft.change}
      onFocus={() => draft.setActive(field.name)}
      onConfirm={() => {
        draft.confirm(field.name)
        onNext(field.name)
      }}
    />
  )
  return (
    <div className={look.fields}>
      <Warnings reading={reading} />
      {draft.doubtful.length > 0 && (
        <section className={look.group}>
          <h3>{say(isRead ? 'review.group.doubtful' : 'review.group.needed')}</h3>
          {draft.doubtful.map(row)}
        </section>
      )}
      {clear.length > 0 && (
        <section className={look.group}>
          {draft.doubtful.length > 0 && <h3>{say('review.group.clear')}</h3>}
          {clear.map(row)}
        </section>
      )}
      <section className={look.group}>
        <h3>{say('review.group.more')}</h3>
        {more.map(row)}
        <Others draft={draft} />
      </section>
    </div>
  )
}

function Others({ draft }: { draft: Draft }) {
  const { say } = useSpeech()
  return (
    <div className={look.field} data-status="confirmed">
      <span className={look.label}>{say('review.side')}</span>
      <div className={look.control}>
        <SegmentedControl
          size="xs"
          aria-label={say('review.side')}
          value={draft.facts.side}
          onChange={(side) => draft.change({ side: side === 'party' ? 'party' : 'state' })}
          data={[
            { value: 'state', label: say('review.side.state') },
            { value: 'party', label: say('review.side.party') },
          ]}
        />
      </div>
    </div>
  )
}

function Warnings({ reading }: { reading: ReadingView | undefined }) {
  if (!reading || reading.warnings.length === 0) return null
  return (
    <ul className={look.warnings}>
      {reading.warnings.map(({ says }, at) => (
        <li key={at}>{says}</li>
      ))}
    </ul>
  )
}
