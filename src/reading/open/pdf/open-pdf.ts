import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { limits } from '../limits.ts'
import { Unreadable } from '../unreadable.ts'

const assets = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`

/**
 * Opens a PDF for its text alone, without unpacking a picture, or for its pictures too. The bytes are copied, since pdf.js takes what
 * it is given.
 * @throws Unreadable where it is locked by a password or damaged beyond reading
 */
export async function openPdf(bytes: Uint8Array, wanted: 'text' | 'pictures'): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: VerbosityLevel.ERRORS,
      maxImageSize: wanted === 'text' ? 1 : limits.whole.pdf,
      cMapUrl: `${assets}cmaps/`,
      standardFontDataUrl: `${assets}standard_fonts/`,
      wasmUrl: `${assets}wasm/`,
      iccUrl: `${assets}iccs/`,
      fontExtraProperties: true,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
    }).promise
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      throw new Unreadable('locked', 'Tệp PDF có mật khẩu. Hãy lưu một bản không đặt mật khẩu rồi gửi lại.')
    throw new Unreadable('damaged', 'Tệp PDF bị hỏng hoặc tải về chưa đủ. Hãy tải lại tệp gốc.')
  }
}
