// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Reads the texts out of x.words.de.ts or x.words.en.ts without running it: functions of a count have texts, too. */
import ts from 'typescript'

export type Text = {
  /** 'refusals.full', 'places' */
  readonly path: string
  readonly line: number
  readonly text: string
  /** Whether this is the whole value, not a part of a computed one ('' may be one plural's ending). */
  readonly whole: boolean
}

export type WordsFile = {
  readonly texts: readonly Text[]
  /** Every leaf's path and, for functions, how many arguments it takes. */
  readonly leaves: ReadonlyMap<string, number>
}

export function readWords(file: string, source: string): WordsFile {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.ESNext, true)
  const constants = constantsOf(parsed)
  const reached = new Set<string>()
  const texts: Text[] = []
  const leaves = new Map<string, number>()
  const collect = (node: ts.Node, path: string) => {
    for (const literal of literalsIn(node)) {
      const line = parsed.getLineAndCharacterOfPosition(literal.getStart()).line + 1
      texts.push({ path, line, text: literal.text, whole: literal === node })
    }
  }
  const walk = (node: ts.Expression, path: string): void => {
    const value = withoutType(node)
    const named = ts.isIdentifier(value) ? constants.get(value.text) : undefined
    if (named) {
      reached.add((value as ts.Identifier).text)
      walk(named.value, path)
    } else if (ts.isObjectLiteralExpression(value)) {
      for (const [name, property] of propertiesOf(value)) walk(property, path === '' ? name : `${path}.${name}`)
    } else {
      leaves.set(path, ts.isArrowFunction(value) || ts.isFunctionExpression(value) ? value.parameters.length : 0)
      collect(value, path)
    }
  }
  for (const { value, exported } of constants.values()) if (exported) walk(value, '')
  for (const [name, { value, exported }] of constants) if (!exported && !reached.has(name)) collect(value, name)
  for (const part of parsed.statements) if (ts.isFunctionDeclaration(part)) collect(part, part.name?.text ?? '')
  return { texts, leaves }
}

type Constant = { readonly value: ts.Expression; readonly exported: boolean }

function constantsOf(parsed: ts.SourceFile): Map<string, Constant> {
  const constants = new Map<string, Constant>()
  for (const statement of parsed.statements) {
    if (!ts.isVariableStatement(statement)) continue
    const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer && ts.isIdentifier(name)) constants.set(name.text, { value: initializer, exported })
    }
  }
  return constants
}

function propertiesOf(node: ts.ObjectLiteralExpression): [name: string, value: ts.Expression][] {
  return node.properties.flatMap((property): [string, ts.Expression][] => {
    if (ts.isPropertyAssignment(property)) return [[nameOf(property.name), property.initializer]]
    return ts.isShorthandPropertyAssignment(property) ? [[property.name.text, property.name]] : []
  })
}

function nameOf(name: ts.PropertyName): string {
  return ts.isComputedPropertyName(name) ? name.getText() : name.text
}

function withoutType(node: ts.Expression): ts.Expression {
  const wrapped = ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
  return wrapped ? withoutType(node.expression) : node
}

type PartOfTemplate = ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail
type Literal = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | PartOfTemplate

/** Everything below a value that ends up on a page; keys that are compared with or looked up are no texts. */
function literalsIn(node: ts.Node): Literal[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return isKey(node) ? [] : [node]
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return [node]
  if (ts.isTypeNode(node)) return []
  const found: Literal[] = []
  ts.forEachChild(node, (child) => void found.push(...literalsIn(child)))
  return found
}

function isKey(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isCaseClause(parent) || ts.isElementAccessExpression(parent)) return true
  if (ts.isPropertyAssignment(parent) && parent.name === node) return true
  const compares = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken]
  return ts.isBinaryExpression(parent) && compares.includes(parent.operatorToken.kind)
}
