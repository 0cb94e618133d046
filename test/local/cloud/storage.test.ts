import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { TestCloud } from '../../support/cloud';
import { post, sdkApp, startFixtureCloud } from './fixtures';

describe('storage', () => {
  let cloud: TestCloud;
  let app: ReturnType<typeof sdkApp>;
  beforeAll(async () => {
    cloud = await startFixtureCloud();
    app = sdkApp(cloud.url);
  });
  afterAll(() => cloud.close());

  const upload = async (cloudPath: string, content: Buffer) =>
    (await app.uploadFile({ cloudPath, fileContent: content })).fileID;
  const urlOf = async (fileID: string, maxAge = 60) => {
    const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge }] });
    return fileList[0]?.tempFileURL ?? '';
  };

  test.each(['a.txt', 'dir/deep/b.png', '照片/林 小满?#%2e.jpg', '__proto__'])(
    'the SDK uploads, reads and deletes %s',
    async (cloudPath) => {
      const content = Buffer.from([0, 255, 10, 13, ...Buffer.from(cloudPath)]);
      const fileID = await upload(cloudPath, content);
      expect(fileID).toMatch(/^cloud:\/\//);
      expect((await app.downloadFile({ fileID })).fileContent).toEqual(content);
      const fetched = await fetch(await urlOf(fileID));
      expect(Buffer.from(await fetched.arrayBuffer())).toEqual(content);

      const deleted = await app.deleteFile({ fileList: [fileID] });
      expect(deleted.fileList).toEqual([{ fileID, code: 'SUCCESS' }]);
      await expect(app.downloadFile({ fileID })).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
      expect((await app.deleteFile({ fileList: [fileID] })).fileList).toEqual([
        { fileID, code: 'STORAGE_FILE_NONEXIST' },
      ]);
    },
  );

  test('a second upload replaces; a path below a file’s path is another file', async () => {
    const fileID = await upload('same', Buffer.from('one'));
    await upload('same', Buffer.from('two'));
    await upload('same/below', Buffer.from('three'));
    expect(String((await app.downloadFile({ fileID })).fileContent)).toBe('two');
  });

  test('the SDK learns type and size', async () => {
    const fileID = await upload('figures.json', Buffer.from('{}'));
    const { fileList } = await app.getFileInfo({ fileList: [{ fileID, maxAge: 60 }] });
    expect(fileList).toMatchObject([{ mime: 'application/json', size: 2 }]);
  });

  test.each(['', '/etc/passwd', '../x', 'a/../../x', 'a//b', './a', 'a\u0000b', 'x'.repeat(900)])(
    'the path %j is refused',
    async (cloudPath) => {
      const before = readdirSync(path.join(cloud.dataDir, 'files'));
      await expect(upload(cloudPath, Buffer.from('x'))).rejects.toMatchObject({ code: 'INVALID_PARAM' });
      expect(readdirSync(path.join(cloud.dataDir, 'files'))).toEqual(before);
    },
  );

  test('an address is good for its file, its use and its time only', async () => {
    const url = await urlOf(await upload('mine', Buffer.from('x')), 60);
    const other = Buffer.from('yours').toString('base64url');
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url.replace(/storage\/[^?]+/, `storage/${other}`))).status).toBe(403);
    expect((await fetch(url.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).status).toBe(403);
    expect((await fetch(url, { method: 'PUT', body: 'y' })).status).toBe(403);
    await post(`${cloud.url}/dev/clock`, { advanceMs: 61_000 });
    expect((await fetch(url)).status).toBe(403);
    await post(`${cloud.url}/dev/clock`, {});
  });

  test('the mini-program uploads and reads', async () => {
    const send = (query: string, headers: Record<string, string>) =>
      fetch(`${cloud.url}/v1/storage/upload${query}`, { method: 'POST', body: 'a picture', headers });
    const me = { 'x-wx-openid': 'me' };
    const { fileID } = await (await send(`?path=${encodeURIComponent('图/1.png')}`, me)).json();
    const { body } = await post(`${cloud.url}/v1/storage/temp-urls`, { fileList: [fileID, 'cloud://no/x'] });
    expect(body).toEqual({
      fileList: [
        { fileID, tempFileURL: expect.stringContaining(cloud.url) },
        { fileID: 'cloud://no/x', tempFileURL: '' },
      ],
    });
    expect(String((await app.downloadFile({ fileID })).fileContent)).toBe('a picture');
    expect((await fetch(await urlOf(fileID))).headers.get('content-type')).toBe('image/png');

    expect((await send('?path=x', {})).status).toBe(401);
    expect((await send('?path=../x', me)).status).toBe(400);
    expect((await send('', me)).status).toBe(400);
    expect((await post(`${cloud.url}/v1/storage/temp-urls`, { fileList: 'x' })).status).toBe(400);
  });

  test('what a phone has uploaded nobody else writes over or deletes', async () => {
    const send = (path: string, openid: string, body: string) =>
      fetch(`${cloud.url}/v1/storage/${path}`, { method: 'POST', body, headers: { 'x-wx-openid': openid } });
    const { fileID } = await (await send('upload?path=mine.png', 'me', 'mine')).json();
    const written = await upload('function.png', Buffer.from('a function wrote it'));
    const remove = async (openid: string) =>
      (await (await send('delete', openid, JSON.stringify({ fileList: [fileID, written] }))).json()).fileList;

    expect((await send('upload?path=mine.png', 'you', 'yours')).status).toBe(403);
    expect((await send('upload?path=function.png', 'you', 'yours')).status).toBe(403);
    expect(await remove('you')).toEqual([
      { fileID, code: 'STORAGE_EXCEED_AUTHORITY' },
      { fileID: written, code: 'STORAGE_EXCEED_AUTHORITY' },
    ]);
    expect((await send('upload?path=mine.png', 'me', 'mine again')).status).toBe(200);
    expect(String((await app.downloadFile({ fileID })).fileContent)).toBe('mine again');
    expect(await remove('me')).toEqual([
      { fileID, code: 'SUCCESS' },
      { fileID: written, code: 'STORAGE_EXCEED_AUTHORITY' },
    ]);
    expect((await remove('me'))[0]).toEqual({ fileID, code: 'STORAGE_FILE_NONEXIST' });
    expect((await send('upload?path=mine.png', 'you', 'free again')).status).toBe(200);
    expect((await send('delete', '', '{}')).status).toBe(401);
    expect((await send('delete', 'me', '{}')).status).toBe(400);
  });
});
