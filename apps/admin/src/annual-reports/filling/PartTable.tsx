import {
  type Figure,
  type FigureValues,
  type Indicator,
  type IndicatorSet,
  indicatorKind,
  indicatorLabels,
  indicatorSource,
  isFilledIn,
  type LastYear,
  plainFigure,
  type ReportFinding,
  type ReportPart,
} from '@consortium/domain';
import {
  Box,
  Button,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { useText } from '../../kernel/values/language.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../kernel/values/terms.tsx';
import { CellComments } from './CellComments.tsx';
import { figureIn, pastedColumn } from './content.ts';

type Props = Readonly<{
  set: IndicatorSet;
  part: ReportPart;
  /** Of the consortium as a whole, as the figures stand now. */
  figures: FigureValues;
  lastYear: LastYear | null;
  findings: readonly ReportFinding[];
  isOpen: boolean;
  onFill: (changed: Readonly<Record<string, Partial<Figure>>>) => void;
  /** 为什么是这个数: of a figure of the consortium that nobody types here. */
  onWhy: (indicator: Indicator) => void;
}>;

const doubts: readonly string[] = ['OUT_OF_RANGE', 'YEAR_ON_YEAR', 'CUMULATIVE_DECREASED'];

/** 指标表: of a unit what it fills, of the consortium everything. */
export function PartTable({ set, part, figures, lastYear, findings, isOpen, onFill, onWhy }: Props) {
  const translate = useTranslate();
  const unitId = part.unit?.id ?? null;
  const isUnit = unitId !== null;
  const groups = set.groups
    .map(({ name, indicators }) => ({
      name,
      indicators: indicators.filter((each) => !isUnit || isFilledIn(each, unitId)),
    }))
    .filter(({ indicators }) => indicators.length > 0);
  const isTyped = (indicator: Indicator) => isOpen && isFilledIn(indicator, unitId);
  const typed = groups.flatMap(({ indicators }) => indicators).filter(isTyped);
  const paste = (from: Indicator, text: string) => {
    const at = typed.indexOf(from);
    onFill(
      Object.fromEntries(
        pastedColumn(text).flatMap((value, index) => {
          const indicator = typed[at + index];
          return indicator ? [[indicator.code, { value, carriedFrom: null }]] : [];
        }),
      ),
    );
  };
  const columns = isUnit ? 4 : 6;
  return (
    <TableContainer
      tabIndex={0}
      role="region"
      aria-label={part.unit?.legalName ?? translate('report.consortium')}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('report.indicator')}</TableCell>
            <TableCell>{translate('report.kind')}</TableCell>
            {isUnit ? null : <TableCell>{translate('report.source')}</TableCell>}
            {isUnit ? null : <TableCell align="right">{translate('report.before')}</TableCell>}
            <TableCell align="right">{translate('report.value')}</TableCell>
            <TableCell>{translate('report.remarks')}</TableCell>
          </TableRow>
        </TableHead>
        {groups.map(({ name, indicators }) => (
          <TableBody key={name}>
            <TableRow>
              <TableCell
                component="th"
                scope="rowgroup"
                colSpan={columns}
                sx={{ fontWeight: 600, bgcolor: 'action.hover' }}
              >
                {name}
                <ConfirmCarried
                  codes={indicators
                    .filter((each) => isTyped(each) && figureIn(part.figures, each.code).carriedFrom !== null)
                    .map(({ code }) => code)}
                  group={name}
                  onFill={onFill}
                />
              </TableCell>
            </TableRow>
            {indicators.map((indicator) => (
              <Row
                key={indicator.code}
                indicator={indicator}
                unitId={unitId}
                figure={figureIn(part.figures, indicator.code)}
                whole={figures[indicator.code] ?? null}
                before={isUnit ? null : (lastYear?.figures[indicator.code] ?? null)}
                findings={findings.filter(
                  (finding) => finding.code === indicator.code && finding.unitId === unitId,
                )}
                isTyped={isTyped(indicator)}
                isOpen={isOpen}
                onFill={(changed) => onFill({ [indicator.code]: changed })}
                onPaste={(text) => paste(indicator, text)}
                onWhy={() => onWhy(indicator)}
              />
            ))}
          </TableBody>
        ))}
      </Table>
    </TableContainer>
  );
}

