import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { DraftView } from '#modules/documents/outgoing/schema.ts'
import { placeOf } from '#modules/documents/remarks/quote.rules.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'
import { BodyEditor } from './body-editor.tsx'
import { RemarkCard } from './remark-card.tsx'
import type { Marked } from './remarked-blocks.ts'
import type { DraftInHand } from './use-draft.ts'
import type { Numbered, Tick } from './use-remarks.ts'

type Props = {
  draft: DraftInHand
  remarks: readonly Numbered[]
  onTick: Tick | undefined
  /** Remarks on the text that stand at a block of it. */
  standing: ReadonlySet<string>
  onStanding: (ids: ReadonlySet<string>) => void
}

/** The text, with what was remarked on it at its blocks. */
export function RemarkedBody({ draft, remarks, onTick, standing, onStanding }: Props) {
  const { say } = useSpeech()
  const { content } = draft.facts
  // Once: a remark goes with its block while the text is changed.
  const [marked] = useState(() => markedIn(content, remarks))
  useEffect(() => onStanding(new Set(marked.map(({ id }) => id))), [marked, onStanding])
  return (
    <Part title={say('draft.body')}>
      <BodyEditor
        body={content.body}
        marked={marked}
        onStanding={onStanding}
        onChange={(body) => draft.changeContent({ body })}
      />
      {marked.map(({ id, card }) => {
        const one = remarks.find(({ remark }) => remark.id === id)
        return one && standing.has(id) ? createPortal(<RemarkCard {...one} onTick={onTick} />, card, id) : null
      })}
    </Part>
  )
}

function markedIn(content: DraftView['content'], remarks: readonly Numbered[]): Marked[] {
  return remarks.flatMap(({ remark, number }) => {
    const place = remark.part === 'body' ? placeOf(content, remark) : undefined
    return place ? [{ id: remark.id, number, block: place.block, card: document.createElement('div') }] : []
  })
}
