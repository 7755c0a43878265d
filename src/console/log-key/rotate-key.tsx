import { Button, FileButton, Textarea } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { getLogKeys, rotateKey, rotateRoot } from '#record/endpoints.ts'
import type { OwnFormProps } from '../decide/own-forms.ts'
import decideLook from '../decide/decision-panel.module.css'
import { CancelKey } from '../decide/cancel-key.tsx'
import { Consequences } from '../decide/consequences.tsx'
import { useFormKeys } from '../decide/use-form-keys.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { formText } from '../parts/form-text.ts'
import { fieldError } from '../server/problem.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { glanceAt, isPrivateKey, keyId } from './key-id.ts'
import look from './log-key.module.css'
import { useQueryClient } from '@tanstack/react-query'
import '../words/log-key-words.ts'
import '../words/decide-words.ts'

/** Longer than any certificate. */
const longest = 8_000

/** The decision to change the key, or the root key: the certificates of the new one, and why. */
export function RotateKey({ step, onClose }: OwnFormProps) {
  const { say, inWords } = useSpeech()
  const tell = useTell()
  const client = useQueryClient()
  const [certificate, setCertificate] = useState('')
  const ofRoot = step.do === 'rotate-root'
  const rotate = useWrite(ofRoot ? rotateRoot : rotateKey)
  const form = useFormKeys(onClose, rotate.isPending)
  const rotated = ({ seq }: { seq: number }) => {
    onClose()
    tell({ text: say('decide.done', { step: inWords(step.label), seq }) })
    void client.invalidateQueries()
  }
  return (
    <form
      className={decideLook.form}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        const reason = formText(event.currentTarget)('reason')
        rotate.mutate({ body: { certificate, reason } }, { onSuccess: rotated })
      }}
    >
      <h4>{inWords(step.label)}</h4>
      <CertificateField
        ofRoot={ofRoot}
        value={certificate}
        onChange={setCertificate}
        said={fieldError(rotate.error, 'certificate')}
      />
      <Textarea
        name="reason"
        label={say('decide.reason')}
        description={say(ofRoot ? 'logKey.root.reason' : 'logKey.reason.hint')}
        autosize
        minRows={2}
        maxLength={500}
        required
        error={fieldError(rotate.error, 'reason')}
      />
      <Consequences step={step} final={say(ofRoot ? 'logKey.root.final' : 'logKey.final')} />
      <ProblemNote problem={rotate.error} />
      <div className={decideLook.formKeys}>
        <Button type="submit" loading={rotate.isPending}>
          {inWords(step.label)}
        </Button>
        <CancelKey pending={rotate.isPending} onClose={onClose} />
      </div>
    </form>
  )
}

type FieldProps = { ofRoot: boolean; value: string; onChange: (certificate: string) => void; said: string | undefined }

/** Pasted, taken from a file, or the one that lies on the server. A private key goes no further than this field. */
function CertificateField({ ofRoot, value, onChange, said }: FieldProps) {
  const { say, dates } = useSpeech()
  const prepared = useAnswer(getLogKeys).data?.prepared ?? []
  const held = ofRoot ? [] : prepared
  const [wrong, setWrong] = useState<string | undefined>()
  const take = (text: string) => {
    const secret = isPrivateKey(text)
    setWrong(secret ? say('logKey.certificate.private') : undefined)
    onChange(secret ? '' : text)
  }
  const open = async (file: File | null) => {
    if (!file) return
    if (file.size > longest) setWrong(say('logKey.certificate.large'))
    else take(await file.text())
  }
  const glance = glanceAt(value)
  return (
    <div className={look.stack}>
      <Textarea
        label={say(ofRoot ? 'logKey.root.certificate' : 'logKey.certificate')}
        description={say(ofRoot ? 'logKey.root.certificate.hint' : 'logKey.certificate.hint')}
        classNames={{ input: look.certificate }}
        autosize
        minRows={5}
        maxRows={12}
        maxLength={longest}
        spellCheck={false}
        autoFocus
        required
        value={value}
        onChange={({ currentTarget }) => take(currentTarget.value)}
        error={wrong ?? said}
      />
      {glance && (
        <p className="soft" role="status">
          {say('logKey.certificate.reads', { id: glance.id, at: dates.full(glance.at) })}
        </p>
      )}
      <div className={look.sources}>
        <FileButton onChange={(file) => void open(file)}>
          {(props) => (
            <Button {...props} size="xs" variant="default" leftSection={<IconUpload size={15} stroke={1.8} />}>
              {say('logKey.certificate.file')}
            </Button>
          )}
        </FileButton>
        {held.map(
          ({ vkey, certificate }) =>
            certificate !== null && (
              <Button key={vkey} size="xs" variant="default" onClick={() => take(certificate)}>
                {say('logKey.certificate.held', { id: keyId(vkey) })}
              </Button>
            ),
        )}
      </div>
    </div>
  )
}
