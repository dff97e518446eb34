// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The first person of a production server: whoever holds the link the server printed once. There is no default
 * password, and after the first owner there is no such link any more.
 */
import { idFrom } from '../base/id.ts'
import type { Language } from '../base/language.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Database } from '../database/tables.ts'
import { signInLimits } from './limits.rules.ts'
import { emailFrom, nameRefusal, type NameRefusal } from './people.rules.ts'
import { ensureOffice, hasOwner, insertPerson, readPersonByEmail, type PersonId } from './people.store.ts'
import { hashOf, looksLikeSecret, newSecret } from './secrets.ts'
import { openSignIn, type SignInDesk } from './desk.ts'
import type { SignInStarted } from './sign-in.service.ts'
import { readInvitation, replaceInvitation, useInvitation } from './sign-in.store.ts'

export type OwnerRefusal = 'invitationGone' | 'emailInvalid' | NameRefusal

export type NewOwner = {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly device: string
}

export type OwnerSetUp = {
  ownerExists(): Promise<boolean>
  /** A new link, which takes the place of any before it. */
  createOwnerInvitation(language: Language): Promise<{ readonly url: string; readonly minutes: number }>
  /** Whether the link still sets up; looking at it uses nothing up. */
  isOwnerInvitation(token: string): Promise<boolean>
  /** Makes the person (or takes the one who has this address), gives them the office and signs them in. */
  acceptOwnerInvitation(token: string, owner: NewOwner): Promise<Result<SignInStarted, OwnerRefusal>>
}

export function ownerSetUp(desk: SignInDesk): OwnerSetUp {
  const { db, clock, randomBytes, site, audit } = desk
  return {
    ownerExists: () => hasOwner(db),
    async createOwnerInvitation(language) {
      const minutes = signInLimits.ownerInvitationMinutes
      const token = newSecret(randomBytes)
      const expiresAt = new Date(clock.now() + minutes * 60_000)
      await db.transaction().execute((own) => replaceInvitation(own, hashOf(token), expiresAt))
      return { url: `${site.baseUrl}/${language}/set-up/${token}`, minutes }
    },
    async isOwnerInvitation(token) {
      const invitation = looksLikeSecret(token) ? await readInvitation(db, hashOf(token)) : null
      return invitation !== null && !invitation.used && invitation.expiresAt > clock.now() && !(await hasOwner(db))
    },
    async acceptOwnerInvitation(token, owner) {
      const email = emailFrom(owner.email)
      const refusal = nameRefusal(owner.name) ?? (email === null ? 'emailInvalid' : null)
      if (refusal !== null || email === null) return refused(refusal ?? 'emailInvalid')
      if (!looksLikeSecret(token)) return refused('invitationGone')
      return db.transaction().execute(async (own) => {
        // The row's lock lets a second acceptance wait here and then find the invitation used.
        const used = await useInvitation(own, hashOf(token), new Date(clock.now()))
        if (!used || (await hasOwner(own))) return refused('invitationGone')
        const personId = await ensurePerson(desk, { ...owner, email }, own)
        await ensureOffice(own, personId, 'owner')
        const object = { kind: 'person', id: personId }
        await audit.record({ actor: personId, action: 'ownerSetUp', object }, own)
        const opened = await openSignIn(desk, personId, owner.device, own)
        // Whoever may do everything is offered a second factor first; the page leads on to the congress.
        const onwards = `/${owner.language}/next`
        const next = site.demo ? null : `/${owner.language}/my/security/factor?first=yes&next=${onwards}`
        return accepted({ ...opened, personId, next })
      })
    },
  }
}

async function ensurePerson(
  { clock, randomBytes }: SignInDesk,
  owner: NewOwner,
  transaction: Database,
): Promise<PersonId> {
  const { name, email, language } = owner
  const id = idFrom<'person'>(randomBytes(16))
  const person = { id, name: name.trim(), email, function: 'administration', language } as const
  const isNew = await insertPerson(transaction, person, new Date(clock.now()))
  return isNew ? id : ((await readPersonByEmail(transaction, email))?.id ?? id)
}
