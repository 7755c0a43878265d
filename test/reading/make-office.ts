import { makeZip } from './make-zip.ts'

/** Parts of a packed document, by name. */
export type Files = Record<string, string | Uint8Array>

export const zip = (files: Files): Uint8Array<ArrayBuffer> =>
  makeZip(Object.entries(files).map(([name, bytes]) => ({ name, bytes })))

/** A paragraph of WordprocessingML. */
export const word = (line: string): string => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`

/** The least that is a Word document: paragraphs, and other parts that it is packed with. */
export const docx = (lines: readonly string[], others: Files = {}): Uint8Array<ArrayBuffer> =>
  zip({ 'word/document.xml': `<w:document><w:body>${lines.map(word).join('')}</w:body></w:document>`, ...others })

/** The least that is an OpenDocument text, with what stands at the head of its pages. */
export const odt = (lines: readonly string[], header = '', others: Files = {}): Uint8Array<ArrayBuffer> =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<office:document-content>${lines.map((line) => `<text:p>${line}</text:p>`).join('')}</office:document-content>`,
    'styles.xml': `<office:document-styles><style:header><text:p>${header}</text:p></style:header></office:document-styles>`,
    ...others,
  })

/** A shape of a slide, and its paragraphs. */
export const shape = (...lines: readonly string[]): string =>
  `<p:sp><p:txBody>${lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join('')}</p:txBody></p:sp>`

/** Slides whose order in the presentation is the other way round than their names. */
export const pptx = (slides: readonly string[], others: Files = {}): Uint8Array<ArrayBuffer> =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml': `<p:presentation>${slides.map((_, at) => `<p:sldId id="${at}" r:id="r${at}"/>`).join('')}</p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships>${slides.map((_, at) => `<Relationship Id="r${at}" Target="slides/slide${9 - at}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(slides.map((slide, at) => [`ppt/slides/slide${9 - at}.xml`, `<p:sld>${slide}</p:sld>`])),
    ...others,
  })

/** What a part of a document shows a picture with, its identifier being `rId9`. */
export const picture = '<w:drawing><a:blip r:embed="rId9"/></w:drawing>'

/** The picture that a part shows, and what says where it lies; the part itself is not among them. */
export function pictureOf(part: string, bytes: Uint8Array): Files {
  const [, root = '', folder = '', name = ''] = /^(\w+)\/(\w+\/)?(\w+)$/.exec(part) ?? []
  const target = `${folder === '' ? '' : '../'}media/image1.png`
  return {
    [`${root}/${folder}_rels/${name}.xml.rels`]: `<Relationships><Relationship Id="rId9" Target="${target}"/></Relationships>`,
    [`${root}/media/image1.png`]: bytes,
  }
}
