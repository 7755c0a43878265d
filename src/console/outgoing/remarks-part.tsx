import { Checkbox } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Block } from '#kernel/official-paper.ts'
import { placeOf } from '#modules/documents/remarks/quote.rules.ts'
import { listRemarks, markRemark, type Remark } from '#modules/documents/remarks/schema.ts'
import { asking, useAnswer, useWrite } from '../server/queries.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'
import look from './remarks.module.css'

const none: readonly Remark[] = []

/** Remarks that came back with a paper, numbered in the order of its text; undefined until they are known. */
export function useReturnedRemarks({ id, state }: { id: string; state: string }): readonly Remark[] | undefined {
  const { data, error } = useAnswer(listRemarks, { params: { id } }, { enabled: state !== 'draft' })
  if (state === 'draft' || error) return none
  return data?.rows.filter(({ returnedAt }) => returnedAt !== null)
}

type Props = { id: string; remarks: readonly Remark[]; body: readonly Block[]; mayTick?: boolean }

/** What the reviewer remarked: each with the words it is about, ticked off by who mends it. */
export function RemarksPart({ id, remarks, body, mayTick = false }: Props) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const mark = useWrite(markRemark, { refreshes: [listRemarks] })
  if (remarks.length === 0) return null
  const open = remarks.filter(({ mended }) => !mended).length
  const tick = (remark: string, mended: boolean) => {
    // Shown at once what the server is still being told.
    client.setQueryData(
      asking(listRemarks, { params: { id } }).queryKey,
      (now) => now && { rows: now.rows.map((row) => (row.id === remark ? { ...row, mended } : row)) },
    )
    mark.mutate({ params: { id, remark }, body: { mended } })
  }
  return (
    <Part title={say('remarks.title')}>
      <p className="soft">{say(open > 0 ? 'remarks.open' : 'remarks.allMended', { n: open })}</p>
      <ol className={look.remarks} data-remarks>
        {remarks.map((remark, at) => (
          <li key={remark.id} data-mended={remark.mended}>
            <span className={look.number}>{at + 1}</span>
            <div className={look.said}>
              <p>{remark.text}</p>
              <Quoted remark={remark} number={at + 1} moved={placeOf(body, remark) === undefined} inEditor={mayTick} />
            </div>
            {mayTick ? (
              <Checkbox
                label={say('remarks.mended')}
                aria-label={say('remarks.mendedOf', { n: at + 1 })}
                checked={remark.mended}
                onChange={({ currentTarget }) => tick(remark.id, currentTarget.checked)}
              />
            ) : (
              <span className="soft">{say(remark.mended ? 'remarks.mended' : 'remarks.notMended')}</span>
            )}
          </li>
        ))}
      </ol>
      <ProblemNote problem={mark.error} />
    </Part>
  )
}

type QuotedProps = { remark: Remark; number: number; moved: boolean; inEditor: boolean }

/** The words; in the editor they lead to their block. */
function Quoted({ remark, number, moved, inEditor }: QuotedProps) {
  const { say } = useSpeech()
  const show = () =>
    document.querySelector(`[data-remark~="${number}"]`)?.scrollIntoView({ block: 'center', behavior: 'auto' })
  return (
    <p className={look.quoted}>
      <q>{remark.quote}</q>
      {moved && <span> · {say('remarks.moved')}</span>}
      {inEditor && !moved && (
        <button type="button" className={look.show} onClick={show}>
          {say('remarks.show')}
        </button>
      )}
    </p>
  )
}
