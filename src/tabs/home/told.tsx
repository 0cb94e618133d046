import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { dial } from '../../platform/phone';
import { routes } from '../../platform/routes';
import { phoneStore } from '../../platform/store';
import { home } from '../../texts/home';
import { erasing } from '../../texts/privacy';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { ScreenOf } from './screen';

type Care = ScreenOf<'client'>['care'];

/** What has changed around one person and is told before all else: an erasure that waits, another station. */
export function ToldOf({ care }: { care: Care }) {
  const { person, moved } = care;
  return (
    <>
      {person.erasesAt !== undefined && <Erasing person={person} erasesAt={person.erasesAt} />}
      {moved && <Moved person={person} moved={moved} />}
    </>
  );
}

function Erasing({ person, erasesAt }: Pick<Care, 'person'> & { erasesAt: number }) {
  const { clientId, scopes } = person;
  const may = scopes.includes('sign');
  return (
    <Notice icon="clock" title={erasing.title(person, erasesAt)}>
      <View>{may ? erasing.mayCancel(erasesAt) : erasing.mayNotCancel}</View>
      {may && (
        <View className="kb-notice-act">
          <Button
            kind="line"
            small
            label={erasing.cancelOf(person)}
            onClick={() => void Taro.navigateTo({ url: routes.record(clientId) })}
          >
            {erasing.cancel}
          </Button>
        </View>
      )}
    </Notice>
  );
}

/** Until it has been seen on this phone, or its fourteen days are over. */
function Moved({ person, moved }: Pick<Care, 'person'> & { moved: NonNullable<Care['moved']> }) {
  const key = `moved:${person.clientId}`;
  const [seenAt, setSeenAt] = useState(() => phoneStore.read<number>(key));
  if (seenAt === moved.at) return null;
  const words = home.moved;
  const { phone, to } = moved;
  return (
    <Notice icon="pin" title={words.title(person, to)}>
      <View>{words.what(moved)}</View>
      <View className="kb-notice-act kb-line kb-wrap">
        <Button
          kind="line"
          small
          icon="phone"
          label={words.callLabel(to, phone)}
          onClick={() => void dial(phone)}
        >
          {words.call}
        </Button>
        <Button
          kind="text"
          small
          label={words.seenOf(person)}
          onClick={() => {
            phoneStore.write(key, moved.at);
            setSeenAt(moved.at);
          }}
        >
          {words.seen}
        </Button>
      </View>
    </Notice>
  );
}
