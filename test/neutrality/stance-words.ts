import type { SourceFile } from '../source-tree.ts'

/**
 * Words by which programs sort people or opinions politically, and one for tracing people, in base64: the list itself must not be the place where
 * a search for them succeeds. The list is for this test alone.
 */
const encoded = [
  'cGjhuqNuIMSR4buZbmc=',
  'dGjDuSDEkeG7i2No',
  'dGjhur8gbOG7sWMgdGjDuQ==',
  'Y2jhu5FuZyBwaMOh',
  'Y2jhu5FuZyDEkeG7kWk=',
  'eHV5w6puIHThuqFj',
  'bHXhuq1uIMSRaeG7h3U=',
  'bOG6rXAgdHLGsOG7nW5nIGNow61uaCB0cuG7iw==',
  'cXVhbiDEkWnhu4NtIGNow61uaCB0cuG7iw==',
  'YuG6pXQgbcOjbg==',
  'bsOzaSB44bqldSBsw6NuaCDEkeG6oW8=',
  'YsO0aSBuaOG7jSBjaOG6vyDEkeG7mQ==',
  'c3V5IHRob8OhaSB0xrAgdMaw4bufbmc=',
  'ZGnhu4VuIGJp4bq/biBow7JhIGLDrG5o',
  'dOG7sSBkaeG7hW4gYmnhur9u',
  'cGhhbi1kb25n',
  'dGh1LWRpY2g=',
  'Y2hvbmctcGhh',
  'eHV5ZW4tdGFj',
  'YmF0LW1hbg==',
  'c3RhbmNl',
  'c2VudGltZW50',
  'ZGlzc2lkZW50',
  'ZGlzc2VudA==',
  'cmVhY3Rpb25hcnk=',
  'aG9zdGlsZSBmb3JjZQ==',
  'YW50aS1zdGF0ZQ==',
  'YW50aS1nb3Zlcm5tZW50',
  'cHJvLWdvdmVybm1lbnQ=',
  'cG9saXRpY2FsIG9waW5pb24=',
  'cG9saXRpY2FsIGxlYW5pbmc=',
  'bG95YWx0eSBzY29yZQ==',
  'dHJvdWJsZW1ha2Vy',
  'd3Jvbmcgdmlld3M=',
  'dHJ1eSB24bq/dA==',
]

export const stanceWords: readonly string[] = encoded.map((word) => Buffer.from(word, 'base64').toString('utf8'))

// Not preceded or followed by a letter: "instance" and "distance" hold one of the words and mean nothing by it.
const pattern = new RegExp(`(?<![\\p{L}])(?:${stanceWords.join('|')})(?![\\p{L}])`, 'giu')

/** Each place in the file where such a word stands, as a sentence; words joined by - or _ count like words apart. */
export function stanceIn({ path, text }: SourceFile): string[] {
  const plain = text.normalize('NFC').replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
  const spaced = plain.replaceAll(/[_-]/g, ' ')
  const found = [...plain.matchAll(pattern), ...spaced.matchAll(pattern)].map(([word]) => word.toLowerCase())
  return [...new Set(found)].map((word) => `${path}: "${Buffer.from(word).toString('base64')}" (base64) names a stance`)
}
