import type { RaThemeOptions } from 'react-admin';
import { defaultDarkTheme, defaultLightTheme } from 'react-admin';

const fonts = [
  'system-ui',
  '"PingFang SC"',
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"Noto Sans SC"',
  '"Noto Sans CJK SC"',
  'sans-serif',
].join(',');

const meanings = {
  light: { error: '#B42318', warning: '#8A5300', success: '#1B6E3C' },
  dark: { error: '#FF8F85', warning: '#F2B84B', success: '#6FCF97' },
} as const;

const palettes = {
  light: {
    ...defaultLightTheme.palette,
    mode: 'light',
    primary: { main: '#1A5FB4', contrastText: '#FFFFFF' },
    secondary: { main: '#1A5FB4', contrastText: '#FFFFFF' },
    background: { default: '#F6F7F9', paper: '#FFFFFF' },
    text: { primary: '#1D2430', secondary: '#4F5B6B' },
    divider: '#DFE3E8',
  },
  dark: {
    ...defaultDarkTheme.palette,
    mode: 'dark',
    primary: { main: '#8AB8F2', contrastText: '#0E1726' },
    secondary: { main: '#8AB8F2', contrastText: '#0E1726' },
    background: { default: '#14181F', paper: '#1B212B' },
    text: { primary: '#E7EAEF', secondary: '#AEB7C4' },
    divider: '#323B49',
  },
} as const;

// Whoever asked the system for less motion gets none here.
const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const none = {
  shortest: 0,
  shorter: 0,
  short: 0,
  standard: 0,
  complex: 0,
  enteringScreen: 0,
  leavingScreen: 0,
};

/** 外观: light, dense, calm; one blue for action, three colours for meaning, no shadows inside pages. */
function theme(mode: 'light' | 'dark'): RaThemeOptions {
  const palette = palettes[mode];
  const meaning = meanings[mode];
  const line = `1px solid ${palette.divider}`;
  const header = mode === 'light' ? '#F1F3F6' : '#222A36';
  return {
    palette: {
      ...palette,
      error: { main: meaning.error },
      warning: { main: meaning.warning },
      success: { main: meaning.success },
    },
    spacing: 8,
    shape: { borderRadius: 4 },
    ...(still && { transitions: { create: () => 'none', duration: none } }),
    sidebar: { width: 176, closedWidth: 48 },
    typography: {
      fontFamily: fonts,
      fontSize: 14,
      htmlFontSize: 16,
      body1: { fontSize: 14 },
      body2: { fontSize: 14 },
      h1: { fontSize: 20, fontWeight: 600, lineHeight: 1.4 },
      h2: { fontSize: 16, fontWeight: 600, lineHeight: 1.5 },
      h3: { fontSize: 14, fontWeight: 600, lineHeight: 1.5 },
      button: { textTransform: 'none', fontSize: 14 },
      caption: { fontSize: 12.5 },
    },
    components: {
      ...(still && { MuiButtonBase: { defaultProps: { disableRipple: true } } }),
      // Whoever listens hears what turns, whatever library drew it.
      MuiCircularProgress: { defaultProps: { 'aria-label': '加载中 Loading' } },
      MuiCssBaseline: {
        styleOverrides: {
          body: { fontVariantNumeric: 'tabular-nums' },
          ':focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: 1 },
        },
      },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiCard: { defaultProps: { variant: 'outlined' } },
      MuiButton: {
        defaultProps: { disableElevation: true, size: 'small' },
        styleOverrides: { sizeSmall: { fontSize: 14 } },
      },
      MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense' } },
      MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense' } },
      MuiAutocomplete: {
        defaultProps: { size: 'small' },
        // What floats above the page is set off from it.
        styleOverrides: { paper: { border: line, boxShadow: '0 4px 16px rgba(0, 0, 0, 0.18)' } },
      },
      MuiFormHelperText: {
        styleOverrides: { root: { marginLeft: 0, marginTop: 1, lineHeight: 1.3, overflowWrap: 'anywhere' } },
      },
      MuiCheckbox: { defaultProps: { size: 'small' } },
      MuiTooltip: { defaultProps: { arrow: true } },
      MuiDialog: { defaultProps: { PaperProps: { elevation: 8 } } },
      MuiTab: { styleOverrides: { root: { minHeight: 40, padding: '8px 14px' } } },
      MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
      MuiTableCell: {
        styleOverrides: {
          root: { borderBottom: line },
          sizeSmall: { padding: '7px 10px', height: 38 },
          head: {
            backgroundColor: `${header} !important`,
            color: palette.text.secondary,
            fontWeight: 600,
            whiteSpace: 'nowrap',
          },
          paddingCheckbox: { padding: '0 4px' },
        },
      },
      MuiTableSortLabel: { styleOverrides: { root: { color: 'inherit' } } },
      MuiTableRow: { styleOverrides: { root: { '&:last-child td, &:last-child th': { borderBottom: 0 } } } },
      MuiLink: { defaultProps: { underline: 'hover' } },
      MuiFilledInput: { styleOverrides: { root: { backgroundColor: palette.background.paper } } },
      RaList: { styleOverrides: { root: { '& .RaList-content': { overflowX: 'auto' } } } },
      RaMenuItemLink: {
        styleOverrides: {
          root: {
            color: palette.text.primary,
            padding: '6px 12px',
            minHeight: 36,
            borderLeft: '3px solid transparent',
            '&.RaMenuItemLink-active': {
              color: palette.primary.main,
              borderLeftColor: palette.primary.main,
              backgroundColor: mode === 'light' ? '#E8F0FA' : '#23364F',
              fontWeight: 600,
            },
            '& .RaMenuItemLink-icon': { minWidth: 30, color: 'inherit', '& svg': { fontSize: 20 } },
          },
        },
      },
    } as RaThemeOptions['components'],
  };
}

export const lightTheme = theme('light');
export const darkTheme = theme('dark');
