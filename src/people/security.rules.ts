// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What is worth telling a person about their own sign-in, in the list on their page and in letters. */

export const securityEvents = [
  'newDevice',
  'identityConnected',
  'identityRemoved',
  'factorSetUp',
  'factorRemoved',
  'factorReset',
  'recoveryCodeUsed',
  'recoveryCodesRenewed',
  'factorRequired',
  'factorNotRequired',
] as const
export type SecurityEvent = (typeof securityEvents)[number]

export function isSecurityEvent(text: string): text is SecurityEvent {
  return securityEvents.some((one) => one === text)
}

/** Told by letter as well: who reads only mail learns that somebody else was here. */
export const securityLetters = [
  'newDevice',
  'identityConnected',
  'factorSetUp',
  'factorRemoved',
  'factorReset',
  'recoveryCodeUsed',
  'factorRequired',
] as const satisfies readonly SecurityEvent[]
export type SecurityLetterKind = (typeof securityLetters)[number]
