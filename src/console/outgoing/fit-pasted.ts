import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { schemesBehind } from '#kernel/points.ts'
import { bodyOf, type DocNode } from './body-document.ts'

/** What is pasted, as its place can take it: lines in a cell, else points with the marks that they had. */
export function fitPasted(slice: Slice, view: EditorView): Slice {
  return isInCell(view.state) ? inCell(slice, view.state) : keepMarks(slice, view)
}

/** Points that are pasted keep marks that counting would change: a list that begins with 4 goes on from 4. */
function keepMarks(slice: Slice, view: EditorView): Slice {
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

function isInCell({ selection: { $from } }: EditorState): boolean {
  return Array.from({ length: $from.depth }, (_, at) => $from.node(at + 1)).some(isTable)
}
const isTable = ({ type }: Node) => type.name === 'table'

/** A cell takes plain lines: what else is pasted would go out of the table. A table alone goes cell by cell into cells. */
function inCell(slice: Slice, { schema }: EditorState): Slice {
  const nodes = slice.content.content
  if (nodes.length === 1 && isTable(nodes[0]!)) return slice
  if (nodes.every((node) => !node.isBlock || node.type.name === 'tableRow')) return slice
  const line = schema.nodes['paragraph']!
  const lines = nodes.flatMap(textsOf).map((text) => line.create(null, text === '' ? undefined : schema.text(text)))
  return lines.length === 0 ? slice : new Slice(Fragment.from(lines), 1, 1)
}

/** A line of text for each block, and for each row of a table. */
function textsOf(node: Node): string[] {
  if (isTable(node)) return node.content.content.map((row) => row.content.content.map(wordsOf).join(' ').trim())
  const mark = node.type.name === 'point' ? `${String(node.attrs['mark'])} ` : ''
  return [`${mark}${node.textContent}`]
}
const wordsOf = (cell: Node) => cell.content.content.map((line) => line.textContent).join(' ')
