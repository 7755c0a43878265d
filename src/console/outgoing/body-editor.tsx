import type { EditorView } from '@tiptap/pm/view'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { Block } from '#kernel/official-paper.ts'
import { useSpeech } from '../words/language.tsx'
import { clickBelow, typeBeside } from './astray.ts'
import { bodyOf, documentOf, type DocNode } from './body-document.ts'
import look from './body-editor.module.css'
import { bodyExtensions } from './body-nodes.ts'
import { BodyToolbar } from './body-toolbar.tsx'
import { PasteTold, TooMuch } from './body-told.tsx'
import { cleanLines, cleanPaste, type LeftOut } from './clean-paste.ts'
import { fitPasted } from './fit-pasted.ts'
import { remarkedBlocks, setBeside, type Marked } from './remarked-blocks.ts'
import '../words/body-words.ts'
import '../words/outgoing-words.ts'

type Props = {
  body: readonly Block[]
  /** What was remarked on: its cards go beside their blocks, or below them where there is little room. */
  marked?: readonly Marked[]
  /** Which cards still have a block. */
  onStanding?: (ids: ReadonlySet<string>) => void
  onChange: (body: Block[]) => void
}

const none: readonly Marked[] = []
/** Pixels from which on a card has room beside the text. */
const roomBeside = 620

/** The body of a paper, written as it will be set: points count themselves, what is pasted keeps its structure. */
export function BodyEditor({ body, marked = none, onStanding, onChange }: Props) {
  const { say } = useSpeech()
  const holder = useRef<HTMLDivElement>(null)
  // Once: what is ticked off later leaves the text that is being written alone.
  const [first] = useState(() => ({
    marked,
    beside: true,
    onStanding: (ids: ReadonlySet<string>) => onStanding?.(ids),
  }))
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([])
  const extensions = useMemo(
    () => [...bodyExtensions({ picture: (caption) => say('body.picture', { caption }) }), remarkedBlocks(first)],
    [say, first],
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
          'data-fact': 'content.body',
        },
        transformPastedHTML: (html) => {
          const pasted = cleanPaste(html)
          setLeftOut(pasted.leftOut)
          return pasted.html
        },
        transformPasted: fitPasted,
        handlePaste: pasteLines,
        handleDOMEvents: { mousedown: clickBelow, keydown: typeBeside },
      },
      onUpdate: ({ editor: changed }) => onChange(bodyOf(changed.getJSON() as DocNode)),
    },
    [extensions],
  )
  const beside = useRoom(holder, roomBeside)
  useEffect(() => {
    if (editor && marked.length > 0) setBeside(editor, beside)
  }, [editor, marked, beside])
  return (
    <div className={look.editor} ref={holder} data-beside={marked.length > 0 && beside ? true : undefined}>
      <div className={look.top}>
        {editor && <BodyToolbar editor={editor} />}
        <PasteTold leftOut={leftOut} onSeen={() => setLeftOut([])} />
      </div>
      <TooMuch body={body} />
      <EditorContent editor={editor} className={look.holder} />
      <p className="soft">{say('body.hint')}</p>
    </div>
  )
}

/** Plain text comes line by line, each with the mark that it begins with. */
function pasteLines(view: EditorView, event: ClipboardEvent): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (event.clipboardData?.types.includes('text/html') || !text.includes('\n')) return false
  return view.pasteHTML(cleanLines(text), event)
}

/** Whether an element is at least so wide, as its width changes. */
function useRoom(element: RefObject<HTMLElement | null>, pixels: number): boolean {
  const [room, setRoom] = useState(true)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect.width >= pixels))
    if (element.current) observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, pixels])
  return room
}
