import { useState } from 'react'
import { outgoingPaperWorkflow } from '#modules/documents/outgoing/rules.ts'
import type { DraftView } from '#modules/documents/outgoing/schema.ts'
import { placeOf } from '#modules/documents/remarks/quote.rules.ts'
import { capital } from '#vietnamese/format.ts'
import { useSubject } from '../decide/decision-panel.tsx'
import { SubjectParts } from '../decide/subject-parts.tsx'
import { fact, Facts } from '../parts/facts.tsx'
import { stateTone } from '../papers/paper-words.ts'
import { StateMark } from '../parts/state-mark.tsx'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { ChangesPart } from './changes.tsx'
import { DeskTitle } from './desk-title.tsx'
import look from './desk.module.css'
import { HeldOfEnded, HeldRemarks } from './ended.tsx'
import { GetPaper } from './get-paper.tsx'
import { HandedTasks } from './handed-tasks.tsx'
import { LinkedPapers } from './linked-papers.tsx'
import { PaperFiles } from './paper-files.tsx'
import { Preview } from './preview.tsx'
import { EndRunningTasks } from './recalled-tasks.tsx'
import { RemarkBlocks } from './remark-blocks.tsx'
import { RemarkCard } from './remark-card.tsx'
import { RemarksPart } from './remarks-part.tsx'
import { Sendings } from './sendings.tsx'
import { useReturnedRemarks } from './use-remarks.ts'
import { WhatShows, type Shown } from './what-shows.tsx'
import '../words/outgoing-words.ts'

/** A paper that is no longer written: what it says, what changed, what can be decided, where it goes. */
export function PaperDesk({ draft }: { draft: DraftView }) {
  const { say, inWords } = useSpeech()
  const { id, state, content, number } = draft
  const remarks = useReturnedRemarks(draft) ?? []
  const subject = { module: 'documents', kind: 'outgoing-paper', id }
  const panel = useSubject(subject, state !== 'draft').data
  const reviews = state === 'submitted' && panel?.steps.some((step) => step.do === 'return') === true
  const known = outgoingPaperWorkflow.states[state]
  const [shows, setShows] = useState<Shown>('write')
  const [first] = useState(state)
  return (
    <div className={look.desk} data-shows={shows}>
      <header className={look.head}>
        <DeskTitle>{[number, capital(content.subject)].filter(Boolean).join(' · ') || say('draft.untitled')}</DeskTitle>
        <div className={look.keys}>
          {known && <StateMark tone={stateTone(state)}>{inWords(known)}</StateMark>}
          <GetPaper id={id} />
        </div>
        <WhatShows value={shows} onChange={setShows} left={say('paper.facts')} right={say('paper.sheets')} />
      </header>
      <div className={look.write}>
        <HeldOfEnded key={id} id={id} ended="decided" />
        {panel && !reviews && <HeldRemarks id={id} />}
        <Part>
          <Facts
            rows={[
              fact(say('draft.type'), content.type ?? 'công văn'),
              fact(say('draft.addressees'), content.addressees.join('; ')),
              fact(say('draft.signer'), content.signer),
            ]}
          />
        </Part>
        {state === 'recalled' && <EndRunningTasks id={id} comesInSight={first !== 'recalled'} />}
        {state === 'submitted' && <ChangesPart id={id} />}
        <RemarksPart remarks={remarks}>
          {remarks
            .map((one) => ({ ...one, gone: placeOf(content, one.remark) === undefined }))
            // Who reviews sees the others beside the words.
            .filter(({ gone }) => gone || !reviews)
            .map((one) => (
              <RemarkCard key={one.remark.id} {...one} />
            ))}
        </RemarksPart>
        {reviews && <RemarkBlocks key={id} draft={draft} returned={remarks} />}
        {state !== 'draft' && <SubjectParts subject={subject} />}
        <Sendings id={id} />
        <PaperFiles id={id} issued={state === 'issued' || state === 'archived'} />
        <HandedTasks paperId={id} readOnly />
        <LinkedPapers linked={draft.linked} />
      </div>
      <div className={look.preview}>
        <Preview id={id} decided={draft.version} />
      </div>
    </div>
  )
}
