import { Fragment, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { schemesBehind } from '#kernel/points.ts'
import { bodyOf, type DocNode } from './body-document.ts'

/** Points that are pasted keep marks that counting would change: a list that begins with 4 goes on from 4. */
export function keepMarks(slice: Slice, view: EditorView): Slice {
  const { doc, selection } = view.state
  const before = bodyOf(doc.cut(0, selection.from).toJSON() as DocNode)
  const put = bodyOf({ type: 'doc', content: (slice.content.toJSON() ?? []) as DocNode[] })
  const schemes = schemesBehind(before, put)
  const nodes = slice.content.content.map((node, at) =>
    node.type.name === 'point' && schemes[at]
      ? node.type.create({ ...node.attrs, scheme: schemes[at] }, node.content, node.marks)
      : node,
  )
  return new Slice(Fragment.from(nodes), slice.openStart, slice.openEnd)
}
