import { buffer } from 'node:stream/consumers';
import {
  byName,
  exampleValues,
  type TemplateEntries,
  type TemplateIssue,
  templateFields,
} from '@consortium/domain';
import { templateIssues } from '@consortium/domain/template-check';
import { filled } from './fill.ts';
import { tagsOf } from './read-tags.ts';
import { notFillable, type TemplateOrder } from './template.ts';

/** 模板作业: a process of its own for one template, which ends with what a hostile file may do to it. */
async function issuesOf(template: Uint8Array, entries: TemplateEntries): Promise<readonly TemplateIssue[]> {
  const issues = templateIssues(entries, await tagsOf(template));
  if (issues.length > 0) return issues;
  // What the rules let pass is tried.
  const example = await filled(template, byName(entries, exampleValues(entries)));
  return (await tagsOf(example)).length > 0 ? [notFillable] : [];
}

const order = JSON.parse((await buffer(process.stdin)).toString('utf8')) as TemplateOrder;
const template = Buffer.from(order.template, 'base64');
process.stdout.write(
  order.task === 'fill'
    ? await filled(template, order.values)
    : JSON.stringify(await issuesOf(template, templateFields[order.kind])),
);
