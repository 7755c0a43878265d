import { bare } from '#vietnamese/bare.ts'
import type { Found } from '../reading.ts'

/** A place agreed upon is less sure than one that was read. */
const agreed = 0.8

/**
 * A place that was recognised with a letter wrong, as the names in the head have it: “Tiệp Hoà” beside “UBND huyện Hiệp Hòa”. Only
 * where the place as read stands nowhere else in the paper.
 */
export function agreePlace(
  place: Found<string> | null,
  names: readonly (Found<string> | null)[],
  paper: string,
): Found<string> | null {
  if (place === null) return null
  const read = bare(place.value).toLowerCase()
  const count = read.split(' ').length
  if (read.length < 5 || timesIn(paper.toLowerCase(), place.value.toLowerCase()) > 1) return place
  for (const name of names) {
    const last = name?.value.split(' ').slice(-count).join(' ') ?? ''
    if (!differByOne(read, bare(last).toLowerCase())) continue
    return { ...place, value: last, confidence: Number((place.confidence * agreed).toFixed(2)) }
  }
  return place
}

const timesIn = (text: string, part: string) => text.split(part).length - 1

const differByOne = (a: string, b: string) =>
  a.length === b.length && [...a].filter((letter, at) => letter !== b[at]).length === 1
