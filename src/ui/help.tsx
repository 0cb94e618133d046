import { View } from '@tarojs/components';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { HelpContact } from '../../contracts/stations';
import { useContact } from '../platform/contact';
import { useLook } from '../platform/look';
import { dial } from '../platform/phone';
import { isWithin } from '../platform/time';
import { common, unbroken } from '../texts/common';
import { Icon } from './icon';
import { Pill } from './pill';
import { Sheet } from './sheet';

const OpenHelp = createContext<(() => void) | undefined>(undefined);

/** How to open the page's help sheet; undefined on pages without one. */
export const useHelp = (): (() => void) | undefined => useContext(OpenHelp);

/** Gives a page its help sheet. Part of `Page`. */
export function HelpProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <OpenHelp.Provider value={() => setOpen(true)}>
      {children}
      <HelpSheet show={open} onClose={() => setOpen(false)} />
    </OpenHelp.Provider>
  );
}

/** The pill at the top right of the content: 找人帮忙, or 帮忙 where room is short. */
export function HelpPill({ short }: { short?: boolean }) {
  const open = useHelp();
  const { large } = useLook();
  if (!open) return null;
  return (
    <Pill icon="help" label={common.help.label} onClick={open}>
      {short || large ? common.help.short : common.help.long}
    </Pill>
  );
}

/** First somebody known who is there now, else the national line, then danger. One tap calls. */
function HelpSheet({ show, onClose }: { show: boolean; onClose: () => void }) {
  const { large } = useLook();
  const contact = useContact();
  const { help } = common;
  // What was kept by an earlier version knows no hours.
  const open = contact !== undefined && isWithin(contact.open ?? [], Date.now());
  return (
    <Sheet show={show} title={help.long} onClose={onClose}>
      <View className="kb-sheet-lead">{large ? help.leadLarge : help.lead}</View>
      {open && contact && <Station contact={contact} tone="main" />}
      <Call tone={open ? 'quiet' : 'main'} {...help.talk} />
      {!open && contact && <Station contact={contact} tone="quiet" />}
      <View className="kb-strong kb-call-head">{help.now}</View>
      <View className="kb-call-pair">
        {[help.ambulance, help.police].map(({ number, note }) => (
          <Call key={number} tone="now" number={number} title={number} note={note} />
        ))}
      </View>
    </Sheet>
  );
}

function Station({ contact, tone }: { contact: HelpContact; tone: CallProps['tone'] }) {
  const { large } = useLook();
  const { phone, worker, stationName, hours } = contact;
  return (
    <Call
      tone={tone}
      number={phone}
      title={worker ? common.help.callWorker(worker) : common.help.callStation}
      note={unbroken(large ? hours : `${stationName}，${hours}`)}
    />
  );
}

interface CallProps {
  tone: 'main' | 'quiet' | 'now';
  number: string;
  title: string;
  note: string;
}

function Call({ tone, number, title, note }: CallProps) {
  return (
    <View
      className={`kb-call kb-call-${tone}`}
      ariaRole="button"
      ariaLabel={`${title}，${note}`}
      onClick={() => void dial(number)}
    >
      <Icon name="phone" />
      <View className="kb-grow">
        <View className={tone === 'now' ? 'kb-title' : 'kb-strong'}>{title}</View>
        <View className="kb-note kb-call-note kb-phrases">{note}</View>
      </View>
    </View>
  );
}
