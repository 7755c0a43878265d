import { isRefusal } from '#kernel/refusal.ts'

/** The value, or an error that says which rule refused. */
export function allowed<T>(value: T): Exclude<T, { refused: string }> {
  if (isRefusal(value)) throw new Error(`${value.refused}: ${value.rule}`)
  return value as Exclude<T, { refused: string }>
}
