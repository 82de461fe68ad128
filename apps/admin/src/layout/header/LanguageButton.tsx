import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useLocaleState } from 'react-admin';

/** 语言: one click to the other one; what the server says is asked for anew. */
export function LanguageButton() {
  const [locale, setLocale] = useLocaleState();
  const queries = useQueryClient();
  const other = locale === 'en' ? { locale: 'zh-CN', name: '中文' } : { locale: 'en', name: 'English' };
  const change = async () => {
    await setLocale(other.locale);
    await queries.invalidateQueries();
  };
  return (
    <Button size="small" color="inherit" lang={other.locale} onClick={change}>
      {other.name}
    </Button>
  );
}
