import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { routes, tabs } from '../../platform/routes';
import { apply } from '../../texts/apply';
import { Button } from '../../ui/button';
import { Done, DoneSeal } from '../../ui/done';
import { BottomBar, Page } from '../../ui/page';
import { State } from '../../ui/state';
import type { Answer } from './use-hand-in';

interface HandedInProps {
  answer: Extract<Answer, { kind: 'done' }>;
  stationName: string | undefined;
}

/** It has arrived, and this is what happens next. */
export function HandedIn({ answer, stationName }: HandedInProps) {
  const { applicationId, own, name, dueDay } = answer;
  const words = apply.done;
  useEffect(() => void Taro.setNavigationBarTitle({ title: words.bar }), [words.bar]);
  return (
    <Page
      bar={
        <BottomBar>
          <Button onClick={() => void Taro.redirectTo({ url: routes.application(applicationId) })}>
            {words.action}
          </Button>
        </BottomBar>
      }
    >
      <DoneSeal />
      <Done
        title={words.title}
        lines={[words.line(name), stationName ?? ''].filter(Boolean)}
        steps={words.steps(own, dueDay)}
      />
      <Button kind="text" block onClick={() => void Taro.switchTab({ url: tabs.home })}>
        {words.home}
      </Button>
    </Page>
  );
}

/** No network: the application is kept on the phone and goes out by itself. */
export function Stored() {
  const { title, lines, action } = apply.stored;
  return (
    <Page>
      <State art="boat" title={title} lines={lines}>
        <Button onClick={() => void Taro.redirectTo({ url: routes.applications() })}>{action}</Button>
      </State>
    </Page>
  );
}
