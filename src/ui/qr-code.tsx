// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A QR code as one path, dark on light in every colour scheme: cameras want it so, with four modules of light around. */

export type QrCodeProps = {
  /** Rows of modules, true where it is dark. */
  readonly modules: readonly (readonly boolean[])[]
  readonly label: string
}

const quietModules = 4

export function QrCode({ modules, label }: QrCodeProps) {
  const size = modules.length + 2 * quietModules
  const path = modules.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + quietModules} ${y + quietModules}h1v1h-1z`] : [])),
  )
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect class="qr-code__ground" width={size} height={size} />
      <path class="qr-code__modules" d={path.join('')} />
    </svg>
  )
}
