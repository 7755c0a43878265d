import { outgoingPaperWorkflow } from '#modules/documents/outgoing/rules.ts'
import type { DraftView } from '#modules/documents/outgoing/schema.ts'
import { capital } from '#vietnamese/format.ts'
import { SubjectParts } from '../decide/subject-parts.tsx'
import { fact, Facts } from '../parts/facts.tsx'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { Heading } from '../shell/heading.tsx'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { ChangesPart } from './changes.tsx'
import look from './desk.module.css'
import { GetPaper } from './get-paper.tsx'
import { HandedTasks } from './handed-tasks.tsx'
import { LinkedPapers } from './linked-papers.tsx'
import { PaperFiles } from './paper-files.tsx'
import { Preview } from './preview.tsx'
import { RemarkBlocks } from './remark-blocks.tsx'
import { RemarksPart, useReturnedRemarks } from './remarks-part.tsx'
import { Sendings } from './sendings.tsx'
import '../words/outgoing-words.ts'

/** A paper that is no longer written: what it says, what changed, what can be decided, where it goes. */
export function PaperDesk({ draft }: { draft: DraftView }) {
  const { say, inWords } = useSpeech()
  const { id, state, content, number } = draft
  const remarks = useReturnedRemarks(draft)
  const known = outgoingPaperWorkflow.states[state]
  return (
    <div className={look.desk} data-shows="both">
      <header className={look.head}>
        <Heading>{[number, capital(content.subject)].filter(Boolean).join(' · ') || say('draft.untitled')}</Heading>
        <div className={look.keys}>
          {known && <StateMark tone={toneOf(state, known.end)}>{inWords(known)}</StateMark>}
          <GetPaper id={id} />
        </div>
      </header>
      <div className={look.write}>
        <Part>
          <Facts
            rows={[
              fact(say('draft.type'), content.type ?? 'công văn'),
              fact(say('draft.addressees'), content.addressees.join('; ')),
              fact(say('draft.signer'), content.signer),
            ]}
          />
        </Part>
        {state === 'submitted' && <ChangesPart id={id} />}
        {state === 'submitted' && <RemarkBlocks draft={draft} />}
        {remarks && <RemarksPart id={id} remarks={remarks} body={content.body} />}
        {state !== 'draft' && <SubjectParts subject={{ module: 'documents', kind: 'outgoing-paper', id }} />}
        <Sendings id={id} />
        <PaperFiles id={id} issued={state === 'issued' || state === 'archived'} />
        <HandedTasks paperId={id} readOnly />
        <LinkedPapers linked={draft.linked} />
      </div>
      <div className={look.preview}>
        <Preview id={id} />
      </div>
    </div>
  )
}
