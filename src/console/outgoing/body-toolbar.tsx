import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import {
  IconAlignCenter,
  IconAlignLeft,
  IconAlignRight,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsDiagonal,
  IconArrowsDiagonalMinimize2,
  IconBold,
  IconColumnInsertRight,
  IconColumnRemove,
  IconItalic,
  IconRowInsertBottom,
  IconRowRemove,
  IconTablePlus,
  IconTableOff,
  type Icon,
} from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import { bodyLimits } from '#kernel/official-paper.ts'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import { alignColumn, captionOf, columnsOf, resizeColumn, setCaption } from './body-table.ts'
import look from './body-editor.module.css'
import '../words/body-words.ts'

const kinds = {
  plain: ['paragraph', { look: 'plain' }],
  basis: ['paragraph', { look: 'basis' }],
  centered: ['paragraph', { look: 'centered' }],
  heading1: ['heading', { level: 1 }],
  heading2: ['heading', { level: 2 }],
  heading3: ['heading', { level: 3 }],
  article: ['point', { scheme: 'article' }],
  number: ['point', { scheme: 'number' }],
  letter: ['point', { scheme: 'letter' }],
  dash: ['point', { scheme: 'dash' }],
  plus: ['point', { scheme: 'plus' }],
  own: ['point', { scheme: 'own' }],
} as const
type Kind = keyof typeof kinds

function kindAt(editor: Editor): Kind | '' {
  const { parent } = editor.state.selection.$from
  const attrs = parent.attrs as Record<string, unknown>
  const found = (Object.keys(kinds) as Kind[]).find((kind) => {
    const [type, wanted] = kinds[kind]
    return parent.type.name === type && Object.entries(wanted).every(([name, value]) => attrs[name] === value)
  })
  return found ?? ''
}

const stateOf = ({ editor }: { editor: Editor }) => ({
  kind: kindAt(editor),
  mark: String(editor.state.selection.$from.parent.attrs['mark'] ?? ''),
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  undo: editor.can().undo(),
  redo: editor.can().redo(),
  table: editor.isActive('table'),
  caption: captionOf(editor),
  isWidest: columnsOf(editor) >= bodyLimits.columns,
})

/** What can be done with the line, and in a table with its rows and columns. All of it by keyboard too. */
export function BodyToolbar({ editor }: { editor: Editor }) {
  const { say } = useSpeech()
  const state = useEditorState({ editor, selector: stateOf })
  return (
    <div className={look.toolbar} role="toolbar" aria-label={say('body.toolbar')}>
      <NativeSelect
        size="xs"
        aria-label={say('body.kind')}
        value={state.kind}
        disabled={state.table}
        onChange={({ currentTarget }) => {
          const [type, attrs] = kinds[currentTarget.value as Kind]
          editor.chain().focus().setNode(type, attrs).run()
        }}
        data={[
          ...(state.kind === '' ? [{ value: '', label: '—' }] : []),
          ...(Object.keys(kinds) as Kind[]).map((value) => ({ value, label: say(`body.kind.${value}`) })),
        ]}
      />
      {state.kind === 'own' && (
        <TextInput
          size="xs"
          w={72}
          aria-label={say('body.mark')}
          value={state.mark}
          maxLength={20}
          onChange={({ currentTarget }) => editor.commands.updateAttributes('point', { mark: currentTarget.value })}
        />
      )}
      <Key
        icon={IconBold}
        label="body.bold"
        on={state.bold}
        off={state.table}
        run={() => editor.chain().focus().toggleBold().run()}
      />
      <Key
        icon={IconItalic}
        label="body.italic"
        on={state.italic}
        off={state.table}
        run={() => editor.chain().focus().toggleItalic().run()}
      />
      <Key icon={IconArrowBackUp} label="body.undo" off={!state.undo} run={() => editor.chain().focus().undo().run()} />
      <Key
        icon={IconArrowForwardUp}
        label="body.redo"
        off={!state.redo}
        run={() => editor.chain().focus().redo().run()}
      />
      <Key
        icon={IconTablePlus}
        label="body.table"
        off={state.table}
        run={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      />
      {state.table && <TableKeys editor={editor} caption={state.caption} isWidest={state.isWidest} />}
    </div>
  )
}

type KeyProps = { icon: Icon; label: PlainKey; on?: boolean; off?: boolean; run: () => void }

function Key({ icon: Drawn, label, on, off = false, run }: KeyProps) {
  const { say } = useSpeech()
  return (
    <ActionIcon
      variant={on ? 'light' : 'subtle'}
      color={on ? 'lotus' : 'gray'}
      size="lg"
      aria-label={say(label)}
      title={say(label)}
      aria-pressed={on}
      disabled={off}
      onClick={run}
    >
      <Drawn size={18} stroke={1.8} />
    </ActionIcon>
  )
}

type TableProps = { editor: Editor; caption: string; isWidest: boolean }

function TableKeys({ editor, caption, isWidest }: TableProps) {
  const { say } = useSpeech()
  const chain = () => editor.chain().focus()
  return (
    <>
      <Key icon={IconRowInsertBottom} label="body.table.row" run={() => chain().addRowAfter().run()} />
      <Key icon={IconRowRemove} label="body.table.dropRow" run={() => chain().deleteRow().run()} />
      <Key
        icon={IconColumnInsertRight}
        label={isWidest ? 'body.table.widest' : 'body.table.column'}
        off={isWidest}
        run={() => chain().addColumnAfter().run()}
      />
      <Key icon={IconColumnRemove} label="body.table.dropColumn" run={() => chain().deleteColumn().run()} />
      <Key icon={IconAlignLeft} label="body.table.align" run={() => alignColumn(editor, 'left')} />
      <Key icon={IconAlignCenter} label="body.table.align" run={() => alignColumn(editor, 'center')} />
      <Key icon={IconAlignRight} label="body.table.align" run={() => alignColumn(editor, 'right')} />
      <Key icon={IconArrowsDiagonal} label="body.table.wider" run={() => resizeColumn(editor, 1)} />
      <Key icon={IconArrowsDiagonalMinimize2} label="body.table.narrower" run={() => resizeColumn(editor, -1)} />
      <Key icon={IconTableOff} label="body.table.drop" run={() => chain().deleteTable().run()} />
      <TextInput
        size="xs"
        aria-label={say('body.table.caption')}
        placeholder={say('body.table.caption')}
        value={caption}
        maxLength={300}
        onChange={({ currentTarget }) => setCaption(editor, currentTarget.value)}
      />
    </>
  )
}
