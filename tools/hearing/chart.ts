// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A chart of shares as SVG, bars beside each other by group; the same figures stand in a table beside it. */
type Group = { readonly label: string; readonly shares: readonly number[] }

const [width, height] = [720, 320]
const [left, right, top, bottom] = [48, 12, 64, 36]
/** Told apart by lightness too, on light and on dark ground. */
const colours = ['#8a8f98', '#2f7fd1', '#0b3d75']

export function chart(title: string, series: readonly string[], groups: readonly Group[]): string {
  const most = Math.ceil(Math.max(...groups.flatMap(({ shares }) => shares)) * 10) / 10
  const y = (share: number) => top + (1 - share / most) * (height - top - bottom)
  const groupWidth = (width - left - right) / groups.length
  const barWidth = (groupWidth * 0.75) / series.length
  const lines = Array.from({ length: Math.round(most * 10) + 1 }, (_, tenth) => tenth / 10)
  const grid = lines.map(
    (share) =>
      `<line x1="${left}" x2="${width - right}" y1="${y(share).toFixed(1)}" y2="${y(share).toFixed(1)}" stroke="#d5d8dd"/>` +
      `<text x="${left - 6}" y="${(y(share) + 4).toFixed(1)}" text-anchor="end">${Math.round(share * 100)} %</text>`,
  )
  const bars = groups.flatMap(({ label, shares }, at) => {
    const from = left + at * groupWidth + groupWidth * 0.125
    const middle = left + (at + 0.5) * groupWidth
    return [
      ...shares.map((share, which) => bar(from + which * barWidth, y(share), barWidth - 2, share, which)),
      `<text x="${middle.toFixed(1)}" y="${height - 14}" text-anchor="middle">${label}</text>`,
    ]
  })
  const legend = series.map((name, which) => {
    const x = left + which * 150
    return (
      `<rect x="${x}" y="36" width="12" height="12" fill="${colours[which]}"/>` +
      `<text x="${x + 18}" y="46">${name}</text>`
    )
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<g font-family="Fira Sans, sans-serif" font-size="13" fill="#22262b">`,
    `<text x="${left}" y="22" font-size="15" font-weight="600">${title}</text>`,
    ...legend,
    ...grid,
    ...bars,
    '</g>',
    '</svg>',
    '',
  ].join('\n')

  function bar(x: number, at: number, barWide: number, share: number, which: number): string {
    const tall = height - bottom - at
    return (
      `<rect x="${x.toFixed(1)}" y="${at.toFixed(1)}" width="${barWide.toFixed(1)}" height="${tall.toFixed(1)}" ` +
      `fill="${colours[which]}"/>` +
      `<text x="${(x + barWide / 2).toFixed(1)}" y="${(at - 4).toFixed(1)}" font-size="11" text-anchor="middle">` +
      `${(share * 100).toFixed(0)}</text>`
    )
  }
}
