import { applicationLabels, examine, formationLabels, liukeGui2022No7 } from '@consortium/domain';
import { aSubject, facts } from '@consortium/domain/builders';
import { describe, expect, it } from 'vitest';
import { coreOfTyped, nameParts } from './name.ts';
import { fieldOf, memberRowOf, pathsUpwards, sectionOf, sections } from './places.ts';

describe('field path → tab and element', () => {
  it.each([
    ['name', 'basic'],
    ['selfCheckSignedOn', 'basic'],
    ['lead.financialYears', 'lead'],
    ['formation.members.3.cooperationKinds', 'members'],
    ['formation.governanceBodies.0.seats', 'bodies'],
    ['formation.fundManagement.rulesName', 'funds'],
    ['formation.agreement.signedOn', 'funds'],
    ['foundation', 'plan'],
    ['submissionItems', 'materials'],
  ])('%s is on %s', (path, section) => {
    expect(sectionOf(path)).toBe(section);
  });

  it('has no place for what no field mends', () => {
    expect(sectionOf('')).toBeNull();
  });

  it('does not take a field for another that begins alike', () => {
    expect(sectionOf('leadership')).toBe('basic');
  });

  it('has a place for every field of the input, and every finding leads to one or to none', () => {
    for (const field of [
      ...Object.keys(applicationLabels),
      ...Object.keys(formationLabels).map((each) => `formation.${each}`),
    ])
      expect(sections).toContain(sectionOf(field));
    for (const { field } of examine(
      liukeGui2022No7,
      aSubject({ members: [], governanceBodies: [] }),
      facts(),
    ))
      expect(field === '' || sectionOf(field) !== null).toBe(true);
  });

  it('tries the field, then its row, then its table', () => {
    expect(pathsUpwards('formation.members.3.strengths')).toEqual([
      'formation.members.3.strengths',
      'formation.members.3',
      'formation.members',
      'formation',
    ]);
    expect(memberRowOf('formation.members.12.strengths')).toBe(12);
    expect(memberRowOf('formation.members')).toBeNull();
    expect(fieldOf('formation.members.12.strengths')).toBe('formation.members.strengths');
  });
});

describe('the core of a name', () => {
  const grammar = { prefix: '柳州市', suffix: '创新联合体' };

  it('is what stands between the fixed parts, also while it is empty', () => {
    expect(nameParts('柳州市螺蛳粉创新联合体', grammar)).toEqual({ isCore: true, core: '螺蛳粉' });
    expect(nameParts('柳州市创新联合体', grammar)).toEqual({ isCore: true, core: '' });
  });

  it('leaves a name of another form whole', () => {
    expect(nameParts('柳州螺蛳粉创新联合体', grammar)).toEqual({
      isCore: false,
      text: '柳州螺蛳粉创新联合体',
    });
    expect(nameParts('柳州市', grammar)).toEqual({ isCore: false, text: '柳州市' });
  });

  it.each([
    ['柳州市螺蛳粉创新联合体', '螺蛳粉'],
    ['  柳州市螺蛳粉创新联合体 ', '螺蛳粉'],
    ['螺蛳粉创新联合体', '螺蛳粉'],
    ['柳州市螺蛳粉', '螺蛳粉'],
    ['螺蛳粉 ', '螺蛳粉 '],
    ['柳州市创新联合体', ''],
  ])('of a pasted “%s” is “%s”', (typed, core) => {
    expect(coreOfTyped(typed, grammar)).toBe(core);
  });
});
