import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { DraftView } from '#modules/documents/outgoing/schema.ts'
import type { RemarkedPart } from '#modules/documents/remarks/quote.rules.ts'
import type { Remark } from '#modules/documents/remarks/schema.ts'
import { capital } from '#vietnamese/format.ts'
import { goToChoices } from '../parts/draft-conflict.tsx'
import { isTriedAgain } from '../server/keep-draft.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { SubjectParts } from '../decide/subject-parts.tsx'
import { Attachments } from './attachments.tsx'
import { ChangesPart } from './changes.tsx'
import { Conflict } from './conflict.tsx'
import { DeskTitle } from './desk-title.tsx'
import look from './desk.module.css'
import { DropDraft } from './drop-draft.tsx'
import { GetPaper } from './get-paper.tsx'
import { HandedTasks } from './handed-tasks.tsx'
import { HeldRemarks } from './ended.tsx'
import { FootForm, HeadForm } from './head-form.tsx'
import { LinkedPapers } from './linked-papers.tsx'
import { Preview } from './preview.tsx'
import { RemarkCard } from './remark-card.tsx'
import { RemarkedBody } from './remarked-body.tsx'
import { ReturnedNote } from './returned-note.tsx'
import { RemarksPart } from './remarks-part.tsx'
import { Submit } from './submit.tsx'
import { useDraft, type DraftInHand } from './use-draft.ts'
import { useReturnedRemarks, useTick, type Numbered } from './use-remarks.ts'
import { WhatShows, type Shown } from './what-shows.tsx'
import '../words/outgoing-words.ts'

/** The paper as it is written, beside the paper as it will be. */
export function DraftDesk({ given }: { given: DraftView }) {
  const { say } = useSpeech()
  const draft = useDraft(given)
  const root = useRef<HTMLDivElement>(null)
  const [shows, setShows] = useState<Shown>('write')
  const { remarks, problem, onTick, cards } = useRemarkCards(given)
  const [standing, setStanding] = useState<ReadonlySet<string>>(() => new Set())
  const below = (part: RemarkedPart) => cards((remark) => remark.part === part)
  const renewed = draft.renewed['content.body']
  const title = capital(draft.facts.content.subject) || say('draft.untitled')
  return (
    <div ref={root} className={look.desk} data-shows={shows} data-remarked={Boolean(remarks?.length) || undefined}>
      <header className={look.head}>
        <DeskTitle>{title}</DeskTitle>
        <div className={look.keys}>
          <SavedMark draft={draft} />
          <GetPaper id={given.id} before={draft.settle} />
          <Submit given={given} draft={draft} root={root} toWrite={() => setShows('write')} />
        </div>
        <WhatShows value={shows} onChange={setShows} left={say('draft.write')} right={say('draft.preview')} />
      </header>
      <div className={look.write}>
        <OnTop given={given} draft={draft} remarks={remarks ?? []} />
        <RemarksPart remarks={remarks ?? []} problem={problem}>
          {cards(({ id, part }) => part === 'body' && !standing.has(id), true)}
        </RemarksPart>
        <Part title={say('draft.head')}>
          <HeadForm draft={draft} below={below} />
        </Part>
        {remarks && <RemarkedBody key={renewed} {...{ draft, remarks, onTick, standing }} onStanding={setStanding} />}
        <Part title={say('draft.foot')}>
          <FootForm draft={draft} below={below} />
        </Part>
        <Attachments id={given.id} />
        <HandedTasks paperId={given.id} />
        <LinkedPapers linked={given.linked} />
        {given.state === 'returned' && <Returned id={given.id} />}
        {given.state === 'draft' && <DropDraft id={given.id} draft={draft} />}
      </div>
      <div className={look.preview}>
        <Preview id={given.id} />
      </div>
    </div>
  )
}

/** Of a returned paper: what was mended since, and how else it can end. */
function Returned({ id }: { id: string }) {
  return (
    <>
      <ChangesPart id={id} />
      <div className={look.ending}>
        <SubjectParts subject={{ module: 'documents', kind: 'outgoing-paper', id }} />
      </div>
    </>
  )
}

/** What has to be known before anything is written. */
function OnTop({ given, draft, remarks }: { given: DraftView; draft: DraftInHand; remarks: readonly Numbered[] }) {
  return (
    <>
      <Conflict draft={draft} />
      <HeldRemarks id={given.id} />
      <ReturnedNote draft={given} remarks={remarks} />
    </>
  )
}

/** What came back with the paper, and cards of some of it; they are ticked off while the paper is to be mended. */
function useRemarkCards(given: DraftView) {
  const remarks = useReturnedRemarks(given)
  const { tick, problem } = useTick(given.id)
  const onTick = given.state === 'returned' ? tick : undefined
  const cards = (which: (remark: Remark) => boolean, gone = false) =>
    (remarks ?? [])
      .filter(({ remark }) => which(remark))
      .map((one) => <RemarkCard key={one.remark.id} {...one} gone={gone} onTick={onTick} />)
  return { remarks, problem, onTick, cards }
}

function SavedMark({ draft: { saving, theirs, problem } }: { draft: DraftInHand }) {
  const { say } = useSpeech()
  if (theirs)
    return (
      <Button size="xs" variant="default" onClick={goToChoices}>
        {say('draft.conflict.title')}
      </Button>
    )
  const key = {
    saved: 'draft.saved',
    saving: 'draft.saving',
    unsaved: 'draft.unsaved',
    failed: problem && !isTriedAgain(problem) ? 'draft.refused' : 'draft.notSaved',
  } as const
  return (
    <span className="soft" role="status">
      {say(key[saving])}
    </span>
  )
}
