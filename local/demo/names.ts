/** A name nobody could take for a real person's: seasons, weather, old poems. */
export interface Name {
  full: string;
  given: string;
}

const SURNAMES = '林顾白秦夏江许程沈何周陆叶温苏柳宋唐梁谢韩方孟乔纪洛黎裴岑简戴莫傅颜卫时钟';
const GIVEN = (
  '立春 雨水 春分 谷雨 立夏 小满 芒种 夏至 小暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 冬至 小寒 ' +
  '云舟 晚舟 星河 听雨 望舒 知秋 晴川 青禾 南枝 疏影 半夏 行云 流萤 松月 竹溪 远山 归雁 映雪 扶摇 木槿 ' +
  '月白 鹿鸣 采薇 星野 海棠 闻笛 清荷 照野 长亭 微澜 拾光 踏歌 数峰 临溪 新柳 晚晴 初霁 半山 停云 观澜 ' +
  '素心 秋水 枕石'
).split(' ');

/** Invented names without end in sight, none twice, none of `taken`. Enough for 2,200 people. */
export function* inventedNames(taken: ReadonlySet<string>): Generator<Name, never> {
  // The two lists have no common divisor, so walking both at once meets every pair once.
  for (let i = 0; i < SURNAMES.length * GIVEN.length; i++) {
    const given = GIVEN[i % GIVEN.length] ?? '';
    const full = `${SURNAMES[i % SURNAMES.length]}${given}`;
    if (!taken.has(full)) yield { full, given };
  }
  throw new Error('no invented names left');
}
