/**
 * A limit of time or memory was reached, on a busy machine as likely as by fault of what was asked for. Thrown only before
 * anything is written, so that asking again, with the same idempotency key too, does nothing twice. `message` is for the
 * person: what happened, and what can be done now.
 */
export class TryLater extends Error {
  override name = 'TryLater'
}
