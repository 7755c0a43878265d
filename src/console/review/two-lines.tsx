import { DraftConflict } from '../parts/draft-conflict.tsx'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import { fields, isEmpty, type Facts, type FieldDefinition } from './fields.ts'
import look from './review.module.css'
import { tidy, type Draft } from './use-draft.ts'
import '../words/intake-words.ts'
import '../words/outgoing-words.ts'

type Row = { label: PlainKey; mine: string; theirs: string }

/** In place of the keys: two people wrote one line. What differs stands side by side until one of the two is chosen. */
export function TwoLines({ draft, theirs }: { draft: Draft; theirs: Facts }) {
  const { say } = useSpeech()
  const rows = useDiffering(tidy(draft.facts), theirs)
  const { keeper } = draft
  return (
    <footer className={look.bar}>
      <div className={look.wrong}>
        <DraftConflict onMine={() => keeper.keepMine()} onTheirs={() => keeper.takeTheirs()}>
          <table className={look.compared}>
            <thead>
              <tr>
                <th scope="col">{say('review.duplicates.field')}</th>
                <th scope="col">{say('draft.conflict.here')}</th>
                <th scope="col">{say('draft.conflict.there')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ label, mine, theirs: other }) => (
                <tr key={label}>
                  <th scope="row">{say(label)}</th>
                  <td>{mine || '—'}</td>
                  <td>{other || '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </DraftConflict>
      </div>
    </footer>
  )
}

/** The fields that the two say otherwise, as they are read. */
function useDiffering(ours: Facts, theirs: Facts): Row[] {
  const { say, dates } = useSpeech()
  const day = (value: string | null) => (value ? dates.dayOf(value) : '')
  const textOf = (facts: Facts, { name, kind }: FieldDefinition): string => {
    if (isEmpty(facts[name])) return ''
    if (name === 'cites')
      return facts.cites
        .map(({ number, date, issuer }) => [number, day(date), issuer].filter(Boolean).join(', '))
        .join('; ')
    const value = facts[name]
    if (Array.isArray(value)) return value.join('; ')
    return kind === 'day' ? day(value) : (value ?? '')
  }
  const sideOf = ({ side }: Facts) => say(side === 'party' ? 'review.side.party' : 'review.side.state')
  const rows = fields.map((field) => ({
    label: field.label,
    mine: textOf(ours, field),
    theirs: textOf(theirs, field),
  }))
  const side: Row = { label: 'review.side', mine: sideOf(ours), theirs: sideOf(theirs) }
  return [...rows, side].filter(({ mine, theirs: other }) => mine !== other)
}
