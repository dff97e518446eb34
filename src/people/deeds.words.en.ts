// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { DeedsWords } from './deeds.words.de.ts'

export const deedsWordsEn: DeedsWords = {
  actions: {
    ownerSetUp: 'set up Allmende',
    mandateConfirmed: 'confirmed a mandate',
    mandateRefused: 'refused a mandate',
    mandateEnded: 'ended a mandate',
    mandateHandedOver: 'handed the vote over to the substitute',
    mandateTakenBack: 'took the vote back from the substitute',
    mandateSucceeded: 'entered a successor in the mandate',
    mandateGranted: 'gave a mandate',
    votesChanged: 'changed the number of votes',
    domainEntered: 'entered a domain',
    domainRemoved: 'removed a domain',
    addressCorrected: 'E-mail address corrected',
    officeGiven: 'gave an office of the congress',
    officeTaken: 'took an office of the congress',
    factorReset: 'reset the second factor',
    factorRequired: 'asked the second factor of all with an office',
    factorNotRequired: 'no longer asked for the second factor',
  },
  body: 'body',
}
