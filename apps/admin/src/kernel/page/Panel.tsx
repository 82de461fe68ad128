import { Box, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A part of a page with its heading; lines, no shadows. */
export function Panel({
  title,
  aside,
  children,
  dense,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  dense?: boolean;
}) {
  return (
    <Box
      component="section"
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        mb: 2,
        minWidth: 0,
      }}
    >
      {title ? (
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 2,
            px: 2,
            py: 1,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Typography variant="h2" sx={{ flexGrow: 1 }}>
            {title}
          </Typography>
          {aside}
        </Box>
      ) : null}
      <ScrollBox padding={dense ? 0 : 2}>{children}</ScrollBox>
    </Box>
  );
}

/** What is wider than the page scrolls within its panel, by the keyboard too; what fits is no stop of the tab key. */
function ScrollBox({ padding, children }: { padding: number; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWide(element.scrollWidth > element.clientWidth);
    const observer = new ResizeObserver(measure);
    for (const each of [element, ...element.children]) observer.observe(each);
    return () => observer.disconnect();
  }, []);
  return (
    <Box ref={box} tabIndex={isWide ? 0 : undefined} sx={{ p: padding, overflowX: 'auto' }}>
      {children}
    </Box>
  );
}
