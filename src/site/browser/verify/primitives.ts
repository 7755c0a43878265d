import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Primitives } from '#record/note.ts'

/** SHA-256 of the bundle; Ed25519 of the browser, or of the bundle where the browser or an insecure address has none. */
export const browserPrimitives: Primitives = {
  sha256,
  verifyEd25519: async (publicKey, message, signature) => {
    const native = await importNative(publicKey)
    if (!native) return verifyBundled(publicKey, message, signature)
    return crypto.subtle.verify('Ed25519', native, signature.slice(), message.slice())
  },
}

async function importNative(publicKey: Uint8Array): Promise<CryptoKey | undefined> {
  // Undefined on an address that is not a secure context.
  const subtle = crypto.subtle as SubtleCrypto | undefined
  try {
    return await subtle?.importKey('raw', publicKey.slice(), 'Ed25519', false, ['verify'])
  } catch {
    return undefined
  }
}

/** As strict as RFC 8032 and OpenSSL, which signs and checks on the server. */
function verifyBundled(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false })
  } catch {
    return false
  }
}
