// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Our own small set of line icons, drawn on a 24 × 24 grid with a 1.75 stroke in the colour of the text. They stand
 * beside words and are hidden from screen readers; an icon that stands alone needs a `label`.
 */
export const iconShapes = {
  arrow: 'M4.5 12h15 M13.5 6l6 6 -6 6',
  back: 'M19.5 12h-15 M10.5 6l-6 6 6 6',
  calendar:
    'M4.5 6.5a1 1 0 0 1 1-1h13a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1z M4.5 10h15 M8.5 3.5v4 M15.5 3.5v4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0z M12 7.5V12l3 2',
  close: 'M6.5 6.5l11 11 M17.5 6.5l-11 11',
  document: 'M6.5 4.5h7l4 4v11h-11z M13.5 4.5v4h4 M9.5 12.5h5 M9.5 16h5',
  door: 'M6.5 20V5.5l8-2V20 M4 20h16 M14.5 6h3v14 M11.5 12v1',
  down: 'M6.5 9.5l5.5 5.5 5.5 -5.5',
  error: 'M12 3.8 20.2 12 12 20.2 3.8 12z M12 8v4.5 M12 15.6v.1',
  hand: 'M8 13V6.4a1.4 1.4 0 0 1 2.8 0V11 M10.8 10.5V4.9a1.4 1.4 0 0 1 2.8 0V11 M13.6 11V6.4a1.4 1.4 0 0 1 2.8 0V14c0 3.6-2.2 6.5-5.4 6.5-2.4 0-3.7-1-4.9-2.9L4.1 14.2c-.5-.8-.2-1.6.5-2 .7-.4 1.5-.2 2 .5L8 14.5',
  info: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0z M12 11.5V16 M12 8.2v.1',
  language:
    'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0z M4 12h16 M12 4c2.3 2.2 3.4 4.9 3.4 8s-1.1 5.8-3.4 8c-2.3-2.2-3.4-4.9-3.4-8s1.1-5.8 3.4-8z',
  mail: 'M3.5 6.5a1 1 0 0 1 1-1h15a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1z M4 7l8 6 8 -6',
  message: 'M4 6a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1h-7l-4.5 3.5v-3.5H5a1 1 0 0 1-1-1z M8 9.2h8 M8 12.4h5',
  microphone: 'M9.2 6.3a2.8 2.8 0 0 1 5.6 0v5a2.8 2.8 0 0 1-5.6 0z M6 11.5a6 6 0 0 0 12 0 M12 17.5V21 M9 21h6',
  offline:
    'M4 4l16 16 M8.8 11.2A7 7 0 0 0 7 12.5 M4.5 9.5a11 11 0 0 1 3.3-2.2 M11.5 6.2a11 11 0 0 1 8 3.3 M14.8 11.4a7 7 0 0 1 2.2 1.3 M10 15.8a3 3 0 0 1 4 0 M12 19v.1',
  people:
    'M12.3 8.3a3.3 3.3 0 1 1-6.6 0 3.3 3.3 0 0 1 6.6 0z M3 19.5c0-3.3 2.5-5.5 6-5.5s6 2.2 6 5.5 M15 5.3a3.3 3.3 0 0 1 0 6 M17.5 14.5c2.2.8 3.5 2.6 3.5 5',
  person: 'M15.8 8a3.8 3.8 0 1 1-7.6 0 3.8 3.8 0 0 1 7.6 0z M4.8 20c0-3.6 3-6 7.2-6s7.2 2.4 7.2 6',
  place:
    'M12 20.5S5.5 15 5.5 10a6.5 6.5 0 0 1 13 0c0 5-6.5 10.5-6.5 10.5z M14.3 10a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0z',
  poll: 'M4 20h16 M6.5 20v-8 M12 20V4.5 M17.5 20v-5',
  print: 'M7 9V4.5h10V9 M7 16.5H4.5V10a1 1 0 0 1 1-1h13a1 1 0 0 1 1 1v6.5H17 M7 13.5h10v6H7z',
  question:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z M9.6 9.6a2.4 2.4 0 1 1 3.5 2.2c-.7.4-1.1.9-1.1 1.7v.4 M12 16.6v.1',
  search: 'M16.5 10.8a5.8 5.8 0 1 1-11.6 0 5.8 5.8 0 0 1 11.6 0z M15 15l4.8 4.8',
  star: 'M12 4.2l2.4 4.9 5.4 .8 -3.9 3.8 .9 5.4 -4.8 -2.6 -4.8 2.6 .9 -5.4 -3.9 -3.8 5.4 -.8z',
  warning: 'M12 4.2 20.8 19.5H3.2z M12 10v4.5 M12 17v.1',
} as const satisfies Record<string, string>

export type IconName = keyof typeof iconShapes

export type IconProps = {
  readonly name: IconName
  /** Only for an icon that stands alone: read aloud in its place. */
  readonly label?: string | undefined
  readonly size?: 'small' | 'normal' | 'large'
}

export function Icon({ name, label, size = 'normal' }: IconProps) {
  const spoken =
    label === undefined ? { 'aria-hidden': 'true' as const } : { role: 'img' as const, 'aria-label': label }
  return (
    <svg class={`icon icon--${size}`} viewBox="0 0 24 24" focusable="false" {...spoken}>
      <path d={iconShapes[name]} />
    </svg>
  )
}
