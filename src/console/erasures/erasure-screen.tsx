import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { getSubject } from '#modules/desk/subjects/schema.ts'
import { getErasure, previewErasure } from '#modules/privacy/erasures/schema.ts'
import { SubjectParts } from '../decide/subject-parts.tsx'
import { DueMark } from '../parts/due-mark.tsx'
import { fact, Facts } from '../parts/facts.tsx'
import { Note } from '../parts/note.tsx'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { asking, useAnswer } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { ThingProblem } from '../shell/thing-problem.tsx'
import { useSpeech } from '../words/language.tsx'
import { entriesTitle } from './entries-title.ts'
import { Tombstones } from './tombstones.tsx'
import '../words/erasure-words.ts'

/** One erasure: which entries, on what ground, what the public page becomes, who decides. */
export default function ErasureScreen() {
  const speech = useSpeech()
  const { say, inWords, dates } = speech
  const { id }: { id: string } = useParams({ strict: false })
  const { data: erasure, error, refetch } = useErasure(id)
  if (error) return <ThingProblem problem={error} retry={refetch} home={paths.erasures} />
  if (!erasure) return null
  return (
    <Thing
      key={id}
      home={paths.erasures}
      kind={say('erasures.title')}
      title={entriesTitle(erasure.seqs, speech)}
      mark={
        <>
          <StateMark tone={toneOf(erasure.state)}>{inWords(erasure.stateLabel)}</StateMark>
          <DueMark at={erasure.dueAt} withDay />
        </>
      }
    >
      <Part>
        <Facts
          rows={[
            fact(say('erasures.column.ground'), inWords(erasure.ground)),
            fact(say('erasures.column.proposed'), dates.full(erasure.proposedAt)),
            fact(say('erasures.explained'), erasure.text),
          ]}
        />
      </Part>
      <Becomes erasure={erasure} />
      {(erasure.state === 'proposed' || erasure.state === 'approved') && (
        <Part>
          <Note tone={erasure.state === 'approved' ? 'info' : 'refused'}>
            <p>{say(erasure.state === 'approved' ? 'erasures.running' : 'erasures.final')}</p>
          </Note>
        </Part>
      )}
      <SubjectParts subject={{ module: 'privacy', kind: 'erasure', id }} />
    </Thing>
  )
}

type Erasure = NonNullable<ReturnType<typeof useErasure>['data']>

function Becomes({ erasure: { seqs, state, groundCode } }: { erasure: Erasure }) {
  const { say } = useSpeech()
  const { data } = useAnswer(previewErasure, { body: { seqs } })
  const ahead = state === 'proposed' || state === 'approved'
  return (
    <Part title={say(ahead ? 'erasures.preview.before' : 'erasures.preview.after')}>
      {data && <Tombstones entries={data.entries} ground={ahead ? groundCode : undefined} />}
    </Part>
  )
}

/** The erasure; while it is being carried out it is asked for again every few seconds, and what hangs on it when that is done. */
function useErasure(id: string) {
  const client = useQueryClient()
  const asked = useQuery({
    ...asking(getErasure, { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.state === 'approved' ? 4_000 : false),
  })
  const state = asked.data?.state
  useEffect(() => {
    if (state !== 'done') return
    for (const { name } of [getSubject, previewErasure]) void client.invalidateQueries({ queryKey: [name] })
  }, [state, client])
  return asked
}
