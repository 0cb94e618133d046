export default definePageConfig({ navigationBarTitleText: '站里的一天', enablePullDownRefresh: true });
