// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every maximum of mandates and of the office's pages about them, with its unit in its name. */
export const mandateLimits = {
  /** Votes of one body, and so delegates at a time. */
  votesMax: 99,
  /** Substitutes of one body at a time. */
  substitutesMax: 200,
  /** Mandates of one body, those that have ended among them: a large club's members, and its history. */
  perBodyMax: 5_000,
  domainsPerBodyMax: 20,
  /** RFC 1035, 2.3.4: 255 octets with their lengths, 253 as people write it. */
  domainLettersMax: 253,
  bodyNameLettersMax: 120,
  queryLettersMax: 100,
  /** Why a mandate is refused: a sentence or two. */
  reasonLettersMax: 600,
  /** People or bodies on one page of the office. */
  rowsPerPage: 50,
  pagesMax: 1_000,
  /** Mandates on a body's own page. */
  membersShownMax: 500,
  /** People offered as successors, municipalities as bodies. */
  candidatesMax: 20,
  /** Days of mandates: the office knows no earlier and no later ones. */
  yearMin: 1946,
  yearMax: 2200,
} as const
