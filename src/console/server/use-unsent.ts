import { useState } from 'react'
import type { z } from 'zod'
import { keepUnsent, readUnsent } from './unsent.ts'

/**
 * What is being written into a form, held by this tab until it is sent or given up. The key names the place.
 * @returns the value, how it is changed, and how it is let go
 */
export function useUnsent<Value>(
  key: string,
  shape: z.ZodType<Value>,
  empty: Value,
): [Value, (next: Value) => void, () => void] {
  const [value, setValue] = useState(() => readUnsent(key, shape) ?? empty)
  const change = (next: Value) => {
    setValue(next)
    keepUnsent(key, next)
  }
  const letGo = () => {
    setValue(empty)
    keepUnsent(key, undefined)
  }
  return [value, change, letGo]
}
