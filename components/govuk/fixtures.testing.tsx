import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createElement, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { z } from 'zod';

const fixtureFile = z.object({
  fixtures: z.array(z.object({ name: z.string(), options: z.unknown(), html: z.string() })),
});

interface FixtureSuite<Options> {
  /** Refuses options that our component does not offer, so that a fixture is never compared by half. */
  readonly options: z.ZodType<Options>;
  readonly render: (options: Options) => ReactElement;
  /** Fixtures that are not compared, each with the reason. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** Attributes that only configure the script of govuk-frontend, taken out of its examples first. */
  readonly scriptAttributes?: readonly string[];
}

interface Comparison {
  readonly name: string;
  readonly ours: () => readonly string[];
  readonly official: readonly string[];
}

/**
 * Every example that govuk-frontend publishes for a component, beside the same thing from ours: element for
 * element and attribute for attribute. Components keep its data-module for that reason alone; its script is
 * not loaded. Throws when a fixture that does not exist is left out.
 */
export function officialExamples<Options>(
  component: string,
  suite: FixtureSuite<Options>,
): readonly Comparison[] {
  const fixtures = readFixtures(component);
  const stray = Object.keys(suite.leftOut).filter(
    (name) => !fixtures.some((fixture) => fixture.name === name),
  );
  if (stray.length > 0) throw new Error(`No such example of ${component}: ${stray.join(', ')}`);
  return fixtures
    .filter(({ name }) => !(name in suite.leftOut))
    .map(({ name, options, html }) => ({
      name,
      ours: () => outline(renderToStaticMarkup(suite.render(suite.options.parse(options)))),
      official: outline(withoutAttributes(html, suite.scriptAttributes ?? [])),
    }));
}

function readFixtures(component: string) {
  const folder = path.join('node_modules', 'govuk-frontend', 'dist', 'govuk', 'components', component);
  const file: unknown = JSON.parse(readFileSync(path.join(folder, 'fixtures.json'), 'utf8'));
  return fixtureFile.parse(file).fixtures;
}

/** The same reason for several fixtures. */
export function because(reason: string, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, reason]));
}

export const attributes = z.record(z.string(), z.coerce.string());
export const content = z.strictObject({ text: z.string().optional(), html: z.string().optional() });

interface Content {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
}

export function contentOf({ text, html }: Content): ReactNode {
  return html === undefined ? text : nodesFrom(html);
}

const reactNames: Readonly<Record<string, string>> = { class: 'className', for: 'htmlFor' };

/** React nodes for the HTML of an example: the components take nodes, never strings of HTML. */
function nodesFrom(html: string): ReactNode[] {
  return [...parse(html).childNodes].map(reactNode);
}

function reactNode(node: Node, key: number): ReactNode {
  if (!(node instanceof Element)) return node.textContent;
  const names = [...node.attributes].map(({ name, value }) => [reactNames[name] ?? name, value]);
  if (node.localName === 'textarea') names.push(['defaultValue', node.textContent]);
  const children = node.localName === 'textarea' ? [] : [...node.childNodes].map(reactNode);
  return createElement(node.localName, { key, ...Object.fromEntries(names) }, ...children);
}

function withoutAttributes(html: string, names: readonly string[]): string {
  const body = parse(html);
  for (const name of names)
    body.querySelectorAll(`[${name}]`).forEach((found) => found.removeAttribute(name));
  return body.innerHTML;
}

function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** One line for each element and text, with what differs without meaning taken away. */
export function outline(html: string): readonly string[] {
  return outlineOf(parse(html), '');
}

function outlineOf(parent: Element, indent: string): readonly string[] {
  return [...parent.childNodes].flatMap((node) => {
    if (node instanceof Element)
      return [`${indent}<${node.localName}${attributeText(node)}>`, ...outlineOf(node, `${indent}  `)];
    const text = node.nodeType === Node.TEXT_NODE ? meaningfulText(node) : '';
    return text === '' ? [] : [`${indent}"${text}"`];
  });
}

function attributeText(element: Element): string {
  const pairs = [...element.attributes].map(({ name, value }) => ` ${name}="${attributeValue(name, value)}"`);
  return pairs.sort().join('');
}

function attributeValue(name: string, value: string): string {
  return name === 'class' ? value.trim().split(/\s+/).sort().join(' ') : value;
}

/** A line break at either end of an element is layout of the source; a space there is not. */
function meaningfulText(node: Node): string {
  const text = node.textContent ?? '';
  const start = node.previousSibling ? text : text.replace(/^\s*\n\s*/, '');
  const both = node.nextSibling ? start : start.replace(/\s*\n\s*$/, '');
  return both.trim() === '' ? '' : both.replace(/\s+/g, ' ');
}
