// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The picture of what an Allmende is: the common green between village and town, a lime tree, people under it. Drawn
 * with shapes and classes only, so that it follows day and night; decoration, hidden from screen readers.
 */
type HouseProps = {
  readonly x: number
  /** The ground it stands on. */
  readonly y: number
  readonly width: number
  readonly wall: number
  readonly roof: number
  readonly kind?: 'brick' | 'slate' | 'flat'
  readonly lit?: boolean
}

/** A house seen from its gable: wall, roof, a row of windows. */
function House({ x, y, width, wall, roof, kind = 'brick', lit }: HouseProps) {
  const top = y - wall
  const panes = Math.max(1, Math.floor(width / 18))
  const storeys = Math.max(1, Math.floor(wall / 24))
  const gap = width / (panes + 1)
  const rows = Array.from({ length: storeys }, (_, storey) => top + 9 + storey * 22)
  const columns = Array.from({ length: panes }, (_, pane) => x + gap * (pane + 1) - 4)
  const windows = rows.flatMap((row) => columns.map((column) => `M${column} ${row}h8v10h-8z`)).join('')
  return (
    <>
      <path class={kind === 'flat' ? 'scene__wall-2' : 'scene__wall'} d={`M${x} ${top}h${width}v${wall}h${-width}z`} />
      {kind !== 'flat' && (
        <path
          class={`scene__${kind}`}
          d={`M${x - 5} ${top + 2}L${x + width / 2} ${top - roof}L${x + width + 5} ${top + 2}z`}
        />
      )}
      <path class={lit ? 'scene__lit' : 'scene__window'} d={windows} />
    </>
  )
}

type FigureProps = { readonly x: number; readonly y: number; readonly coat: 1 | 2 | 3 | 4; readonly tall?: number }

function Figure({ x, y, coat, tall = 30 }: FigureProps) {
  const shoulder = y - tall + 11
  return (
    <>
      <circle class="scene__head" cx={x} cy={y - tall + 4} r="5" />
      <path class={`scene__coat-${coat}`} d={`M${x - 8} ${y}V${shoulder + 7}a8 8 0 0 1 16 0V${y}z`} />
    </>
  )
}

function Hills() {
  return (
    <>
      <path
        class="scene__hill-1"
        d="M0 190C120 150 250 120 400 138c130 16 210 48 330 40 150-10 240-76 400-76 130 0 220 40 310 72v146H0z"
      />
      <path
        class="scene__hill-2"
        d="M0 232c140-44 260-56 400-40 150 18 240 44 380 36 170-10 280-52 420-48 100 2 180 24 240 44v96H0z"
      />
      <path
        class="scene__rows"
        d="M1010 196l34 38M1044 190l40 44M1080 186l44 48M1118 183l46 50M1156 182l48 50M1194 182l48 50M1232 184l46 48"
      />
      <g class="scene__turbine">
        <path d="M560 176V96M560 96l-4-44M560 96l40 18M560 96l-36 24" />
        <path d="M626 180v-58M626 122l20-26M626 122l12 32M626 122l-34-4" />
      </g>
    </>
  )
}

function Village() {
  return (
    <>
      <path class="scene__wall" d="M246 126h30v100h-30z" />
      <path class="scene__slate" d="M241 128l20-66 20 66z" />
      <path class="scene__lit" d="M256 146h10v14h-10zM256 172h10v14h-10z" />
      <path class="scene__slate" d="M276 168h66l14 22h-80z" />
      <path class="scene__wall" d="M276 190h76v36h-76z" />
      <path class="scene__window" d="M290 200h8v18h-8zM312 200h8v18h-8zM334 200h8v18h-8z" />
      <House x={98} y={236} width={54} wall={34} roof={32} />
      <House x={160} y={230} width={46} wall={32} roof={28} kind="slate" lit />
      <House x={208} y={238} width={40} wall={30} roof={26} />
      <House x={366} y={234} width={58} wall={36} roof={34} lit />
      <House x={434} y={238} width={44} wall={28} roof={26} kind="slate" />
      <circle class="scene__tree-light" cx="84" cy="222" r="18" />
      <circle class="scene__tree" cx="500" cy="226" r="16" />
      <circle class="scene__tree-light" cx="522" cy="232" r="11" />
    </>
  )
}

function Town() {
  return (
    <>
      <House x={1004} y={232} width={48} wall={58} roof={30} kind="slate" lit />
      <House x={1056} y={232} width={44} wall={66} roof={26} />
      <House x={1104} y={232} width={62} wall={104} roof={0} kind="flat" />
      <path class="scene__wall" d="M1172 150h92v82h-92zM1206 112h24v40h-24z" />
      <path class="scene__brick" d="M1166 152l52-34 52 34z" />
      <path class="scene__slate" d="M1202 114l16-38 16 38z" />
      <circle class="scene__lit" cx="1218" cy="136" r="8" />
      <path
        class="scene__window"
        d="M1184 166h10v16h-10zM1204 166h10v16h-10zM1224 166h10v16h-10zM1244 166h10v16h-10zM1184 194h10v16h-10zM1244 194h10v16h-10zM1208 198a10 10 0 0 1 20 0v34h-20z"
      />
      <House x={1270} y={232} width={46} wall={76} roof={28} kind="slate" />
      <House x={1320} y={232} width={56} wall={124} roof={0} kind="flat" lit />
      <House x={1380} y={234} width={50} wall={54} roof={28} />
      <circle class="scene__tree" cx="990" cy="226" r="15" />
    </>
  )
}

