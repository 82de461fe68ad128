import { chainPosition, membershipRole, organisationKind } from '@consortium/domain';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useTerm } from '../kernel/values/terms.tsx';
import { type PackApplication, placesOf } from './pack.ts';

/** 产业链分布图: where along the chain the units stand, the lead unit first; the table below says the same in words. */
export function UnitMap({ members }: Pick<PackApplication['formation'], 'members'>) {
  const translate = useTranslate();
  const [positionOf, roleOf, kindOf] = [
    useTerm(chainPosition),
    useTerm(membershipRole),
    useTerm(organisationKind),
  ];
  const places = placesOf(members, chainPosition.terms);
  if (places.length === 0) return null;
  return (
    <Box
      component="ol"
      aria-label={translate('decision.meeting.map')}
      sx={{
        display: 'grid',
        gridTemplateColumns: `repeat(${places.length}, minmax(0, 1fr))`,
        gap: 1,
        listStyle: 'none',
        m: 0,
        mb: 1,
        p: 0,
      }}
    >
      {places.map(({ position, units }) => (
        <Box component="li" key={position ?? ''} sx={{ breakInside: 'avoid' }}>
          <Box sx={{ borderBottom: 2, borderColor: 'primary.main', mb: 0.5, fontSize: 13 }}>
            {position ? positionOf(position) : translate('decision.meeting.noPosition')} {units.length}
          </Box>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {units.map(({ role, organisation }) => (
              <Box
                component="li"
                key={organisation.id}
                sx={{
                  border: 1,
                  borderColor: role === 'LEAD' ? 'primary.main' : 'divider',
                  borderLeftWidth: role === 'LEAD' ? 4 : 1,
                  borderRadius: 1,
                  px: 0.75,
                  py: 0.25,
                  mb: 0.5,
                  fontSize: 13,
                  overflowWrap: 'anywhere',
                }}
              >
                {role === 'LEAD' ? <strong>{organisation.legalName}</strong> : organisation.legalName}
                <Box component="span" sx={{ color: 'text.secondary', ml: 0.5, whiteSpace: 'nowrap' }}>
                  {role === 'LEAD' ? roleOf(role) : kindOf(organisation.kind)}
                </Box>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
