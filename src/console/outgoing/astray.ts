import { GapCursor } from '@tiptap/pm/gapcursor'
import { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** A click below the text goes on at its end; left to itself, the browser takes the nearest cell of a table. */
export function clickBelow(view: EditorView, event: MouseEvent): boolean {
  const last = view.dom.lastElementChild?.getBoundingClientRect()
  if (event.target !== view.dom || event.shiftKey || !last || event.clientY <= last.bottom) return false
  event.preventDefault()
  view.focus()
  view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)).scrollIntoView())
  return true
}

/**
 * Arrow keys and Ctrl+Home bring the browser's cursor to a place beside a table that is none in the text: what is typed there
 * would be seen and never kept. It goes into a line of its own before or behind the table.
 */
export function typeBeside(view: EditorView, { key, keyCode, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  // 229: a key that an input method takes.
  const isTyped = (key.length === 1 && !ctrlKey && !metaKey) || keyCode === 229
  const beside = isTyped && !isComposing ? besideTable(view) : undefined
  if (beside === undefined) return false
  const place = view.state.doc.resolve(beside)
  const isGap = place.parent === view.state.doc && !place.nodeBefore?.isTextblock && !place.nodeAfter?.isTextblock
  view.dispatch(view.state.tr.setSelection(isGap ? new GapCursor(place) : Selection.near(place)))
  return false
}

/** The place before or behind the table beside which the browser's cursor stands, outside of its cells. */
function besideTable(view: EditorView): number | undefined {
  const { anchorNode, anchorOffset = 0, isCollapsed } = view.dom.ownerDocument.getSelection() ?? {}
  if (!anchorNode || !isCollapsed || !view.dom.contains(anchorNode)) return undefined
  const at = anchorNode === view.dom ? anchorNode.childNodes[anchorOffset] : anchorNode
  const element = at instanceof Element ? at : at?.parentElement
  const wrapper = element?.closest('.tableWrapper')
  const body = wrapper?.querySelector('tbody')
  if (!body || element?.closest('td,th')) return undefined
  const before = view.posAtDOM(body, 0) - 1
  const isBehind = anchorNode === wrapper && anchorOffset > 0
  return isBehind ? before + (view.state.doc.nodeAt(before)?.nodeSize ?? 0) : before
}
