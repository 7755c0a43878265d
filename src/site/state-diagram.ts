import { movesOf, nothing, type Workflow } from '#kernel/workflow.ts'
import { inLanguage, speaks, type Language } from './language.ts'
import { html, type Html } from './markup.ts'

const box = { width: 200, height: 52, gap: 44, left: 12, top: 12 }
/** Room to the right of the boxes for the arrows that skip a box or go back. */
const lane = 34

/**
 * The states from top to bottom in the order in which the steps reach them; arrows to the next box go straight down,
 * all others run beside the boxes. The same facts stand as text in the table of steps.
 */
export function stateDiagram(workflow: Workflow, language: Language): Html {
  const states = inOrder(workflow)
  const arrows = distinctArrows(workflow, states)
  const lanes = lanesOf(arrows)
  const width = box.left * 2 + box.width + (Math.max(-1, ...lanes) + 2) * lane
  const height = box.top * 2 + states.length * box.height + (states.length - 1) * box.gap
  const say = speaks(language)
  const id = `so-do-${workflow.module}-${workflow.kind}`
  return html`<svg
    class="diagram"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="img"
    aria-labelledby="${id}"
  >
    <title id="${id}">
      ${say('Sơ đồ các trạng thái', 'Diagram of states')}: ${inLanguage(language, workflow.label)}
    </title>
    <defs>
      <marker id="${id}-mui" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
        <path d="M0 0l8 4-8 4z" />
      </marker>
    </defs>
    ${states.map((state, index) => stateBox(workflow, language, { state, index }))}
    ${arrows.map((arrow, index) => html`<path class="arrow" d="${arrowPath(arrow, lanes[index] ?? -1)}" marker-end="url(#${id}-mui)" />`)}
    ${arrows.map((arrow, index) => arrowNumber(arrow, lanes[index] ?? -1))}
  </svg>`
}

function stateBox(workflow: Workflow, language: Language, { state, index }: { state: string; index: number }): Html {
  const words =
    state === nothing ? { vi: 'Bắt đầu', en: 'Start' } : (workflow.states[state] ?? { vi: state, en: state })
  const shade = state === nothing ? 'start' : workflow.states[state]?.end ? 'end' : 'state'
  const lines = twoLines(inLanguage(language, words))
  const middle = topOf(index) + box.height / 2
  return html`<rect
      class="${shade}"
      x="${box.left}"
      y="${topOf(index)}"
      width="${box.width}"
      height="${box.height}"
      rx="6"
    />
    <text x="${box.left + box.width / 2}" y="${middle + (lines.length === 1 ? 5 : -4)}"
      >${lines.map((line, row) => html`<tspan x="${box.left + box.width / 2}" dy="${row * 18}">${line}</tspan>`)}</text
    >`
}

/** Breaks a name at the space nearest its middle where it is too long for one line of the box. */
function twoLines(text: string): string[] {
  if (text.length <= 24) return [text]
  const spaces = [...text.matchAll(/ /g)].map((match) => match.index)
  const middle = spaces.toSorted((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0]
  if (middle === undefined) return [text]
  const second = text.slice(middle + 1)
  return [text.slice(0, middle), second.length > 26 ? `${second.slice(0, 25)}…` : second]
}

/** `steps` are the numbers that the steps have in the list beside the diagram. */
type Arrow = { from: number; to: number; steps: number[] }

/** For each arrow its lane beside the boxes, -1 for one that goes straight down; arrows in one lane do not touch. */
function lanesOf(arrows: readonly Arrow[]): number[] {
  const lanes: [first: number, last: number][][] = []
  const chosen = arrows.map(() => -1)
  const length = ({ from, to }: Arrow) => Math.abs(to - from)
  const inner = arrows.filter(({ from, to }) => to !== from + 1).toSorted((a, b) => length(a) - length(b))
  for (const arrow of inner) {
    const [first, last] = [Math.min(arrow.from, arrow.to), Math.max(arrow.from, arrow.to)]
    let index = lanes.findIndex((held) => held.every(([start, end]) => last < start || first > end))
    if (index < 0) index = lanes.push([]) - 1
    lanes[index]?.push([first, last])
    chosen[arrows.indexOf(arrow)] = index
  }
  return chosen
}

function topOf(index: number): number {
  return box.top + index * (box.height + box.gap)
}

function arrowPath({ from, to }: Arrow, beside: number): string {
  const right = box.left + box.width
  if (beside < 0) return `M${box.left + box.width / 2} ${topOf(from) + box.height}v${box.gap - 2}`
  const x = right + (beside + 1) * lane
  const start = topOf(from) + box.height / 2 + 8
  const end = topOf(to) + box.height / 2 - 8
  return `M${right} ${start}H${x}V${end}H${right + 2}`
}

function arrowNumber({ from, to, steps }: Arrow, beside: number): Html {
  const text = steps.join(', ')
  const x = beside < 0 ? box.left + box.width / 2 : box.left + box.width + (beside + 1) * lane
  const y = beside < 0 ? topOf(to) - box.gap / 2 : (topOf(from) + topOf(to) + box.height) / 2
  const width = 12 + 8 * text.length
  return html`<rect class="number" x="${x - width / 2}" y="${y - 12}" width="${width}" height="22" rx="11" /><text
      class="number"
      x="${x}"
      y="${y + 4}"
      >${text}</text
    >`
}

function distinctArrows({ steps }: Workflow, states: readonly string[]): Arrow[] {
  const seen = new Map<string, Arrow>()
  for (const [index, step] of steps.entries()) {
    for (const move of movesOf(step)) {
      const [from, to] = [states.indexOf(move.from), states.indexOf(move.to)]
      const arrow = seen.get(`${from} ${to}`) ?? { from, to, steps: [] }
      arrow.steps.push(index + 1)
      seen.set(`${from} ${to}`, arrow)
    }
  }
  return [...seen.values()]
}

function inOrder({ steps, states }: Workflow): string[] {
  const order = [nothing]
  const next = (state: string) => steps.flatMap(movesOf).filter(({ from }) => from === state)
  for (let index = 0; index < order.length; index++) {
    for (const { to } of next(order[index] ?? nothing)) if (!order.includes(to)) order.push(to)
  }
  for (const state of Object.keys(states)) if (!order.includes(state)) order.push(state)
  return order
}
