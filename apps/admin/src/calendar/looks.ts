/** How the kinds of days look; each has its word in the key and in the label of the day. */
export const looks = {
  off: { bgcolor: 'action.selected', color: 'error.main', fontWeight: 600 },
  worked: { bgcolor: 'background.paper', color: 'primary.main', fontWeight: 600, border: 1 },
  weekend: { bgcolor: 'transparent', color: 'text.secondary' },
  ordinary: { bgcolor: 'transparent', color: 'text.primary' },
} as const;
