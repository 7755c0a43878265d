import type { z } from 'zod'
import { getPaperChanges } from '#modules/documents/outgoing/schema.ts'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import type { PlainKey } from '../words/catalogue.ts'
import look from './changes.module.css'
import '../words/outgoing-words.ts'

type Changes = z.output<typeof getPaperChanges.output>

/** What the paper says otherwise than when it was last submitted; nothing where it never was. */
export function ChangesPart({ id }: { id: string }) {
  const { say, dates } = useSpeech()
  const { data } = useAnswer(getPaperChanges, { params: { id } })
  if (!data?.since) return null
  const unchanged = data.fields.length === 0 && data.body.every(({ is }) => is === 'same')
  return (
    <Part title={say('changes.title')}>
      <p className="soft">{say('changes.since', { at: dates.full(data.since) })}</p>
      {unchanged ? <p>{say('changes.none')}</p> : <ChangeLines changes={data} />}
    </Part>
  )
}

function ChangeLines({ changes }: { changes: Changes }) {
  const { say } = useSpeech()
  return (
    <div className={look.changes}>
      {changes.fields.map(({ field, before, after }) => (
        <div key={field} className={look.field}>
          <strong>{say(`changes.field.${field}` as PlainKey)}</strong>
          <p>
            <span className="unseen">{say('changes.before')}: </span>
            <del>{before || '—'}</del>
          </p>
          <p>
            <span className="unseen">{say('changes.after')}: </span>
            <ins>{after || '—'}</ins>
          </p>
        </div>
      ))}
      {changes.body.map((change, at) =>
        change.is === 'same' ? (
          <p key={at} className={look.same}>
            {say('changes.same', { n: change.lines })}
          </p>
        ) : (
          <p key={at} className={look.line}>
            {change.pieces.map(({ is, text }, piece) =>
              is === 'same' ? (
                <span key={piece}>{text}</span>
              ) : is === 'added' ? (
                <ins key={piece}>{text}</ins>
              ) : (
                <del key={piece}>{text}</del>
              ),
            )}
          </p>
        ),
      )}
    </div>
  )
}
