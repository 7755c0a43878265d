import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import tesseract, { type Line } from 'tesseract.js'

type Answer = { status: 'resolve' | 'reject' | 'progress'; data: unknown }
/** What tesseract.js runs in a thread of its own, and what it needs of the system there. */
type ThreadProgram = {
  setAdapter(system: object): void
  dispatchHandlers(asked: { action: string; payload: object }, answer: (given: Answer) => void): void
}

const require = createRequire(import.meta.url)
const letters = join(dirname(require.resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int')

/**
 * The engine that recognises letters, in this very thread: in one of its own, as the library starts it, it takes 30 MB more and
 * gets a copy of each picture. It is loaded at its first use, from the program's own files.
 */
const program = require('tesseract.js/src/worker-script/index.js') as ThreadProgram
const { readCache } = require('tesseract.js/src/worker-script/node/cache.js') as { readCache: unknown }
// Without what fetches from a network and writes files.
program.setAdapter({
  getCore: require('tesseract.js/src/worker-script/node/getCore.js') as unknown,
  gunzip: require('tesseract.js/src/worker-script/node/gunzip.js') as unknown,
  readCache,
})

function ask(action: string, payload: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    program.dispatchHandlers({ action, payload }, ({ status, data }) => {
      if (status === 'resolve') resolve(data)
      if (status === 'reject') reject(new Error(String(data)))
    })
  })
}

let loading: Promise<unknown> | undefined

async function load(): Promise<void> {
  const lstmOnly = true
  const langs = ['vie']
  await ask('load', { options: { lstmOnly } })
  await ask('loadLanguage', { langs, options: { langPath: letters, cacheMethod: 'none', gzip: true, lstmOnly } })
  await ask('initialize', { langs, oem: tesseract.OEM.LSTM_ONLY, config: {} })
  await ask('setParameters', { params: { tessedit_do_invert: '0' } })
}

/** The lines of letters in a picture that is a file by itself, looked for in the manner of `mode`. */
export async function findLines(image: Uint8Array, mode: tesseract.PSM): Promise<Line[]> {
  await (loading ??= load())
  await ask('setParameters', { params: { tessedit_pageseg_mode: mode } })
  const asked = { image, options: {}, output: { text: false, blocks: true } }
  const { blocks } = (await ask('recognize', asked)) as Pick<tesseract.Page, 'blocks'>
  return (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
}
