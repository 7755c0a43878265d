import { isIP } from 'node:net'

/**
 * The address of whoever asks. `trustedProxies` is how many proxies of ours stand in front: that many entries at the
 * right of X-Forwarded-For are written by them and believed; whatever the client wrote further left is not.
 */
export function clientAddress(headers: Headers, socket: string | undefined, trustedProxies: number): string {
  const direct = plain(socket ?? '')
  if (trustedProxies <= 0) return direct
  const forwarded = headers.get('x-forwarded-for')
  if (forwarded === null) return direct
  const hops = forwarded.split(',').map((hop) => plain(hop.trim()))
  const claimed = hops[Math.max(0, hops.length - trustedProxies)] ?? ''
  return isIP(claimed) > 0 ? claimed : direct
}

/** The whole of an IPv4 address, the network (/64) of an IPv6 one: what one subscriber is known by. */
export function addressKey(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = ''] = address.split('%', 1)
  const [left = '', right = ''] = head.split('::')
  const groups = left === '' ? [] : left.split(':')
  const missing = head.includes('::') ? 8 - groups.length - (right === '' ? 0 : right.split(':').length) : 0
  return (
    [...groups, ...Array<string>(Math.max(0, missing)).fill('0')]
      .slice(0, 4)
      .map((group) => group.replace(/^0+(?=.)/, ''))
      .join(':') + '::/64'
  )
}

/** An IPv4 address written as IPv6 is the IPv4 address. */
function plain(address: string): string {
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address
}
