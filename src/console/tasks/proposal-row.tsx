import { ActionIcon, Checkbox, Textarea } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPencil, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { TaskRow } from '#modules/documents/tasks/schema.ts'
import { DueMark } from '../parts/due-mark.tsx'
import { useToday } from '../parts/now.ts'
import { StateMark } from '../parts/state-mark.tsx'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import look from './assign.module.css'
import { DueSuggested } from './due-suggested.tsx'
import { ProposalFields } from './proposal-fields.tsx'
import { dueInstant, recurrenceWords } from './task-words-of.ts'
import type { Proposals, Suggestion } from './use-proposals.ts'
import { TaskConflict } from './task-conflict.tsx'
import { isLed } from './use-assign.ts'
import { useTaskKeeper, type WrittenHere } from './use-task-keeper.ts'
import type { WrittenFacts } from './written.ts'
import '../words/task-words.ts'

type Props = {
  row: TaskRow
  number: number
  proposals: Proposals
  chosen: ReadonlySet<string>
  /** What is said of it where the server has it otherwise than it was last seen. */
  mark: PlainKey | undefined
  open: boolean
  onToggle: () => void
  onOpen: () => void
}

/** One proposal: its text to be edited in place, what is settled of it, and what the program only supposes. */
export function ProposalRow({ row, number, proposals, chosen, mark, open, onToggle, onOpen }: Props) {
  const { say } = useSpeech()
  const isChosen = chosen.has(row.id)
  const dragged = isChosen ? [...chosen] : [row.id]
  const here = useTaskKeeper(row)
  const put = (facts: Partial<WrittenFacts>) => {
    proposals.show([row.id], facts)
    here.put(facts)
  }
  const seen = proposals.asShown(row)
  const suggestions = isLed(seen) ? [] : proposals.suggestionsFor(row)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- for the mouse alone: the keyboard has A
    <li
      className={look.row}
      data-proposal
      data-chosen={isChosen}
      // Where text can be selected or something pressed, the row is not dragged.
      onPointerDown={({ currentTarget, target }) => {
        currentTarget.draggable = !(target instanceof Element && target.closest('textarea, input, button, label, p, a'))
      }}
      onDragStart={(event) => event.dataTransfer.setData('application/x-tasks', JSON.stringify(dragged))}
    >
      <div className={look.handle}>
        <Checkbox size="xs" checked={isChosen} onChange={onToggle} aria-label={say('assign.choose', { n: number })} />
        <span className={look.grip} aria-hidden>
          <IconGripVertical size={16} stroke={1.6} />
        </span>
      </div>
      <div className={look.body}>
        {mark && <StateMark tone="waiting">{say(mark)}</StateMark>}
        <TextOf row={row} number={number} here={here} split={proposals.split} />
        <TaskConflict keeper={here.keeper} />
        <Known row={seen} />
        {suggestions.map((one) => (
          <Suggested key={one.id} suggestion={one} onTake={() => put({ unitId: one.id })} />
        ))}
        <DueSuggested row={seen} days={proposals.days} onTake={(dueOn) => put({ dueOn })} />
        {open && <ProposalFields facts={here.facts} days={proposals.days} onChange={put} />}
      </div>
      <div className={look.tools}>
        <Tool label={say('assign.edit')} open={open} onPress={onOpen} Drawn={IconPencil} />
        <Tool label={say('assign.up')} onPress={() => proposals.move(row.id, -1)} Drawn={IconArrowUp} />
        <Tool label={say('assign.down')} onPress={() => proposals.move(row.id, 1)} Drawn={IconArrowDown} />
        <Tool label={say('assign.drop')} onPress={() => void proposals.drop([row])} Drawn={IconTrash} />
      </div>
    </li>
  )
}

type ToolProps = { label: string; open?: boolean; onPress: () => void; Drawn: typeof IconTrash }

function Tool({ label, open, onPress, Drawn }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="md"
      aria-label={label}
      title={label}
      aria-expanded={open}
      onClick={onPress}
    >
      <Drawn size={16} stroke={1.6} />
    </ActionIcon>
  )
}

type TextProps = Pick<Props, 'row' | 'number'> & { here: WrittenHere; split: Proposals['split'] }

/** The text; where the cursor stands within it the task can be split in two. */
function TextOf({ row, number, here, split }: TextProps) {
  const { say } = useSpeech()
  const { facts, write, settle } = here
  const { text } = facts
  const [cursor, setCursor] = useState<number | undefined>()
  const field = useRef<HTMLTextAreaElement>(null)
  const within = cursor !== undefined && text.slice(0, cursor).trim() !== '' && text.slice(cursor).trim() !== ''
  const splitHere = async () => {
    if (cursor === undefined) return
    const lead = text.length - text.trimStart().length
    await split(row.id, cursor - lead)
    setCursor(undefined)
  }
  return (
    <>
      <Textarea
        ref={field}
        aria-label={say('assign.text', { n: number })}
        variant="unstyled"
        autosize
        minRows={1}
        maxRows={12}
        maxLength={4000}
        value={text}
        onChange={({ currentTarget }) => write({ text: currentTarget.value })}
        onSelect={({ currentTarget }) => setCursor(currentTarget.selectionStart)}
        onBlur={() => void settle()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          field.current?.closest('[data-proposal]')?.querySelector<HTMLElement>('input')?.focus()
        }}
      />
      {within && (
        <button
          type="button"
          className={look.split}
          title={say('assign.splitHint')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void splitHere()}
        >
          {say('assign.split')}
        </button>
      )}
    </>
  )
}

/** What is settled: who leads, who joins in, until when, and the paper's own words beside it. */
function Known({ row }: { row: TaskRow }) {
  const speech = useSpeech()
  const { say, dates } = speech
  const today = useToday()
  const joins = row.joins.map(({ name }) => name).join(', ')
  // A paper that came late asks for a day that is over: who assigns sees it before giving it on.
  const isOver = row.dueOn !== null && row.dueOn < today
  return (
    <p className={look.known}>
      {row.actor && (
        <span>
          {say('tasks.actor')}: <q>{row.actor}</q>
        </span>
      )}
      {(row.unitName || row.staffName) && <b>{[row.unitName, row.staffName].filter(Boolean).join(' · ')}</b>}
      {joins && (
        <span>
          {say('tasks.joins')}: {joins}
        </span>
      )}
      {row.dueOn && (
        <span>
          {say('tasks.column.due')} {isOver ? <DueMark at={dueInstant(row.dueOn)} withDay /> : dates.dayOf(row.dueOn)}
        </span>
      )}
      {row.dueText && <q>{row.dueText}</q>}
      {row.recurs && <span>{recurrenceWords(row.recurs, speech, row.occursOn ?? row.dueOn)}</span>}
    </p>
  )
}

/** Only supposed: drawn apart, with how sure it is, until a person takes it. */
function Suggested({ suggestion, onTake }: { suggestion: Suggestion; onTake: () => void }) {
  const { say } = useSpeech()
  const { name, certainty } = suggestion
  return (
    <button
      type="button"
      className={look.suggested}
      onClick={onTake}
      aria-label={say('assign.take', { name, n: certainty })}
      title={`${certainty}%`}
    >
      {say('assign.suggested', { name, n: certainty })}
    </button>
  )
}
