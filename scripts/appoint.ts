import { parseArgs } from 'node:util';
import tcb from '@cloudbase/node-sdk';
import * as z from 'zod';
import { GIVEN_ROLES } from '../contracts/contract';

type Database = ReturnType<ReturnType<typeof tcb.init>['database']>;

const schema = z.strictObject({
  openid: z.string('is missing').min(1, 'is empty').max(128, 'is too long'),
  role: z.enum([...GIVEN_ROLES, 'district'], `must be one of ${GIVEN_ROLES.join(', ')}, district`),
  station: z.string('is missing').min(1, 'is empty'),
  url: z.url('is no address').optional(),
});
type Appointment = z.infer<typeof schema>;

/** Reads `--openid X --role supervisor --station hy-1 [--url http://127.0.0.1:PORT]`. */
function readArguments(args: string[]): Appointment {
  const { values } = parseArgs({
    args,
    options: {
      openid: { type: 'string' },
      role: { type: 'string', default: 'supervisor' },
      station: { type: 'string' },
      url: { type: 'string' },
    },
  });
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((i) => `--${i.path.join('.')} ${i.message}`).join(', '));
}

/** The local cloud at `url`, or the real one that the environment names. */
function openDatabase(url: string | undefined): Database {
  if (url !== undefined) {
    // As in a function, so that the SDK asks no metadata host.
    const local = {
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: 'local-env',
    };
    Object.assign(process.env, local);
    const account = { env: 'local-env', secretId: 'local', secretKey: 'local' };
    return tcb.init({ ...account, serviceUrl: `${new URL(url).origin}/admin` }).database();
  }
  const needed = (name: string) => {
    const value = process.env[name];
    if (!value) throw new Error(`${name} is not set, and there is no --url`);
    return value;
  };
  const env = needed('CLOUDBASE_ENV_ID');
  const [secretId, secretKey] = [needed('TENCENTCLOUD_SECRETID'), needed('TENCENTCLOUD_SECRETKEY')];
  return tcb.init({ env, secretId, secretKey }).database();
}

const account = z.object({
  roles: z.array(z.object({ role: z.string(), stationId: z.string().optional() })),
});

/** Gives the role unless the account holds it; whoever runs it twice, or twice at once, gives it once. */
async function appoint(database: Database, { openid, role, station }: Appointment): Promise<boolean> {
  const { data: stations } = await database.collection('stations').doc(station).get();
  if (stations.length === 0) throw new Error(`there is no station ${station}`);
  const accounts = database.collection('accounts');
  const given = { role, stationId: station };
  const { data } = await accounts.doc(openid).get();
  const held = data.length === 0 ? undefined : account.parse(data[0]).roles;
  if (held?.some((r) => r.role === role && r.stationId === station)) return false;
  if (!held && (await isNew(() => accounts.add({ _id: openid, roles: [given], links: [] })))) return true;
  await accounts.doc(openid).update({ roles: database.command.addToSet(given) });
  return true;
}

/** False where somebody else was faster. */
async function isNew(add: () => Promise<unknown>): Promise<boolean> {
  try {
    await add();
    return true;
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'DATABASE_DUPLICATE_WRITE' || text.includes('E11000')) return false;
    throw error;
  }
}

/** The command `npm run appoint`: who is the first at a station has nobody to be given a role by. */
async function main(): Promise<void> {
  const appointment = readArguments(process.argv.slice(2));
  const { openid, role, station, url } = appointment;
  const isGiven = await appoint(openDatabase(url), appointment);
  console.log(`${openid} ${isGiven ? 'is now' : 'was already'} ${role} at ${station}`);
}

main().catch((error: unknown) => {
  console.error(`nobody was appointed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
