import { derivationOf, type Indicator, type IndicatorSet, type ReportContent } from '@consortium/domain';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Derivation } from '../../year-books/Derivation.tsx';

type Props = Readonly<{
  set: IndicatorSet;
  content: ReportContent;
  indicator: Indicator;
  consortiumId: string;
  onClose: () => void;
}>;

/** The tab of the consortium's page that holds what a figure is taken from. */
const tabOf: Partial<Readonly<Record<Indicator['source'], string>>> = {
  REGISTRY: 'members',
  MEETINGS: 'meetings',
  LEDGER: 'funds',
};

/** 为什么是这个数: down to what was filled in and by whom, or on to the records that it is taken from. */
export function WhyDialog({ set, content, indicator, consortiumId, onClose }: Props) {
  const translate = useTranslate();
  const title = translate('report.whyOf', { name: indicator.name });
  const tab = tabOf[indicator.source];
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="why-title">
      <DialogTitle id="why-title">{title}</DialogTitle>
      <DialogContent>
        <Derivation set={set} steps={derivationOf(set, content, indicator.code)} label={title} />
        {tab ? (
          <MuiLink
            component={Link}
            to={`/consortia/${consortiumId}/show?tab=${tab}`}
            sx={{ display: 'block', mt: 2 }}
          >
            {translate('report.toRecords')}
          </MuiLink>
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
