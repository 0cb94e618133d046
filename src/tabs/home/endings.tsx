import { View } from '@tarojs/components';
import { dayOf } from '../../platform/time';
import { useCommand } from '../../platform/use-command';
import { home } from '../../texts/home';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { HomeScreen } from './screen';

const words = home.ending;

interface EndingsProps {
  endings: NonNullable<HomeScreen['endings']>;
  onKnown: () => void;
}

/** What others have ended, told once: nobody finds out by looking for it in vain. */
export function Endings({ endings, onKnown }: EndingsProps) {
  const command = useCommand('accounts', 'knowEndings');
  const upTo = Math.max(...endings.map(({ at }) => at));
  async function know(): Promise<void> {
    const outcome = await command.run((idempotencyKey) => ({ upTo, idempotencyKey }));
    if (outcome.status === 'done') onKnown();
  }
  return (
    <View className="kb-stack-close">
      {endings.map(({ at, role, stationName }) => (
        <Notice key={`${at} ${role}`} title={role === 'client' ? words.phone : words.title(role)}>
          {words.what(stationName, dayOf(at))}
        </Notice>
      ))}
      <Button kind="text" block loading={command.busy} onClick={() => void know()}>
        {words.known}
      </Button>
    </View>
  );
}
