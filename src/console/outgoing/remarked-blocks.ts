import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** A remark on a block of the text, and the element in which the page writes it. */
export type Marked = { id: string; number: number; block: number; card: HTMLElement }

type Anchor = Omit<Marked, 'block'> & { at: number }
type State = { anchors: readonly Anchor[]; beside: boolean }

const key = new PluginKey<State>('remarkedBlocks')

/** Cards stand beside their block from now on, or below it. */
export const setBeside = ({ view, state }: Editor, beside: boolean) => view.dispatch(state.tr.setMeta(key, beside))

type Given = { marked: readonly Marked[]; beside: boolean; onStanding: (ids: ReadonlySet<string>) => void }

/**
 * Marks blocks that were remarked on with their numbers and cards, in the editor only: they go with their block while the text is
 * changed. `onStanding` is told which still stand when one goes with its block.
 */
export function remarkedBlocks({ marked, beside, onStanding }: Given) {
  const plugin: Plugin<State> = new Plugin<State>({
    key,
    state: {
      init: (_config, state: EditorState) => ({ anchors: anchorsIn(state, marked), beside }),
      apply: (tr, { anchors, beside: before }) => ({
        beside: (tr.getMeta(key) as boolean | undefined) ?? before,
        anchors: tr.docChanged
          ? anchors.flatMap((anchor) => {
              const { pos, deleted } = tr.mapping.mapResult(anchor.at, 1)
              return deleted ? [] : [{ ...anchor, at: pos }]
            })
          : anchors,
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
  return Extension.create({ name: 'remarkedBlocks', addProseMirrorPlugins: () => [plugin] })
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
