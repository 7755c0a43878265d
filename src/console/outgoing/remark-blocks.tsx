import { Button, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import type { DraftView } from '#modules/documents/outgoing/schema.ts'
import { placeOf, remarkedParts, wordsAt, type Place } from '#modules/documents/remarks/quote.rules.ts'
import { addRemark, dropRemark, listRemarks, type Remark } from '#modules/documents/remarks/schema.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'
import { RemarkCard } from './remark-card.tsx'
import look from './remarks.module.css'
import { usePendingRemarks, type Numbered } from './use-remarks.ts'

type Writing = Place & { quote: string }
const same = (one: Place | undefined, other: Place) => one?.part === other.part && one.block === other.block

/** For who may return the paper: part by part and block by block, with what was remarked before beside it and a place for more. */
export function RemarkBlocks({ draft, returned }: { draft: DraftView; returned: readonly Numbered[] }) {
  const { say } = useSpeech()
  const { id, version, content } = draft
  const pending = usePendingRemarks(id)
  const [writing, setWriting] = useState<Writing>()
  const drop = useWrite(dropRemark, { refreshes: [listRemarks] })
  const dropOne = ({ id: remark }: Remark) => drop.mutate({ params: { id, remark } })
  const places = remarkedParts.flatMap((part): Place[] =>
    part === 'body' ? content.body.map((_, block) => ({ part, block })) : [{ part, block: 0 }],
  )
  const lost = pending.filter((remark) => placeOf(content, remark) === undefined)
  return (
    <Part onPaper={pending.length > 0}>
      <details className={look.review} open={returned.length > 0 || undefined}>
        <summary>{say('remarks.byBlock', { n: pending.length })}</summary>
        <p className="soft">{say('remarks.byBlock.lead')}</p>
        <ProblemNote problem={drop.error} />
        {lost.map((remark) => (
          <RemarkCard key={remark.id} remark={remark} gone onDrop={() => dropOne(remark)} />
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
                  {same(writing, place) && writing ? (
                    <WriteRemark id={id} version={version} writing={writing} onClose={() => setWriting(undefined)} />
                  ) : (
                    <AddRemark place={place} onClick={() => setWriting({ ...place, quote: markedIn(words) })} />
                  )}
                </div>
              </li>
            )
          })}
        </ol>
      </details>
    </Part>
  )
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

function WriteRemark(props: { id: string; version: number; writing: Writing; onClose: () => void }) {
  const { say } = useSpeech()
  const { id, version, writing, onClose } = props
  const [text, setText] = useState('')
  const add = useWrite(addRemark, { refreshes: [listRemarks] })
  // At once, not with the next drawing: the keys may come twice before that.
  const sending = useRef(false)
  const save = () => {
    if (text.trim() === '' || sending.current) return
    sending.current = true
    const settled = () => void (sending.current = false)
    add.mutate({ params: { id }, body: { version, ...writing, text } }, { onSuccess: onClose, onSettled: settled })
  }
  return (
    <div className={look.write}>
      {writing.quote && (
        <p className={look.quoted}>
          <q>{writing.quote}</q>
        </p>
      )}
      <Textarea
        label={
          writing.part === 'body'
            ? say('remarks.text', { n: writing.block + 1 })
            : say('remarks.textOf', { part: say(`remarks.part.${writing.part}`) })
        }
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
          if (event.key === 'Escape' || event.ctrlKey || event.metaKey) event.stopPropagation()
        }}
      />
      <ProblemNote problem={add.error} />
      <div className={look.keys}>
        <Button size="xs" loading={add.isPending} onClick={save}>
          {say('remarks.save')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onClose}>
          {say('decide.cancel')}
        </Button>
      </div>
    </div>
  )
}
