import { View } from '@tarojs/components';
import { useQuery } from '../../platform/use-query';
import { client as file } from '../../texts/cases';
import { approve as words } from '../../texts/station-accounts';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/page';
import { Bone } from '../../ui/skeleton';
import { Summary, SummaryRow } from '../../ui/summary';

/** What stands in the file of whom may be meant, to be compared with what the caller says on the telephone. */
export function OnFile({ clientId }: { clientId: string }) {
  const found = useQuery('cases', 'getClient', { clientId });
  const { facts } = file;
  return (
    <>
      <Section title={words.onFile} />
      <Loaded query={found} skeleton={<Bone width="100%" height={72} />}>
        {({ birthYear, phone, address, contact }) =>
          birthYear || phone || address || contact ? (
            <Summary>
              {birthYear && <SummaryRow name={facts.birthYear}>{facts.year(birthYear)}</SummaryRow>}
              {phone && <SummaryRow name={facts.phone}>{phone}</SummaryRow>}
              {contact && (
                <SummaryRow name={facts.contact}>
                  <View>{facts.contactOf(contact.name, contact.relation)}</View>
                  <View>{contact.phone}</View>
                </SummaryRow>
              )}
              {address && <SummaryRow name={facts.address}>{address}</SummaryRow>}
            </Summary>
          ) : (
            <View className="kb-text-2">{words.nothingOnFile}</View>
          )
        }
      </Loaded>
      <View className="kb-note kb-text-2">{file.noted}</View>
    </>
  );
}
