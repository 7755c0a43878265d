import { Extension, type Editor } from '@tiptap/core'
import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, Transaction, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** A remark on a block of the text, and the element in which the page writes it. */
export type Marked = { id: string; number: number; block: number; card: HTMLElement }

type Anchor = Omit<Marked, 'block'> & { at: number }
type Before = { doc: Node; anchors: readonly Anchor[] }
/** `past`: where remarks stood in the texts that undoing can lead back to. */
type State = { anchors: readonly Anchor[]; beside: boolean; past: readonly Before[] }

/** As many changes as are remembered of where remarks stood. */
const mostPast = 500

const key = new PluginKey<State>('remarkedBlocks')

/** Cards stand beside their block from now on, or below it. */
export const setBeside = ({ view, state }: Editor, beside: boolean) => view.dispatch(state.tr.setMeta(key, beside))

type Given = { marked: readonly Marked[]; beside: boolean; onStanding: (ids: ReadonlySet<string>) => void }

/**
 * Marks blocks that were remarked on with their numbers and cards, in the editor only: they go with their block while the text is
 * changed, and come back with it when that is undone. `onStanding` is told which stand when one goes or comes.
 */
export function remarkedBlocks(given: Given) {
  return Extension.create({ name: 'remarkedBlocks', addProseMirrorPlugins: () => [remarkPlugin(given)] })
}

/** Which remarks stand at a block of the text as it is. */
export const standingIn = (state: EditorState): string[] => (key.getState(state)?.anchors ?? []).map(({ id }) => id)

export function remarkPlugin({ marked, beside, onStanding }: Given): Plugin {
  return new Plugin<State>({
    key,
    state: {
      init: (_config, state: EditorState) => ({ anchors: anchorsIn(state, marked), beside, past: [] }),
      apply: (tr, before) => ({
        ...(tr.docChanged ? moved(tr, before) : before),
        beside: (tr.getMeta(key) as boolean | undefined) ?? before.beside,
      }),
    },
    props: { decorations: (state) => decorate(state, key.getState(state)) },
    view: () => ({
      update: (view, before) => {
        const [now, then] = [key.getState(view.state), key.getState(before)]
        if (now && now.anchors.length !== then?.anchors.length) onStanding(new Set(now.anchors.map(({ id }) => id)))
      },
    }),
  })
}

/** What is undone stands as it stood; else each goes where its place went, or with it. */
function moved(tr: Transaction, { anchors, past }: State): Pick<State, 'anchors' | 'past'> {
  const back = isUndoing(tr)
  const stood = back ? past.findLast(({ doc }) => sameWords(doc, tr.doc)) : undefined
  return {
    anchors: stood?.anchors ?? anchors.flatMap((anchor) => movedAnchor(tr, anchor)),
    past: back ? past : [...past, { doc: tr.before, anchors }].slice(-mostPast),
  }
}

/** With what is set right after it: points count themselves anew. */
function isUndoing(tr: Transaction): boolean {
  const root: unknown = tr.getMeta('appendedTransaction')
  return isHistoryTransaction(tr) || (root instanceof Transaction && isHistoryTransaction(root))
}

/** Block by block; marks of points are counted and may differ. */
function sameWords(one: Node, other: Node): boolean {
  if (one.childCount !== other.childCount) return false
  return one.children.every((block, at) => {
    const beside = other.child(at)
    return block === beside || (block.nodeSize === beside.nodeSize && block.textContent === beside.textContent)
  })
}

function movedAnchor(tr: Transaction, anchor: Anchor): Anchor[] {
  const { pos, deleted } = tr.mapping.mapResult(anchor.at, 1)
  return deleted ? [] : [{ ...anchor, at: pos }]
}

/** Each is held by the place where its block begins. */
function anchorsIn({ doc }: EditorState, marked: readonly Marked[]): Anchor[] {
  const anchors: Anchor[] = []
  doc.forEach((_node, offset, index) => {
    for (const { block, ...one } of marked) if (block === index) anchors.push({ ...one, at: offset })
  })
  return anchors
}

function decorate({ doc }: EditorState, state: State | undefined): DecorationSet {
  const blockAt = (at: number) => (doc.resolve(at).depth > 0 ? doc.resolve(at).before(1) : at)
  const byBlock = Map.groupBy(state?.anchors ?? [], ({ at }) => blockAt(at))
  const found = [...byBlock].flatMap(([from, anchors]) => {
    const to = from + (doc.nodeAt(from)?.nodeSize ?? 0)
    const numbers = anchors.map(({ number }) => number).join(' ')
    const cards = anchors.map(({ id, number, card }) =>
      Decoration.widget(state?.beside ? from : to, card, {
        key: `${id}/${state?.beside}`,
        side: (state?.beside ? -100 : 100) + number / 100,
        stopEvent: () => true,
        ignoreSelection: true,
      }),
    )
    return [Decoration.node(from, to, { 'data-remark': numbers }), ...cards]
  })
  return DecorationSet.create(doc, found)
}
