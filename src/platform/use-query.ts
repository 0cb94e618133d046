import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { send } from './call';
import {
  type ActionName,
  type Answer,
  type AnyRefusal,
  type FunctionName,
  type Input,
  isUncertain,
  type Output,
} from './calls';
import { keptAnswers, questionKey } from './kept';
import { onNetworkChange } from './network';
import { after, opening, type QueryState } from './query-state';
import { phoneStore } from './store';

export interface Query<T> extends QueryState<T> {
  refresh(): Promise<void>;
}

const kept = keptAnswers(phoneStore);

/**
 * Asks and keeps asking: shows what was seen last at once, then refreshes; again whenever the page shows,
 * is pulled down (where its config allows it), or the network returns; when it goes, asking says so.
 * @param input null while the question cannot be asked yet
 */
export function useQuery<F extends FunctionName, A extends ActionName<F>>(
  name: F,
  action: A,
  input: Input<F, A> | null,
): Query<Output<F, A>> {
  const key = input === null ? null : questionKey(name, action, Object(input));
  const begin = () => ({ key, ...opening(key === null ? undefined : kept.read<Output<F, A>>(key)) });
  const [state, setState] = useState(begin);
  if (state.key !== key) setState(begin);

  const asked = useRef<{ key: string; answer: Promise<void> }>();
  // `key` stands for name, action and input.
  const refresh = useCallback((): Promise<void> => {
    if (key === null) return Promise.resolve();
    if (asked.current?.key === key) return asked.current.answer;
    const answer = send<Output<F, A>, AnyRefusal>(name, action, input).then((reply) => {
      if (asked.current?.key === key) asked.current = undefined;
      keep(key, reply);
      setState((was) => (was.key === key ? { key, ...after(was, reply, Date.now()) } : was));
    });
    asked.current = { key, answer };
    return answer;
  }, [key]);

  useEffect(() => {
    void refresh();
    return onNetworkChange(() => void refresh());
  }, [refresh]);
  useDidShow(() => void refresh());
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()));

  return { ...state, refresh };
}

function keep<T>(key: string, reply: Answer<T, AnyRefusal>): void {
  if (reply.ok) kept.write(key, { data: reply.data, seenAt: Date.now() });
  else if (!isUncertain(reply.code)) kept.drop(key);
}
