import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import type { Paper } from '../papers/paper-screen.tsx'
import { ChangesPart } from './changes.tsx'
import { HandedTasks } from './handed-tasks.tsx'
import { Preview } from './preview.tsx'
import { EndRunningTasks } from './recalled-tasks.tsx'
import { RemarkCard } from './remark-card.tsx'
import { RemarksPart } from './remarks-part.tsx'
import { useReturnedRemarks } from './use-remarks.ts'
import '../words/paper-words.ts'

/** What a letter of ours says where it is decided on: what changed since it was submitted, its pages, the tasks it gives. */
export function OutgoingText({ paper: { id, state } }: { paper: Pick<Paper, 'id' | 'state'> }) {
  const { say } = useSpeech()
  if (state === 'imported' || state === 'void') return null
  return (
    <>
      {state === 'recalled' && <EndRunningTasks id={id} />}
      {state === 'submitted' && <Mended id={id} />}
      <Part title={say('papers.pages')} onPaper={false}>
        <Preview id={id} />
      </Part>
      <HandedTasks paperId={id} readOnly />
    </>
  )
}

/** What became of the letter since it was returned. */
function Mended({ id }: { id: string }) {
  const remarks = useReturnedRemarks({ id, state: 'submitted' }) ?? []
  return (
    <>
      <ChangesPart id={id} />
      <RemarksPart remarks={remarks}>
        {remarks.map((one) => (
          <RemarkCard key={one.remark.id} {...one} />
        ))}
      </RemarksPart>
    </>
  )
}
