// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Giving and taking offices of the whole congress. */
import type { Audit } from '../audit/index.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Database } from '../database/tables.ts'
import type { SignedIn } from '../web/visitor.ts'
import type { OfficeDeed } from './deeds.ts'
import { officesToGive, type OfficeRefusal } from './offices.rules.ts'
import type { Office } from './people.rules.ts'
import { deleteOffice, ensureOffice, lockOwners, readPerson, type PersonId } from './people.store.ts'

export type Offices = {
  giveOffice(personId: PersonId, office: Office, by: SignedIn): Promise<Result<null, OfficeRefusal>>
  /** The last owner stays one: nobody could give the office back. */
  takeOffice(personId: PersonId, office: Office, by: SignedIn): Promise<Result<null, OfficeRefusal>>
}

export type OfficesParts = { readonly db: Database; readonly audit: Pick<Audit, 'record'> }

export function offices({ db, audit }: OfficesParts): Offices {
  const noted = (action: OfficeDeed, personId: PersonId, by: SignedIn, transaction: Database) =>
    audit.record({ actor: by.id, action, object: { kind: 'person', id: personId } }, transaction)
  return {
    giveOffice: (personId, office, by) =>
      db.transaction().execute(async (own) => {
        if (!officesToGive(by.offices).includes(office)) return refused('notYoursToGive')
        if ((await readPerson(own, personId)) === null) return refused('noSuchPerson')
        if (await ensureOffice(own, personId, office)) await noted('officeGiven', personId, by, own)
        return accepted(null)
      }),
    takeOffice: (personId, office, by) =>
      db.transaction().execute(async (own) => {
        if (!officesToGive(by.offices).includes(office)) return refused('notYoursToGive')
        if (office === 'owner') {
          // Two owners who take one another's office wait for each other here; the second finds itself the last.
          const owners = await lockOwners(own)
          if (owners.length === 1 && owners[0] === personId) return refused('lastOwner')
        }
        if (await deleteOffice(own, personId, office)) await noted('officeTaken', personId, by, own)
        return accepted(null)
      }),
  }
}
