// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Speaks to the mail server: one connection a letter, encrypted unless it is this machine or told not to be. */
import { createTransport } from 'nodemailer'
import { contentTypeOf } from './attachments.rules.ts'
import { deliveryLimits } from './delivery.rules.ts'
import { wrapped } from './letter.rules.ts'
import type { MailRow } from './mail.store.ts'

export type SmtpSettings = {
  /**
   * smtp://user:password@mail.example:587 (STARTTLS) or smtps://…:465. `?tls=off` allows an unencrypted relay in a
   * network one trusts; 127.0.0.1 and localhost need no encryption.
   */
  readonly url: string
  /** The sender: 'Kongress <kongress@example.de>' or a bare address. */
  readonly from: string
  /** Where answers go; null: to the sender. */
  readonly replyTo: string | null
  /** Letters a minute and process; null: as fast as the mail server takes them. */
  readonly perMinute: number | null
}

export type SmtpLimits = Pick<typeof deliveryLimits, 'connectMilliseconds' | 'silenceMilliseconds'>

/** Resolves once the mail server took the letter over; throws nodemailer's error otherwise. */
export type SendLetter = (mail: MailRow) => Promise<void>

export function smtpSender(
  settings: Pick<SmtpSettings, 'url' | 'from' | 'replyTo'>,
  limits: Record<keyof SmtpLimits, number> = deliveryLimits,
): SendLetter {
  const transport = createTransport({
    ...smtpAddress(settings.url),
    connectionTimeout: limits.connectMilliseconds,
    greetingTimeout: limits.connectMilliseconds,
    socketTimeout: limits.silenceMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = domainOf(settings.from)
  return async (mail) => {
    await transport.sendMail({
      from: settings.from,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: wrapped(mail.text),
      html: mail.html,
      attachments: mail.attachments.map(({ name, mediaType, content }) => ({
        filename: name,
        contentType: contentTypeOf(mediaType),
        content,
      })),
      date: mail.createdAt,
      // The same at every attempt: whoever gets a letter twice after a crash of ours can tell that it is one letter.
      messageId: `<${mail.id}@${domain}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': mail.language,
        ...(mail.groupLetter === null ? {} : { Precedence: 'bulk' }),
        // RFC 2369: a page with one button. Not "one-click" (RFC 8058), which has other people's servers post here.
        ...(mail.withdrawUrl === null
          ? {}
          : { 'List-Unsubscribe': { prepared: true, value: `<${mail.withdrawUrl}>` } }),
      },
      ...(settings.replyTo === null ? {} : { replyTo: settings.replyTo }),
      xMailer: false,
    })
  }
}

/** What the operator's SMTP_URL says, for nodemailer. */
export function smtpAddress(url: string) {
  const address = new URL(url)
  const secure = address.protocol === 'smtps:'
  const account = decodeURIComponent(address.username)
  const plain = !secure && (isThisMachine(address.hostname) || address.searchParams.get('tls') === 'off')
  return {
    host: address.hostname.replace(/^\[|\]$/g, ''),
    port: address.port === '' ? (secure ? 465 : 587) : Number(address.port),
    secure,
    requireTLS: !secure && !plain,
    ignoreTLS: plain,
    ...(account === '' ? {} : { auth: { user: account, pass: decodeURIComponent(address.password) } }),
  }
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}

function domainOf(from: string): string {
  return /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
}

export type SmtpTrouble = {
  readonly replyCode: number | null
  readonly command: string | null
  readonly reason: string
}

/** What went wrong, without the mail server's own words: they quote the addressee. */
export function smtpTrouble(error: unknown): SmtpTrouble {
  const { responseCode, command, code, message } = (error instanceof Error ? error : {}) as Partial<
    Record<string, unknown>
  >
  // nodemailer calls a certificate nobody vouches for a socket's error; what Node says of it quotes nobody.
  const untrusted = code === 'ESOCKET' && typeof message === 'string' && /certificate|SSL|TLS/.test(message)
  return {
    replyCode: typeof responseCode === 'number' ? responseCode : null,
    command: typeof command === 'string' ? command : null,
    reason: untrusted ? 'ETLS' : typeof code === 'string' ? code : 'unknown',
  }
}
