import { Button, Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Empty } from '../parts/empty.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './assign.module.css'
import { ProposalRow } from './proposal-row.tsx'
import { UnitPrompt } from './unit-prompt.tsx'
import { useProposalKeys, type Choosing } from './use-proposal-keys.ts'
import '../words/task-words.ts'

type Give = (ids: readonly string[], to: { unitId: string; staffId: string | null }) => void

type Props = Choosing & { changed: ReadonlySet<string>; onGive: Give; isProposing: boolean }

/** The proposals of a paper, with a bar for what is chosen and a line to add one. */
export function ProposalList({ onGive, isProposing, changed, ...choosing }: Props) {
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
            changed={changed.has(row.id)}
            open={open === row.id}
            onToggle={() => keys.toggle(row.id)}
            onOpen={() => keys.toggleOpen(row.id)}
          />
        ))}
      </ol>
      <AddTask onAdd={proposals.add} />
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

function AddTask({ onAdd }: { onAdd: (text: string) => Promise<void> }) {
  const { say } = useSpeech()
  const [text, setText] = useState('')
  const add = () => {
    if (text.trim() === '') return
    void onAdd(text.trim())
    setText('')
  }
  return (
    <div className={look.add}>
      <Textarea
        aria-label={say('assign.newTask')}
        placeholder={say('assign.newTask')}
        autosize
        minRows={1}
        maxLength={4000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          add()
        }}
      />
      <Button variant="default" size="sm" onClick={add} disabled={text.trim() === ''}>
        {say('assign.add')}
      </Button>
    </div>
  )
}
