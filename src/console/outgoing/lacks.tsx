import { Button } from '@mantine/core'
import { flushSync } from 'react-dom'
import { lacksOf } from '#modules/documents/outgoing/lacking.rules.ts'
import { listTasks, mostShown } from '#modules/documents/tasks/schema.ts'
import { Note } from '../parts/note.tsx'
import { useAnswer } from '../server/queries.ts'
import { useOutside } from '../units/unit-picker.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'
import look from './desk.module.css'
import type { DraftInHand } from './use-draft.ts'

/** Of many, so many are told at once; the others when these are mended. */
const shown = 5

type Props = { id: string; draft: DraftInHand; toWrite: () => void }

/** What keeps a paper from being submitted, as it stands now, each with the way to where it is mended. */
export function Lacks({ id, draft, toWrite }: Props) {
  const { say } = useSpeech()
  const lacks = useLacks(id, draft)
  if (lacks.length === 0) return null
  const go = ({ place, text }: Lacking) => {
    flushSync(toWrite)
    const field = document.querySelector<HTMLElement>(place)
    field?.focus()
    if (field && text !== undefined) markText(field, text)
  }
  return (
    <div className={look.lacks} role="alert">
      <Note tone="refused">
        <strong>{say('draft.lacks')}</strong>
        <ul>
          {lacks.slice(0, shown).map((lack) => (
            <li key={`${lack.place} ${lack.words}`}>
              {lack.words}{' '}
              <Button size="compact-sm" variant="subtle" onClick={() => go(lack)}>
                {say('draft.lacks.go')}
              </Button>
            </li>
          ))}
        </ul>
        {lacks.length > shown && <p>{say('draft.lacks.more', { n: lacks.length - shown })}</p>}
      </Note>
    </div>
  )
}

/** Marks a text where it first stands in a field, so that typing replaces it. */
function markText(field: HTMLElement, text: string): void {
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(text) ?? -1
    if (at < 0) continue
    getSelection()?.setBaseAndExtent(node, at, node, at + text.length)
    return node.parentElement?.scrollIntoView({ block: 'center' })
  }
}

/** `place` finds on the screen where it is mended, `text` what is to be replaced there. */
type Lacking = { words: string; place: string; text?: string | undefined }

function useLacks(id: string, draft: DraftInHand): Lacking[] {
  const { say } = useSpeech()
  const tasks = useAnswer(listTasks, { query: { paperId: id, size: mostShown } }).data?.rows ?? []
  const own = lacksOf(draft.facts.content).map(({ field, ...lack }) => ({ ...lack, place: `[data-fact="${field}"]` }))
  const isOutside = useOutside()
  const without = tasks.flatMap(({ id: task, state, text, unitId, staffId, joins }, at) => {
    if (state !== 'proposed') return []
    const outside = [unitId, ...joins.map((unit) => unit.id)].some(isOutside)
    if (!outside && (unitId !== null || staffId !== null)) return []
    const name = text.length > 80 ? `${text.slice(0, 80).trimEnd()}…` : text
    const words = say(outside ? 'handed.lacksOwn' : 'handed.lacksUnit', { n: at + 1, text: name })
    return [{ words, place: `[data-task="${task}"] [aria-haspopup=listbox]` }]
  })
  return [...own, ...without]
}
