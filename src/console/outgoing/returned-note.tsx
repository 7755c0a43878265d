import { Button } from '@mantine/core'
import { outgoingPaperWorkflow } from '#modules/documents/outgoing/rules.ts'
import type { DraftView } from '#modules/documents/outgoing/schema.ts'
import { useSubject } from '../decide/decision-panel.tsx'
import { DecidedBy, ReasonOf } from '../decide/history.tsx'
import { Note } from '../parts/note.tsx'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'
import { goToRemark } from './remarks-part.tsx'
import type { Numbered } from './use-remarks.ts'

const ways = new Set(outgoingPaperWorkflow.steps.filter(({ to }) => to === 'returned').map(({ past }) => past))

type Props = { draft: Pick<DraftView, 'id' | 'state'>; remarks: readonly Numbered[] }

/** On top of a paper that came back: that it did, when, by whom and why, and the way to what was remarked. */
export function ReturnedNote({ draft: { id, state }, remarks }: Props) {
  const { say, dates } = useSpeech()
  const isBack = state === 'returned'
  const { data } = useSubject({ module: 'documents', kind: 'outgoing-paper', id }, isBack)
  const line = data?.history.findLast(({ do: done }) => ways.has(done))
  if (!isBack || !line) return null
  const [first] = remarks
  const isOwn = line.do === 'paper-submission-withdrawn'
  return (
    <Part>
      <Note tone={isOwn ? 'info' : 'refused'}>
        <p>
          <strong>{say(isOwn ? 'draft.takenBack' : 'draft.returned')}</strong>{' '}
          <time dateTime={line.at}>{dates.full(line.at)}</time>
          {' · '}
          <DecidedBy line={line} />
        </p>
        <ReasonOf line={line} />
        {isOwn && !first ? null : (
          <p>
            {say(first ? 'draft.returned.remarks' : 'draft.returned.noRemarks', { n: remarks.length })}{' '}
            {first && (
              <Button size="compact-sm" variant="subtle" onClick={() => goToRemark(first)}>
                {say('draft.returned.first')}
              </Button>
            )}
          </p>
        )}
      </Note>
    </Part>
  )
}
