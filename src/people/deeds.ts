// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the office does with people that the audit trail remembers, and its words. */
import type { AuditVocabulary } from '../audit/index.ts'
import { deedsWords } from './deeds.words.ts'

export type MandateDeed =
  | 'mandateConfirmed'
  | 'mandateRefused'
  | 'mandateEnded'
  | 'mandateHandedOver'
  | 'mandateTakenBack'
  | 'mandateSucceeded'
  | 'mandateGranted'
export type OfficeDeed = 'officeGiven' | 'officeTaken'
export type SecurityDeed = 'factorReset' | 'factorRequired' | 'factorNotRequired'
export type PeopleDeed =
  | MandateDeed
  | OfficeDeed
  | SecurityDeed
  | 'ownerSetUp'
  | 'votesChanged'
  | 'domainEntered'
  | 'domainRemoved'
  | 'addressCorrected'

const [inGerman, inEnglish] = [deedsWords('de'), deedsWords('en')]

function said(deed: PeopleDeed) {
  return { de: inGerman.actions[deed], en: inEnglish.actions[deed] }
}

/** For the audit trail. */
export const peopleVocabulary: AuditVocabulary = {
  actions: {
    ownerSetUp: said('ownerSetUp'),
    mandateConfirmed: said('mandateConfirmed'),
    mandateRefused: said('mandateRefused'),
    mandateEnded: said('mandateEnded'),
    mandateHandedOver: said('mandateHandedOver'),
    mandateTakenBack: said('mandateTakenBack'),
    mandateSucceeded: said('mandateSucceeded'),
    mandateGranted: said('mandateGranted'),
    votesChanged: said('votesChanged'),
    domainEntered: said('domainEntered'),
    domainRemoved: said('domainRemoved'),
    addressCorrected: said('addressCorrected'),
    officeGiven: said('officeGiven'),
    officeTaken: said('officeTaken'),
    factorReset: said('factorReset'),
    factorRequired: said('factorRequired'),
    factorNotRequired: said('factorNotRequired'),
  } satisfies Record<PeopleDeed, unknown>,
  objects: { body: { de: inGerman.body, en: inEnglish.body } },
}
