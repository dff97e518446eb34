// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dynamicSteps, hearingOf, settleAll } from './dynamic.rules.ts'
import { explain, withoutSmallCells, type Cell } from './explanation.rules.ts'
import { add, compare, fraction, fractionText, zero } from './fraction.rules.ts'
import { mergedClasses, type MergedClass } from './merged-classes.rules.ts'
import { placeFigures, placeSentence, roundedText } from './sentences.ts'
import { askedFrom, groups, profileOf, withClasses } from './testing.ts'

const cell = (of: Cell['of'], people: number): Cell => ({ of, people, paid: fraction(people, 100) })

describe('no figure tells of fewer than five people', () => {
  test('given every class has five, then each is shown', () => {
    const cells = [cell('below1000', 5), cell('from20000', 7)]
    expect(withoutSmallCells(cells)).toEqual(cells)
  })

  test('given one class is too small, then the smallest other goes with it, so that no difference gives it away', () => {
    const shown = withoutSmallCells([cell('below1000', 2), cell('below5000', 9), cell('from20000', 6)])!
    expect(shown.map(({ of, people }) => `${of} ${people}`)).toEqual(['below5000 9', 'others 8'])
    expect(fractionText(shown[1]!.paid)).toBe('2/25')
  })

  test('given all together are too few, or there is only one small class, then nothing is shown', () => {
    expect(withoutSmallCells([cell('below1000', 2), cell('below5000', 2)])).toBeNull()
    expect(withoutSmallCells([cell('unknown', 4)])).toBeNull()
    expect(withoutSmallCells([])).toEqual([])
  })

  test('given any counts, then nothing shown is below five, nobody is lost, and small classes are not alone', () => {
    const counts = fc.array(fc.nat(12), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(counts, (people) => {
        const of = [...mergedClasses, 'unknown'] as const
        const cells = people.flatMap((count, at) => (count === 0 ? [] : [cell(of[at]!, count)]))
        const shown = withoutSmallCells(cells)
        const all = people.reduce((sum, count) => sum + count, 0)
        if (shown === null) return
        expect(shown.every((each) => each.people >= 5)).toBe(true)
        expect(shown.reduce((sum, each) => sum + each.people, 0)).toBe(all)
        const hidden = cells.filter((each) => !shown.includes(each))
        expect(hidden.length).not.toBe(1)
      }),
    )
  })
})

const classes: MergedClass[] = [...Array<MergedClass>(6).fill('from20000'), ...Array<MergedClass>(6).fill('below1000')]
const profile = withClasses(
  profileOf(
    groups([
      [6, [0, 1]],
      [5, [1, 2]],
      [1, [2]],
    ]),
    3,
  ),
  classes,
)

describe('a place explained', () => {
  const hearing = { ...hearingOf(profile), settled: settleAll(profile, [0]) }
  const steps = [...dynamicSteps(hearing)]

  test('given the steps, then supporters, payers, debts and the runner-up are theirs', () => {
    const explained = explain(hearing, steps, 1, 'hash')
    // 2 has six supporters who have paid nothing: 1/6. 1 has five of them and six at 1/6: (1 + 1)/11.
    expect(explained).toMatchObject({ place: 1, id: 'q0002', supporters: 6, paying: 6, reason: 'proportion' })
    expect(fractionText(explained.level)).toBe('1/6')
    expect(explained.cells).toMatchObject([{ of: 'below1000', people: 6 }])
    expect(explained.runnerUp).toMatchObject({ id: 'q0001' })
    expect(fractionText(explained.runnerUp!.level)).toBe('2/11')
    expect([explained.paidBefore, explained.paidAfter].map(fractionText)).toEqual(['0', '1'])
    const second = explain(hearing, steps, 2, 'hash')
    expect([second.paidBefore, second.paidAfter].map(fractionText)).toEqual(['11/6', '17/6'])
    expect(second.cells!.reduce((sum, { paid }) => add(sum, paid), zero)).toSatisfy(
      (sum: typeof zero) => compare(sum, fraction(1)) === 0,
    )
    expect(second.runnerUp).toBeNull()
  })

  test('given few supporters do not pay, then their number is not told', () => {
    const overloaded = { ...hearingOf(profile), settled: settleAll(profile, [2, 0]) }
    const few = profileOf(
      groups([
        [1, [0, 1]],
        [7, [1]],
      ]),
      2,
    )
    const [first] = dynamicSteps({ profile: few, settled: settleAll(few, [0]), floor: null })
    expect(explain({ profile: few }, [first!], 1, '')).toMatchObject({ supporters: 8, paying: null })
    expect(explain(overloaded, [...dynamicSteps(overloaded)], 1, '').paying).toBe(11)
  })

  test('given a place that is not on the list, then it is a fault of ours', () => {
    expect(() => explain(hearing, steps, 3, 'hash')).toThrow('on the list')
    expect(() => explain(hearing, steps, 0, 'hash')).toThrow('on the list')
  })
})