type CarriedProps = Readonly<{ codes: readonly string[]; group: string }> & Pick<Props, 'onFill'>;
/** 确认承接数 of a group at once, for whoever has looked at them. */
function ConfirmCarried({ codes, group, onFill }: CarriedProps) {
  const translate = useTranslate();
  if (codes.length < 2) return null;
  return (
    <Button
      size="small"
      sx={{ ml: 2 }}
      aria-label={translate('report.confirmGroupOf', { group, count: codes.length })}
      onClick={() => onFill(Object.fromEntries(codes.map((code) => [code, { carriedFrom: null }])))}
    >
      {translate('report.confirmGroup', { count: codes.length })}
    </Button>
  );
}

type RowProps = Readonly<{
  indicator: Indicator;
  unitId: string | null;
  figure: Figure;
  whole: string | null;
  before: string | null;
  findings: readonly ReportFinding[];
  isTyped: boolean;
  isOpen: boolean;
  onFill: (changed: Partial<Figure>) => void;
  onPaste: (text: string) => void;
  onWhy: () => void;
}>;

function Row({
  indicator,
  unitId,
  figure,
  whole,
  before,
  findings,
  isTyped,
  isOpen,
  onFill,
  onPaste,
  onWhy,
}: RowProps) {
  const [translate, kindOf, sourceOf, textOf] = [
    useTranslate(),
    useTerm(indicatorKind),
    useTerm(indicatorSource),
    useText(),
  ];
  const { name, unit, definition, kind, source, evidenceRequired } = indicator;
  const isUnit = unitId !== null;
  const isWrong = isTyped && plainFigure(figure.value, indicator) === null;
  const isDoubtful = findings.some(({ check }) => doubts.includes(check));
  const told = findings.filter(({ check }) => check !== 'FIGURE_MISSING' && check !== 'CARRIED_UNCONFIRMED');
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ minWidth: 200 }}>
        {name}({unit})
        {evidenceRequired ? (
          <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
            {textOf(indicatorLabels.evidenceRequired)}
          </Box>
        ) : null}
        {definition ? <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{definition}</Box> : null}
      </TableCell>
      <TableCell>{kindOf(kind)}</TableCell>
      {isUnit ? null : <TableCell>{sourceOf(source)}</TableCell>}
      {isUnit ? null : <TableCell align="right">{before ?? '—'}</TableCell>}
      <TableCell align="right" sx={{ width: 180 }}>
        {isTyped ? (
          <TextField
            value={figure.value}
            onChange={({ target }) => onFill({ value: target.value, carriedFrom: null })}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text');
              if (!/[\n\t]/.test(text.trim())) return;
              event.preventDefault();
              onPaste(text);
            }}
            error={isWrong}
            helperText={isWrong ? translate('report.notNumber') : null}
            margin="none"
            slotProps={{
              htmlInput: {
                inputMode: 'decimal',
                'aria-label': `${name}(${unit})`,
                style: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
              },
            }}
          />
        ) : (
          <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {isUnit || source === 'LEAD' || !whole ? (
              (isUnit ? figure.value : whole) || '—'
            ) : (
              <MuiLink
                component="button"
                type="button"
                onClick={onWhy}
                aria-label={translate('report.whyValue', { name, value: whole })}
              >
                {whole}
              </MuiLink>
            )}
          </Box>
        )}
      </TableCell>
      <TableCell sx={{ minWidth: 240 }}>
        {figure.carriedFrom !== null ? (
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <ToneMark tone="look">{translate('report.carried', { year: figure.carriedFrom })}</ToneMark>
            {isTyped ? (
              <Button size="small" onClick={() => onFill({ carriedFrom: null })}>
                {translate('report.confirmCarried')}
              </Button>
            ) : null}
          </Box>
        ) : null}
        {told.map(({ check, outcome, message }) => (
          <ToneMark key={check} tone={outcome === 'BLOCKING' ? 'blocks' : 'look'}>
            {textOf(message)}
          </ToneMark>
        ))}
        {isOpen && (isDoubtful || figure.reason !== '') ? (
          <TextField
            fullWidth
            multiline
            label={translate('report.reason')}
            value={figure.reason}
            onChange={({ target }) => onFill({ reason: target.value })}
            slotProps={{ htmlInput: { 'aria-label': translate('report.reasonFor', { name }) } }}
          />
        ) : figure.reason ? (
          <Box sx={{ color: 'text.secondary' }}>
            {translate('report.explained', { reason: figure.reason })}
          </Box>
        ) : null}
        <CellComments code={indicator.code} unitId={unitId} name={name} />
      </TableCell>
    </TableRow>
  );
}
