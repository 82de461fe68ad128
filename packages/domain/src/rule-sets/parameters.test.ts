import { describe, expect, it } from 'vitest';
import { liukeGui2022No7 } from './liuke-gui-2022-7.ts';
import { measures } from './measures/index.ts';
import {
  alternativeKinds,
  blankOf,
  measureLabels,
  type ParameterField,
  type ParameterFields,
  parameterLabels,
  parametersOf,
  termNames,
} from './parameters.ts';

const kinds = measures.measures.map(({ kind }) => kind);
const everyField = (fields: ParameterFields): [string, ParameterField][] =>
  Object.entries(fields).flatMap(([key, field]) => [
    [key, field] as [string, ParameterField],
    ...(field.type === 'rows' ? everyField(field.fields) : []),
  ]);

describe('参数', () => {
  it('have a name for every measure', () => {
    expect(Object.keys(measureLabels).sort()).toEqual([...kinds].sort());
  });

  it.each(kinds)('of %s have names, and so have the terms they offer', (kind) => {
    for (const [key, field] of everyField(parametersOf(kind))) {
      expect(parameterLabels[key], key).toBeDefined();
      if (field.type !== 'term' && field.type !== 'terms') continue;
      for (const [term, label] of Object.entries(termNames(field.terms)))
        expect(label['zh-CN'], term).not.toBe(term);
    }
  });

  it('name nothing that no measure has', () => {
    const used = new Set(kinds.flatMap((kind) => everyField(parametersOf(kind)).map(([key]) => key)));
    expect(Object.keys(parameterLabels).filter((key) => key !== 'kind' && !used.has(key))).toEqual([]);
  });

  it('are all that the rules of the shipped set are written with', () => {
    for (const { measure } of liukeGui2022No7.rules)
      expect(
        Object.keys(measure)
          .filter((key) => key !== 'kind')
          .sort(),
        measure.kind,
      ).toEqual(Object.keys(parametersOf(measure.kind)).sort());
  });

  it('tell lists of words, of terms, of rows and of measures apart', () => {
    expect(parametersOf('nameBreadth')).toEqual({ broadWords: { type: 'texts' } });
    expect(parametersOf('materialsReceived').kinds).toMatchObject({ type: 'terms' });
    expect(parametersOf('latestYearAmount').thresholds).toMatchObject({
      type: 'rows',
      fields: { sectors: { type: 'terms', isNullable: true }, min: { type: 'yuan' } },
    });
    expect(parametersOf('anyOf')).toEqual({ of: { type: 'calls' } });
    expect(alternativeKinds).not.toContain('anyOf');
    expect(blankOf(parametersOf('memberCount'))).toEqual({ min: null, countsLead: false });
  });
});
