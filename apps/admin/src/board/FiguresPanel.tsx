import { Box, Link as MuiLink } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { Bars } from '../year-books/Bars.tsx';

/** 一个数: what it counts, how many, and the list of exactly those rows. */
export type Figure = Readonly<{ name: string; count: number; path: string }>;

type Props = Readonly<{
  title: string;
  heading: string;
  figures: readonly Figure[];
  note?: string;
  aside?: ReactNode;
}>;

/** 图与表: the same figures as bars and as rows; a bar and a number open the list. */
export function FiguresPanel({ title, heading, figures, note, aside }: Props) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const open = (name: string) => {
    const path = figures.find((each) => each.name === name)?.path;
    if (path) navigate(path);
  };
  return (
    <Panel title={title} aside={aside}>
      {note ? <Box sx={{ color: 'text.secondary', mb: 1 }}>{note}</Box> : null}
      <Bars
        bars={figures.map(({ name, count }) => ({ name, value: String(count) }))}
        indicator={{ decimals: 0 }}
        label={title}
        onPick={open}
      />
      <PlainTable
        label={title}
        rows={figures}
        keyOf={({ name }) => name}
        columns={[
          { label: heading, cell: ({ name }) => name },
          {
            label: translate('board.count'),
            isNumber: true,
            cell: ({ count, path, name }) => (
              <MuiLink component={Link} to={path} aria-label={`${name} ${count}`}>
                {count}
              </MuiLink>
            ),
          },
        ]}
      />
    </Panel>
  );
}
