// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The sign of Allmende: three heads under one crown, on common ground. Decoration; the name stands beside it. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path class="logo__ground" d="M3 33.5c5-3 11-4.5 17-4.5s12 1.5 17 4.5V40H3z" />
      <path class="logo__trunk" d="M18.4 18h3.2v13h-3.2z" />
      <circle class="logo__crown" cx="12.5" cy="16" r="8" />
      <circle class="logo__crown" cx="27.5" cy="16" r="8" />
      <circle class="logo__crown logo__crown--top" cx="20" cy="10.5" r="8.5" />
    </svg>
  )
}
