import { auth } from './auth.ts'

/** Whether this browser can use passkeys here. */
export function canUsePasskeys(): boolean {
  return window.isSecureContext && typeof PublicKeyCredential === 'function'
}

type Descriptor = { id: string; type: PublicKeyCredentialType; transports?: AuthenticatorTransport[] }
type RequestJson = {
  challenge: string
  rpId?: string
  timeout?: number
  userVerification?: UserVerificationRequirement
  allowCredentials?: Descriptor[]
}
type CreationJson = Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & {
  challenge: string
  user: { id: string; name: string; displayName: string }
  excludeCredentials?: Descriptor[]
}

/** Signs in with a passkey that the person picks in the browser's own window. */
export async function signInWithPasskey(): Promise<void> {
  const options = await auth<RequestJson>('/passkey/generate-authenticate-options')
  const { challenge, allowCredentials, ...others } = options
  const credential = await navigator.credentials.get({
    publicKey: {
      ...others,
      challenge: bytes(challenge),
      ...(allowCredentials && { allowCredentials: allowCredentials.map(descriptor) }),
    },
  })
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no credential')
  const response = credential.response as AuthenticatorAssertionResponse
  await auth('/passkey/verify-authentication', {
    response: {
      ...identity(credential),
      response: {
        clientDataJSON: text(response.clientDataJSON),
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        ...(response.userHandle && { userHandle: text(response.userHandle) }),
      },
    },
  })
}

/** Makes a passkey on this device and registers it under a name. */
export async function addPasskey(name: string): Promise<void> {
  const options = await auth<CreationJson>('/passkey/generate-register-options')
  const { challenge, user, excludeCredentials, ...others } = options
  const credential = await navigator.credentials.create({
    publicKey: {
      ...others,
      challenge: bytes(challenge),
      user: { ...user, id: bytes(user.id) },
      ...(excludeCredentials && { excludeCredentials: excludeCredentials.map(descriptor) }),
    },
  })
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no credential')
  const response = credential.response as AuthenticatorAttestationResponse
  await auth('/passkey/verify-registration', {
    name,
    response: {
      ...identity(credential),
      response: {
        clientDataJSON: text(response.clientDataJSON),
        attestationObject: text(response.attestationObject),
        transports: response.getTransports(),
      },
    },
  })
}

function identity(credential: PublicKeyCredential) {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    ...(credential.authenticatorAttachment && { authenticatorAttachment: credential.authenticatorAttachment }),
  }
}

function descriptor({ id, ...others }: Descriptor): PublicKeyCredentialDescriptor {
  return { ...others, id: bytes(id) }
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
}

function text(buffer: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
