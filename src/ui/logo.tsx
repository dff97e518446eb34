// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The sign of Allmende: people under one tree, on common ground. Decoration; the name stands beside it. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path class="logo__ground" d="M1 37c5-3.6 12-5 19-5s14 1.4 19 5v3H1z" />
      <path d="M18.5 21h3v12.5h-3z" />
      <path d="M20 1.5c4.5 0 7.6 2.5 8.7 5.8 4.3.2 7.3 3.3 7.3 7.2 0 4.2-3.3 7.3-7.7 7.3-1.5 2.2-4.5 3.4-8.3 3.4s-6.8-1.2-8.3-3.4c-4.4 0-7.7-3.1-7.7-7.3 0-3.9 3-7 7.3-7.2C12.4 4 15.5 1.5 20 1.5z" />
      <path class="logo__branch" d="M20 25V10M20 19.5l-5.5-4.5M20 16l5-4.5" />
      <path d="M6.5 34.5v-3a3 3 0 0 1 6 0v2.2zM27.5 33.7v-2.2a3 3 0 0 1 6 0v3z" />
      <circle cx="9.5" cy="26.3" r="2.1" />
      <circle cx="30.5" cy="26.3" r="2.1" />
    </svg>
  )
}
