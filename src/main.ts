import { setFlagsFromString } from 'node:v8'

// The room for young objects stays small: at its usual 64 MB it is a third of what an idle program holds, and a list
// through the API costs no more without it. Set before the modules of the program are loaded, which would fill it.
setFlagsFromString('--semi-space-growth-factor=1')

const parameters = process.argv.slice(2)
const unknown = parameters.find((parameter) => parameter !== '--empty')
if (unknown !== undefined) {
  console.error(`Không hiểu “${unknown}”. Chỉ có: --empty (không nạp dữ liệu mẫu). / Unknown option; there is --empty.`)
  process.exit(2)
}

try {
  const { startProgram } = await import('./start.ts')
  const program = await startProgram({
    env: process.env,
    empty: parameters.includes('--empty'),
    say: (line) => console.log(line),
  })
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    void program.stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
} catch (error) {
  console.error(`Không khởi động được: ${(error as Error).message} / Could not start.`)
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error)
  process.exit(1)
}