describe('in words', () => {
  const hearing = hearingOf(profile)
  const steps = [...dynamicSteps(hearing)]

  test('given a place by proportion, then one sentence says so in both languages', () => {
    const explained = explain(hearing, steps, 1, 'abc')
    expect(placeSentence(explained, 'de')).toBe(
      'Platz 1: 11 Personen unterstützen diese Frage, und ihr Guthaben reicht dafür zusammen am ehesten.',
    )
    expect(placeSentence(explained, 'en')).toMatch(/^Place 1: 11 people support this question/)
  })

  test('given a place by the floor, then the sentence names the class whose turn it is', () => {
    const asked = askedFrom(profile, ['from20000', 'from20000', 'below1000'])
    const village = { ...hearingOf(asked), settled: settleAll(asked, [1, 0]) }
    const floor = { people: 2, ofClass: { below1000: 1, below5000: 0, below20000: 0, from20000: 1 } }
    const more = {
      ...asked,
      items: [...asked.items, { ...asked.items[0]!, id: 'q9', supporters: [...Array(12).keys()] }],
    }
    const due = [...dynamicSteps({ ...village, profile: more, floor })]
    const explained = explain({ profile: more }, due, 1, 'abc')
    expect(explained).toMatchObject({ id: 'q0002', reason: 'floor', dueClass: 'below1000' })
    expect(placeSentence(explained, 'de')).toContain('gestellt wurde aus: Kommunen unter 1.000 Einwohnern')
    expect(placeSentence(explained, 'en')).toContain('asked from: municipalities under 1,000 inhabitants')
  })

  test('given the figures, then all of them are there, and none is of fewer than five people by class', () => {
    const figures = placeFigures(explain(hearing, steps, 1, 'abc'), 'de')
    expect(figures).toContainEqual({ label: 'Stand nach dem Bezahlen', value: '0,0909' })
    expect(figures).toContainEqual({
      label: 'Kommunen ab 20.000 Einwohnern',
      value: '6 Personen, zahlen 0,55 der Frage',
    })
    expect(figures).toContainEqual({ label: 'Prüfsumme der Eingaben', value: 'abc' })
    expect(figures).toContainEqual({ label: 'Entschieden hat', value: 'der niedrigere Stand' })
    expect(placeFigures(explain(hearing, steps, 1, 'abc'), 'en')).toHaveLength(figures.length)
  })

  test('given fractions, then they are rounded as people round, with the comma of the language', () => {
    const read = (a: number, b: number, decimals: number) => roundedText(fraction(a, b), decimals, 'de')
    expect([read(1, 8, 2), read(-1, 8, 2), read(10, 1, 0), read(10, 1, 2), read(-1, 1000, 2), read(2, 3, 2)]).toEqual([
      '0,13',
      '-0,13',
      '10',
      '10',
      '0',
      '0,67',
    ])
    expect(roundedText(fraction(5, 2), 2, 'en')).toBe('2.5')
  })
})
