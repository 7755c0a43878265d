import { isSame, type Parts } from './join-writes.ts'

type Lost = { to: string; asked: Parts; key: string }

/** More than anybody sends anew by hand. */
const most = 50

/**
 * The idempotency keys of writes of which nobody knows what became: the answer never came. The same write sent again bears the
 * same key, so that what the first did is not done twice.
 */
export function unansweredWrites() {
  let lost: readonly Lost[] = []
  const others = (to: string, asked: Parts) => lost.filter((one) => one.to !== to || !isSame(one.asked, asked))
  return {
    /** The key of the same write, where its answer never came. */
    keyOf: (to: string, asked: Parts): string | undefined =>
      lost.find((one) => one.to === to && isSame(one.asked, asked))?.key,
    lose: (to: string, asked: Parts, key: string): void => {
      lost = [...others(to, asked), { to, asked, key }].slice(-most)
    },
    forget: (to: string, asked: Parts): void => {
      lost = others(to, asked)
    },
  }
}
