import { consortiumLabels, consortiumStatus, operationCheck } from '@consortium/domain';
import { useTranslate } from 'react-admin';
import { FindingList } from '../../kernel/acts/FindingList.tsx';
import { Fact, Facts } from '../../kernel/page/Facts.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { today } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import { TermChip } from '../../kernel/values/terms.tsx';
import { Words, WordsField } from '../../kernel/values/Words.tsx';
import { DayPapers } from './DayPapers.tsx';
import type { ConsortiumRecord } from './record.ts';

/** 概况: the registered facts, the clauses missed today, and every name and state there was. */
export function Overview({ record }: { record: ConsortiumRecord }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const { health, operationFindings, terms } = record;
  // A term that was followed on the day it began never held.
  const held = terms.filter(({ validFrom, validTo }) => validFrom !== validTo);
  return (
    <>
      <Panel title={translate('registry.papers.head')} aside={<DayPapers record={record} day={today()} />}>
        <Facts>
          <Fact source="name" wide />
          <Fact source="number" />
          <Fact source="establishedOn" />
          <Fact source="documentNo" />
          <Fact source="leadUnit.legalName" />
          <Fact source="memberCount" />
          <Fact source="directions">
            <WordsField source="directions" />
          </Fact>
        </Facts>
      </Panel>
      {health && health.missedCount > 0 ? (
        <Panel
          title={translate('registry.health.title')}
          aside={translate('registry.health.basis', { documentNo: health.ruleSet.documentNo })}
        >
          <FindingList findings={health.missed} />
        </Panel>
      ) : null}
      {operationFindings && operationFindings.length > 0 ? (
        <Panel dense title={translate('registry.operation.title', { count: operationFindings.length })}>
          <PlainTable
            label={translate('registry.operation.title', { count: operationFindings.length })}
            rows={operationFindings}
            keyOf={({ check, bodyId }) => `${check} ${bodyId}`}
            columns={[
              {
                label: translate('registry.operation.check'),
                cell: ({ check }) => <TermChip term={check} of={operationCheck} />,
              },
              { label: translate('registry.operation.found'), cell: ({ message }) => message },
              { label: translate('registry.operation.mend'), cell: ({ howToFix }) => howToFix },
            ]}
          />
        </Panel>
      ) : null}
      <Panel dense title={translate('registry.terms.title')}>
        <PlainTable
          label={translate('registry.terms.title')}
          rows={[...held].reverse()}
          keyOf={({ validFrom, status }) => `${validFrom} ${status}`}
          columns={[
            { label: translate('registry.terms.from'), cell: ({ validFrom }) => validFrom },
            {
              label: translate('registry.terms.to'),
              cell: ({ validTo }) => validTo ?? translate('registry.terms.now'),
            },
            { label: textOf(consortiumLabels.name), cell: ({ name }) => name },
            {
              label: textOf(consortiumLabels.directions),
              cell: ({ directions }) => <Words of={directions} />,
            },
            {
              label: textOf(consortiumLabels.status),
              cell: ({ status }) => <TermChip term={status} of={consortiumStatus} />,
            },
          ]}
        />
      </Panel>
    </>
  );
}
