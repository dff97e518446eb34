// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Takes letters from the queue to the mail server. The queue (pg-boss, tables of its own) lies in the same database,
 * so a letter's row and its job are written in one transaction. A job carries the letter's id and nothing else.
 *
 * A crash between the mail server's "250" and our row's `sent_at` sends that one letter again, with the same
 * Message-ID: at most one duplicate of a letter a crash, and never a lost one.
 */
import { fromKysely, PgBoss, type JobResult, type JobWithMetadata } from 'pg-boss'
import type { Clock } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import { deliveryLimits, outcomeOf } from './delivery.rules.ts'
import type { Delivery } from './mail.service.ts'
import { beginAttempt, markFailed, markSent, type MailId } from './mail.store.ts'
import { smtpSender, smtpTrouble, type SendLetter, type SmtpSettings } from './smtp.ts'

/** What happened, for the log: ids, counts and codes, never an address or a subject. */
export type DeliveryLog = {
  sent(letter: { readonly mail: MailId; readonly attempts: number }): void
  /** `code`: the mail server's three digits, or nodemailer's word for what broke. */
  failed(letter: {
    readonly mail: MailId
    readonly attempts: number
    readonly code: string
    readonly final: boolean
  }): void
  queueFaulted(fault: Error): void
}

export type DeliveryParts = {
  readonly db: Database
  /** The queue keeps a few connections of its own, one of them listening for new letters. */
  readonly databaseUrl: string
  readonly clock: Pick<Clock, 'now'>
  readonly smtp: SmtpSettings
  readonly log: DeliveryLog
  /** Shorter waits, for tests. */
  readonly limits?: Partial<Record<keyof typeof deliveryLimits, number>>
}

const queueName = 'letters'
type LetterJob = { readonly mail: MailId }

/** Makes the queue where it is missing and begins to deliver; the returned function stops after letters under way. */
export async function startDelivery(parts: DeliveryParts): Promise<Delivery> {
  const { log } = parts
  const limits = { ...deliveryLimits, ...parts.limits }
  const boss = new PgBoss({
    connectionString: parts.databaseUrl,
    application_name: 'allmende mail',
    max: limits.connectionsMax,
    schema: 'mail_queue',
    useListenNotify: true,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: limits.superviseSeconds,
    monitorIntervalSeconds: limits.superviseSeconds,
  })
  // Without a listener an 'error' event would end the process; the queue itself goes on and tries again.
  boss.on('error', (fault) => log.queueFaulted(fault))
  await boss.start()
  const attempts = {
    expireInSeconds: limits.attemptSecondsMax,
    heartbeatSeconds: limits.heartbeatSeconds,
    retryLimit: limits.retriesMax,
    retryDelay: limits.retryFirstSeconds,
    retryBackoff: true,
    retryDelayMax: limits.retryPauseSecondsMax,
    retentionSeconds: limits.keptDays * 24 * 60 * 60,
    deleteAfterSeconds: 24 * 60 * 60,
    notify: true,
  }
  await boss.createQueue(queueName, attempts)
  await boss.updateQueue(queueName, attempts)
  const send = smtpSender(parts.smtp, limits)
  await boss.work(
    queueName,
    {
      includeMetadata: true,
      perJobResults: true,
      batchSize: limits.takenAtOnceMax,
      burstWhenBatchFull: true,
      localConcurrency: limits.sendingAtOnceMax,
      pollingIntervalSeconds: Math.min(1, limits.lookSeconds),
      notifyPollingIntervalSeconds: limits.lookSeconds,
    },
    async (jobs: JobWithMetadata<LetterJob>[]) => {
      const results: JobResult[] = []
      for (const job of jobs) results.push(await deliver(parts, send, job))
      return results
    },
  )
  return {
    async enqueue(mail, transaction) {
      await boss.send(queueName, { mail } satisfies LetterJob, { db: fromKysely(transaction) })
    },
    stop: () => boss.stop({ graceful: true, timeout: limits.stopSecondsMax * 1000 }),
  }
}

/** One attempt. 'failed' tells the queue to try again; a letter that is given up is done with, too. */
async function deliver(
  { db, clock, log }: DeliveryParts,
  send: SendLetter,
  job: JobWithMetadata<LetterJob>,
): Promise<JobResult> {
  const id = job.data.mail
  const done: JobResult = { id: job.id, status: 'completed' }
  const mail = await beginAttempt(db, id)
  if (mail === null) return done
  try {
    await send(mail)
  } catch (error) {
    const trouble = smtpTrouble(error)
    const code = String(trouble.replyCode ?? trouble.reason)
    const final = job.retryCount >= job.retryLimit || outcomeOf(trouble.replyCode, trouble.command) === 'never'
    log.failed({ mail: id, attempts: mail.attempts, code, final })
    if (!final) return { id: job.id, status: 'failed', output: { code } }
    await markFailed(db, id, [trouble.replyCode, trouble.command, trouble.reason].filter(Boolean).join(' '))
    return done
  }
  await markSent(db, id, new Date(clock.now()))
  log.sent({ mail: id, attempts: mail.attempts })
  return done
}
