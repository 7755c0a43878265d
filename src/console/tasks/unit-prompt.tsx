import { Select } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useSpeech } from '../words/language.tsx'
import look from './assign.module.css'
import { useWorkingUnits } from './use-workers.ts'
import '../words/task-words.ts'

type Props = { count: number; isProposing: boolean; onUnit: (id: string) => void; onClose: () => void }

/** Asks for one unit by typing a few of its letters; Escape leaves everything as it is. */
export function UnitPrompt({ count, isProposing, onUnit, onClose }: Props) {
  const { say } = useSpeech()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const units = useWorkingUnits().map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className={look.prompt}>
      <Select
        ref={field}
        label={`${say(isProposing ? 'assign.toUnit.propose' : 'assign.toUnit')} · ${say('assign.chosen', { n: count })}`}
        searchable
        defaultDropdownOpened
        data={units}
        // Without a value the field would empty itself whenever the list is drawn anew while one types.
        value={null}
        onChange={(id) => id && onUnit(id)}
        onKeyDown={(event) => {
          // Where nothing was found it gives to nobody, and sends no form.
          if (event.key === 'Enter') event.preventDefault()
          if (event.key !== 'Escape') return
          event.stopPropagation()
          event.preventDefault()
          onClose()
        }}
      />
    </div>
  )
}
