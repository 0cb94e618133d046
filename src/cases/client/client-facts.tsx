import { View } from '@tarojs/components';
import type { Output } from '../../platform/calls';
import { dial } from '../../platform/phone';
import { dayOf } from '../../platform/time';
import { client as words } from '../../texts/cases';
import { Button } from '../../ui/button';
import { Head } from '../../ui/page';
import { Summary, SummaryRow } from '../../ui/summary';
import { Told } from './told';

export type Client = Output<'cases', 'getClient'>;

/** Who it is, how to reach them, and whether they are served. `manages`: the caller may change who signs. */
export function ClientFacts({ client, manages }: { client: Client; manages: boolean }) {
  const { name, phone, contact, address, birthYear, capacity, capacityChanged, since } = client;
  const { facts } = words;
  return (
    <>
      <Head title={name} />
      <Told client={client} manages={manages} />
      <Summary>
        {phone && <SummaryRow name={facts.phone}>{phone}</SummaryRow>}
        {contact && (
          <SummaryRow name={facts.contact}>
            <View>{facts.contactOf(contact.name, contact.relation)}</View>
            <View>{contact.phone}</View>
          </SummaryRow>
        )}
        {address && <SummaryRow name={facts.address}>{address}</SummaryRow>}
        {birthYear && <SummaryRow name={facts.birthYear}>{facts.year(birthYear)}</SummaryRow>}
        <SummaryRow name={facts.capacity}>
          <View>{words.capacity[capacity]}</View>
          {capacityChanged && (
            <View className="kb-note kb-text-2">
              {words.setCapacity.changed(dayOf(capacityChanged.at), capacityChanged.reason)}
            </View>
          )}
        </SummaryRow>
        {since !== undefined && <SummaryRow name={facts.since}>{facts.day(dayOf(since))}</SummaryRow>}
      </Summary>
      {phone && <Call name={name} phone={phone} />}
      {contact && <Call name={contact.name} phone={contact.phone} />}
    </>
  );
}

function Call({ name, phone }: { name: string; phone: string }) {
  return (
    <Button
      kind="soft"
      block
      icon="phone"
      label={`${words.call(name)}，${phone}`}
      onClick={() => void dial(phone)}
    >
      {words.call(name)}
    </Button>
  );
}
