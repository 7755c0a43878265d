import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/**
 * Address ranges that no outgoing request may reach unless configured: this machine, private networks, link-local with the
 * metadata services of clouds, shared and test ranges, multicast, and IPv6 forms that carry an IPv4 address inside.
 * Source: the IANA special-purpose registries (RFC 6890 and its updates).
 */
const closedRanges = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/127',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]

const closed = listOfRanges(closedRanges)

/** Whether an outgoing request may connect to the address. An IPv4 address inside an IPv6 one is judged as itself. */
export function isOpenAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  return !closed.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

function listOfRanges(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [network = '', bits] = range.split('/')
    list.addSubnet(network, Number(bits), isIP(network) === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}

/** An address that may be connected to, as outgoing requests may; undefined where the host has none. */
export type ResolveOutside = (host: string) => Promise<string | undefined>

/**
 * Looks a host up and checks what it finds, for protocols other than HTTP: the caller connects to exactly this address.
 * @throws what the lookup throws, where there is no such host
 */
export function createResolveOutside({
  allowPrivate = false,
  find = async (host: string) => (await lookup(host, { all: true })).map(({ address }) => address),
}: { allowPrivate?: boolean; find?: (host: string) => Promise<string[]> } = {}): ResolveOutside {
  return async (host) => {
    const found = isIP(host) > 0 ? [host] : await find(host)
    return found.find((address) => allowPrivate || isOpenAddress(address))
  }
}
