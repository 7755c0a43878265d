import fc from 'fast-check'

/**
 * Vitest's setup: what fast-check makes up is the same in every run, so that a change is told from chance. FUZZ_RUNS lets
 * it vary, for a long look; FUZZ_SEED repeats one.
 */
const free = process.env['FUZZ_RUNS'] !== undefined
const seed = Number(process.env['FUZZ_SEED'] ?? (free ? Date.now() % 2 ** 31 : 20_260_905))
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })
