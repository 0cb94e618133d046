import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Link, Person } from '../../../contracts/accounts';
import { routes } from '../../platform/routes';
import { people as words } from '../../texts/accounts';
import { Button } from '../../ui/button';
import { Refused } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { EndSheet } from './end-sheet';
import { LinkCard } from './link-card';
import { useEndLink } from './use-end-link';

interface LinksProps {
  clientId: string;
  /** Absent where a worker looks. */
  person: Person | undefined;
  links: readonly Link[];
  onEnded: () => void;
  /** The caller's own link was ended; the name of whom they cared for. */
  onLeft: (name: string) => void;
}

/** Who may see and act for this person, and how to end it. */
export function Links({ clientId, person, links, onEnded, onLeft }: LinksProps) {
  const [asked, setAsked] = useState<Link>();
  const end = useEndLink(clientId);
  const name = person?.shortName ?? '';
  const self = person?.relation === 'self';
  const others = links.filter(({ relation }) => relation !== 'self');

  async function endAsked(): Promise<void> {
    if (!asked) return;
    const done = await end.end(asked);
    setAsked(undefined);
    if (done && asked.mine) onLeft(name);
    else onEnded();
  }

  return (
    <>
      <Section title={person ? words.links(self ? undefined : name) : words.linksAtStation} />
      {end.refused && <Refused code={end.refused} />}
      {end.ended !== undefined && <Notice icon="check" title={words.end.ended(end.ended)} />}
      {(self ? others : links).map((link) => (
        <LinkCard key={link.linkId} link={link} atStation={!person} onEnd={() => setAsked(link)} />
      ))}
      {others.length === 0 && (
        <View className="kb-text-2">{self ? words.alone.mine : !person && words.alone.others}</View>
      )}
      {person ? (
        <View className="kb-note kb-text-2">{self ? words.ask : words.cannotEnd}</View>
      ) : (
        <Button kind="soft" block onClick={() => void Taro.navigateTo({ url: routes.invite(clientId) })}>
          {others.length === 0 ? words.invite : words.inviteMore}
        </Button>
      )}
      <EndSheet
        link={asked}
        clientName={name}
        busy={end.busy}
        onEnd={() => void endAsked()}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}
