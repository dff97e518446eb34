// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For tests: reads the custom properties of a style sheet by day and by night, and the colours behind them. */
export type Mode = 'day' | 'night'
export type Properties = ReadonlyMap<string, string>

function declarations(block: string): [string, string][] {
  return [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()])
}

/** The blocks of `:root`: those outside any query, or those inside the given one. */
export function rootProperties(sheet: string, query?: RegExp): Properties {
  const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, '')
  const queried = [...plain.matchAll(/@media ([^{]+)\{\s*:root \{([^}]*)\}\s*\}/g)]
  if (query !== undefined) {
    return new Map(
      queried.filter(([, asked = '']) => query.test(asked)).flatMap(([, , block = '']) => declarations(block)),
    )
  }
  const unqueried = queried.reduce((rest, [whole]) => rest.replace(whole, ''), plain)
  return new Map([...unqueried.matchAll(/(?:^|\n):root \{([^}]*)\}/g)].flatMap(([, block = '']) => declarations(block)))
}

/** The sheets one after the other, as the browser would see them by day or by night. */
export function propertiesOf(sheets: readonly string[], mode: Mode): Properties {
  const merged = new Map<string, string>()
  for (const sheet of sheets) {
    for (const [name, value] of rootProperties(sheet)) merged.set(name, value)
    if (mode === 'night')
      for (const [name, value] of rootProperties(sheet, /color-scheme: dark/)) merged.set(name, value)
  }
  return merged
}

/** Follows var() to a plain oklch colour. */
export function colourOf(properties: Properties, name: string): string {
  const value = properties.get(name)
  if (value === undefined) throw new Error(`${name} is not set`)
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  return reference === undefined ? value : colourOf(properties, reference)
}

/** Linear-light sRGB of an opaque oklch colour, cut to what a screen can show. Source: CSS Color 4, sample code. */
function linearRgb(colour: string): readonly number[] {
  const parts = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(colour)
  if (parts === null) throw new Error(`${colour} is no opaque oklch colour`)
  const [lightness, chroma, hue] = [Number(parts[1]) / 100, Number(parts[2]), (Number(parts[3]) * Math.PI) / 180]
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((channel) => Math.min(1, Math.max(0, channel)))
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = linearRgb(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, contrast ratio, 1 … 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((first, second) => second - first)
  return (lighter + 0.05) / (darker + 0.05)
}
