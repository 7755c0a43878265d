/** The roles a person may hold, several at once, each per unit and for a time. Terms: docs/glossary.md. */
export const roles = [
  'clerk',
  'officer',
  'editor',
  'approver',
  'moderator',
  'appeals-reviewer',
  'fact-checker',
  'channel-registrar',
  'teacher-liaison',
  'administrator',
] as const

export type Role = (typeof roles)[number]

/** Roles whose decisions weigh most: whoever holds one signs in with a second factor. */
export const rolesNeedingSecondFactor: readonly Role[] = ['approver', 'appeals-reviewer', 'administrator']
