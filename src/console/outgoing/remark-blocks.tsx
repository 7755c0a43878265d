import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DraftView } from '#modules/documents/outgoing/schema.ts'
import { placeOf, quoteOf, remarkedParts, wordsAt, type Place } from '#modules/documents/remarks/quote.rules.ts'
import { dropRemark, listRemarks, type Remark } from '#modules/documents/remarks/schema.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'
import { RemarkCard } from './remark-card.tsx'
import { placeNow, saysSomething } from './remark-writer.ts'
import look from './remarks.module.css'
import { usePendingRemarks, useRemarkWriter, type Numbered } from './use-remarks.ts'
import { WriteRemark } from './write-remark.tsx'

const same = (one: Place | undefined, other: Place) => one?.part === other.part && one.block === other.block

/** For who may return the paper: part by part and block by block, with what was remarked before beside it and a place for more. */
export function RemarkBlocks({ draft, returned }: { draft: DraftView; returned: readonly Numbered[] }) {
  const { say } = useSpeech()
  const { id, content } = draft
  const pending = usePendingRemarks(id)
  const writer = useRemarkWriter(id)
  const { open } = writer.state
  const [held] = useState(open.some(saysSomething))
  const drop = useWrite(dropRemark, { refreshes: [listRemarks] })
  const dropOne = ({ id: remark }: Remark) => drop.mutate({ params: { id, remark } })
  const places = remarkedParts.flatMap((part): Place[] =>
    part === 'body' ? content.body.map((_, block) => ({ part, block })) : [{ part, block: 0 }],
  )
  const lost = pending.filter((remark) => placeOf(content, remark) === undefined)
  return (
    <Part onPaper={pending.length > 0}>
      <details className={look.review} open={returned.length > 0 || held || undefined}>
        <summary>{say('remarks.byBlock', { n: pending.length })}</summary>
        <p className="soft">{say('remarks.byBlock.lead')}</p>
        <ProblemNote problem={drop.error} />
        {lost.map((remark) => (
          <RemarkCard key={remark.id} remark={remark} gone onDrop={() => dropOne(remark)} />
        ))}
        {open
          .filter((one) => placeNow(draft, one) === undefined)
          .map((one) => (
            <WriteRemark key={one.key} writer={writer} writing={one} gone />
          ))}
        <ol className={look.blocks} data-remarks>
          {places.map((place) => {
            const words = wordsAt(content, place) ?? ''
            const here = (remark: Remark) => same(placeOf(content, remark), place)
            return (
              <li key={`${place.part}/${place.block}`}>
                <Words place={place} words={words} />
                <div className={look.beside}>
                  {returned
                    .filter(({ remark }) => here(remark))
                    .map(({ remark, number }) => (
                      <RemarkCard key={remark.id} remark={remark} number={number} />
                    ))}
                  {pending.filter(here).map((remark) => (
                    <RemarkCard key={remark.id} remark={remark} onDrop={() => dropOne(remark)} />
                  ))}
                  <WriteHere draft={draft} place={place} words={words} />
                </div>
              </li>
            )
          })}
        </ol>
      </details>
    </Part>
  )
}

/** What one is writing at a place, or the key that begins it. */
function WriteHere({ draft, place, words }: { draft: DraftView; place: Place; words: string }) {
  const writer = useRemarkWriter(draft.id)
  const [begun, setBegun] = useState<number>()
  const here = writer.state.open.filter((one) => same(placeNow(draft, one), place))
  const begin = () => {
    const quote = markedIn(words)
    setBegun(writer.begin({ ...place, version: draft.version, quote, about: quoteOf(words, quote) ?? '' }))
  }
  if (here.length === 0) return <AddRemark place={place} onClick={begin} />
  return here.map((one) => (
    <WriteRemark key={one.key} writer={writer} writing={{ ...one, ...place }} focus={one.key === begun} />
  ))
}

function Words({ place, words }: { place: Place; words: string }) {
  const { say } = useSpeech()
  const empty = <span className="soft">{say('remarks.nothing')}</span>
  return (
    <div>
      {place.part !== 'body' && <div className={look.quoted}>{say(`remarks.part.${place.part}`)}</div>}
      <p className={look.block}>{words || empty}</p>
    </div>
  )
}

function AddRemark({ place: { part, block }, onClick }: { place: Place; onClick: () => void }) {
  const { say } = useSpeech()
  const label = part === 'body' ? say('remarks.addTo', { n: block + 1 }) : undefined
  return (
    <Button
      className={look.add ?? ''}
      size="xs"
      variant="subtle"
      aria-label={label ?? say('remarks.addToPart', { part: say(`remarks.part.${part}`) })}
      // What is marked with the mouse stays marked: it is quoted.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {say('remarks.add')}
    </Button>
  )
}

/** Words marked on the screen, where they stand in this text. */
function markedIn(words: string): string {
  const marked = window.getSelection()?.toString().trim() ?? ''
  return marked.length <= 300 && words.includes(marked) ? marked : ''
}
