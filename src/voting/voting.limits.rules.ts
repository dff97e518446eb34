// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every maximum of counting votes, with its unit in its name. */
export const votingLimits = {
  /** What can be chosen besides abstaining; a longer list is no vote, but an election or a poll. */
  optionsMax: 12,
  /** Two are the fewest that are a choice. */
  optionsMin: 2,
  /** What one person may hold of others; one, so that nobody collects them. */
  proxiesPerHolderMax: 1,
  percentMax: 100,
  /** A secret vote with fewer ballots says whether the motion is carried, and not by how many. */
  secretBallotsShownMin: 10,
  /** Turnout is told in steps of so much. */
  turnoutStepPercent: 10,
} as const
