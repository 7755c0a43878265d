import { Checkbox } from '@mantine/core'
import { DayField } from '../parts/day-field.tsx'
import { Link } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { getUnitTree, type UnitRow } from '#modules/staff/units/schema.ts'
import { useAsked } from '../list/asked.ts'
import listLook from '../list/list.module.css'
import { RowSkeleton } from '../list/row-skeleton.tsx'
import { Empty } from '../parts/empty.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import look from './unit-tree.module.css'
import { unitSideKeys } from './unit-states.ts'
import { useToday } from '../parts/now.ts'
import { Heading } from '../shell/heading.tsx'
import '../words/unit-words.ts'

type Node = { unit: UnitRow; below: Node[] }

/** The units in force on a day, one tree for each side. */
export function UnitTree({ actions }: { actions: ReactNode }) {
  const { say } = useSpeech()
  const today = useToday()
  const [asked, change] = useAsked()
  const query = {
    ...(asked['on'] && { on: asked['on'] }),
    ...(asked['ended'] === 'true' && { ended: 'true' as const }),
  }
  const { data, error, isPending, refetch } = useAnswer(getUnitTree, { query }, { keep: true })
  const sides = useMemo(
    () => (['state', 'party'] as const).map((side) => ({ side, tree: treeOf(data?.units ?? [], side) })),
    [data],
  )
  return (
    <div className={listLook.screen}>
      <header className={listLook.header}>
        <div className={listLook.title}>
          <Heading>{say('units.title')}</Heading>
          <div className={listLook.actions}>{actions}</div>
        </div>
        <div className={listLook.toolbar}>
          <div className={listLook.day}>
            <span>{say('units.on')}</span>
            <DayField
              size="xs"
              aria-label={say('units.on')}
              defaultValue={asked['on'] ?? today}
              onDay={(day) => change({ on: day })}
            />
          </div>
          <Checkbox
            size="xs"
            label={say('units.ended')}
            checked={asked['ended'] === 'true'}
            onChange={({ currentTarget }) => change({ ended: currentTarget.checked ? 'true' : undefined })}
          />
        </div>
      </header>
      <div className={listLook.rows}>
        {isPending && <RowSkeleton narrow={false} />}
        {error && <ProblemNote problem={error} retry={refetch} />}
        {data?.units.length === 0 && <Empty title={say('units.empty')} text={say('units.empty.text')} />}
        {sides.map(
          ({ side, tree }) =>
            tree.length > 0 && (
              <section key={side} className={look.side}>
                <h2>{say(unitSideKeys[side])}</h2>
                <Branch nodes={tree} />
              </section>
            ),
        )}
      </div>
    </div>
  )
}

function Branch({ nodes }: { nodes: readonly Node[] }) {
  const { say, dates, inWords } = useSpeech()
  const [asked] = useAsked()
  return (
    <ul className={look.branch}>
      {nodes.map(({ unit, below }) => (
        <li key={unit.id}>
          <Link
            to={paths.unit(unit.id)}
            search={asked}
            className={look.unit}
            data-ended={unit.state === 'ended'}
            data-row
          >
            <span>{unit.name}</span>
            <small>
              {inWords(unit.typeWords)}
              {unit.people > 0 && ` · ${say('units.people', { n: unit.people })}`}
              {unit.until && ` · ${say('units.until', { day: dates.dayOf(unit.until) })}`}
            </small>
          </Link>
          {below.length > 0 && <Branch nodes={below} />}
        </li>
      ))}
    </ul>
  )
}

/** A unit whose superior is not in force that day stands at the top; a loop in the data ends where it began. */
function treeOf(units: readonly UnitRow[], side: 'state' | 'party'): Node[] {
  const above = (unit: UnitRow) => (side === 'state' ? unit.stateParentId : unit.partyParentId)
  const ids = new Set(units.map(({ id }) => id))
  const seen = new Set<string>()
  const grow = (unit: UnitRow): Node => {
    seen.add(unit.id)
    return { unit, below: units.filter((other) => above(other) === unit.id && !seen.has(other.id)).map(grow) }
  }
  return units.filter((unit) => unit.side === side && !ids.has(above(unit) ?? '')).map(grow)
}
