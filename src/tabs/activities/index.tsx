import Taro from '@tarojs/taro';
import { activitiesTab as words } from '../../texts/tabs';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/state';

export default function Activities() {
  return (
    <Page>
      <Empty title={words.title} lines={words.lines}>
        <Button onClick={() => void Taro.switchTab({ url: '/tabs/services/index' })}>{words.action}</Button>
      </Empty>
    </Page>
  );
}