function Green() {
  return (
    <>
      <path class="scene__meadow" d="M0 250c180-26 360-30 560-22 200 8 330 24 520 12 140-8 250-14 360-10v90H0z" />
      <path
        class="scene__way"
        d="M480 244c70 4 120 20 190 32 40 6 70 6 110 0 80-14 150-36 240-42l30 2c-70 10-130 34-180 60-40 20-60 26-60 26H600s-20-20-50-42c-26-18-60-30-90-34z"
      />
      <path class="scene__pond" d="M150 286c0-12 60-20 128-20s118 8 118 19-56 19-122 19-124-6-124-18z" />
      <path class="scene__ripple" d="M204 280h52M286 290h64M226 295h34M306 277h30" />
    </>
  )
}

/** x, y and radius of what makes up the crown: its body, and where the light falls, from the upper left. */
const leaves = [
  [648, 150, 42],
  [690, 170, 40],
  [727, 178, 36],
  [696, 110, 56],
  [756, 92, 56],
  [764, 164, 46],
  [804, 138, 48],
] as const
const sunlit = [
  [640, 140, 27],
  [684, 98, 42],
  [726, 124, 34],
  [742, 76, 40],
  [790, 112, 26],
] as const

function LimeTree() {
  return (
    <>
      <ellipse class="scene__shade" cx="722" cy="290" rx="128" ry="14" />
      <path class="scene__trunk" d="M706 290c6-30 6-62 4-96h22c-2 34-2 66 6 96z" />
      <path class="scene__trunk" d="M714 214l-34-34 6-6 32 28zM728 206l30-38 7 5-30 44z" />
      {leaves.map(([x, y, radius]) => (
        <circle key={x} class="scene__tree" cx={x} cy={y} r={radius} />
      ))}
      {sunlit.map(([x, y, radius]) => (
        <circle key={x} class="scene__tree-light" cx={x} cy={y} r={radius} />
      ))}
    </>
  )
}

function People() {
  return (
    <>
      <Figure x={632} y={294} coat={1} />
      <Figure x={656} y={298} coat={3} tall={32} />
      <Figure x={790} y={298} coat={2} tall={32} />
      <Figure x={814} y={294} coat={4} />
      <Figure x={842} y={296} coat={1} tall={26} />
      <path class="scene__bench" d="M676 288h96v6h-96zM682 294h6v12h-6zM760 294h6v12h-6z" />
      <Figure x={696} y={290} coat={4} tall={27} />
      <Figure x={724} y={290} coat={2} tall={27} />
      <Figure x={750} y={290} coat={3} tall={27} />
      <Figure x={560} y={266} coat={2} tall={22} />
      <Figure x={908} y={264} coat={3} tall={22} />
    </>
  )
}

/** Fills its box's width; what is cut off on narrow windows is village and town, never the tree. */
export function Scene() {
  return (
    <svg class="scene" viewBox="0 0 1440 320" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
      <Hills />
      <Village />
      <Town />
      <Green />
      <LimeTree />
      <People />
    </svg>
  )
}

/** The same land as a silhouette: where a page ends and the footer begins. */
export function Horizon() {
  return (
    <svg
      class="horizon"
      viewBox="0 0 1440 72"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M0 58C160 44 300 40 440 48s200 12 300 8 240-18 380-16 220 8 320 12v22H0z" />
      <path d="M212 50V38l11-9 11 9v12zM240 50V36l9-8 9 8v14zM264 50V26h3l5-18 5 18h3v10h20l6 6v10zM312 50V38l10-8 10 8v12zM338 50V42l8-6 8 6v8z" />
      <path d="M715 56V40h5v16zM717.5 8c8 0 14 4.4 15.6 10 7.7.4 13 5.9 13 12.8 0 7.5-5.9 13-13.7 13-2.7 3.9-8 6-14.9 6s-12.2-2.1-14.9-6c-7.8 0-13.7-5.5-13.7-13 0-6.9 5.3-12.4 13-12.8C703.5 12.4 709.5 8 717.5 8z" />
      <circle cx="372" cy="45" r="7" />
      <circle cx="1046" cy="41" r="6" />
      <path d="M1060 46V30l10-8 10 8v16zM1084 46V24l9-7 9 7v22zM1106 46V16h20v30zM1130 46V28h8l4-8h4V10l5-8 5 8v10h4l4 8h8v18zM1176 46V26l10-8 10 8v20zM1200 46V12h16v34zM1220 48V34l9-7 9 7v14z" />
    </svg>
  )
}
