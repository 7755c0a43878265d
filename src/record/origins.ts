/** Name of the root key of a record: one for the record that an authority began with and all that succeed it. */
export const rootName = (origin: string): string => `${origin.replace(numbered, '/record')}/root`

/** Whether an authority began with this record: those that succeed it are numbered. */
export const isFirstOrigin = (origin: string): boolean => !numbered.test(origin)

/** Whether two origins are records of one authority, one after the other. */
export const isSameAuthority = (one: string, other: string): boolean =>
  one !== other && rootName(one) === rootName(other)

export const isRootKey = ({ name }: { name: string }): boolean => name.endsWith('/root')

const numbered = /\/record-\d+$/
