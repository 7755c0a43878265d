import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import { useMemo, useState } from 'react'
import type { Block } from '#kernel/official-paper.ts'
import { placeOf } from '#modules/documents/remarks/quote.rules.ts'
import { useSpeech } from '../words/language.tsx'
import { bodyOf, documentOf, type DocNode } from './body-document.ts'
import look from './body-editor.module.css'
import { bodyExtensions } from './body-nodes.ts'
import { BodyToolbar } from './body-toolbar.tsx'
import { cleanLines, cleanPaste } from './clean-paste.ts'
import { remarkedBlocks, type Marked } from './remarked-blocks.ts'
import '../words/outgoing-words.ts'

type Quoted = { block: number; quote: string }
type Props = {
  body: readonly Block[]
  /** What was remarked on: numbered at its block, as in the list of remarks. */
  remarks?: readonly Quoted[]
  onChange: (body: Block[]) => void
}

/** The body of a paper, written as it will be set: points count themselves, what is pasted keeps its structure. */
export function BodyEditor({ body, remarks = [], onChange }: Props) {
  const { say } = useSpeech()
  // Once: what is ticked off later leaves the text that is being written alone.
  const [marked] = useState(() => markedOf(body, remarks))
  const extensions = useMemo(
    () => [...bodyExtensions({ picture: (caption) => say('body.picture', { caption }) }), remarkedBlocks(marked)],
    [say, marked],
  )
  const editor = useEditor(
    {
      extensions,
      content: documentOf(body),
      // The policy forbids styles in the page; ours stand in the style sheet.
      injectCSS: false,
      editorProps: {
        attributes: {
          class: look.page ?? '',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': say('draft.body'),
        },
        transformPastedHTML: cleanPaste,
        handlePaste: pasteLines,
      },
      onUpdate: ({ editor: changed }) => onChange(bodyOf(changed.getJSON() as DocNode)),
    },
    [extensions],
  )
  return (
    <div className={look.editor}>
      {editor && <BodyToolbar editor={editor} />}
      <EditorContent editor={editor} className={look.holder} />
      <p className="soft">{say('body.hint')}</p>
    </div>
  )

  /** Plain text comes line by line, each with the mark that it begins with. */
  function pasteLines(_view: unknown, event: ClipboardEvent): boolean {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (event.clipboardData?.types.includes('text/html') || !text.includes('\n')) return false
    return insertLines(editor, text)
  }
}

/** Where each remark's words stand now; a remark whose words are gone has no mark. */
function markedOf(body: readonly Block[], remarks: readonly Quoted[]): Marked {
  const placed = remarks.flatMap((remark, at) => {
    const block = placeOf(body, remark)
    return block === undefined ? [] : [{ block, number: at + 1 }]
  })
  const byBlock = Map.groupBy(placed, ({ block }) => block)
  return new Map([...byBlock].map(([block, found]) => [block, found.map(({ number }) => number)]))
}

function insertLines(editor: Editor | null, text: string): boolean {
  return editor?.commands.insertContent(cleanLines(text), { parseOptions: { preserveWhitespace: true } }) ?? false
}
