import { nearestWord } from '../data-import/hint.ts';
import { both, type Label } from '../kernel/label.ts';
import { isTemplateList, type TemplateEntries, type TemplateEntry } from './fields.ts';
import {
  type TemplateIssue,
  type TemplateProblem,
  type TemplateTag,
  templateProblem,
} from './template-problem.ts';

const issue = (
  code: TemplateProblem,
  tag: string,
  place: TemplateIssue['place'],
  hint: Label | null = null,
): TemplateIssue => ({ code, tag, label: templateProblem.labels[code], place, hint });

const written = ({ kind, name }: TemplateTag): string =>
  ({ OPEN: `{#${name}}`, CLOSE: `{/${name}}` })[kind as string] ?? (kind === 'FIELD' ? `{${name}}` : name);

type Known = Readonly<{ entry: TemplateEntry; list: string | null }>;

/** Every name of a kind; one that stands at the top and in lists too is known as each of them. */
function namesOf(entries: TemplateEntries): ReadonlyMap<string, readonly Known[]> {
  const all = Object.values(entries).flatMap((entry): [string, Known][] => {
    const own = entry.name['zh-CN'];
    const lines = isTemplateList(entry) ? Object.values(entry.fields) : [];
    return [
      [own, { entry, list: null }],
      ...lines.map((field): [string, Known] => [field.name['zh-CN'], { entry: field, list: own }]),
    ];
  });
  return new Map(
    all.map(([name]) => [name, all.filter(([other]) => other === name).map(([, known]) => known)]),
  );
}

const near = (given: string, names: readonly string[]): Label | null => {
  const name = nearestWord(given, names);
  return name === null ? null : both(`是否为“${name}”?`, `Did you mean “${name}”?`);
};

const between = (list: string): Label =>
  both(`写在 {#${list}} 与 {/${list}} 之间`, `Put it between {#${list}} and {/${list}}`);

/** Whether what two marks enclose is one piece: of a paragraph or cell, or a row of a table. */
const isOnePiece = (open: TemplateTag, close: TemplateTag): boolean =>
  open.holder === close.holder || (open.row !== null && open.row === close.row);

/** 模板检查: every mark of a template, held against the fields of its kind; in the order of the document, what is missing last. */
export function templateIssues(entries: TemplateEntries, tags: readonly TemplateTag[]): TemplateIssue[] {
  const known = namesOf(entries);
  const names = [...known.keys()];
  const issues: TemplateIssue[] = [];
  const seen = new Set<string>();
  const open: TemplateTag[] = [];
  const add = (code: TemplateProblem, tag: TemplateTag, hint: Label | null = null) =>
    issues.push(issue(code, written(tag), tag.place, hint));

  const field = (tag: TemplateTag) => {
    const ways = known.get(tag.name);
    if (!ways) return add('UNKNOWN_FIELD', tag, near(tag.name, names));
    const inside = open.map(({ name }) => name);
    const way =
      ways.find(({ list }) => list !== null && inside.includes(list)) ?? ways.find(({ list }) => !list);
    const [only] = ways;
    if (!way) return add('FIELD_OUTSIDE_LIST', tag, between(only?.list ?? ''));
    if (isTemplateList(way.entry))
      return add(
        'LIST_AS_FIELD',
        tag,
        both(`{#${tag.name}}…{/${tag.name}}`, `{#${tag.name}}…{/${tag.name}}`),
      );
    seen.add(way.list === null ? tag.name : `${way.list}/${tag.name}`);
  };
  const isList = (name: string) => known.get(name)?.some(({ entry }) => isTemplateList(entry)) === true;
  const begin = (tag: TemplateTag) => {
    const isInList = open.some(({ name }) => isList(name));
    open.push(tag);
    const ways = known.get(tag.name);
    if (!ways) return add('UNKNOWN_FIELD', tag, near(tag.name, names));
    if (tag.isControlled) return add('LIST_IN_CONTROL', tag);
    // Each within the other would come again as often as both together.
    if (isList(tag.name)) return isInList ? add('LIST_IN_LIST', tag) : seen.add(tag.name);
    if (ways.every(({ entry }) => !isTemplateList(entry) && entry.isRequired)) add('FIELD_AS_LIST', tag);
  };
  const end = (tag: TemplateTag) => {
    const at = open.findLastIndex(({ name }) => name === tag.name);
    if (at < 0) {
      const isKnown = known.has(tag.name);
      return add(isKnown ? 'LIST_UNOPENED' : 'UNKNOWN_FIELD', tag, isKnown ? null : near(tag.name, names));
    }
    for (const left of open.splice(at + 1))
      add('LIST_UNCLOSED', left, both(`{/${left.name}}`, `{/${left.name}}`));
    const begun = open.pop() as TemplateTag;
    if (tag.isControlled) add('LIST_IN_CONTROL', tag);
    else if (!isOnePiece(begun, tag)) add('LIST_ACROSS', tag);
  };

  for (const tag of tags) {
    if (tag.kind === 'BROKEN') add('TAG_BROKEN', tag);
    else if (tag.kind === 'FULL_WIDTH') add('FULL_WIDTH_BRACES', tag);
    else if (!tag.isFilled) add('NOT_FILLED_HERE', tag);
    else if (tag.kind === 'FIELD') field(tag);
    else if (tag.kind === 'OPEN') begin(tag);
    else end(tag);
  }
  for (const left of open) add('LIST_UNCLOSED', left, both(`{/${left.name}}`, `{/${left.name}}`));
  return [...issues, ...missing(entries, seen)];
}

/** What is needed and stands nowhere; of a list that is there, the fields of its lines too. */
function missing(entries: TemplateEntries, seen: ReadonlySet<string>): TemplateIssue[] {
  return Object.values(entries).flatMap((entry) => {
    const name = entry.name['zh-CN'];
    if (!isTemplateList(entry))
      return entry.isRequired && !seen.has(name) ? [issue('FIELD_MISSING', `{${name}}`, null)] : [];
    if (!seen.has(name))
      return entry.isRequired ? [issue('FIELD_MISSING', `{#${name}}…{/${name}}`, null)] : [];
    return Object.values(entry.fields)
      .filter((of) => of.isRequired && !seen.has(`${name}/${of.name['zh-CN']}`))
      .map((of) => issue('FIELD_MISSING', `{${of.name['zh-CN']}}`, null, between(name)));
  });
}
