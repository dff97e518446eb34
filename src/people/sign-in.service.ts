// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Signing in without a password: a letter with a link and a six-digit code, either of which signs in once. Whether an
 * address is known shows neither in the answer nor in its timing nor in a limit.
 */
import { idFrom } from '../base/id.ts'
import { asInstant, type Clock, type Instant } from '../base/instant.ts'
import { localise, type Language } from '../base/language.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Database } from '../database/tables.ts'
import type { LetterPart } from '../mail/index.ts'
import type { SignedIn, Site } from '../web/visitor.ts'
import { signInLetter } from './people.letters.ts'
import { attemptMilliseconds, dayMilliseconds, secretMilliseconds, signInLimits } from './limits.rules.ts'
import { emailFrom } from './people.rules.ts'
import { readPerson, readPersonByEmail, type Person, type PersonId } from './people.store.ts'
import { codeHashOf, hashOf, looksLikeSecret, newCode, newSecret, sameHash } from './secrets.ts'
import { openSignIn, presentBy, signOut, type OpenedSignIn, type Present } from './desk.ts'
import type { SignedInHook, SignInDesk, SignInsEndedHook } from './desk.ts'
import { codeFrom, codeWrong, decideCode, decideLetter, linkRefusal, localPath } from './sign-in.rules.ts'
import type { CodeRefusal, LetterRefusal, LinkRefusal, SignInPurpose } from './sign-in.rules.ts'
import * as store from './sign-in.store.ts'

export type LetterRequest = {
  readonly email: string
  readonly language: Language
  /** Where to go after signing in, as a path with its language: /de/rooms/zukunfts-check. Anything else is dropped. */
  readonly next: string | null
  readonly purpose: SignInPurpose
  /** What else the letter is to say. */
  readonly parts?: readonly LetterPart[]
}

export type TypedCode = { readonly email: string; readonly code: string; readonly device: string }

export type SignInStarted = OpenedSignIn & { readonly personId: PersonId; readonly next: string | null }

export type SignIns = {
  /**
   * Sends a known address its letter. The answer is the same for every address: accepted, or refused because of what
   * was asked before. With a transaction the letter belongs to it, and the caller's page hides the timing.
   */
  startSignIn(request: LetterRequest, transaction?: Database): Promise<Result<null, LetterRefusal>>
  /**
   * May one more letter go to this address, known or not? Counts it. For letters of other modules that somebody can
   * have sent to any address; the caller's page hides the timing.
   */
  mayWriteTo(email: string, transaction: Database): Promise<Result<null, LetterRefusal>>
  /**
   * Signs somebody in who has shown otherwise who they are: by the code on their sheet of paper, by being let in.
   * Whoever has a second factor is not in before it is shown.
   */
  letIn(personId: PersonId, device: string, transaction: Database): Promise<OpenedSignIn>
  /** A link for the terminal, at the start of the demo: 24 hours, no code, and as often as one likes. */
  demoSignInLink(personId: PersonId, language: Language, next?: string): Promise<string>
  /** Looks at a link without using it up: mail scanners do that, too. */
  readLink(secret: string): Promise<Result<{ readonly name: string }, LinkRefusal>>
  useLink(secret: string, device: string): Promise<Result<SignInStarted, LinkRefusal>>
  useCode(typed: TypedCode): Promise<Result<SignInStarted, CodeRefusal>>
  whoIs(token: string | undefined): Promise<SignedIn | null>
  /** Who it is, and by which sign-in: for what stays open longer than a page. */
  presentBy(token: string | undefined): Promise<Present | null>
  signOut(token: string | undefined): Promise<void>
  onSignedIn(hook: SignedInHook): void
  onSignInsEnded(hook: SignInsEndedHook): void
}

export function signIns(desk: SignInDesk): SignIns {
  const { db, clock, hooks, endedHooks } = desk
  return {
    async startSignIn(request, transaction) {
      if (transaction !== undefined) return sendLetter(desk, request, transaction)
      const waited = pause(clock)
      const result = await db.transaction().execute((own) => sendLetter(desk, request, own))
      await waited
      return result
    },
    mayWriteTo: async (email, transaction) => {
      const counted = await countLetter(desk, email, transaction)
      return counted.ok ? accepted(null) : counted
    },
    letIn: (personId, device, transaction) => openSignIn(desk, personId, device, transaction),
    demoSignInLink: (personId, language, next) => demoLink(desk, personId, language, next),
    readLink: (secret) => readLink(desk, secret),
    useLink: (secret, device) => useLink(desk, secret, device),
    useCode: (typed) => useCode(desk, typed),
    whoIs: async (token) => (await presentBy(desk, token))?.person ?? null,
    presentBy: (token) => presentBy(desk, token),
    signOut: (token) => signOut(desk, token),
    onSignedIn: (hook) => void hooks.push(hook),
    onSignInsEnded: (hook) => void endedHooks.push(hook),
  }
}

/** An answer that waits for this takes as long for an unknown address as for a known one, which makes more work. */
function pause(clock: Clock): Promise<void> {
  return new Promise((resolve) => void clock.after(signInLimits.answerMilliseconds, resolve))
}

function at(milliseconds: number): Date {
  return new Date(milliseconds)
}

/** @returns the address in its one form */
async function countLetter(
  { clock }: SignInDesk,
  typed: string,
  transaction: Database,
): Promise<Result<string, LetterRefusal>> {
  const email = emailFrom(typed)
  if (email === null) return refused({ kind: 'emailInvalid' })
  const now = clock.now()
  const address = hashOf(email)
  await store.lockAddress(transaction, address)
  const asked = await store.readAttempts(transaction, address, 'letter', at(now - attemptMilliseconds))
  const decided = decideLetter(asked, now)
  if (!decided.ok) return decided
  await store.insertAttempt(transaction, address, 'letter', at(now))
  return accepted(email)
}

