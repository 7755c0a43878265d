/**
 * The rules say no. A refusal is a value, never an exception: it names the rule that refused and the basis of that rule,
 * and both are shown to the person.
 */
export type Refusal = {
  refused: RefusalCode
  /** The rule, in one Vietnamese sentence for the person who was refused. */
  rule: string
  /** Legal or internal basis of the rule, as a citation. */
  basis?: string
  /** The field of the input that would have to change, if one would. */
  field?: string
}

/** Every way the rules can say no. HTTP statuses are derived from this list in platform/http. */
export type RefusalCode =
  | 'not-signed-in'
  | 'second-factor-required'
  | 'role-required'
  | 'scope-required'
  | 'not-found'
  | 'wrong-state'
  | 'same-person'
  | 'own-matter'
  | 'reason-required'
  | 'too-late'
  | 'already-exists'
  | 'out-of-date'
  | 'not-allowed'
  | 'too-many'
  | 'too-large'
  | 'read-only'

export function refuse(refused: RefusalCode, rule: string, more: { basis?: string; field?: string } = {}): Refusal {
  return { refused, rule, ...more }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && 'rule' in value
}
