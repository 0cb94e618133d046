import Taro from '@tarojs/taro';
import { tabs } from '../../platform/routes';
import { people } from '../../texts/accounts';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/state';

const words = people.end;

/** The caller no longer cares for this person here. */
export function Left({ name }: { name: string }) {
  return (
    <Page>
      <Empty title={words.left.title(name)} lines={words.left.lines}>
        <Button onClick={() => void Taro.switchTab({ url: tabs.me })}>{words.leave}</Button>
      </Empty>
    </Page>
  );
}
