// `npm run minhbach -- run crash [ROUNDS]`: the crash test at length, 50 rounds unless said.
import { runRounds } from './rounds.ts'

const rounds = Number(process.argv[2] ?? 50)
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('ROUNDS must be a whole number such as 50')
const { decisions, checkpoints, problems } = await runRounds(rounds, (line) => console.log(line))
for (const problem of problems) console.error(problem)
console.log(`${rounds} rounds, ${decisions} decisions, ${checkpoints} checkpoints, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0
