// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The office has corrected an address: links to the old one let nobody in, and what was written is written again. */
import type { AddressCorrectedHook } from '../people/index.ts'
import { chosenParts } from './registration.letters.ts'
import { agreementConfirmed } from './consents.service.ts'
import { writeConfirmation, writeWelcome } from './confirmation.service.ts'
import type { RegistrationParts } from './desk.ts'
import { deleteLinksOf } from './entry-key.store.ts'
import { lockRegistration, readPlaces, type RegistrationId } from './registration.store.ts'

export type CorrectionDesk = {
  /** Runs in the transaction of the correction. Whoever has entered by a link of a letter has shown their address. */
  readonly addressCorrected: AddressCorrectedHook
}

type Corrected = Parameters<AddressCorrectedHook>[0]
type Transaction = Parameters<AddressCorrectedHook>[1]

export function correctionDesk(parts: RegistrationParts): CorrectionDesk {
  const { congress, choices, programme } = parts
  return {
    async addressCorrected(corrected, transaction) {
      const { personId, before } = corrected
      if (await deleteLinksOf(transaction, personId)) return false
      const current = await congress.current(transaction)
      const registration = current === null ? null : await lockRegistration(transaction, current.id, personId)
      if (registration?.status === 'confirmed') {
        await agreementConfirmed(parts, transaction, registration.id, personId)
        await writeConfirmation(parts, transaction, registration.id, personId)
      }
      if (registration?.status === 'pending') await askAgain(parts, transaction, registration.id, corrected)
      const sessions = current === null ? [] : await programme.sessions(current.id, transaction)
      if (sessions.some(({ people }) => people.some((one) => one.personId === personId))) {
        await writeWelcome(parts, transaction, personId)
      }
      if (before !== null) await choices.forget(before, transaction)
      return true
    },
  }
}

/** A letter to confirm with. Too many to one address within minutes are refused: then the last one is just there. */
async function askAgain(
  { people, congress, programme }: RegistrationParts,
  transaction: Transaction,
  id: RegistrationId,
  { personId, now }: Corrected,
): Promise<void> {
  const current = await congress.current(transaction)
  const [contact] = await people.contactsOf([personId], transaction)
  if (current === null || contact === undefined) return
  const { language } = contact
  const places = await readPlaces(transaction, id)
  const wished = (await programme.sessions(current.id, transaction)).filter((session) => places.includes(session.id))
  const letterParts = chosenParts({ sessions: wished, timezone: current.timezone, language })
  const letter = { email: now, language, next: `/${language}/my`, purpose: 'registration', parts: letterParts } as const
  await people.startSignIn(letter, transaction)
}
