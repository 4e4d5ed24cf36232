import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { AppError } from '../../api/errors.ts';
import { useSaver, useSwitching } from './casebook.tsx';
import { tellWindows } from './windows.ts';

/**
 * Puts another workbook in the place of the open one: what was typed is saved first, and other windows hear that the
 * one they show is closed. Gives how to do it, with the work that opens the other one.
 */
export function useSwitchWorkbook(onSwitched: () => void): (open: () => Promise<unknown>) => Promise<void> {
  const saver = useSaver();
  const switching = useSwitching();
  const [, navigate] = useLocation();
  return useCallback(
    async (open) => {
      if (!(await saver.flushAll())) {
        throw new AppError('disk', 'Some changes could not be saved, so this workbook stays open. Try again.');
      }
      switching.isOn = true; // until this session is over
      try {
        await open();
      } catch (error) {
        switching.isOn = false;
        throw error;
      }
      tellWindows({ kind: 'locked' });
      navigate('/', { replace: true });
      onSwitched();
    },
    [saver, switching, navigate, onSwitched],
  );
}
