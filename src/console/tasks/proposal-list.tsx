import { Button, Checkbox, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { z } from 'zod'
import { Empty } from '../parts/empty.tsx'
import { useUnsent } from '../server/use-unsent.ts'
import { useMe } from '../shell/me.tsx'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import look from './assign.module.css'
import { ProposalRow } from './proposal-row.tsx'
import { TakeSuggested } from './take-suggested.tsx'
import { UnitPrompt } from './unit-prompt.tsx'
import { useProposalKeys, type Choosing } from './use-proposal-keys.ts'
import type { Proposals } from './use-proposals.ts'
import '../words/task-words.ts'

type Give = (ids: readonly string[], to: { unitId: string; staffId: string | null }) => void

/** `mark`: what is said at those that changed. */
type Props = Choosing & { changed: ReadonlySet<string>; mark: PlainKey; onGive: Give; isProposing: boolean }

/** The proposals of a paper, with a bar for what is chosen and a line to add one. */
export function ProposalList({ onGive, isProposing, changed, mark, ...choosing }: Props) {
  const { say } = useSpeech()
  const { proposals, chosen } = choosing
  const { root, open, giving, ...keys } = useProposalKeys(choosing)
  const { rows } = proposals
  return (
    <div className={look.list}>
      {!proposals.isPending && rows.length === 0 && (
        <Empty title={say('assign.empty')} text={say('assign.empty.text')} />
      )}
      {rows.length > 1 && (
        <div className={look.bar}>
          <ChooseAll {...choosing} />
          <TakeSuggested proposals={proposals} />
          {chosen.size > 0 && (
            <>
              <span>{say('assign.chosen', { n: chosen.size })}</span>
              <BarKey
                label={say(isProposing ? 'assign.toUnit.propose' : 'assign.toUnit')}
                letter="A"
                onPress={keys.ask}
              />
              {chosen.size > 1 && <BarKey label={say('assign.merge')} letter="G" onPress={keys.merge} />}
              <BarKey label={say('assign.drop')} letter="Del" onPress={keys.dropAll} />
            </>
          )}
        </div>
      )}
      {giving && (
        <UnitPrompt
          count={giving.length}
          isProposing={isProposing}
          onClose={keys.leave}
          onUnit={(unitId) => {
            onGive(giving, { unitId, staffId: null })
            keys.leave()
          }}
        />
      )}
      <ol ref={root}>
        {rows.map((row, at) => (
          <ProposalRow
            key={row.id}
            row={row}
            number={at + 1}
            proposals={proposals}
            chosen={chosen}
            mark={changed.has(row.id) ? mark : undefined}
            open={open === row.id}
            onToggle={() => keys.toggle(row.id)}
            onOpen={() => keys.toggleOpen(row.id)}
          />
        ))}
      </ol>
      <AddTask proposals={proposals} />
    </div>
  )
}

function ChooseAll({ proposals: { rows }, chosen, onChoose }: Choosing) {
  const { say } = useSpeech()
  const all = rows.every(({ id }) => chosen.has(id))
  return (
    <Checkbox
      size="sm"
      label={say('assign.chooseAll', { n: rows.length })}
      checked={all}
      indeterminate={!all && chosen.size > 0}
      onChange={() => onChoose(new Set(all ? [] : rows.map(({ id }) => id)))}
    />
  )
}

function BarKey({ label, letter, onPress }: { label: string; letter: string; onPress: () => void }) {
  return (
    <Button size="xs" variant="default" onClick={onPress} rightSection={<kbd>{letter}</kbd>}>
      {label}
    </Button>
  )
}

/** What is written stands here, and is held by the tab, until the server has it. */
function AddTask({ proposals }: { proposals: Proposals }) {
  const { say } = useSpeech()
  const [text, write, letGo] = useUnsent(`${useMe().staffId}/new-task/${proposals.paperId}`, z.string(), '')
  const [adding, setAdding] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const add = async () => {
    if (text.trim() === '' || adding) return
    setAdding(true)
    const added = await proposals.add(text.trim())
    setAdding(false)
    if (!added) return
    // Meanwhile one may have typed on: that is the next task.
    const now = field.current?.value ?? text
    const more = now.startsWith(text) ? now.slice(text.length).trimStart() : now
    if (more === '') letGo()
    else write(more)
  }
  return (
    <div className={look.add}>
      <Textarea
        ref={field}
        aria-label={say('assign.newTask')}
        placeholder={say('assign.newTask')}
        autosize
        minRows={1}
        maxLength={4000}
        value={text}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          void add()
        }}
      />
      <Button variant="default" size="sm" onClick={() => void add()} loading={adding} disabled={text.trim() === ''}>
        {say('assign.add')}
      </Button>
    </div>
  )
}
