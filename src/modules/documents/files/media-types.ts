import type { Kind } from '#reading/open/sniff.ts'

const byKind: Readonly<Record<Kind, string>> = {
  pdf: 'application/pdf',
  zip: 'application/zip',
  ole: 'application/msword',
  rtf: 'application/rtf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
  webp: 'image/webp',
  heic: 'image/heic',
  gif: 'image/gif',
  text: 'text/plain; charset=utf-8',
  unknown: 'application/octet-stream',
}

const packed: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
}

/** The media type of a file by what is in it; its name only tells office documents, which are archives or compound files, apart. */
export function mediaTypeOf(kind: Kind, name: string): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (kind === 'ole' && ending === 'xls') return 'application/vnd.ms-excel'
  return (kind === 'zip' ? packed[ending] : undefined) ?? byKind[kind]
}
