import { startProgram } from './start.ts'

const parameters = process.argv.slice(2)
const unknown = parameters.find((parameter) => parameter !== '--empty')
if (unknown !== undefined) {
  console.error(`Không hiểu “${unknown}”. Chỉ có: --empty (không nạp dữ liệu mẫu). / Unknown option; there is --empty.`)
  process.exit(2)
}

try {
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
