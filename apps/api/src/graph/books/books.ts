import { consortiumLifecycle } from '@consortium/domain';
import { type LoadedConsortium, loadConsortium } from '../../registry/consortium.ts';
import { actsOn } from '../kernel/acts.ts';
import { Consortium } from '../registry/consortium.ts';

/**
 * 会议与经费办理: acts on the books of a consortium, told by its history. What only adds to them leaves its version;
 * what writes over something raises it, so that of two who started from the same the second is told.
 */
export const { act: bookAct, actField: bookField } = actsOn<LoadedConsortium>({
  type: Consortium as never,
  subject: 'Consortium',
  lifecycle: consortiumLifecycle,
  load: loadConsortium,
  nameOf: ({ number, name }) => `${number} ${name}`,
});
