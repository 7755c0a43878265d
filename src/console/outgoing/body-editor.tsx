import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import { useMemo } from 'react'
import type { Block } from '#kernel/official-paper.ts'
import { useSpeech } from '../words/language.tsx'
import { bodyOf, documentOf, type DocNode } from './body-document.ts'
import look from './body-editor.module.css'
import { bodyExtensions } from './body-nodes.ts'
import { BodyToolbar } from './body-toolbar.tsx'
import { cleanLines, cleanPaste } from './clean-paste.ts'
import '../words/outgoing-words.ts'

type Props = { body: readonly Block[]; onChange: (body: Block[]) => void }

/** The body of a paper, written as it will be set: points count themselves, what is pasted keeps its structure. */
export function BodyEditor({ body, onChange }: Props) {
  const { say } = useSpeech()
  const extensions = useMemo(() => bodyExtensions({ picture: (caption) => say('body.picture', { caption }) }), [say])
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

function insertLines(editor: Editor | null, text: string): boolean {
  return editor?.commands.insertContent(cleanLines(text), { parseOptions: { preserveWhitespace: true } }) ?? false
}
