// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A real mail server on this machine that takes every letter and remembers to whom it went. */
import { SMTPServer } from 'smtp-server'

/** A letter as it came over the wire. */
export type Taken = { readonly to: string; readonly source: string }

export type PostOffice = {
  readonly url: string
  readonly taken: readonly Taken[]
  close(): Promise<void>
}

export async function openPostOffice(): Promise<PostOffice> {
  const taken: Taken[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => void parts.push(part))
      stream.on('end', () => {
        taken.push({ to: envelope.rcptTo[0]?.address ?? '', source: Buffer.concat(parts).toString() })
        done()
      })
    },
  })
  // Whoever hangs up in the middle of a letter, as a server that is stopped does, is no fault of the post office.
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const close = () => new Promise<void>((closed) => server.close(() => closed()))
  return { url: `smtp://127.0.0.1:${port}`, taken, close }
}
