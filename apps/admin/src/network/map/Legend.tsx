import { type NetworkNodeKind, networkNodeKind, networkTieKind } from '@consortium/domain';
import { Box, useTheme } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useTerm } from '../../kernel/values/terms.tsx';
import { coloursOf } from './colours.ts';
import { fillOf } from './draw.ts';
import { FLAG, SHARED_RING, shapes } from './shapes.ts';

const Item = ({ picture, children }: { picture: ReactNode; children: ReactNode }) => (
  <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
    {picture}
    {children}
  </Box>
);

/** 图例: every form and line of the map, drawn as there. */
export function Legend({ withApplications }: { withApplications: boolean }) {
  const translate = useTranslate();
  const [kindOf, tieOf] = [useTerm(networkNodeKind), useTerm(networkTieKind)];
  const { palette } = useTheme();
  const colours = coloursOf(palette);
  const picture = (children: ReactNode) => (
    <svg width="22" height="22" viewBox="-2.4 -2.4 4.8 4.8" aria-hidden>
      {children}
    </svg>
  );
  const shape = (kind: NetworkNodeKind, isShared = false, more: ReactNode = null) =>
    picture(
      <>
        <path
          d={shapes[kind]}
          fill={fillOf(kind, isShared, colours)}
          stroke={kind === 'APPLICATION' ? colours.accent : 'none'}
          strokeWidth={0.3}
        />
        {more}
      </>,
    );
  const line = (width: number, colour: string, dash?: string) => (
    <svg width="26" height="12" aria-hidden>
      <line x1="1" y1="6" x2="25" y2="6" stroke={colour} strokeWidth={width} strokeDasharray={dash} />
    </svg>
  );
  return (
    <Box
      component="ul"
      aria-label={translate('network.legend')}
      sx={{
        listStyle: 'none',
        m: 0,
        px: 2,
        py: 1,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        fontSize: 12.5,
      }}
    >
      <Item picture={shape('CONSORTIUM')}>{kindOf('CONSORTIUM')}</Item>
      {withApplications ? <Item picture={shape('APPLICATION')}>{kindOf('APPLICATION')}</Item> : null}
      <Item picture={shape('UNIT')}>{translate('network.soleUnit')}</Item>
      <Item
        picture={shape(
          'UNIT',
          true,
          <path d={SHARED_RING} fill="none" stroke={colours.look} strokeWidth={0.25} />,
        )}
      >
        {translate('network.sharedUnit')}
      </Item>
      <Item picture={shape('PERSON')}>{translate('network.sharedPerson')}</Item>
      <Item picture={shape('UNIT', true, <path d={FLAG} fill={colours.text} />)}>
        {translate('network.flagged')}
      </Item>
      <Item picture={line(3, colours.line)}>{tieOf('LEADS')}</Item>
      <Item picture={line(1, colours.line)}>{tieOf('TAKES_PART')}</Item>
      <Item picture={line(1, colours.person, '4 4')}>{tieOf('SITS')}</Item>
    </Box>
  );
}
