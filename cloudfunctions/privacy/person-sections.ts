import type { Account, loadAround } from '../accounts/public';
import type { ApplicationDocument } from '../admissions/public';
import type { ClientDocument } from '../cases/public';
import { type ConsentActDocument, textOf } from '../consents/public';
import { speaksFor } from '../kernel/access';
import {
  applicantWords,
  capacityWords,
  dayWords,
  exitWords,
  purposeAnswer,
  relationWords,
  scopeWords,
  signerWords,
  stateWords,
  stepWords,
  titles,
  whenWords,
} from './words';

/** One line: what it is and what it says. */
export interface Entry {
  name: string;
  value: string;
}
export interface Section {
  title: string;
  rows: Entry[][];
}

/** Entries of a row; what is empty is left out. */
export function row(entries: Readonly<Record<string, string | undefined>>): Entry[] {
  return Object.entries(entries).flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

/** Who the client is. The identity number is whole for those who may sign, its end for those who only look on. */
export function personSection(client: ClientDocument, caller: Account, stationName: string): Section {
  const { _id, name, shortName, phone, contact, address, birthYear, idNumber, state, since, exit } = client;
  const { capacity, capacityChanges = [], moved } = client;
  const whole = speaksFor(caller, _id, 'sign');
  const person = row({
    名字: name,
    称呼: shortName,
    电话: phone,
    住址: address,
    出生年份: birthYear?.toString(),
    身份证号: whole ? idNumber : idNumber && `尾号 ${idNumber.slice(-4)}`,
    家里的联系人: contact && [contact.name, contact.relation, contact.phone].filter(Boolean).join('，'),
    谁签同意书: capacityWords[capacity],
    站点: stationName,
    从哪里转来: moved && `${dayWords(moved.at)}，${moved.from}`,
    现在: stateWords[state],
    从哪天开始: since && dayWords(since),
    哪天结束: exit ? dayWords(exit.at) : undefined,
    为什么结束: exit ? `${exitWords[exit.kind]}，${exit.reason}` : undefined,
  });
  const changes = capacityChanges.map(({ at, to, reason }) => ({
    name: dayWords(at),
    value: `改成${capacityWords[to]}：${reason}`,
  }));
  return { title: titles.person, rows: [[...person, ...changes]] };
}

/** Who may see or act for the client. */
export function linksSection(
  around: Awaited<ReturnType<typeof loadAround>>,
  { _id: clientId }: ClientDocument,
): Section {
  const rows = around.map(({ name, links }) => {
    const link = links.find((l) => l.clientId === clientId);
    return row({
      名字: name,
      关系: relationWords[link?.relation ?? 'self'],
      可以: link?.scopes.map((scope) => scopeWords[scope]).join('、'),
      从哪天开始: link?.since && dayWords(link.since),
    });
  });
  return { title: titles.links, rows };
}

/** By which application they came. Who applied for them is not named: it may have been somebody who worried. */
export function applicationsSection(applications: readonly ApplicationDocument[]): Section {
  const rows = applications.map(({ submittedAt, stationName, for: whom, person, needs, photos, steps }) => [
    ...row({
      时间: whenWords(submittedAt),
      站点: stationName,
      谁交的: applicantWords[whom],
      名字: person.name,
      电话: person.phone,
      住址: person.address,
      想要什么: needs,
      附的照片: photos.length > 0 ? `${photos.length} 张` : undefined,
    }),
    ...steps.map(({ at, kind, reason }) => ({
      name: dayWords(at),
      value: [stepWords[kind], reason].filter(Boolean).join('，'),
    })),
  ]);
  return { title: titles.applications, rows };
}

/** Each signing and each withdrawal. */
export function consentsSection(acts: readonly ConsentActDocument[]): Section {
  const rows = acts.map(({ at, signer, by, kind, decisions }) => [
    ...row({
      时间: whenWords(at),
      谁: signerWords[signer],
      在哪里: by === 'station' ? '站里' : '自己的手机',
      做了什么: kind === 'signed' ? '写名字，交给站里' : '不再同意',
    }),
    ...decisions.map(({ purpose, version, given }) => ({
      name: textOf(purpose, version).title,
      value: `${purposeAnswer(given)}（${version} 的写法）`,
    })),
  ]);
  return { title: titles.consents, rows };
}
