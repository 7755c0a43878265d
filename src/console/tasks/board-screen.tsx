import { Select } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { listTasks, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { getUnitTree } from '#modules/staff/units/schema.ts'
import { useKeys } from '../keys/keys.tsx'
import { useAsked } from '../list/asked.ts'
import { asking, useAnswer } from '../server/queries.ts'
import { Heading } from '../shell/heading.tsx'
import { useMe } from '../shell/me.tsx'
import { useSpeech } from '../words/language.tsx'
import { BoardColumn } from './board-column.tsx'
import { BoardDecision, type Moving } from './board-decision.tsx'
import look from './board.module.css'
import { TaskTabs } from './task-tabs.tsx'
import { openStates } from './task-words-of.ts'
import '../words/task-words.ts'

const columns = [...openStates, 'confirmed'] as const
const most = 60

/** Tasks by state, of one unit or all; requests for more time have a column where there are any. To drag a card is to decide: the step's form opens, nothing moves by itself. */
export default function BoardScreen() {
  const { say } = useSpeech()
  const [asked, change] = useAsked()
  const [moving, setMoving] = useState<Moving | undefined>()
  const board = useRef<HTMLDivElement>(null)
  useBoardKeys(board)
  useFocusBack(board, moving?.id)
  const unitId = asked['unitId']
  const { unitId: own } = useMe()
  const units = useAnswer(getUnitTree, { query: {} }).data?.units ?? []
  const answers = useQueries({
    queries: columns.map((state) =>
      asking(listTasks, {
        query: { state, size: most, sort: state === 'confirmed' ? '-dueOn' : 'dueOn', ...(unitId && { unitId }) },
      }),
    ),
  })
  const lanes = columns
    .map((state, at) => ({ state, answer: answers[at]?.data }))
    .filter(({ state, answer }) => state !== 'asking' || (answer?.total ?? 0) > 0)
  return (
    <div className={look.screen}>
      <header className={look.header}>
        <Heading>{say('board.title')}</Heading>
        <TaskTabs />
        <Select
          size="xs"
          aria-label={say('tasks.filter.unit')}
          placeholder={say('tasks.unit.all')}
          searchable
          clearable
          w={280}
          maw="100%"
          value={unitId ?? null}
          onChange={(id) => change({ unitId: id ?? undefined })}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </header>
      <DragHint />
      <div className={look.work} data-deciding={moving !== undefined}>
        <div className={look.board} data-lanes={lanes.length} ref={board}>
          {lanes.map(({ state, answer }) => (
            <BoardColumn
              key={state}
              state={state}
              rows={(answer?.rows ?? []) as TaskRow[]}
              total={answer?.total ?? 0}
              unit={unitId ?? own}
              onOpen={(id) => setMoving({ id })}
              onDropped={(id) => setMoving({ id, to: state })}
            />
          ))}
        </div>
        {moving && (
          <BoardDecision key={`${moving.id}/${moving.to ?? ''}`} moving={moving} onClose={() => setMoving(undefined)} />
        )}
      </div>
    </div>
  )
}

/** How it is done by keys and dragging; by touch a card is opened. */
function DragHint() {
  const { say } = useSpeech()
  return (
    <p className="soft" data-by="keys">
      {say('board.hint')}
    </p>
  )
}

/** Goes from card to card, so many columns and rows on; an empty column is passed over. */
function moveFocus(board: HTMLElement, columnsOn: number, rowsOn: number): void {
  const lanes = [...board.querySelectorAll('[data-lane]')].map((lane) => [
    ...lane.querySelectorAll<HTMLElement>('[data-card]'),
  ])
  const focused = document.activeElement as HTMLElement
  const at = lanes.findIndex((lane) => lane.includes(focused))
  if (at < 0) return lanes.find((lane) => lane.length > 0)?.[0]?.focus()
  const row = lanes[at]?.indexOf(focused) ?? 0
  let next = at + columnsOn
  while (lanes[next]?.length === 0) next += columnsOn
  const lane = lanes[next]
  lane?.[Math.max(0, Math.min(lane.length - 1, row + rowsOn))]?.focus()
}

/** Arrows, and J and K as in lists. */
function useBoardKeys(board: RefObject<HTMLElement | null>): void {
  const go = (columnsOn: number, rowsOn: number) => () => board.current && moveFocus(board.current, columnsOn, rowsOn)
  useKeys({
    ArrowRight: go(1, 0),
    ArrowLeft: go(-1, 0),
    ArrowDown: go(0, 1),
    ArrowUp: go(0, -1),
    j: go(0, 1),
    k: go(0, -1),
  })
}

/** Whoever closes the decision of a card goes on from that card. */
function useFocusBack(board: RefObject<HTMLElement | null>, id: string | undefined): void {
  useEffect(() => {
    const cards = board.current
    if (id === undefined) return undefined
    return () => cards?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus()
  }, [board, id])
}
