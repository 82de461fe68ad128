export { builtInTemplate } from './built-in.ts';
export { previewTemplate } from './preview.ts';
export { checkTemplate, TemplateUnfillable } from './template.ts';
