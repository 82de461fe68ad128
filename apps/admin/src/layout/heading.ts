/** How the one heading of a page looks. */
export const PAGE_HEADING = {
  m: 0,
  mb: 1,
  fontSize: 20,
  fontWeight: 600,
  lineHeight: 1.4,
  minHeight: 28,
} as const;
