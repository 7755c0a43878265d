import {
  Extension,
  mergeAttributes,
  Node,
  type CommandProps,
  type Editor,
  type KeyboardShortcutCommand,
  type Mark,
} from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { Italic } from '@tiptap/extension-italic'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { Gapcursor, TrailingNode, UndoRedo } from '@tiptap/extensions'
import { InputRule } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { counter, schemeOf, type Scheme } from '#kernel/points.ts'

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1_000,
  group: 'block',
  content: 'text*',
  addAttributes: () => ({
    look: {
      default: 'plain',
      parseHTML: (element) => element.getAttribute('data-look') ?? 'plain',
      renderHTML: ({ look }) => ({ 'data-look': String(look) }),
    },
  }),
  parseHTML: () => [{ tag: 'p' }, { tag: 'div' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, renderHTML: () => ({}) } }),
  parseHTML: () => [1, 2, 3].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs['level']}`, HTMLAttributes, 0],
})

const levels = ['number', 'letter', 'dash', 'plus'] as const

/** A point goes a level down or up; at the last level, and where it has none, Tab leaves the text as everywhere. */
function shift(editor: Editor, by: 1 | -1): boolean {
  const { parent } = editor.state.selection.$from
  const at = levels.findIndex((level) => level === parent.attrs['scheme'])
  const scheme = at < 0 ? undefined : levels[at + by]
  if (parent.type.name !== 'point' || scheme === undefined) return false
  return editor.commands.updateAttributes('point', { scheme })
}

/** Enter goes on with the next point; in an empty one it ends the list. */
const Point = Node.create({
  name: 'point',
  group: 'block',
  content: 'text*',
  defining: true,
  addAttributes: () => ({
    scheme: { default: 'number', renderHTML: () => ({}), parseHTML: (element) => schemeOf(markIn(element)) },
    mark: { default: '', parseHTML: markIn, renderHTML: ({ mark }) => ({ 'data-mark': String(mark) }) },
  }),
  parseHTML: () => [{ tag: 'p[data-mark]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { $from, empty } = editor.state.selection
        if ($from.parent.type.name !== 'point' || !empty) return false
        if ($from.parent.content.size === 0) return editor.commands.setNode('paragraph', { look: 'plain' })
        const { scheme, mark } = $from.parent.attrs
        return editor.commands.command(({ tr, dispatch }: CommandProps) => {
          if (dispatch) tr.split($from.pos, 1, [{ type: $from.parent.type, attrs: { scheme, mark } }]).scrollIntoView()
          return true
        })
      },
      Backspace: ({ editor }) => {
        const { $from, empty } = editor.state.selection
        if ($from.parent.type.name !== 'point' || !empty || $from.parentOffset > 0) return false
        return editor.commands.setNode('paragraph', { look: 'plain' })
      },
      Tab: ({ editor }) => shift(editor, 1),
      'Shift-Tab': ({ editor }) => shift(editor, -1),
    }
  },
  addInputRules() {
    const rules: [RegExp, Scheme][] = [
      [/^\d{1,2}\.\s$/, 'number'],
      [/^[a-zđ]\)\s$/, 'letter'],
      [/^[-–]\s$/, 'dash'],
      [/^\+\s$/, 'plus'],
      [/^Điều \d{1,3}\.\s$/, 'article'],
    ]
    return rules.map(
      ([find, scheme]) =>
        new InputRule({
          find,
          handler: ({ chain, range, state }) => {
            if (state.doc.resolve(range.from).depth > 1) return
            chain().deleteRange(range).setNode('point', { scheme }).run()
          },
        }),
    )
  },
})

const markIn = (element: HTMLElement) => element.getAttribute('data-mark') ?? ''

/** Counts the marks of points anew after each change; undoing goes by what was written, not by what was counted. */
const Counting = Extension.create({
  name: 'counting',
  addProseMirrorPlugins: () => [countingPlugin()],
})

/** Gives each point the mark of its place. */
export function countingPlugin(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null
      const { tr } = state
      const count = counter()
      state.doc.forEach((node, at) => {
        if (node.type.name === 'heading') count.heading()
        if (node.type.name !== 'point') return
        const mark = count.next(node.attrs['scheme'] as Scheme)
        if (mark !== undefined && mark !== node.attrs['mark']) tr.setNodeAttribute(at, 'mark', mark)
      })
      return tr.docChanged ? tr.setMeta('addToHistory', false) : null
    },
  })
}

/** Its drawing is made by the server: the editor shows what it says in words. */
const Picture = Node.create<{ words: (caption: string) => string }>({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ words: (caption) => caption }),
  addAttributes: () => ({ picture: { default: null, parseHTML: () => null, renderHTML: () => ({}) } }),
  renderHTML({ node }) {
    const picture = node.attrs['picture'] as { caption: string; alt: string } | null
    return ['div', { 'data-picture': '' }, this.options.words(picture?.caption || picture?.alt || '')]
  },
})

const captioned = Table.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      caption: {
        default: '',
        parseHTML: (element: HTMLElement) => element.getAttribute('data-caption') ?? '',
        renderHTML: ({ caption }: Record<string, unknown>) => ({ 'data-caption': String(caption) }),
      },
    }
  },
})

const headed = TableHeader.extend({
  content: 'paragraph+',
  addAttributes() {
    return {
      ...this.parent?.(),
      share: {
        default: 2,
        parseHTML: (element: HTMLElement) => Number(element.getAttribute('data-share')) || 2,
        renderHTML: ({ share }: Record<string, unknown>) => ({ 'data-share': String(share) }),
      },
      align: {
        default: 'left',
        parseHTML: (element: HTMLElement) => element.getAttribute('data-align') ?? 'left',
        renderHTML: ({ align }: Record<string, unknown>) => ({ 'data-align': String(align) }),
      },
    }
  },
})

/** Cells hold no bold nor slanted letters: the keys for them do nothing there. */
const upright = (mark: Mark) =>
  mark.extend({
    addKeyboardShortcuts() {
      const keys = Object.entries(this.parent?.() ?? {})
      return Object.fromEntries(
        keys.map(([key, run]): [string, KeyboardShortcutCommand] => [
          key,
          (given) => given.editor.isActive('table') || run(given),
        ]),
      )
    },
  })

/** What a body may hold, and nothing else: whatever is pasted is brought into this form or left out. */
export function bodyExtensions(words: { picture: (caption: string) => string }) {
  return [
    Document,
    Text,
    Paragraph,
    Heading,
    Point,
    Picture.configure({ words: words.picture }),
    captioned.configure({ resizable: false, cellMinWidth: 72 }),
    TableRow,
    headed,
    TableCell.extend({ content: 'paragraph+' }),
    // Tables begin and end texts and stand beside each other: there is a place to write before, between and behind them.
    Gapcursor,
    TrailingNode.configure({ node: 'paragraph', notAfter: ['heading', 'point'] }),
    upright(Bold),
    upright(Italic),
    UndoRedo.configure({ depth: 300 }),
    Counting,
  ]
}
