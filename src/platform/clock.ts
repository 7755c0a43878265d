/** Where `now` comes from. Pure files are given instants; only the shell holds a clock. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
