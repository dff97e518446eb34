// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A QR code as one path, dark on light in every colour scheme: cameras want it so, with four light modules around. */

export type QrCodeProps = {
  /** Rows of modules, true where it is dark. */
  readonly modules: readonly (readonly boolean[])[]
  readonly label: string
}

const quietModules = 4

export function QrCode({ modules, label }: QrCodeProps) {
  const size = modules.length + 2 * quietModules
  const path = modules.flatMap((row, y) =>
    darkRuns(row).map(([x, length]) => `M${x + quietModules} ${y + quietModules}h${length}v1h-${length}z`),
  )
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="qr-code__ground" width={size} height={size} />
      <path class="qr-code__modules" d={path.join('')} />
    </svg>
  )
}

/** Where dark modules begin beside one another, and how many they are. */
function darkRuns(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const starts = row.flatMap((dark, x) => (dark && row[x - 1] !== true ? [x] : []))
  return starts.map((x) => {
    const end = row.indexOf(false, x)
    return [x, (end === -1 ? row.length : end) - x] as const
  })
}
