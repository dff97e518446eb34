// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every maximum of providers, devices and the second factor, in one place, with its unit in its name. */
export const securityLimits = {
  /** RFC 6238, 4.1 and 5.2: steps of 30 seconds, one step of difference between the clocks each way. */
  factorStepSeconds: 30,
  factorSkewSteps: 1,
  /** RFC 4226, 4: 160 bits, the length of the hash. */
  factorSecretBytes: 20,
  /** A secret that was shown and never confirmed is replaced after this. */
  factorSetUpMinutes: 60,
  recoveryCodes: 10,
  /** 80 bits a code: nobody guesses them, so their hashes need no salt. */
  recoveryCodeBytes: 10,
  /**
   * Wrong codes of one person. Three of a million codes are right at any moment, so that 20 guesses a day find one
   * in 16,000 days.
   */
  wrongFactorsMax: 5,
  wrongFactorsPerDayMax: 20,
  wrongFactorMinutes: 15,
  /** How long a sign-in waits for its second factor. */
  factorPendingMinutes: 15,

  /** How long somebody may be away at the provider: a forgotten password there takes its time. */
  providerVisitMinutes: 30,
  /** How long what a provider said waits for the letter that confirms it. */
  identityOfferMinutes: 60,
  /** The provider is asked again for its addresses and keys at most so often while it is down. */
  providerRetrySeconds: 20,
  providerWaitSeconds: 10,
  identitiesPerPersonMax: 10,
  /** OpenID Connect Core, 2: a subject has 255 ASCII characters at most. */
  subjectLettersMax: 255,
  /** Offices from claims end so long after the provider last said so. */
  claimedOfficeDays: 30,
  claimValuesMax: 500,

  devicesShownMax: 100,
  /** Browsers remembered for one office-holder; the longest unused is forgotten first. */
  knownDevicesMax: 20,
  knownDeviceDays: 365,
  eventsShownMax: 20,
  eventDays: 365,
} as const
