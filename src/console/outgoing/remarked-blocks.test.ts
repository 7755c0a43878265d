import { getSchema } from '@tiptap/core'
import { deleteSelection, joinBackward } from '@tiptap/pm/commands'
import { history, redo, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection, type Command } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { bodyExtensions, countingPlugin } from './body-nodes.ts'
import { remarkPlugin, standingIn } from './remarked-blocks.ts'

const schema = getSchema(bodyExtensions({ picture: (caption) => caption }))

function open(kind: 'paragraph' | 'point') {
  const attrs = (n: number) => (kind === 'point' ? { scheme: '1.', mark: `${n}.` } : null)
  const doc = schema.topNodeType.create(
    null,
    ['Một', 'Hai', 'Ba'].map((text, at) => schema.nodes[kind]?.create(attrs(at + 1), schema.text(text)) ?? []).flat(),
  )
  const marked = [0, 1].map((block) => ({ id: `r${block}`, number: block + 1, block, card: undefined as never }))
  const plugins = [history(), countingPlugin(), remarkPlugin({ marked, beside: true, onStanding: () => undefined })]
  let state = EditorState.create({ doc, plugins })
  const run = (command: Command) => command(state, (tr) => void (state = state.apply(tr)))
  const select = (from: number, to: number) =>
    void (state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to))))
  return {
    run,
    select,
    standing: () => standingIn(state),
    texts: () => state.doc.content.content.map((one) => one.textContent),
  }
}

it.each(['paragraph', 'point'] as const)('brings a remark back with its %s when the deletion is undone', (kind) => {
  const { run, select, standing, texts } = open(kind)
  select(6, 9)
  run(deleteSelection)
  run(joinBackward)
  while (texts().length > 2) run(joinBackward)
  expect([texts(), standing()]).toEqual([['Một', 'Ba'], ['r0']])
  run(undo)
  expect([texts(), standing()]).toEqual([
    ['Một', 'Hai', 'Ba'],
    ['r0', 'r1'],
  ])
  run(redo)
  expect(standing()).toEqual(['r0'])
})

it('brings all back when everything was deleted', () => {
  const { run, select, standing } = open('paragraph')
  select(1, 14)
  run(deleteSelection)
  expect(standing()).not.toContain('r1')
  run(undo)
  expect(standing()).toEqual(['r0', 'r1'])
})
