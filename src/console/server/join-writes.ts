export type Parts = { params?: unknown; query?: unknown; body?: unknown; key?: unknown }

type Running = { to: string; asked: Parts; answer: Promise<unknown> }

/**
 * Sends a write, or joins the same one that is still on its way: a double click asks for one decision, and the refusal of the
 * second must not hide that the first went through. A write that another to the same thing has overtaken is sent anew.
 */
export function joinWrites() {
  const running = new Set<Running>()
  return function join<T>(to: string, asked: Parts, send: () => Promise<T>): Promise<T> {
    const last = [...running].findLast((one) => one.to === to && isText(one.asked.params, asked.params))
    if (last && isSame(last.asked, asked)) return last.answer as Promise<T>
    const answer = send()
    const mine = { to, asked, answer }
    running.add(mine)
    const end = () => void running.delete(mine)
    answer.then(end, end)
    return answer
  }
}

const isText = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Files are the same only where they are one and the same file: their text is not looked at. */
export function isSame({ body: one, ...rest }: Parts, { body: other, ...otherRest }: Parts): boolean {
  if (!isText(rest, otherRest)) return false
  return one instanceof Blob || other instanceof Blob ? one === other : isText(one, other)
}
