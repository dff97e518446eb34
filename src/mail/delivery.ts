// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Takes letters from the queue to the mail server. The queue (pg-boss, tables of its own) lies in the same database,
 * so a letter's row and its job are written in one transaction. A job carries the letter's id and nothing else, and
 * its own id is made of the letter's: a letter has one job at most, however often it is put into the queue.
 *
 * A crash between the mail server's "250" and our row's `sent_at` sends that one letter again, with the same
 * Message-ID: at most one duplicate of a letter a crash, and never a lost one.
 */
import { fromKysely, PgBoss, type JobResult, type JobWithMetadata } from 'pg-boss'
import type { Clock } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import { deliveryLimits, outcomeOf, priorities, tooLate, type Urgency } from './delivery.rules.ts'
import type { Delivery } from './mail.service.ts'
import { beginAttempt, markFailed, markSent, markTrouble, readMissed, type MailId } from './mail.store.ts'
import { paceOf, type Pace } from './pace.ts'
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
  readonly clock: Clock
  readonly smtp: SmtpSettings
  readonly log: DeliveryLog
  /** Shorter waits, for tests. */
  readonly limits?: Partial<Limits>
}

type Limits = Record<keyof typeof deliveryLimits, number>

const queueName = 'letters'
type LetterJob = { readonly mail: MailId }

/** Makes the queue where it is missing and begins to deliver; `stop` waits for letters under way. */
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
  const attempts = attemptsOf(limits)
  await boss.createQueue(queueName, attempts)
  await boss.updateQueue(queueName, attempts)
  const pace = paceOf(parts.clock, parts.smtp.perMinute)
  await startSenders(boss, limits, { ...parts, limits, pace, send: smtpSender(parts.smtp, limits) })
  const enqueue: Delivery['enqueue'] = async (letters, transaction) => {
    const jobs = letters.map(({ id, urgency }) => jobOf(id, urgency))
    if (jobs.length > 0) await boss.insert(queueName, jobs, { db: fromKysely(transaction) })
  }
  return {
    enqueue,
    async enqueueAgain(letter, transaction) {
      await boss.deleteJob(queueName, jobIdOf(letter.id), { db: fromKysely(transaction) })
      await enqueue([letter], transaction)
    },
    missed: () => missedLetters(boss, parts, limits),
    stop: () => {
      pace.stop()
      return boss.stop({ graceful: true, timeout: limits.stopSecondsMax * 1000 })
    },
  }
}

function attemptsOf(limits: Limits) {
  return {
    expireInSeconds: limits.attemptSecondsMax,
    heartbeatSeconds: limits.heartbeatSeconds,
    // Who counts is the letter's row; the queue must not give up before it.
    retryLimit: limits.retriesMax + limits.crashesMax,
    retryDelay: limits.retryFirstSeconds,
    retryBackoff: true,
    retryDelayMax: limits.retryPauseSecondsMax,
    retentionSeconds: limits.keptDays * 24 * 60 * 60,
    deleteAfterSeconds: 24 * 60 * 60,
    notify: true,
  }
}

function jobOf(mail: MailId, urgency: Urgency) {
  return { id: jobIdOf(mail), data: { mail } satisfies LetterJob, priority: priorities[urgency] }
}

/** The letter's 128 bits in the form the queue's ids have. */
function jobIdOf(mail: MailId): string {
  const hex = Buffer.from(mail, 'base64url').toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

type Sending = DeliveryParts & { readonly limits: Limits; readonly pace: Pace; readonly send: SendLetter }

/** Some senders take whatever is most urgent; two more take letters for signing in only. */
async function startSenders(boss: PgBoss, limits: Limits, sending: Sending): Promise<void> {
  const each = async (jobs: JobWithMetadata<LetterJob>[]) => {
    const results: JobResult[] = []
    for (const job of jobs) results.push(await deliver(sending, job))
    return results
  }
  const looking = {
    includeMetadata: true,
    perJobResults: true,
    burstWhenBatchFull: true,
    pollingIntervalSeconds: Math.min(1, limits.lookSeconds),
    notifyPollingIntervalSeconds: limits.lookSeconds,
  } as const
  const all = { ...looking, batchSize: limits.takenAtOnceMax, localConcurrency: limits.sendingAtOnceMax }
  const urgent = { ...looking, batchSize: 1, localConcurrency: limits.urgentAtOnceMax, minPriority: priorities.now }
  await boss.work(queueName, all, each)
  await boss.work(queueName, urgent, each)
}

/** One attempt. 'failed' tells the queue to try again; a letter that is given up is done with, too. */
async function deliver(sending: Sending, job: JobWithMetadata<LetterJob>): Promise<JobResult> {
  const { db, clock, log, pace, send } = sending
  const id = job.data.mail
  const done: JobResult = { id: job.id, status: 'completed' }
  try {
    await pace.turn(job.priority >= priorities.now)
  } catch {
    // This process stops; another one, or the next, takes the letter.
    return { id: job.id, status: 'failed', output: { code: 'stopping' } }
  }
  const mail = await beginAttempt(db, id, new Date(clock.now()))
  if (mail === null) return done
  if (mail.usefulUntil !== null && mail.usefulUntil.getTime() < clock.now()) {
    log.failed({ mail: id, attempts: mail.attempts, code: tooLate, final: true })
    await markFailed(db, id, tooLate)
    return done
  }
  try {
    await send(mail)
  } catch (error) {
    return afterTrouble(sending, job, mail.attempts, error)
  }
  await markSent(db, id, new Date(clock.now()))
  log.sent({ mail: id, attempts: mail.attempts })
  return done
}

async function afterTrouble(
  { db, log, limits }: Sending,
  job: JobWithMetadata<LetterJob>,
  attempts: number,
  error: unknown,
): Promise<JobResult> {
  const mail = job.data.mail
  const trouble = smtpTrouble(error)
  const code = String(trouble.replyCode ?? trouble.reason)
  const final = attempts > limits.retriesMax || outcomeOf(trouble.replyCode, trouble.command) === 'never'
  log.failed({ mail, attempts, code, final })
  const written = [trouble.replyCode, trouble.command, trouble.reason].filter(Boolean).join(' ')
  await (final ? markFailed : markTrouble)(db, mail, written)
  return final ? { id: job.id, status: 'completed' } : { id: job.id, status: 'failed', output: { code } }
}

/**
 * Letters that wait in their rows and have no job that lives: a queue that was lost or came back from an older copy
 * than the letters, a process that died in the last attempt.
 */
async function missedLetters(boss: PgBoss, { db, clock }: DeliveryParts, limits: Limits) {
  const before = new Date(clock.now() - limits.missedSeconds * 1000)
  const missed = []
  for (const letter of await readMissed(db, before, limits.missedMax)) {
    const [job] = await boss.findJobs(queueName, { id: jobIdOf(letter.id) })
    const lives = job !== undefined && ['created', 'retry', 'active'].includes(job.state)
    if (!lives) missed.push(letter)
  }
  return missed
}
