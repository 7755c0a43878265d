/** As long as the server takes a name. */
const longest = 255

/** A name of a file as the server takes it: without signs that are not to be seen, and with its ending where it is too long. */
export function sentName({ name }: Pick<File, 'name'>): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()
  const ending = /\.[^.]{1,12}$/u.exec(clean)?.[0] ?? ''
  if (clean.length <= longest) return clean || 'tep'
  return `${clean.slice(0, longest - 1 - ending.length).toWellFormed()}…${ending}`
}
