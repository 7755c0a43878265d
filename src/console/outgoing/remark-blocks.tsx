import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { DraftView } from '#modules/documents/outgoing/schema.ts'
import { wordsOf } from '#modules/documents/remarks/quote.rules.ts'
import { addRemark, dropRemark, listRemarks, type Remark } from '#modules/documents/remarks/schema.ts'
import { useSubject } from '../decide/decision-panel.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'
import look from './remarks.module.css'
import { usePendingRemarks } from './use-pending-remarks.ts'

/** For who may return the paper: its text block by block, with a place for a remark on each. */
export function RemarkBlocks({ draft }: { draft: DraftView }) {
  const { say } = useSpeech()
  const { id, version, content } = draft
  const panel = useSubject({ module: 'documents', kind: 'outgoing-paper', id }).data
  const pending = usePendingRemarks(id)
  const [writing, setWriting] = useState<{ block: number; quote: string }>()
  const drop = useWrite(dropRemark, { refreshes: [listRemarks] })
  if (!panel?.steps.some((step) => step.do === 'return')) return null
  return (
    <Part onPaper={pending.length > 0}>
      <details className={look.review}>
        <summary>{say('remarks.byBlock', { n: pending.length })}</summary>
        <p className="soft">{say('remarks.byBlock.lead')}</p>
        <ProblemNote problem={drop.error} />
        <ol className={look.blocks} data-remarks>
          {content.body.map((block, at) => (
            <li key={at}>
              <p className={look.block}>{wordsOf(block)}</p>
              {pending
                .filter((remark) => remark.block === at)
                .map((remark) => (
                  <Pending
                    key={remark.id}
                    remark={remark}
                    onDrop={() => drop.mutate({ params: { id, remark: remark.id } })}
                  />
                ))}
              {writing?.block === at ? (
                <WriteRemark {...writing} id={id} version={version} onClose={() => setWriting(undefined)} />
              ) : (
                <Button
                  size="xs"
                  variant="subtle"
                  aria-label={say('remarks.addTo', { n: at + 1 })}
                  // What is marked with the mouse stays marked: it is quoted.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => setWriting({ block: at, quote: markedIn(wordsOf(block)) })}
                >
                  {say('remarks.add')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </details>
    </Part>
  )
}

/** Words marked on the screen, where they stand in this text. */
function markedIn(words: string): string {
  const marked = window.getSelection()?.toString().trim() ?? ''
  return marked.length <= 300 && words.includes(marked) ? marked : ''
}

function Pending({ remark, onDrop }: { remark: Remark; onDrop: () => void }) {
  const { say } = useSpeech()
  return (
    <div className={look.pending}>
      <div className={look.said}>
        <p>{remark.text}</p>
        <p className={look.quoted}>
          <q>{remark.quote}</q>
        </p>
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={say('remarks.drop')} onClick={onDrop}>
        <IconTrash size={16} stroke={1.6} />
      </ActionIcon>
    </div>
  )
}

type Writing = { id: string; version: number; block: number; quote: string; onClose: () => void }

function WriteRemark({ id, version, block, quote, onClose }: Writing) {
  const { say } = useSpeech()
  const [text, setText] = useState('')
  const add = useWrite(addRemark, { refreshes: [listRemarks] })
  const save = () => {
    if (text.trim() === '') return
    add.mutate({ params: { id }, body: { version, block, quote, text } }, { onSuccess: onClose })
  }
  return (
    <div className={look.write}>
      {quote && (
        <p className={look.quoted}>
          <q>{quote}</q>
        </p>
      )}
      <Textarea
        label={say('remarks.text', { n: block + 1 })}
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
          if (event.key === 'Escape' || event.ctrlKey || event.metaKey) event.stopPropagation()
        }}
      />
      <ProblemNote problem={add.error} />
      <div className={look.keys}>
        <Button size="xs" loading={add.isPending} onClick={save}>
          {say('remarks.save')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onClose}>
          {say('decide.cancel')}
        </Button>
      </div>
    </div>
  )
}
