import Taro from '@tarojs/taro';
import { learnTab as words } from '../../texts/tabs';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/state';

export default function Learn() {
  return (
    <Page>
      <Empty title={words.title} lines={words.lines}>
        <Button onClick={() => void Taro.switchTab({ url: '/tabs/home/index' })}>{words.action}</Button>
      </Empty>
    </Page>
  );
}
