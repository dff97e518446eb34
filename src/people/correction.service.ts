// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The office corrects an address that does not reach its person. One that has been shown to work is its person's: with
 * it they sign in, and whoever changes it could sign in as them.
 */
import type { Audit } from '../audit/index.ts'
import type { Clock } from '../base/instant.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import { pgErrorCode } from '../database/refusals.ts'
import type { Database } from '../database/tables.ts'
import { undoing } from '../database/undoing.ts'
import { emailFrom } from './people.rules.ts'
import { lockForCorrection, readHoldsOffice, updateAddress, type PersonId } from './people.store.ts'
import { spendSecretsOf } from './sign-in.store.ts'

export type AddressRefusal =
  | 'noSuchPerson'
  | 'emailInvalid'
  | 'sameAddress'
  /** Somebody else has it. */
  | 'addressTaken'
  /** Its person has signed in with a letter to it, or entered by one. */
  | 'addressShown'
  | 'holdsOffice'

export type CorrectedAddress = { readonly personId: PersonId; readonly before: string | null; readonly now: string }

/** Runs in the transaction that corrects. @returns false when the old address has been shown to work after all */
export type AddressCorrectedHook = (corrected: CorrectedAddress, transaction: Database) => Promise<boolean>

export type Corrections = {
  correctAddress(personId: PersonId, typed: string, by: PersonId): Promise<Result<null, AddressRefusal>>
  /** What hangs on an address follows: links in letters, letters that have to be written again. */
  onAddressCorrected(hook: AddressCorrectedHook): void
}

export type CorrectionParts = {
  readonly db: Database
  readonly clock: Pick<Clock, 'now'>
  readonly audit: Pick<Audit, 'record'>
}

export function corrections({ db, clock, audit }: CorrectionParts): Corrections {
  const hooks: AddressCorrectedHook[] = []
  return {
    onAddressCorrected: (hook) => void hooks.push(hook),
    async correctAddress(personId, typed, by) {
      const now = emailFrom(typed)
      if (now === null) return refused('emailInvalid')
      return unlessTaken(
        undoing<null, AddressRefusal>(db, async (own) => {
          // The person first, as a sign-in locks them: whoever is first with a letter to the old address wins.
          const person = await lockForCorrection(own, personId)
          if (person === null) return refused('noSuchPerson')
          if (person.email === now) return refused('sameAddress')
          if (await readHoldsOffice(own, personId)) return refused('holdsOffice')
          if (person.isShown) return refused('addressShown')
          if (!(await updateAddress(own, personId, now))) return refused('addressTaken')
          await spendSecretsOf(own, personId, new Date(clock.now()))
          const corrected = { personId, before: person.email, now }
          for (const hook of hooks) if (!(await hook(corrected, own))) return refused('addressShown')
          await audit.record({ actor: by, action: 'addressCorrected', object: { kind: 'person', id: personId } }, own)
          return accepted(null)
        }),
      )
    },
  }
}

/** Somebody registered with this address at the same moment: PostgreSQL's unique_violation. */
async function unlessTaken(corrected: Promise<Result<null, AddressRefusal>>): Promise<Result<null, AddressRefusal>> {
  try {
    return await corrected
  } catch (fault) {
    if (pgErrorCode(fault) === '23505') return refused('addressTaken')
    throw fault
  }
}
