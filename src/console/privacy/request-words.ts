import '../words/privacy-words.ts'
export const asksKeys = {
  copy: 'requests.asks.copy',
  correction: 'requests.asks.correction',
  erasure: 'requests.asks.erasure',
} as const
export const proofKeys = {
  'sign-in': 'requests.proof.sign-in',
  ticket: 'requests.proof.ticket',
  'identity-card': 'requests.proof.identity-card',
  letter: 'requests.proof.letter',
} as const
