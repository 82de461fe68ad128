import { parsePastedTable } from '@consortium/documents/paste';
import { organisationKind } from '@consortium/domain';
import { aUnit, exampleUscc } from '@consortium/domain/builders';
import { describe, expect, it } from 'vitest';
import { matched, memberColumns, memberOf, type PastedMember, termMeant, termsMeant } from './matching.ts';

const known = [
  {
    ...aUnit({ index: 1, legalName: '柳州示例甲有限公司', formerNames: ['柳州示例旧甲有限公司'] }),
    version: 1,
  },
  { ...aUnit({ index: 2, legalName: '示例大学', kind: 'UNIVERSITY' }), version: 1 },
];
const [first, second] = known.map(({ uscc }) => uscc) as [string, string];
const row = (given: Partial<PastedMember>): PastedMember => ({
  legalName: '',
  uscc: '',
  kind: '',
  chainPosition: '',
  layer: '',
  cooperationKinds: '',
  strengths: '',
  taskDivision: '',
  ...given,
});
const one = (given: Partial<PastedMember>, listed: string[] = []) =>
  matched([row(given)], [2], known, new Set(listed))[0];

describe('pasted units are matched', () => {
  it('by code, whatever its width and case', () => {
    expect(one({ uscc: ` ${first.toLowerCase()} ` })).toMatchObject({
      state: 'KNOWN',
      by: 'CODE',
      unit: { uscc: first },
      differs: null,
    });
  });

  it('by name or former name where there is no code', () => {
    expect(one({ legalName: '示例大学' })).toMatchObject({
      state: 'KNOWN',
      by: 'NAME',
      unit: { uscc: second },
    });
    expect(one({ legalName: '柳州示例旧甲有限公司' })).toMatchObject({
      state: 'KNOWN',
      unit: { uscc: first },
    });
  });

  it('by code first, and says when the name is another', () => {
    expect(one({ legalName: '别的名称', uscc: first })).toMatchObject({
      state: 'KNOWN',
      by: 'CODE',
      differs: 'NAME',
    });
  });

  it('by name where the code is wrong, and says so', () => {
    expect(one({ legalName: '示例大学', uscc: '123' })).toMatchObject({
      state: 'KNOWN',
      by: 'NAME',
      differs: 'CODE',
    });
  });

  it('not by name where a sound code belongs to nobody yet', () => {
    expect(one({ legalName: '示例大学', uscc: exampleUscc(99), kind: '高等学校' })).toMatchObject({
      state: 'TO_CREATE',
      unit: null,
    });
  });

  it('or say what they need before they can be created', () => {
    expect(one({ legalName: '新单位' })?.state).toBe('CODE_MISSING');
    expect(one({ legalName: '新单位', uscc: `${first.slice(0, 17)}?` })?.state).toBe('CODE_WRONG');
    expect(one({ legalName: '新单位', uscc: exampleUscc(98) })?.state).toBe('KIND_MISSING');
    expect(one({ legalName: '新单位', uscc: exampleUscc(98), kind: '企业' })).toMatchObject({
      state: 'TO_CREATE',
      kind: 'ENTERPRISE',
    });
  });

  it('once each', () => {
    expect(one({ uscc: first }, [known[0]?.id ?? ''])?.state).toBe('LISTED');
    expect(
      matched([row({ uscc: first }), row({ legalName: '柳州示例甲有限公司' })], [1, 2], known, new Set()).map(
        ({ state }) => state,
      ),
    ).toEqual(['KNOWN', 'TWICE']);
  });
});

describe('cells are read as terms', () => {
  it('by official name, or by a part that only one term has', () => {
    expect(termMeant('企业', organisationKind)).toBe('ENTERPRISE');
    expect(termMeant('检验检测', organisationKind)).toBe('TESTING_SERVICE');
    expect(termMeant('机构', organisationKind)).toBeNull();
    expect(termMeant('', organisationKind)).toBeNull();
  });

  it('several in one cell, each once', () => {
    expect(termsMeant('技术研发、成果转化,技术研发 品牌建设')).toEqual(['RESEARCH', 'TRANSFER', 'BRANDING']);
    expect(termsMeant('别的')).toEqual([]);
  });

  it('into a membership', () => {
    const { rows } = parsePastedTable(
      '单位名称\t产业链环节\t合作层级\t合作方式\n甲\t上游\t核心层\t技术研发',
      memberColumns,
    );

    expect(memberOf('Organisation_1', rows[0] as PastedMember)).toMatchObject({
      organisationId: 'Organisation_1',
      role: 'MEMBER',
      chainPosition: 'UPSTREAM',
      layer: 'CORE',
      cooperationKinds: ['RESEARCH'],
    });
  });
});
