import { isSyllable } from '#vietnamese/syllable.ts'

/**
 * How long what a seal or handwriting leaves before the dash of an item is: words of which most are no syllables of Vietnamese.
 * 0 where nothing of the kind stands there.
 */
export function lengthOfStray(text: string): number {
  const prefix = /^(?![\s\W]{0,3}[-–—•+*·])(.{1,28}?)\s(?=[-–]\s\p{Lu})/u.exec(text)?.[1]
  const words = (prefix ?? '').match(/[\p{L}\p{N}]+/gu) ?? []
  const strange = words.filter((word) => word.length < 2 || !isSyllable(word)).length
  return prefix !== undefined && (strange * 2 > words.length || /[`*#~^|<>=_]/.test(prefix)) ? prefix.length + 1 : 0
}
