import { Button } from '@mantine/core'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { changedLines, type Change } from '#modules/documents/outgoing/changes.rules.ts'
import type { Place } from '../server/compare-facts.ts'
import { useSpeech } from '../words/language.tsx'
import { Note } from './note.tsx'
import look from './draft-conflict.module.css'
import '../words/outgoing-words.ts'

/** One value as it is read: line by line, no line where it is empty. */
export type DifferingField = { place: Place; label: string; mine: readonly string[]; theirs: readonly string[] }
type Props = { fields: readonly DifferingField[]; onChoose: (theirsAt: ReadonlySet<Place>) => void }
type Side = 'mine' | 'theirs'

/** Puts the caret into the first choice, wherever on the screen it stands. */
export const goToChoices = (): void => document.querySelector<HTMLElement>('[data-choices] input')?.focus()

/** What two people wrote otherwise into one draft, field by field, each with its own choice; saved once all is chosen. */
export function DraftConflict({ fields, onChoose }: Props) {
  const { say } = useSpeech()
  const [chosen, setChosen] = useState<ReadonlyMap<Place, Side>>(new Map())
  const form = useRef<HTMLDivElement>(null)
  useCaret()
  const left = fields.filter(({ place }) => !chosen.has(place)).length
  const send = () => {
    const next = fields.find(({ place }) => !chosen.has(place))
    if (next) return form.current?.querySelector<HTMLElement>(`[data-place="${next.place}"] input`)?.focus()
    onChoose(new Set(fields.flatMap(({ place }) => (chosen.get(place) === 'theirs' ? [place] : []))))
  }
  return (
    <Note tone="refused">
      <div ref={form} role="form" data-choices className={look.form} aria-label={say('draft.conflict.title')}>
        <p role="alert">{say('draft.conflict')}</p>
        {fields.map((field) => (
          <OneField
            key={field.place}
            field={field}
            chosen={chosen.get(field.place)}
            onEnter={send}
            onChosen={(side) => setChosen((before) => new Map([...before, [field.place, side]]))}
          />
        ))}
        <div className={look.keys}>
          <Button size="xs" onClick={send} variant={left === 0 ? 'filled' : 'default'}>
            {left === 0 ? say('draft.conflict.save') : say('draft.conflict.left', { n: left })}
          </Button>
          <Button size="xs" variant="default" onClick={() => onChoose(new Set())}>
            {say('draft.conflict.mine')}
          </Button>
          <Button size="xs" variant="default" onClick={() => onChoose(new Set(fields.map(({ place }) => place)))}>
            {say('draft.conflict.theirs')}
          </Button>
        </div>
      </div>
    </Note>
  )
}

/** Where the key that was pressed went with what it stood in, the caret goes on at the first choice. */
function useCaret() {
  useEffect(() => {
    if (document.activeElement === document.body) goToChoices()
  }, [])
}

type FieldProps = {
  field: DifferingField
  chosen: Side | undefined
  onChosen: (side: Side) => void
  onEnter: () => void
}

function OneField({ field: { place, label, mine, theirs }, chosen, onChosen, onEnter }: FieldProps) {
  const { say } = useSpeech()
  const name = useId()
  const changes = useMemo(() => changedLines(mine, theirs), [mine, theirs])
  /** Goes on to what is left, within a form too, which is not sent by it. */
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    onEnter()
  }
  const sides = [
    { side: 'mine', who: 'draft.conflict.here', isEmpty: mine.length === 0 },
    { side: 'theirs', who: 'draft.conflict.there', isEmpty: theirs.length === 0 },
  ] as const
  return (
    <fieldset className={look.field} data-place={place}>
      <legend>{label}</legend>
      {sides.map(({ side, who, isEmpty }) => (
        <label key={side} className={look.side}>
          <input type="radio" name={name} checked={chosen === side} onChange={() => onChosen(side)} onKeyDown={enter} />
          <span className={look.who}>{say(who)}</span>
          <span className={look.text}>{isEmpty ? '—' : <Lines changes={changes} side={side} />}</span>
        </label>
      ))}
      {changes.every(({ is }) => is === 'same') && <p className="soft">{say('draft.conflict.look')}</p>}
    </fieldset>
  )
}

/** The lines of one side; what the other has otherwise is bold. */
function Lines({ changes, side }: { changes: readonly Change[]; side: Side }) {
  const { say } = useSpeech()
  const own = side === 'mine' ? 'removed' : 'added'
  return changes.map((change, at) => {
    if (change.is === 'same')
      return (
        <span key={at} className="soft">
          {say('draft.conflict.same', { n: change.lines })}
        </span>
      )
    const pieces = change.pieces.filter(({ is }) => is === 'same' || is === own)
    if (pieces.length === 0) return null
    return <span key={at}>{pieces.map(({ is, text }, piece) => (is === own ? <b key={piece}>{text}</b> : text))}</span>
  })
}
