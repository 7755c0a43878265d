import { Extension } from '@tiptap/core'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Numbers of remarks by the block that they are about. */
export type Marked = ReadonlyMap<number, readonly number[]>

/** Marks blocks that were remarked on, in the editor only: a mark goes with its block while the text is changed. */
export function remarkedBlocks(marked: Marked) {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }: EditorState) => {
        const found: Decoration[] = []
        doc.forEach((node, at, index) => {
          const numbers = marked.get(index)
          if (numbers) found.push(Decoration.node(at, at + node.nodeSize, { 'data-remark': numbers.join(' ') }))
        })
        return DecorationSet.create(doc, found)
      },
      apply: ({ mapping, doc }, before) => before.map(mapping, doc),
    },
    props: { decorations: (state) => plugin.getState(state) },
  })
  return Extension.create({ name: 'remarkedBlocks', addProseMirrorPlugins: () => [plugin] })
}
