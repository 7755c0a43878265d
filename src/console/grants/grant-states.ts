import '../words/people-words.ts'
export const grantStateKeys = {
  active: 'grants.state.active',
  revoked: 'grants.state.revoked',
  contested: 'grants.state.contested',
  ended: 'grants.state.ended',
} as const
