import { Client } from 'pg'

/** Every process that works on jobs holds it shared; who gets it alone knows that no other process lives. */
const lockKey = 7_305_002

/**
 * Puts jobs back into the queue that a killed process had begun: at once where no other process works on this database;
 * otherwise they wait until their time is up. Holds a connection for as long as this process works.
 */
export async function resumeJobs(url: string): Promise<{ release(): Promise<void> }> {
  const client = new Client({ connectionString: url, application_name: 'minhbach-jobs-alive', keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [lockKey])
  const alone = rows[0]?.alone === true
  if (alone) await client.query(`update pgboss.job set state = 'retry', started_on = null where state = 'active'`)
  await client.query('select pg_advisory_lock_shared($1)', [lockKey])
  if (alone) await client.query('select pg_advisory_unlock($1)', [lockKey])
  return { release: () => client.end() }
}
