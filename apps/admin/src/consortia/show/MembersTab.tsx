import {
  chainPosition,
  inForce,
  layer,
  membershipLabels,
  membershipRole,
  organisationKind,
  organisationLabels,
} from '@consortium/domain';
import { FormControlLabel, Link as MuiLink, Switch } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { dayInSentence } from '../../kernel/values/days.ts';
import { useDeskLocale, useText } from '../../kernel/values/language.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../kernel/values/terms.tsx';
import type { Membership } from '../queries.ts';
import { DaySlider } from './DaySlider.tsx';
import { Network } from './Network.tsx';
import type { DayProps } from './record.ts';

/** 成员: who was in on a day, since when and until when; the picture above, the table beneath. */
export function MembersTab(props: DayProps) {
  const { record, day } = props;
  const [translate, textOf, locale] = [useTranslate(), useText(), useDeskLocale()];
  const [roleOf, kindOf, layerOf, chainOf] = [
    useTerm(membershipRole),
    useTerm(organisationKind),
    useTerm(layer),
    useTerm(chainPosition),
  ];
  const [isAll, setAll] = useState(false);
  const isIn = (member: Membership) => inForce(member, day);
  const members = record.memberships.filter(isIn);
  // A row that was followed on the day it began was never in force: it is no news to anybody.
  const known = record.memberships.filter(
    ({ validFrom, validTo }) => validTo === null || validFrom !== validTo,
  );
  const shownDay = dayInSentence(day, locale);
  const state = (member: Membership) =>
    isIn(member) ? (
      <ToneMark tone="holds">{translate('registry.members.in')}</ToneMark>
    ) : (
      <ToneMark tone="rest">
        {translate(`registry.members.${member.validFrom && day < member.validFrom ? 'notYet' : 'gone'}`)}
      </ToneMark>
    );
  return (
    <>
      <DaySlider {...props} />
      <Panel title={translate('registry.members.network', { day: shownDay })}>
        <Network members={members} label={translate('registry.members.network', { day: shownDay })} />
      </Panel>
      <Panel
        dense
        title={translate('registry.members.caption', { day: shownDay })}
        aside={
          <FormControlLabel
            control={<Switch checked={isAll} onChange={({ target }) => setAll(target.checked)} />}
            label={translate('registry.members.all')}
          />
        }
      >
        <PlainTable
          label={translate('registry.members.caption', { day: shownDay })}
          rows={isAll ? known : members}
          keyOf={({ organisation, validFrom, role }) => `${organisation.id} ${validFrom} ${role}`}
          empty={translate('registry.members.none')}
          columns={[
            {
              label: textOf(organisationLabels.legalName),
              cell: ({ organisation }) => (
                <MuiLink component={Link} to={`/organisations/${organisation.id}/show`}>
                  {organisation.legalName}
                </MuiLink>
              ),
            },
            { label: textOf(membershipLabels.role), cell: ({ role }) => roleOf(role) },
            { label: textOf(organisationLabels.kind), cell: ({ organisation }) => kindOf(organisation.kind) },
            {
              label: textOf(membershipLabels.layer),
              cell: (member) => (member.layer ? layerOf(member.layer) : '—'),
            },
            {
              label: textOf(membershipLabels.chainPosition),
              cell: (member) => (member.chainPosition ? chainOf(member.chainPosition) : '—'),
            },
            { label: translate('registry.members.joined'), cell: ({ validFrom }) => validFrom ?? '—' },
            { label: translate('registry.members.left'), cell: ({ validTo }) => validTo ?? '—' },
            { label: shownDay, cell: state },
          ]}
        />
      </Panel>
    </>
  );
}
