import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useSpeech } from '../words/language.tsx'
import look from './review.module.css'
import '../words/intake-words.ts'

type Props = {
  label: string
  items: readonly string[]
  /** Items of which the reader is not sure. */
  doubts: ReadonlySet<string>
  max: number
  onItems: (items: string[]) => void
}

/** A list of texts, one field each. Ctrl+Enter adds one below; emptied by Backspace an item goes. */
export function ItemList({ label, items, doubts, max, onItems }: Props) {
  const { say } = useSpeech()
  const put = (at: number, text: string) => onItems(items.map((item, index) => (index === at ? text : item)))
  const drop = (at: number) => onItems(items.filter((_, index) => index !== at))
  const add = (after: number, more: readonly string[] = ['']) => onItems(items.toSpliced(after + 1, 0, ...more))
  const onKey = (at: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault()
      add(at)
      focusSoon(event.currentTarget, 1)
    } else if (event.key === 'Backspace' && items[at] === '') {
      event.preventDefault()
      focusSoon(event.currentTarget, -1)
      drop(at)
    }
  }
  const onPaste = (at: number) => (event: ClipboardEvent) => {
    const lines = linesIn(event.clipboardData.getData('text'))
    if (lines.length < 2) return
    event.preventDefault()
    add(at, lines)
  }
  return (
    <div className={look.items} role="group" aria-label={label}>
      {items.map((item, at) => (
        <div key={at} className={look.item} data-doubt={doubts.has(item)}>
          <TextInput
            size="sm"
            aria-label={say('review.itemOf', { label, n: at + 1 })}
            value={item}
            maxLength={max}
            onChange={({ currentTarget }) => put(at, currentTarget.value)}
            onKeyDown={onKey(at)}
            onPaste={onPaste(at)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            tabIndex={-1}
            aria-label={say('review.dropItem', { item })}
            onClick={() => drop(at)}
          >
            <IconX size={15} stroke={1.8} />
          </ActionIcon>
        </div>
      ))}
      <Button
        className={look.add}
        size="compact-xs"
        variant="subtle"
        tabIndex={items.length === 0 ? 0 : -1}
        leftSection={<IconPlus size={13} stroke={2} />}
        onClick={() => add(items.length)}
      >
        {say('review.addItem')}
      </Button>
    </div>
  )
}

const linesIn = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^\s*[-–•]\s*/, '')
        .replace(/[;.]\s*$/, '')
        .trim(),
    )
    .filter(Boolean)

/** The field of the item so many below, once it is drawn. */
function focusSoon(from: HTMLElement, by: number) {
  const group = from.closest('[role=group]')
  const at = [...(group?.querySelectorAll('input') ?? [])].indexOf(from as HTMLInputElement)
  requestAnimationFrame(() => group?.querySelectorAll('input')[Math.max(0, at + by)]?.focus())
}