async function sendLetter(
  desk: SignInDesk,
  request: LetterRequest,
  transaction: Database,
): Promise<Result<null, LetterRefusal>> {
  const counted = await countLetter(desk, request.email, transaction)
  if (!counted.ok) return counted
  const email = counted.value
  const now = desk.clock.now()
  const person = await readPersonByEmail(transaction, email)
  if (person !== null) await postLetter(desk, { ...request, email }, person, now, transaction)
  return accepted(null)
}

async function postLetter(
  { mailbox, randomBytes, site }: SignInDesk,
  { email: to, language, purpose, next, parts = [] }: LetterRequest,
  { id: personId, name }: Person,
  now: Instant,
  transaction: Database,
): Promise<void> {
  const id = idFrom<'signInSecret'>(randomBytes(16))
  const secret = newSecret(randomBytes)
  const code = newCode(randomBytes)
  await store.insertSecret(transaction, {
    id,
    personId,
    linkHash: hashOf(secret),
    codeHash: codeHashOf(id, code),
    nextPath: localPath(next),
    createdAt: at(now),
    expiresAt: asInstant(now + secretMilliseconds),
  })
  const url = linkOf(site, language, secret)
  const title = localise(site.title, language).text
  await mailbox.post(signInLetter({ to, name, language, purpose, site: title, url, code, parts }), transaction)
}

function linkOf(site: Site, language: Language, secret: string): string {
  return `${site.baseUrl}/${language}/sign-in/link/${secret}`
}

async function demoLink(
  { db, clock, randomBytes, site }: SignInDesk,
  personId: PersonId,
  language: Language,
  next: string | undefined,
): Promise<string> {
  const now = clock.now()
  const secret = newSecret(randomBytes)
  await store.insertSecret(db, {
    id: idFrom<'signInSecret'>(randomBytes(16)),
    personId,
    linkHash: hashOf(secret),
    // Random bytes of the length of a hash: there is no code to it.
    codeHash: Buffer.from(randomBytes(32)),
    nextPath: localPath(next),
    createdAt: at(now),
    expiresAt: asInstant(now + signInLimits.demoLinkHours * 60 * 60_000),
    reusable: true,
  })
  return linkOf(site, language, secret)
}

async function readLink({ db, clock }: SignInDesk, secret: string): Promise<Result<{ name: string }, LinkRefusal>> {
  const row = looksLikeSecret(secret) ? await store.readSecretByLink(db, hashOf(secret)) : null
  const refusal = linkRefusal(row, clock.now())
  if (row === null || refusal !== null) return refused(refusal ?? 'linkUnknown')
  const person = await readPerson(db, row.personId)
  return person === null ? refused('linkUnknown') : accepted({ name: person.name })
}

async function useLink(desk: SignInDesk, secret: string, device: string): Promise<Result<SignInStarted, LinkRefusal>> {
  if (!looksLikeSecret(secret)) return refused('linkUnknown')
  return desk.db.transaction().execute(async (transaction) => {
    const row = await store.readSecretByLink(transaction, hashOf(secret))
    const refusal = linkRefusal(row, desk.clock.now())
    if (row === null || refusal !== null) return refused(refusal ?? 'linkUnknown')
    const started = await spendAndOpen(desk, row, device, transaction)
    return started === null ? refused('linkUsed') : accepted(started)
  })
}

async function useCode(desk: SignInDesk, typed: TypedCode): Promise<Result<SignInStarted, CodeRefusal>> {
  const email = emailFrom(typed.email)
  const code = codeFrom(typed.code)
  if (email === null) return refused({ kind: 'emailInvalid' })
  if (code === null) return refused({ kind: 'codeMalformed' })
  const waited = pause(desk.clock)
  const result = await desk.db.transaction().execute((own) => tryCode(desk, email, code, typed.device, own))
  if (!result.ok) await waited
  return result
}

async function tryCode(
  desk: SignInDesk,
  email: string,
  code: string,
  device: string,
  transaction: Database,
): Promise<Result<SignInStarted, CodeRefusal>> {
  const now = desk.clock.now()
  const address = hashOf(email)
  await store.lockAddress(transaction, address)
  const wrong = await store.readAttempts(transaction, address, 'wrongCode', at(now - dayMilliseconds))
  const person = await readPersonByEmail(transaction, email)
  const rows = person === null ? [] : await store.readLiveSecrets(transaction, person.id, at(now))
  const secrets = rows.map((row) => ({ ...row, matches: sameHash(row.codeHash, codeHashOf(row.id, code)) }))
  const decided = decideCode(wrong, secrets, now)
  if (!decided.ok && decided.refusal.kind !== 'codeWrong') return decided
  const started = decided.ok ? await spendAndOpen(desk, decided.value, device, transaction) : null
  if (started !== null) return accepted(started)
  await store.insertAttempt(transaction, address, 'wrongCode', at(now))
  await store.countWrongCode(
    transaction,
    rows.map(({ id }) => id),
  )
  return refused(codeWrong(wrong, now))
}

/** Uses the secret up, and with it all others of the person; null when somebody was quicker. */
async function spendAndOpen(
  desk: SignInDesk,
  { id, personId, nextPath }: store.SecretRow,
  device: string,
  transaction: Database,
): Promise<SignInStarted | null> {
  const now = at(desk.clock.now())
  await store.lockPerson(transaction, personId)
  if (!(await store.useSecret(transaction, id, now))) return null
  await store.spendSecretsOf(transaction, personId, now)
  const opened = await openSignIn(desk, personId, device, transaction)
  await desk.addressShown(personId, transaction)
  return { ...opened, personId, next: nextPath }
}
