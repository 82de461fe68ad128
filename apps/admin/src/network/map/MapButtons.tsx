import CloserIcon from '@mui/icons-material/Add';
import FitIcon from '@mui/icons-material/FitScreenOutlined';
import FartherIcon from '@mui/icons-material/Remove';
import { Box, IconButton } from '@mui/material';
import { useTranslate } from 'react-admin';

type Props = Readonly<{ onCloser: () => void; onFarther: () => void; onFit: () => void }>;

/** 缩放: what the wheel does, for whoever has none. */
export function MapButtons({ onCloser, onFarther, onFit }: Props) {
  const translate = useTranslate();
  const buttons = [
    { name: 'closer', Icon: CloserIcon, onClick: onCloser },
    { name: 'farther', Icon: FartherIcon, onClick: onFarther },
    { name: 'fit', Icon: FitIcon, onClick: onFit },
  ] as const;
  return (
    <Box
      sx={{
        position: 'absolute',
        top: 8,
        right: 8,
        display: 'grid',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      {buttons.map(({ name, Icon, onClick }) => (
        <IconButton
          key={name}
          size="small"
          onClick={onClick}
          aria-label={translate(`network.${name}`)}
          title={translate(`network.${name}`)}
        >
          <Icon fontSize="small" />
        </IconButton>
      ))}
    </Box>
  );
}
