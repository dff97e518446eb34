// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For tests: a real mail server that behaves as badly as a test needs, and processes that send and can be killed. */
import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'
import type { DeliveryParts } from './delivery.ts'
import type { Letter } from './letter.rules.ts'

export type Arrived = { readonly to: string; readonly from: string; readonly source: string }

export type MailServer = {
  readonly url: string
  readonly port: number
  /** Letters it has taken over: it has said 250, or was about to. */
  readonly arrived: Arrived[]
  stop(): Promise<void>
}

type Reply = { readonly code: number; readonly text: string }

export type Behaviour = {
  /** SMTP reply to a connection, instead of a greeting. */
  readonly onConnect?: () => Reply | null
  /** SMTP reply to a recipient; null accepts. */
  readonly onRecipient?: (address: string) => Reply | null | Promise<Reply | null>
  /**
   * Called once the whole letter is there, before it is acknowledged; 'never' neither takes nor acknowledges it,
   * 'silently' takes it and does not say so, a reply refuses it.
   */
  readonly onLetter?: (letter: Arrived, sockets: ReadonlySet<Socket>) => 'take' | 'silently' | 'never' | Reply
  /** Cuts the line in the middle of the letter: after so many bytes of it. */
  readonly cutAfterBytes?: (address: string) => number | null
  /** Speaks TLS from the first byte, with a certificate nobody vouches for. */
  readonly untrusted?: boolean
}

function refusal({ code, text }: Reply): Error {
  return Object.assign(new Error(text), { responseCode: code })
}

export async function mailServer(behaviour: Behaviour = {}, port = 0): Promise<MailServer> {
  const arrived: Arrived[] = []
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    secure: behaviour.untrusted ?? false,
    logger: false,
    onConnect(_session, done) {
      const reply = behaviour.onConnect?.() ?? null
      done(reply === null ? null : refusal(reply))
    },
    onRcptTo({ address }, _session, done) {
      void Promise.resolve(behaviour.onRecipient?.(address) ?? null).then((reply) =>
        done(reply === null ? null : refusal(reply)),
      )
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      const to = envelope.rcptTo[0]?.address ?? ''
      const cutAfter = behaviour.cutAfterBytes?.(to) ?? null
      let bytes = 0
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        bytes += chunk.length
        if (cutAfter !== null && bytes >= cutAfter) for (const socket of sockets) socket.destroy()
      })
      stream.on('end', () => {
        if (cutAfter !== null && bytes >= cutAfter) return
        const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const letter = { to, from: sender, source: Buffer.concat(chunks).toString() }
        const what = behaviour.onLetter?.(letter, sockets) ?? 'take'
        if (what === 'never') return
        if (typeof what === 'object') return done(refusal(what))
        arrived.push(letter)
        if (what === 'take') done()
      })
    },
  })
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address()
  const listening = typeof address === 'object' && address !== null ? address.port : 0
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  onTestFinished(stop)
  return { url: `smtp://127.0.0.1:${listening}`, port: listening, arrived, stop }
}

/** A header's value, put together again where it was folded. */
export function header(source: string, name: string): string | undefined {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ')
  return new RegExp(`^${name}: (.*)$`, 'mi').exec(head)?.[1]?.trim()
}

export type SenderProcess = {
  readonly databaseUrl: string
  readonly smtpUrl: string
  readonly from: string
  readonly limits: NonNullable<DeliveryParts['limits']>
  /** Posted by the process itself, in one transaction, when it has begun to send. */
  readonly letters: readonly Letter[]
}

/** A process of its own that posts letters and delivers until it is killed; its code is the production code. */
export function senderProcess({ databaseUrl, smtpUrl, from, limits, letters }: SenderProcess) {
  const file = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
  const smtp = { url: smtpUrl, from, replyTo: null, perMinute: null }
  const site = { title: { de: 'Kongress' }, baseUrl: 'https://kongress.example', demo: false }
  const script = `
    import { randomBytes } from 'node:crypto'
    import { connectDatabase } from ${file('../database/database.ts')}
    import { startDelivery } from ${file('./delivery.ts')}
    import { createMailbox } from ${file('./mail.service.ts')}
    const databaseUrl = process.env.TEST_DATABASE
    const { db } = connectDatabase(databaseUrl)
    const clock = { now: () => Date.now(), after: setTimeout }
    const quiet = () => {}
    const log = { sent: quiet, failed: quiet, queueFaulted: quiet }
    const smtp = ${JSON.stringify(smtp)}
    const delivery = await startDelivery({ db, databaseUrl, smtp, clock, log, limits: ${JSON.stringify(limits)} })
    const mailbox = createMailbox({ db, clock, randomBytes, delivery, site: ${JSON.stringify(site)} })
    const letters = ${JSON.stringify(letters)}
    await db.transaction().execute((transaction) => mailbox.postAll(letters, null, transaction))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TEST_DATABASE: databaseUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}
