import type { Ask, Asker } from '../../command.ts';

/**
 * Who asks, and for which channel. Whether they may manage it is asked of the platform only for a command that `manages`; an
 * option of the type `channel` names another channel.
 * @throws BriefwireError 'not-found' where there is no such channel, which is told to the person
 */
export type AskerFor = (ask: Pick<Ask, 'command' | 'options'>, manages: boolean) => Promise<Asker>;
