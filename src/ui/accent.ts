// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The six colours a track may wear in the programme, named after what they are taken from: lime tree, lake, brick,
 * corn, lilac, slate. They tell tracks apart at a glance and never carry meaning alone: the track's name stands beside.
 */
export const accents = ['linde', 'see', 'ziegel', 'korn', 'flieder', 'schiefer'] as const
export type Accent = (typeof accents)[number]

/** The class that sets --accent, --accent-soft and --accent-text; an unknown name wears slate. */
export function accentClass(name: string | null | undefined): string {
  return `accent--${accents.find((accent) => accent === name) ?? 'schiefer'}`
}
