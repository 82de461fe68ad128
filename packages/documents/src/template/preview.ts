import { byName, type DocumentTemplateKind, exampleValues, templateFields } from '@consortium/domain';
import { fillTemplate } from './template.ts';

/** 预览: a template filled in with the example. */
export const previewTemplate = (template: Uint8Array, kind: DocumentTemplateKind): Promise<Uint8Array> =>
  fillTemplate(template, byName(templateFields[kind], exampleValues(templateFields[kind])));
