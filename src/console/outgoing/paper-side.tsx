import { SegmentedControl } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formOn } from '#kernel/paper-form.ts'
import { getDraftDefaults } from '#modules/documents/outgoing/schema.ts'
import look from '../parts/form.module.css'
import { useToday } from '../parts/now.ts'
import { asking } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import type { Content } from './use-draft.ts'
import type { DraftInHand } from './use-draft.ts'
import '../words/outgoing-words.ts'

type Side = Content['side']
type Props = { value: Side; onChange: (side: Side) => void; busy?: boolean }

/** State or Party, with the rule that papers of that side follow today. */
export function SideChoice({ value, onChange, busy = false }: Props) {
  const { say } = useSpeech()
  const { rule } = formOn(value, useToday())
  return (
    <div className={look.under}>
      <SegmentedControl
        aria-label={say('draft.side')}
        value={value}
        disabled={busy}
        onChange={onChange}
        data={[
          { value: 'state', label: say('draft.side.state') },
          { value: 'party', label: say('draft.side.party') },
        ]}
      />
      <p className="soft">{say('draft.side.rule', { rule })}</p>
    </div>
  )
}

/** The side of a draft; a paper of the other side begins and ends as the last one of that side did. */
export function DraftSide({ draft }: { draft: DraftInHand }) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const { side, type } = draft.facts.content
  const turn = async (chosen: Side) => {
    setBusy(true)
    const query = { side: chosen, ...(type && { type }) }
    const usual = await client.fetchQuery(asking(getDraftDefaults, { query })).catch(() => ({ side: chosen }))
    draft.changeContent(usual)
    setBusy(false)
  }
  return <SideChoice value={side} busy={busy} onChange={(chosen) => void turn(chosen)} />
}
