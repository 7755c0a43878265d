import type { Editor } from '@tiptap/react'

/** The table around the cursor and the column that it stands in; undefined outside of a table. */
function placeIn(editor: Editor) {
  const { $from } = editor.state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (node.type.name === 'table') return { node, at: $from.before(depth), column: $from.index(depth + 1) }
  }
  return undefined
}

export function captionOf(editor: Editor): string {
  return String(placeIn(editor)?.node.attrs['caption'] ?? '')
}

/** How many columns the table around the cursor has; 0 outside of one. */
export function columnsOf(editor: Editor): number {
  return placeIn(editor)?.node.firstChild?.childCount ?? 0
}

export function setCaption(editor: Editor, caption: string): void {
  const place = placeIn(editor)
  if (place) editor.view.dispatch(editor.state.tr.setNodeAttribute(place.at, 'caption', caption))
}

/** Sets an attribute of the head of the column, which says how the whole column is set. */
function setColumn(editor: Editor, attribute: 'align' | 'share', value: (before: unknown) => unknown): void {
  const place = placeIn(editor)
  const row = place?.node.firstChild
  if (!place || !row || place.column >= row.childCount) return
  let at = place.at + 2
  for (let column = 0; column < place.column; column++) at += row.child(column).nodeSize
  const head = row.child(place.column)
  if (head.type.name !== 'tableHeader') return
  editor.view.dispatch(editor.state.tr.setNodeAttribute(at, attribute, value(head.attrs[attribute])))
  editor.commands.focus()
}

export function alignColumn(editor: Editor, align: 'left' | 'center' | 'right'): void {
  setColumn(editor, 'align', () => align)
}

export function resizeColumn(editor: Editor, by: 1 | -1): void {
  setColumn(editor, 'share', (before) => Math.max(1, Math.min(20, (Number(before) || 2) + by)))
}
