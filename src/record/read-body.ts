/** The body of an answer. @throws where it is longer than `limit` bytes: the rest is not read */
export async function readBody(response: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (;;) {
    const next = await reader?.read()
    if (!next || next.done) break
    const chunk = next.value as Uint8Array
    length += chunk.length
    if (length > limit) {
      await reader?.cancel()
      throw new Error(`the answer is longer than ${limit} bytes`)
    }
    chunks.push(chunk)
  }
  const whole = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}
