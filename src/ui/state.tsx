import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Failure } from '../platform/calls';
import { useContact } from '../platform/contact';
import { dial } from '../platform/phone';
import { common, refusals } from '../texts/common';
import { Art, type ArtName } from './art';
import { Button } from './button';
import { useHelp } from './help';

export interface StateProps {
  art: ArtName;
  title: string;
  /** Short lines, one a line. */
  lines: readonly string[];
  /** What to do next. */
  children?: ReactNode;
  /** What to name when asking. */
  code?: string;
}

/** A page with nothing to list: what it is, that nothing is lost, and a way on. */
export function State({ art, title, lines, children, code }: StateProps) {
  return (
    <View className="kb-state">
      <Art name={art} />
      <View className="kb-state-title kb-title" ariaRole="heading" ariaLevel={2}>
        {title}
      </View>
      <View className="kb-state-words">
        {lines.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
      {children && <View className="kb-state-acts kb-stack-close">{children}</View>}
      {code && <View className="kb-state-code kb-note">{common.askWith(code)}</View>}
    </View>
  );
}

/** Nothing here yet, and what can be done instead. */
export function Empty({ title, lines, children }: Pick<StateProps, 'title' | 'lines' | 'children'>) {
  return (
    <State art="bench" title={title} lines={lines}>
      {children}
    </State>
  );
}

export interface FailedProps {
  failure: Failure;
  onAgain: () => void;
}

/** Enough of a request's id to find it in the log, and short enough to be read out. */
const SHOWN_OF_CODE = 8;

const sentences = (words: string): string[] => words.match(/[^。]+。/g) ?? [words];

/** The page could not be opened: no network, our fault, or not theirs to see. */
export function Failed({ failure, onAgain }: FailedProps) {
  const contact = useContact();
  const openHelp = useHelp();
  const { title, what, how } = refusals[failure.code];
  const offline = failure.code === 'OFFLINE';
  return (
    <State
      art={offline ? 'boat' : 'umbrella'}
      title={title}
      lines={(offline ? [how, what] : [what, how]).flatMap(sentences)}
      code={failure.requestId?.slice(0, SHOWN_OF_CODE)}
    >
      <Button onClick={onAgain}>{common.again}</Button>
      {contact ? (
        <Button kind="text" block onClick={() => void dial(contact.phone)}>
          {common.help.callStation}
        </Button>
      ) : (
        <Button kind="text" block onClick={openHelp}>
          {common.help.long}
        </Button>
      )}
    </State>
  );
}
