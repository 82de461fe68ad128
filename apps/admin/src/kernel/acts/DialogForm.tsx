import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  type DialogProps,
  DialogTitle,
} from '@mui/material';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';

type Props = Readonly<{
  title: string;
  /** What the button says that carries it out; the title where nothing else is said. */
  submit?: string;
  isPending: boolean;
  /** Whether it can be carried out as it is filled in. */
  isWhole?: boolean;
  /** With a warning where something is taken back. */
  color?: 'primary' | 'warning';
  maxWidth?: NonNullable<DialogProps['maxWidth']>;
  /** Said beside the buttons. */
  note?: string;
  /** The button has the focus where nothing is to be filled in. */
  hasFocus?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}>;

/** 弹窗表单: what is filled in before something is done, with Enter to do it and Escape to leave. */
export function DialogForm({
  title,
  submit = title,
  isPending,
  isWhole = true,
  color = 'primary',
  maxWidth = 'sm',
  note,
  hasFocus = false,
  onSubmit,
  onClose,
  children,
}: Props) {
  const translate = useTranslate();
  const titleId = useId();
  const carryOut = (event: FormEvent) => {
    event.preventDefault();
    // A form around the button that opened it is another one.
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth={maxWidth}
      onClose={isPending ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <form onSubmit={carryOut} noValidate>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>{children}</DialogContent>
        <DialogActions>
          {note ? <Box sx={{ flexGrow: 1, pl: 2, color: 'text.secondary' }}>{note}</Box> : null}
          <Button onClick={onClose} disabled={isPending}>
            {translate('ra.action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={color}
            loading={isPending}
            disabled={!isWhole}
            autoFocus={hasFocus}
          >
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
