import '../words/unit-words.ts'
export const unitStateKeys = { active: 'units.state.active', ended: 'units.state.ended' } as const
export const unitSideKeys = { state: 'units.side.state', party: 'units.side.party' } as const
